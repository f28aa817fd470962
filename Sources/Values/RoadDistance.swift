/// The length of a way by road, and how it was found.
public struct RoadDistance: Sendable, Hashable {
  /// The length of the way.
  public var metres: Metres
  /// Driving time in seconds, where the source gives one.
  public var seconds: Int?
  /// Who answered: `estimate`, `declared`, `rule`, later `osrm`, `valhalla`, `ign`.
  public var source: String
  /// The source's version: the formula's for an estimate.
  public var version: String
  /// The day of the road data, where there is any.
  public var dataDate: CivilDate?
  /// How far the asked points lay from the road that was taken, where the source says so.
  public var snapFrom: Metres?
  /// From the second point, likewise.
  public var snapTo: Metres?
  /// For an estimate: what holds eight of ten real distances of this length.
  public var range: ClosedRange<Metres>?

  /// A distance of which nothing more is known than what is given.
  public init(
    metres: Metres, seconds: Int? = nil, source: String, version: String = "", dataDate: CivilDate? = nil,
    snapFrom: Metres? = nil, snapTo: Metres? = nil, range: ClosedRange<Metres>? = nil
  ) {
    self.metres = metres
    self.seconds = seconds
    self.source = source
    self.version = version
    self.dataDate = dataDate
    self.snapFrom = snapFrom
    self.snapTo = snapTo
    self.range = range
  }
}
