import Values

/// What the person's local day holds, as `origin` and `destination` see it.
public struct Day: Sendable {
  public var date: CivilDate
  public var stops: [Stop]
  /// Where the last night was spent; nil on the first day.
  public var previousPlace: Place?
  /// When the next appointment after this day starts.
  public var nextStart: ZonedTime?

  public init(date: CivilDate, stops: [Stop], previousPlace: Place? = nil, nextStart: ZonedTime? = nil) {
    self.date = date
    self.stops = stops
    self.previousPlace = previousPlace
    self.nextStart = nextStart
  }
}
