import Testing
import Values

@testable import ICalendar

/// Calendars made to hang, to fill memory or to crash: each is read and expanded to its end, within the limits.
@Suite struct HostileTests {
  private func read(_ lines: [String]) throws -> (feed: Feed, expansion: Expansion) {
    try read(bytes: Array((["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n").utf8))
  }

  private func read(bytes: [UInt8]) throws -> (feed: Feed, expansion: Expansion) {
    let feed = try Feed(bytes, name: "a.ics")
    let expansion = feed.occurrences(
      from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
      floating: paris)
    #expect(feed.diagnostics.count <= DiagnosticLog.limit + 2)
    #expect(expansion.diagnostics.count <= DiagnosticLog.limit + 2)
    return (feed, expansion)
  }

  private func one(_ lines: String..., start: String = "DTSTART:20260302T080000Z") throws -> Expansion {
    try read(["BEGIN:VEVENT", "UID:u", start] + lines + ["END:VEVENT"]).expansion
  }

  private func list(_ count: Int, _ item: (Int) -> String) -> String { (0..<count).map(item).joined(separator: ",") }

  private func minute(_ index: Int) -> String {
    let text = "\(LocalTime(seconds: 1_767_225_600 + index * 60))"
    return text.filter { $0 != "-" && $0 != ":" } + "Z"
  }

  // MARK: Rules and dates

  @Test(
    "Rules made to run for ever end",
    arguments: [
      "FREQ=SECONDLY", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;INTERVAL=7;BYHOUR=3;BYSECOND=59",
      "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6", "FREQ=DAILY;COUNT=9223372036854775808",
      "FREQ=DAILY;COUNT=999999999999",
      "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=9223372036854775808", "FREQ=SECONDLY;COUNT=999999999999;BYSECOND=1",
      "FREQ=MINUTELY;BYSETPOS=2", "FREQ=DAILY;UNTIL=16010101T000000Z", "FREQ=DAILY;UNTIL=99991231T235959Z",
      "FREQ=SECONDLY;COUNT=999999999;BYSETPOS=1,-1;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", "FREQ=DAILY;COUNT=0",
    ],
    ["00010101T000000Z", "16010101T000000Z", "20260302T080000Z", "99991231T235959Z"])
  func rules(rule: String, start: String) throws {
    let expansion = try one("RRULE:\(rule)", start: "DTSTART:\(start)")
    #expect(expansion.occurrences.count <= ExpansionLimits.listing.series + 1)
    // What was cut or not understood is told.
    let isCut = expansion.occurrences.count >= ExpansionLimits.listing.series
    #expect(!isCut || expansion.diagnostics.contains { $0.code == .calendarSeriesTooLong })
  }

  @Test(
    "Lists of a hundred thousand values in a rule",
    arguments: ["BYDAY=1MO", "BYMONTH=1", "BYMONTHDAY=-1", "BYYEARDAY=7", "BYWEEKNO=1", "BYSETPOS=1", "BYHOUR=4"])
  func lists(part: String) throws {
    let (name, value) = (part.prefix { $0 != "=" }, part.drop { $0 != "=" }.dropFirst())
    _ = try one("RRULE:FREQ=YEARLY;\(name)=" + list(100_000) { _ in String(value) })
    _ = try one("RRULE:FREQ=SECONDLY;\(name)=" + list(100_000) { _ in String(value) })
  }

  @Test("Ten thousand rules in one event")
  func manyRules() throws {
    let rules = (1...10_000).map { "RRULE:FREQ=SECONDLY;INTERVAL=\($0)" }
    let expansion = try read(["BEGIN:VEVENT", "UID:u", "DTSTART:20260101T000000Z"] + rules + ["END:VEVENT"]).expansion
    #expect(expansion.occurrences.count <= ExpansionLimits.listing.series + rules.count)
    #expect(expansion.diagnostics.contains { $0.code == .calendarSeriesTooLong })
  }

  @Test("Hostile rules do not take the time of honest ones behind them")
  func starving() throws {
    let hostile = (0..<20).flatMap {
      [
        "BEGIN:VEVENT", "UID:h\($0)", "DTSTART:16010101T000000Z", "RRULE:FREQ=SECONDLY;COUNT=999999999;BYSECOND=1",
        "END:VEVENT",
      ]
    }
    let expansion = try read(
      hostile + ["BEGIN:VEVENT", "UID:honest", "DTSTART:20260101T080000Z", "RRULE:FREQ=DAILY", "END:VEVENT"]
    ).expansion
    #expect(expansion.occurrences.filter { $0.event.uid == "honest" }.count == 365)
  }

  @Test("A hundred thousand RDATEs, in one line and in as many")
  func manyDates() throws {
    let dates = (1...100_000).map(minute)
    #expect(try one("RDATE:" + dates.joined(separator: ",")).occurrences.count > 99_000)
    let event = ["BEGIN:VEVENT", "UID:u", "DTSTART:20260101T000000Z"] + dates.map { "RDATE:\($0)" } + ["END:VEVENT"]
    #expect(try read(event).expansion.occurrences.count == 100_001)
  }

  @Test("A hundred thousand EXDATEs take nothing from the rest of the series")
  func manyExceptions() throws {
    let dates = (1...100_000).map { minute(-$0) }
    let event =
      ["BEGIN:VEVENT", "UID:u", "DTSTART:20260101T000000Z"] + dates.map { "EXDATE:\($0)" } + ["RRULE:FREQ=DAILY"]
    let found = try read(event + ["END:VEVENT"]).expansion
    #expect(found.occurrences.count == 365 && found.diagnostics.isEmpty)
  }

  @Test(
    "Absurd starts and lengths",
    arguments: ["00010101T000000Z", "99991231T235959Z", "00000101T000000Z", "20260302T080000Z"],
    [
      "DURATION:P36525D", "DURATION:P99999999999D", "DURATION:-P100Y", "DTEND:99991231T235959Z",
      "DTEND:00010101T000000Z",
    ])
  func extremes(start: String, end: String) throws {
    for rule in ["X-NONE:", "RRULE:FREQ=YEARLY", "RRULE:FREQ=HOURLY;COUNT=10"] {
      for occurrence in try one(end, rule, start: "DTSTART:\(start)").occurrences {
        #expect(occurrence.start <= occurrence.end)
      }
    }
  }

  // MARK: Many of a thing

  @Test("A hundred thousand events of one UID: one master")
  func manyMasters() throws {
    let event = ["BEGIN:VEVENT", "UID:u", "DTSTART:20260302T080000Z", "END:VEVENT"]
    let (feed, expansion) = try read((0..<100_000).flatMap { _ in event })
    #expect(feed.componentCount == 100_000 && expansion.occurrences.count == 1)
  }

  @Test("A hundred thousand overrides of one series")
  func manyOverrides() throws {
    let overrides = (0..<100_000).flatMap {
      ["BEGIN:VEVENT", "UID:u", "RECURRENCE-ID:\(minute($0))", "DTSTART:\(minute($0 + 1))", "END:VEVENT"]
    }
    let master = [
      "BEGIN:VEVENT", "UID:u", "DTSTART:20260101T000000Z", "RRULE:FREQ=MINUTELY;COUNT=100000", "END:VEVENT",
    ]
    #expect(try read(master + overrides).expansion.occurrences.count == 100_000)
  }

  @Test("A hundred thousand zone names and as many zones")
  func manyZones() throws {
    let zones = (0..<100_000).flatMap {
      [
        "BEGIN:VTIMEZONE", "TZID:z\($0)", "BEGIN:STANDARD", "DTSTART:20000101T000000", "TZOFFSETTO:+0100",
        "END:STANDARD",
        "END:VTIMEZONE",
      ]
    }
    let events = (0..<100_000).flatMap {
      ["BEGIN:VEVENT", "UID:u\($0)", "DTSTART;TZID=z\($0):20260302T080000", "END:VEVENT"]
    }
    #expect(try read(zones + events).expansion.occurrences.count == 100_000)
  }

  @Test("A zone with a hundred thousand parts that change every second")
  func restlessZone() throws {
    let parts = (0..<100_000).flatMap {
      [
        "BEGIN:STANDARD", "DTSTART:20260101T000000", "RRULE:FREQ=SECONDLY", "TZOFFSETFROM:+0\($0 % 5)00",
        "TZOFFSETTO:+0200",
        "END:STANDARD",
      ]
    }
    let zone = ["BEGIN:VTIMEZONE", "TZID:own"] + parts + ["END:VTIMEZONE"]
    let event = [
      "BEGIN:VEVENT", "UID:u", "DTSTART;TZID=own:20260302T080000", "RRULE:FREQ=MINUTELY;COUNT=50000", "END:VEVENT",
    ]
    #expect(try read(zone + event).expansion.occurrences.count > 40_000)
  }

  @Test("A million parameters, a million folds, a million components inside each other")
  func millions() throws {
    let parameters = "DTSTART" + String(repeating: ";X=1", count: 1_000_000) + ":20260302T080000Z"
    let folds = "SUMMARY:a" + String(repeating: "\r\n b", count: 1_000_000)
    let nesting = [String](repeating: "BEGIN:X", count: 1_000_000)
    let (_, expansion) = try read(["BEGIN:VEVENT", "UID:u", parameters, folds] + nesting + ["END:VEVENT"])
    #expect(expansion.occurrences.first?.event.text(.summary).utf8.count == 1_000_001)
  }

  @Test("A hundred thousand UIDs whose hashes collide stay as many events")
  func collisions() throws {
    let uids = CollidingUIDs.make(100)
    for uid in uids { #expect(uid.withUnsafeBufferPointer(SeriesGrouping.hash) == 0) }
    #expect(try read(bytes: CollidingUIDs.calendar(100_000)).expansion.occurrences.count == 100_000)
  }

  // MARK: Large lines

  @Test(
    "Fifty megabytes in one line", arguments: ["SUMMARY:", "DTSTART:", "X-", "UID:", "RRULE:FREQ=DAILY;BYDAY=", ""])
  func largeLine(head: String) throws {
    let line = Array(head.utf8) + [UInt8](repeating: UInt8(ascii: "1"), count: 50_000_000)
    let bytes =
      Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260302T080000Z\r\n".utf8) + line
      + Array("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8)
    let (feed, expansion) = try read(bytes: bytes)
    #expect(feed.componentCount == 1 && expansion.occurrences.count == 1)
    for diagnostic in feed.diagnostics + expansion.diagnostics {
      #expect(diagnostic.message.english.utf8.count < 1_000)
    }
  }

  @Test("Fifty megabytes in one folded text")
  func largeFolded() throws {
    let fold = [UInt8](repeating: UInt8(ascii: "a"), count: 73) + [13, 10, 32]
    var bytes = Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260302T080000Z\r\nDESCRIPTION:".utf8)
    for _ in 0..<(50_000_000 / fold.count) { bytes += fold }
    bytes += Array("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8)
    let event = try #require(try read(bytes: bytes).expansion.occurrences.first).event
    #expect(event.withText(.description) { $0.count } == 50_000_000 / fold.count * 73)
  }
}
