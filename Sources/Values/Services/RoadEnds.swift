/// The two ends of a way whose length is asked for, in the direction of the drive.
public struct RoadEnds: Sendable, Hashable {
  /// Where the drive starts.
  public var from: RoadEnd
  /// Where the drive ends.
  public var to: RoadEnd

  /// The way from one end to the other; the way back may be longer.
  public init(from: RoadEnd, to: RoadEnd) {
    self.from = from
    self.to = to
  }
}

/// A point on the map, and how far it stands for the place that is meant.
public struct RoadEnd: Sendable, Hashable {
  /// The point in degrees of WGS 84.
  public var coordinate: Coordinate
  /// What the point stands for: a town's point may lie far from any road, an address may not.
  public var precision: FoundPlace.Precision

  /// A point, and what it stands for.
  public init(_ coordinate: Coordinate, _ precision: FoundPlace.Precision) {
    self.coordinate = coordinate
    self.precision = precision
  }
}
