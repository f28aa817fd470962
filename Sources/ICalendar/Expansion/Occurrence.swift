import Values

/// One time that an event takes place: the event itself, or one recurrence of it (RFC 5545 section 3.8.5).
public struct Occurrence: Sendable {
  /// The component whose texts count: the override, or the master of the series.
  public var event: CalendarEvent
  /// When it starts, UTC; for an all-day occurrence midnight of the person's zone.
  public var start: Instant
  /// When it ends, UTC, excluded; the same as the start for an event without length.
  public var end: Instant
  /// The start on the wall of the person's zone.
  public var localStart: LocalTime
  /// The end on the wall of the person's zone; for an all-day occurrence the midnight after its last day.
  public var localEnd: LocalTime
  /// DTSTART is a date (RFC 5545 section 3.3.4): the occurrence belongs to days, in any zone.
  public var isAllDay: Bool
  /// The time the series gives this occurrence, before an override moved it: seconds since 1970, UTC or for an all-day
  /// series on the wall.
  var slot: Int?

  /// The local date of the start.
  public var startDate: CivilDate { localStart.date }
  /// The local date of the end; for an all-day occurrence the day after the last.
  public var endDate: CivilDate { localEnd.date }

  /// Which occurrence of a timed series this is (RECURRENCE-ID, RFC 5545 section 3.8.4.4): the start that the series
  /// gives it, UTC, whether an override moved it or not; nil for a single event and for an all-day series.
  public var recurrenceID: Instant? { isSeriesOfDays ? nil : slot.map { Instant(seconds: $0) } }
  /// Which occurrence of an all-day series this is: the date that the series gives it; nil for a single event and for a
  /// timed series.
  public var recurrenceDate: CivilDate? { isSeriesOfDays ? slot.map { LocalTime(seconds: $0).date } : nil }
  /// The series is an all-day one; an override of it may have a time.
  var isSeriesOfDays: Bool
}

/// What a feed holds in a window: what ``Feed/occurrences(from:to:floating:)`` returns.
public struct Expansion: Sendable {
  /// In order of start, then UID.
  public var occurrences: Occurrences
  /// What could not be expanded: a warning each with file, line and UID, after the first hundred only their number.
  public var diagnostics: [Diagnostic]
}
