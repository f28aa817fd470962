/// The properties this room reads by name; every other one is ``other`` and can be asked for by its text.
enum PropertyName: UInt8, CaseIterable {
  case other
  case begin, end
  case uid, start, finish, duration, recurrenceRule, exceptionRule, recurrenceDate, exceptionDate, recurrenceID,
    sequence
  case summary, location, description, classification, status, transparency, url, comment, contact, resources
  case categories, organizer, attendee, geo, structuredLocation, busyStatus
  case conference, googleConference, teamsMeeting, onlineMeeting
  case calendarName, oldCalendarName, calendarZone, producer, method
  case zoneID, zoneLocation, offsetFrom, offsetTo

  /// The name in the feed, in upper case.
  private var text: StaticString {
    switch self {
    case .other: ""
    case .begin: "BEGIN"
    case .end: "END"
    case .uid: "UID"
    case .start: "DTSTART"
    case .finish: "DTEND"
    case .duration: "DURATION"
    case .recurrenceRule: "RRULE"
    case .exceptionRule: "EXRULE"
    case .recurrenceDate: "RDATE"
    case .exceptionDate: "EXDATE"
    case .recurrenceID: "RECURRENCE-ID"
    case .sequence: "SEQUENCE"
    case .summary: "SUMMARY"
    case .location: "LOCATION"
    case .description: "DESCRIPTION"
    case .classification: "CLASS"
    case .status: "STATUS"
    case .transparency: "TRANSP"
    case .url: "URL"
    case .comment: "COMMENT"
    case .contact: "CONTACT"
    case .resources: "RESOURCES"
    case .categories: "CATEGORIES"
    case .organizer: "ORGANIZER"
    case .attendee: "ATTENDEE"
    case .geo: "GEO"
    case .structuredLocation: "X-APPLE-STRUCTURED-LOCATION"
    case .busyStatus: "X-MICROSOFT-CDO-BUSYSTATUS"
    case .conference: "CONFERENCE"
    case .googleConference: "X-GOOGLE-CONFERENCE"
    case .teamsMeeting: "X-MICROSOFT-SKYPETEAMSMEETINGURL"
    case .onlineMeeting: "X-MICROSOFT-ONLINEMEETINGCONFLINK"
    case .calendarName: "NAME"
    case .oldCalendarName: "X-WR-CALNAME"
    case .calendarZone: "X-WR-TIMEZONE"
    case .producer: "PRODID"
    case .method: "METHOD"
    case .zoneID: "TZID"
    case .zoneLocation: "X-LIC-LOCATION"
    case .offsetFrom: "TZOFFSETFROM"
    case .offsetTo: "TZOFFSETTO"
    }
  }
}

extension PropertyName {
  /// The property that `bytes` name, case of letters aside.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> PropertyName {
    let key = Key(bytes)
    var slot = key.slot
    while true {
      let entry = index[slot]
      if entry.key == key { return entry.name }
      if entry.name == .other { return .other }
      slot = (slot + 1) & (slots - 1)
    }
  }

  private static let slots = 256

  /// An open-addressed table from name to case: one or two comparisons of two words a line.
  private static let index: [(key: Key, name: PropertyName)] = {
    var table = [(key: Key, name: PropertyName)](repeating: (Key(), .other), count: slots)
    for name in allCases where name != .other {
      let text = name.text
      let key = Key(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
      var slot = key.slot
      while table[slot].name != .other { slot = (slot + 1) & (slots - 1) }
      table[slot] = (key, name)
    }
    return table
  }()

  /// The first and the last eight bytes of a name in upper case, and its length: enough to tell the names above apart.
  private struct Key: Equatable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length = 0

    init() {}

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      length = bytes.count
      // Clearing bit 5 makes letters upper case; digits and hyphens change alike on both sides of a comparison.
      let upper: UInt64 = 0xDFDF_DFDF_DFDF_DFDF
      if length >= 8, let base = bytes.baseAddress {
        head = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self) & upper
        tail = UnsafeRawPointer(base + length - 8).loadUnaligned(as: UInt64.self) & upper
      } else {
        for byte in bytes { head = head << 8 | UInt64(byte & 0xDF) }
      }
    }

    @inline(__always)
    var slot: Int {
      let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
      return Int(mixed >> 56)
    }
  }
}
