import Values

/// An event to be written (RFC 5545 section 3.6.1). What is empty or nil is not written.
///
/// ```swift
/// var trip = WrittenEvent(
///   uid: EventUID.make(["trip", "Camille Martin", "clio", "7f3a"]), stamp: stamp,
///   start: .local(LocalTime(date: day, secondOfDay: 9 * 3_600), paris))
/// trip.end = .after(days: 0, seconds: 5_400)
/// trip.summary = "Grenoble – Lyon, 112 km"
/// ```
public struct WrittenEvent: Sendable, Hashable {
  /// Must not be empty; ``EventUID`` makes one.
  public var uid: String
  /// DTSTAMP: when this was made. Given by the caller, so that the same input gives the same bytes.
  public var stamp: Instant
  /// DTSTART; a date makes an all-day event.
  public var start: WrittenTime
  /// Nil: an all-day event lasts one day, any other has no length.
  public var end: WrittenEnd?
  /// Revision; 0 is not written.
  public var sequence = 0

  /// The title.
  public var summary = ""
  /// DESCRIPTION: any text, its lines separated by line feeds.
  public var description = ""
  /// LOCATION: any text.
  public var location = ""
  /// CATEGORIES: any texts.
  public var categories: [String] = []
  /// A URI.
  public var url = ""
  /// `CONFIRMED`, `TENTATIVE`, `CANCELLED`.
  public var status = ""
  /// CLASS: `PUBLIC`, `PRIVATE`, `CONFIDENTIAL`.
  public var classification = ""
  /// TRANSP: `OPAQUE`, `TRANSPARENT`.
  public var transparency = ""
  /// GEO: written as `lat;lon` in degrees; out of bounds it is left out with a warning.
  public var geo: Coordinate?
  /// ORGANIZER.
  public var organizer: WrittenAttendee?
  /// ATTENDEE, a line each.
  public var attendees: [WrittenAttendee] = []

  /// RRULE: `FREQ=WEEKLY;BYDAY=MO`; there should be one at most.
  public var rules: [String] = []
  /// RDATE: times besides the rule's, each with its end where it differs from the event's.
  public var extraTimes: [ExtraTime] = []
  /// EXDATE: times of the rule that do not take place.
  public var exceptions: [WrittenTime] = []
  /// RECURRENCE-ID: the time of the series that this event stands for.
  public var recurrenceID: WrittenTime?
  /// The event stands for that time and all that follow (RANGE=THISANDFUTURE).
  public var isThisAndFuture = false

  /// Whatever else: X- properties, COMMENT, CREATED. A name that has its place above is refused.
  public var properties: [WrittenProperty] = []

  /// A time of a series besides the rule's (RFC 5545 section 3.8.5.2).
  public struct ExtraTime: Sendable, Hashable {
    /// When it starts.
    public var start: WrittenTime
    /// Nil: it lasts as long as the event does. An end makes a PERIOD of it, which holds times alone.
    public var end: WrittenEnd?

    /// A time of its own length, or of the event's.
    public init(_ start: WrittenTime, end: WrittenEnd? = nil) {
      self.start = start
      self.end = end
    }
  }

  /// An event without texts.
  public init(uid: String, stamp: Instant, start: WrittenTime, end: WrittenEnd? = nil) {
    self.uid = uid
    self.stamp = stamp
    self.start = start
    self.end = end
  }
}

extension WrittenEvent {
  /// Every time it is written with, for the zones they need.
  var times: [WrittenTime] {
    var times = [start] + exceptions + extraTimes.map(\.start)
    for end in [end] + extraTimes.map(\.end) { if case .at(let time) = end { times.append(time) } }
    if let recurrenceID { times.append(recurrenceID) }
    for property in properties { if case .time(let time) = property.value { times.append(time) } }
    return times
  }
}
