import Values

/// What the person's local day holds, as `origin` and `destination` see it.
public struct Day: Sendable {
  /// The local day.
  public var date: CivilDate
  /// The appointments that need travel, by start; empty for a day that only drives back from a night away.
  public var stops: [Stop]
  /// Where the last night was spent; nil on the first day.
  public var previousPlace: Place?
  /// When the next appointment after this day starts.
  public var nextStart: ZonedTime?
  /// Every way of the day, in the order in which they are driven; nil until its itinerary is known.
  public var legs: [Leg]?

  /// A day with its stops, by start; the defaults are those of a day before and after which there is nothing.
  public init(date: CivilDate, stops: [Stop], previousPlace: Place? = nil, nextStart: ZonedTime? = nil) {
    self.date = date
    self.stops = stops
    self.previousPlace = previousPlace
    self.nextStart = nextStart
  }
}
