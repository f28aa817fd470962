/// The two ends of a way whose length is asked for, in the direction of the drive.
public struct RoadEnds: Sendable, Hashable {
  public var from: RoadEnd
  public var to: RoadEnd

  public init(from: RoadEnd, to: RoadEnd) {
    self.from = from
    self.to = to
  }
}

/// A point on the map, and how far it stands for the place that is meant.
public struct RoadEnd: Sendable, Hashable {
  public var coordinate: Coordinate
  /// What the point stands for: a town's point may lie far from any road, an address may not.
  public var precision: FoundPlace.Precision

  public init(_ coordinate: Coordinate, _ precision: FoundPlace.Precision) {
    self.coordinate = coordinate
    self.precision = precision
  }
}
