import TestSupport
import Values

@testable import ICalendar

/// Draws calendars that are as awkward as can be; the same seed draws the same.
struct Drawing {
  var numbers: SplitMix64

  init(seed: Int) { numbers = SplitMix64(seed: seed) }

  /// Pieces that mean something somewhere in a content line, and characters of one to four bytes.
  static let pieces = [
    "a", "b ", "Grenoble", " ", "  ", "\t", ",", ";", ":", "\\", "\\n", "\\N", "\n", "\r", "\r\n", "\n ", "\"", "'",
    "^", "^n",
    "^'", "^^", "=", "é", "ü", "€", "한", "🚗", "👩‍👩‍👧", "🇫🇷", "e\u{301}", "\u{0}", "\u{7}", "\u{B}", "\u{C}", "\u{1B}[2J",
    "\u{7F}",
    "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{202E}", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\n",
    "\nX-EVIL:1\n",
    "\r\n\r\n", ";X=1:", "%0A", "mailto:",
  ]

  mutating func text(pieces most: Int = 60) -> String {
    (0..<numbers.below(most)).map { _ in numbers.pick(Self.pieces) }.joined()
  }

  /// What a URI may hold, and some letters beyond.
  mutating func uri() -> String {
    let pieces = ["a", "/", "?q=1", "&", ";", ",", ":", "#", "\\", "é", "🚗", "\"", "%20", "=", "0123456789"]
    return "https://" + (0..<numbers.below(40)).map { _ in numbers.pick(pieces) }.joined()
  }

  mutating func day() -> CivilDate { CivilDate(year: 1972 + numbers.below(90), month: 1, day: 1 + numbers.below(365)) }

  mutating func time() -> WrittenTime {
    let local = LocalTime(date: day(), secondOfDay: numbers.below(86_400))
    switch numbers.below(4) {
    case 0: return .date(local.date)
    case 1: return .utc(Instant(seconds: local.seconds))
    case 2: return .floating(local)
    default: return .local(local, numbers.pick(Self.zones))
    }
  }

  static let zones = [
    "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "Asia/Jerusalem",
    "Africa/Cairo", "America/Argentina/Buenos_Aires",
  ].compactMap(Zone.named)

  /// A time of the kind that `start` is of, `days` later.
  mutating func time(like start: WrittenTime, daysLater days: Int) -> WrittenTime {
    let second = numbers.below(3_600)
    switch start {
    case .date(let date): return .date(date + days)
    case .utc(let instant): return .utc(instant + (days * 86_400 + second))
    case .floating(let time): return .floating(LocalTime(seconds: time.seconds + days * 86_400 + second))
    case .local(let time, let zone): return .local(LocalTime(seconds: time.seconds + days * 86_400 + second), zone)
    }
  }

  mutating func person() -> WrittenAttendee {
    // Some programs escape a name as if it were TEXT, so a backslash before a comma or semicolon is read as theirs.
    let name = text(pieces: 12).split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    let person = Attendee(
      name: name, email: numbers.pick(["", "camille@example.com", "joël,r;x:y@example.com"]),
      status: numbers.pick(["", "ACCEPTED", "X;ODD"]), role: numbers.pick(["", "CHAIR"]),
      kind: numbers.pick(["", "ROOM"]), isAnswerExpected: numbers.below(2) == 0,
      sentBy: numbers.pick(["", "a,b@example.com"]),
      delegatedTo: numbers.pick([[], ["c@example.com", "d;e@example.com"]]))
    // Only an address that is none of a mailbox leaves the mail address to a parameter.
    let address = person.email.isEmpty ? numbers.pick(["invalid:nomail", "urn:uuid:1;2,3"]) : ""
    let members = (0..<numbers.below(3)).map { "mailto:\($0),\(text(pieces: 4))" }
    return WrittenAttendee(
      person, address: address,
      parameters: members.isEmpty ? [] : [WrittenParameter("MEMBER", members)])
  }

  mutating func event(_ uid: String) -> WrittenEvent {
    let start = time()
    var event = WrittenEvent(
      uid: "\(uid) " + text(pieces: 8), stamp: Instant(seconds: numbers.below(2_000_000_000)), start: start)
    switch numbers.below(3) {
    case 0: event.end = .at(time(like: start, daysLater: 1 + numbers.below(3)))
    case 1: event.end = .after(days: numbers.below(3), seconds: start.isDate ? 0 : 1 + numbers.below(90_000))
    default: break
    }
    if event.end == .after(days: 0) { event.end = nil }
    event.summary = text()
    event.description = text(pieces: 400)
    event.location = text()
    event.categories = (0..<numbers.below(20)).map { _ in "c" + text(pieces: 5) + "c" }
    event.url = numbers.below(2) == 0 ? "" : uri()
    event.status = numbers.pick(["", "CONFIRMED", "CANCELLED", "odd, one"])
    event.classification = numbers.pick(["", "PRIVATE"])
    event.transparency = numbers.pick(["", "TRANSPARENT"])
    event.geo = numbers.pick([
      nil, Coordinate(latitude: 45.764, longitude: 4.8357), Coordinate(latitude: -1.2e-05, longitude: -180),
    ])
    event.organizer = numbers.below(2) == 0 ? nil : person()
    event.attendees = (0..<numbers.below(4)).map { _ in person() }
    event.sequence = numbers.below(3)
    if numbers.below(3) == 0 {
      event.rules = [
        numbers.pick(["FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20991231T000000Z", "FREQ=YEARLY"])
      ]
      event.exceptions = (1..<3).map { time(like: start, daysLater: $0) }
      event.extraTimes = (3..<5).map { WrittenEvent.ExtraTime(time(like: start, daysLater: $0)) }
      if !start.isDate { event.extraTimes[0].end = .after(days: 0, seconds: numbers.below(9_000)) }
    }
    if numbers.below(4) == 0 {
      event.recurrenceID = time(like: start, daysLater: 7)
      event.isThisAndFuture = numbers.below(2) == 0
    }
    event.properties = [
      WrittenProperty("X-LINK", .raw(uri()), parameters: [WrittenParameter("X-TITLE", text(pieces: 20))]),
      WrittenProperty("X-MOVED", .time(.local(LocalTime(date: day(), secondOfDay: 1), numbers.pick(Self.zones)))),
    ]
    return event
  }

  mutating func calendar() -> WrittenCalendar {
    var calendar = WrittenCalendar(
      product: "-//izika//tests//FR", name: text(pieces: 20), zone: numbers.pick([nil] + Self.zones),
      events: (0..<6).map { event("u\($0)") })
    calendar.method = numbers.pick(["", "PUBLISH"])
    calendar.refreshInterval = numbers.pick([nil, 3_600, 90_061])
    return calendar
  }
}
