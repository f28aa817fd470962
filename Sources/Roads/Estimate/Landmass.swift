import Values

/// Land that is driven over without a ferry, a plane or a train: an island, a continent.
struct Landmass: Sendable, Hashable {
  /// As ``LandmassTable`` names it.
  let name: String

  /// Points of scattered islands that are farther apart than this are taken for two of them.
  private static let islet = 5_000.0

  /// Whether no road leads from one point to the other, because water lies between them.
  ///
  /// Known by rough shapes, so that a point within a few hundred metres of a strait may be taken for the other side's.
  static func isWater(between from: Coordinate, and to: Coordinate) -> Bool {
    let (here, there) = (Landmass(of: from), Landmass(of: to))
    guard here == there else { return true }
    return here.isScattered && from.distance(to: to) > islet
  }

  /// The land that a point lies on: an island of the table, else one of the two large ones.
  init(of point: Coordinate) {
    let shape = Self.shapes.first { $0.holds(point) }
    name = shape?.name ?? (point.longitude < -30 ? "America" : "Europe and Asia")
  }

  private var isScattered: Bool { name.utf8.first == UInt8(ascii: "*") }

  private static let lines = Array(LandmassTable.lines.utf8).split(separator: UInt8(ascii: "\n"))
  private static let shapes = lines.compactMap { Shape(line: $0) }
  /// Whether each line of the table is a shape.
  static var isWhole: Bool { shapes.count == lines.count }
}

extension RoadEnds {
  /// Whether water lies between both ends, so that whoever took this way did not drive all of it.
  var crossesWater: Bool { Landmass.isWater(between: from.coordinate, and: to.coordinate) }
}

/// A line of ``LandmassTable``.
private struct Shape: Sendable {
  let name: String
  /// In their order along the edge, the last joined to the first; degrees.
  private let corners: [(latitude: Double, longitude: Double)]
  private let latitudes: ClosedRange<Double>
  private let longitudes: ClosedRange<Double>

  /// Nil for a line that is none.
  init?(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: ":"))
    guard parts.count == 2 else { return nil }
    name = String(decoding: parts[0].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    let isBox = parts[1].contains(UInt8(ascii: "/"))
    let points = parts[1].split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") }.compactMap(Self.point)
    guard points.count == (isBox ? 2 : max(3, points.count)) else { return nil }
    corners =
      isBox
      ? [
        points[0], (points[0].latitude, points[1].longitude), points[1], (points[1].latitude, points[0].longitude),
      ] : points
    let (north, east) = (corners.map(\.latitude), corners.map(\.longitude))
    guard let south = north.min(), let most = north.max(), let west = east.min(), let farthest = east.max() else {
      return nil
    }
    latitudes = south...most
    longitudes = west...farthest
  }

  /// `48.42 -5.16`.
  private static func point(_ text: ArraySlice<UInt8>) -> (latitude: Double, longitude: Double)? {
    let numbers = text.split(separator: UInt8(ascii: " ")).compactMap(degrees)
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// A number with few digits, so that one division makes it exact; `Double(_:)` takes as long for it as for any.
  private static func degrees(_ text: ArraySlice<UInt8>) -> Double? {
    let isNegative = text.first == UInt8(ascii: "-")
    var (units, scale, isFraction) = (0, 1, false)
    for byte in isNegative ? text.dropFirst() : text {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte, units < 1_000_000 else { return nil }
      units = units * 10 + Int(byte - UInt8(ascii: "0"))
      if isFraction { scale *= 10 }
    }
    return Double(isNegative ? -units : units) / Double(scale)
  }

  /// Whether a line to the east from the point meets the edge an odd number of times.
  func holds(_ point: Coordinate) -> Bool {
    guard latitudes.contains(point.latitude), longitudes.contains(point.longitude) else { return false }
    var isInside = false
    var before = corners[corners.count - 1]
    for corner in corners {
      if (corner.latitude > point.latitude) != (before.latitude > point.latitude) {
        let share = (point.latitude - corner.latitude) / (before.latitude - corner.latitude)
        if point.longitude < corner.longitude + share * (before.longitude - corner.longitude) { isInside.toggle() }
      }
      before = corner
    }
    return isInside
  }
}
