import Values

@testable import ICalendar

/// Draws calendars that are as awkward as can be; the same seed draws the same.
struct Drawing {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// SplitMix64.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  mutating func one<Item>(of items: [Item]) -> Item { items[number(below: items.count)] }

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
    (0..<number(below: most)).map { _ in one(of: Self.pieces) }.joined()
  }

  /// What a URI may hold, and some letters beyond.
  mutating func uri() -> String {
    let pieces = ["a", "/", "?q=1", "&", ";", ",", ":", "#", "\\", "é", "🚗", "\"", "%20", "=", "0123456789"]
    return "https://" + (0..<number(below: 40)).map { _ in one(of: pieces) }.joined()
  }

  mutating func day() -> CivilDate { CivilDate(year: 1972 + number(below: 90), month: 1, day: 1 + number(below: 365)) }

  mutating func time() -> WrittenTime {
    let local = LocalTime(date: day(), secondOfDay: number(below: 86_400))
    switch number(below: 4) {
    case 0: return .date(local.date)
    case 1: return .utc(Instant(seconds: local.seconds))
    case 2: return .floating(local)
    default: return .local(local, one(of: Self.zones))
    }
  }

  static let zones = [
    "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "Asia/Jerusalem",
    "Africa/Cairo", "America/Argentina/Buenos_Aires",
  ].compactMap(Zone.named)

  /// A time of the kind that `start` is of, `days` later.
  mutating func time(like start: WrittenTime, daysLater days: Int) -> WrittenTime {
    let second = number(below: 3_600)
    switch start {
    case .date(let date): return .date(date + days)
    case .utc(let instant): return .utc(instant + (days * 86_400 + second))
    case .floating(let time): return .floating(LocalTime(seconds: time.seconds + days * 86_400 + second))
    case .local(let time, let zone): return .local(LocalTime(seconds: time.seconds + days * 86_400 + second), zone)
    }
  }

  mutating func person() -> WrittenPerson {
    // Some programs escape a name as if it were TEXT, so a backslash before a comma or semicolon is read as theirs.
    let name = text(pieces: 12).split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    let person = Person(
      name: name, email: one(of: ["", "camille@example.com", "joël,r;x:y@example.com"]),
      status: one(of: ["", "ACCEPTED", "X;ODD"]), role: one(of: ["", "CHAIR"]),
      kind: one(of: ["", "ROOM"]), isAnswerExpected: number(below: 2) == 0, sentBy: one(of: ["", "a,b@example.com"]),
      delegatedTo: one(of: [[], ["c@example.com", "d;e@example.com"]]))
    // Only an address that is none of a mailbox leaves the mail address to a parameter.
    let address = person.email.isEmpty ? one(of: ["invalid:nomail", "urn:uuid:1;2,3"]) : ""
    let members = (0..<number(below: 3)).map { "mailto:\($0),\(text(pieces: 4))" }
    return WrittenPerson(
      person, address: address,
      parameters: members.isEmpty ? [] : [WrittenParameter("MEMBER", members)])
  }

  mutating func event(_ uid: String) -> WrittenEvent {
    let start = time()
    var event = WrittenEvent(
      uid: "\(uid) " + text(pieces: 8), stamp: Instant(seconds: number(below: 2_000_000_000)), start: start)
    switch number(below: 3) {
    case 0: event.end = .at(time(like: start, daysLater: 1 + number(below: 3)))
    case 1: event.end = .after(days: number(below: 3), seconds: start.isDate ? 0 : 1 + number(below: 90_000))
    default: break
    }
    if event.end == .after(days: 0) { event.end = nil }
    event.summary = text()
    event.description = text(pieces: 400)
    event.location = text()
    event.categories = (0..<number(below: 20)).map { _ in "c" + text(pieces: 5) + "c" }
    event.url = number(below: 2) == 0 ? "" : uri()
    event.status = one(of: ["", "CONFIRMED", "CANCELLED", "odd, one"])
    event.classification = one(of: ["", "PRIVATE"])
    event.transparency = one(of: ["", "TRANSPARENT"])
    event.geo = one(of: [
      nil, Coordinate(latitude: 45.764, longitude: 4.8357), Coordinate(latitude: -1.2e-05, longitude: -180),
    ])
    event.organizer = number(below: 2) == 0 ? nil : person()
    event.attendees = (0..<number(below: 4)).map { _ in person() }
    event.sequence = number(below: 3)
    if number(below: 3) == 0 {
      event.rules = [one(of: ["FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20991231T000000Z", "FREQ=YEARLY"])]
      event.exceptions = (1..<3).map { time(like: start, daysLater: $0) }
      event.extraTimes = (3..<5).map { WrittenEvent.ExtraTime(time(like: start, daysLater: $0)) }
      if !start.isDate { event.extraTimes[0].end = .after(days: 0, seconds: number(below: 9_000)) }
    }
    if number(below: 4) == 0 {
      event.recurrenceID = time(like: start, daysLater: 7)
      event.isThisAndFuture = number(below: 2) == 0
    }
    event.properties = [
      WrittenProperty("X-LINK", .raw(uri()), parameters: [WrittenParameter("X-TITLE", text(pieces: 20))]),
      WrittenProperty("X-MOVED", .time(.local(LocalTime(date: day(), secondOfDay: 1), one(of: Self.zones)))),
    ]
    return event
  }

  mutating func calendar() -> WrittenCalendar {
    var calendar = WrittenCalendar(
      product: "-//izika//tests//FR", name: text(pieces: 20), zone: one(of: [nil] + Self.zones),
      events: (0..<6).map { event("u\($0)") })
    calendar.method = one(of: ["", "PUBLISH"])
    calendar.refreshInterval = one(of: [nil, 3_600, 90_061])
    return calendar
  }
}
