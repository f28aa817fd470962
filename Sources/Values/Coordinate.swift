import Glibc

/// A point on the earth in degrees of WGS 84.
public struct Coordinate: Sendable, Hashable {
  /// Degrees north of the equator, negative south of it; ±90 at most where an initialiser read it.
  public var latitude: Double
  /// Degrees east of Greenwich, negative west of it; ±180 at most where an initialiser read it.
  public var longitude: Double

  /// Nil unless `latitude` lies in ±90 and `longitude` in ±180.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance in metres on a sphere of the earth's mean radius.
  public func distance(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * radians / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let chord =
      halfLatitude * halfLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * halfLongitude * halfLongitude
    return 2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))
  }
}

extension Coordinate {
  /// Rounds both to six decimals of a degree, a decimetre: the point as services are asked for it and as memories keep it.
  ///
  /// Nil where that lies out of bounds; of what lies within them, nothing does.
  package init?(roundingLatitude latitude: Double, longitude: Double) {
    self.init(latitude: Self.millionths(latitude) / 1_000_000, longitude: Self.millionths(longitude) / 1_000_000)
  }

  /// Degrees as whole millionths, halves away from zero. Whoever finds a kept answer again must round as who kept it.
  package static func millionths(_ degrees: Double) -> Double {
    (degrees * 1_000_000).rounded(.toNearestOrAwayFromZero)
  }
}

extension Coordinate: LosslessStringConvertible {
  /// Reads `45.764,4.8357` or `45.764, 4.8357`: latitude first, in degrees; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Self.degrees(parts[0]), let longitude = Self.degrees(parts[1]) else {
      return nil
    }
    self.init(latitude: latitude, longitude: longitude)
  }

  /// `45.764,4.8357`: latitude first, in degrees.
  public var description: String { "\(latitude),\(longitude)" }

  private static func degrees(_ text: Substring) -> Double? {
    let trimmed = text.drop { $0 == " " }
    guard !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }) else {
      return nil
    }
    return Double(trimmed)
  }
}
