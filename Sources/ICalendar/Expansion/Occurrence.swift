import Values

/// One time that an event takes place.
public struct Occurrence: Sendable {
  /// The component whose texts count: the override, or the master of the series.
  public var event: CalendarEvent
  /// For an all-day occurrence midnight of the person's zone.
  public var start: Instant
  /// Excluded; the same as the start for an event without length.
  public var end: Instant
  /// On the wall of the person's zone.
  public var localStart: LocalTime
  /// On the wall of the person's zone; for an all-day occurrence the midnight after its last day.
  public var localEnd: LocalTime
  /// DTSTART is a date.
  public var isAllDay: Bool
  /// The time the series gives this occurrence, before an override moved it: seconds since 1970, UTC or for an all-day
  /// series on the wall.
  var slot: Int?

  /// The local date of the start.
  public var startDate: CivilDate { localStart.date }
  /// The local date of the end; for an all-day occurrence the day after the last.
  public var endDate: CivilDate { localEnd.date }

  /// Which occurrence of a timed series this is; nil for a single event and for an all-day one.
  public var recurrenceID: Instant? { isSeriesOfDays ? nil : slot.map { Instant(seconds: $0) } }
  /// Which occurrence of an all-day series this is; nil for a single event and for a timed one.
  public var recurrenceDate: CivilDate? { isSeriesOfDays ? slot.map { LocalTime(seconds: $0).date } : nil }
  /// The series is an all-day one; an override of it may have a time.
  var isSeriesOfDays: Bool
}

/// What a feed holds in a window.
public struct Expansion: Sendable {
  /// In order of start, then UID.
  public var occurrences: Occurrences
  /// What could not be expanded, a warning each.
  public var diagnostics: [Diagnostic]
}
