import Values

extension RoadEnd {
  /// With its point as services are asked for it.
  var asAsked: RoadEnd {
    RoadEnd(
      Coordinate(roundingLatitude: coordinate.latitude, longitude: coordinate.longitude) ?? coordinate, precision)
  }

  /// `7.4197,43.7311`: what OSRM and IGN read.
  var longitudeFirst: String { "\(Self.degrees(coordinate.longitude)),\(Self.degrees(coordinate.latitude))" }

  /// `43.7311,7.4197`: what people and this program write.
  var latitudeFirst: String { "\(Self.degrees(coordinate.latitude)),\(Self.degrees(coordinate.longitude))" }

  /// Degrees with at most six decimals, never with an exponent.
  private static func degrees(_ value: Double) -> String {
    var json = JSONWriter()
    json.number(value, places: 6)
    return json.text
  }
}

extension RoadEnds {
  var asAsked: RoadEnds { RoadEnds(from: from.asAsked, to: to.asAsked) }

  /// Whether both ends are one point, so that there is no way between them.
  var isOnePoint: Bool { from.asAsked.coordinate == to.asAsked.coordinate }
}
