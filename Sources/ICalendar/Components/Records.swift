/// A property as it lies in the feed's bytes; its text is decoded when somebody asks for it.
///
/// Offsets are 32-bit, which is why a feed of 4 GiB is refused.
struct PropertyRecord {
  var start: UInt32
  var valueStart: UInt32
  var end: UInt32
  var nameLength: UInt8
  var name: PropertyName
  var isFolded: Bool

  init(_ line: ContentLine, _ name: PropertyName) {
    start = UInt32(truncatingIfNeeded: line.start)
    valueStart = UInt32(truncatingIfNeeded: line.valueStart)
    end = UInt32(truncatingIfNeeded: line.end)
    nameLength = UInt8(clamping: line.nameEnd - line.start)
    self.name = name
    isFolded = line.isFolded
  }

  /// Whether anything stands between the name and the colon.
  var hasParameters: Bool { valueStart > start &+ UInt32(nameLength) &+ 1 }

  /// The line again; `number` is not kept with every property, see ``FeedStorage/lineNumber(of:in:)``.
  func line(number: Int = 0) -> ContentLine {
    ContentLine(
      start: Int(start), end: Int(end), nameEnd: Int(start) + Int(nameLength), valueStart: Int(valueStart),
      isFolded: isFolded, number: number)
  }
}

/// What a VEVENT says about time and identity, and where its properties are.
struct EventRecord {
  /// The physical line of BEGIN:VEVENT.
  var line: UInt32
  /// Where BEGIN:VEVENT stands in the feed.
  var begin: UInt32
  /// The VCALENDAR it stands in.
  var calendar: UInt32
  var firstProperty: UInt32
  var propertyCount: UInt32 = 0
  /// The first property of each name that is asked for often; -1 when there is none.
  var uid: Int32 = -1
  var summary: Int32 = -1
  var location: Int32 = -1
  var description: Int32 = -1
  var classification: Int32 = -1
  var status: Int32 = -1
  var transparency: Int32 = -1
  /// The first eight bytes of the UID as a number that orders as they do, and a hash of all its bytes: most UIDs are told
  /// apart without looking into the feed.
  var uidHead: UInt64 = 0
  var uidHash: UInt64 = 0
  var sequence: Int32 = 0
  var start = TimeValue.absent
  var finish = TimeValue.absent
  var recurrenceID = TimeValue.absent
  var duration: DurationValue?
  /// RECURRENCE-ID has RANGE=THISANDFUTURE.
  var isThisAndFuture = false
  /// It has a RECURRENCE-ID that cannot be read: an occurrence of a series, nobody knows which.
  var isAstray = false
  /// An RRULE or an RDATE makes it a series.
  var recurs = false
  var hasExceptions = false

  var properties: Range<Int> { Int(firstProperty)..<Int(firstProperty) + Int(propertyCount) }
}

/// What a VCALENDAR says about itself: places in the property list, -1 where it says nothing.
struct CalendarRecord {
  var name = -1
  var oldName = -1
  var zone = -1
  var producer = -1
  var method = Method.publish
}

/// What a VCALENDAR is for (METHOD, RFC 5546 section 1.4).
package enum Method: UInt8, Sendable {
  /// PUBLISH, REQUEST, none at all, or an unknown word: its events are meetings.
  case publish
  /// Its events are called off: a whole UID, or the occurrence that a RECURRENCE-ID names.
  case cancel
  /// Its events are further occurrences of a series that stands elsewhere.
  case add
  /// A guest's answer.
  case reply
  /// A guest's proposal, its refusal, or a wish to be sent the event again: what guest and organizer write to each other.
  case counter, declineCounter, refresh

  init(_ value: UnsafeBufferPointer<UInt8>) {
    let words: [(StaticString, Method)] = [
      ("CANCEL", .cancel), ("ADD", .add), ("REPLY", .reply), ("COUNTER", .counter), ("DECLINECOUNTER", .declineCounter),
      ("REFRESH", .refresh),
    ]
    self = words.first { value.spells($0.0) }?.1 ?? .publish
  }

  /// As a calendar writes it.
  package var word: String {
    switch self {
    case .publish: "PUBLISH"
    case .cancel: "CANCEL"
    case .add: "ADD"
    case .reply: "REPLY"
    case .counter: "COUNTER"
    case .declineCounter: "DECLINECOUNTER"
    case .refresh: "REFRESH"
    }
  }

  /// Whether its events stand for meetings themselves, held or called off.
  var makesMeetings: Bool { self == .publish || self == .cancel }
}

/// A VTIMEZONE: its name and the STANDARD and DAYLIGHT parts with their properties.
struct TimeZoneRecord {
  /// The VCALENDAR it stands in.
  var calendar: Int
  /// TZID, escapes undone.
  var name: [UInt8] = []
  /// X-LIC-LOCATION: the IANA name behind a TZID of the program's own.
  var location: [UInt8] = []
  var observances: [Range<Int>] = []
}

/// The events of one UID, linked by ``FeedStorage/nextOfSeries``.
struct SeriesRecord {
  var first: Int32
  var last: Int32
}
