import Foundation
import Testing
import Values

@testable import ICalendar

/// What one event in a zone makes of it: the VTIMEZONE, its lines not folded.
private func definition(_ zone: Zone, from: String, to: String? = nil, rule: String? = nil) throws -> [String] {
  let times = try [from, to].compactMap { $0 }.map { text in
    WrittenTime.local(LocalTime(date: try #require(CivilDate(text)), secondOfDay: 43_200), zone)
  }
  var event = WrittenEvent(uid: "u", stamp: Instant(seconds: 0), start: times[0])
  if times.count > 1 { event.end = .at(times[1]) }
  event.rules = rule.map { [$0] } ?? []
  let written = WrittenFeed([WrittenCalendar(product: "p", events: [event])])
  #expect(written.diagnostics.isEmpty)
  let text = String(decoding: written.bytes, as: UTF8.self).replacing("\r\n ", with: "")
  let lines = text.split(separator: "\r\n").map(String.init)
  let (first, last) = (lines.firstIndex(of: "BEGIN:VTIMEZONE"), lines.lastIndex(of: "END:VTIMEZONE"))
  guard let first, let last else { return [] }
  return Array(lines[first...last])
}

@Suite struct ZoneDefinitionTests {
  @Test("Paris is two yearly rules that go on for ever")
  func endless() throws {
    let zone = try #require(Zone.named("Europe/Paris"))
    #expect(
      try definition(zone, from: "2026-06-01") == [
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT", "DTSTART:20250330T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test("A zone without changes is one part, be it before 1970")
  func fixed() throws {
    let zone = try #require(Zone.named("Etc/GMT-5"))
    for (from, start) in [("2026-06-01", "19700101T000000"), ("1910-06-01", "19080101T000000")] {
      #expect(
        try definition(zone, from: from) == [
          "BEGIN:VTIMEZONE", "TZID:Etc/GMT-5", "BEGIN:STANDARD", "DTSTART:\(start)", "TZOFFSETFROM:+0500",
          "TZOFFSETTO:+0500", "END:STANDARD", "END:VTIMEZONE",
        ])
    }
  }

  @Test("A rule that was given up ends in UTC, a day after its last change")
  func ended() throws {
    let zone = try #require(Zone.named("America/New_York"))
    let lines = try definition(zone, from: "2000-06-01", to: "2010-06-01")
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060403T070000Z"))
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"))
  }

  @Test("Changes of no rule are listed, as far as the events go")
  func listed() throws {
    let zone = try #require(Zone.named("Africa/Casablanca"))
    let few = try definition(zone, from: "2026-06-01")
    #expect(!few.contains { $0.hasPrefix("RRULE") })
    let endless = try definition(zone, from: "2026-06-01", rule: "FREQ=DAILY")
    #expect(endless.count > few.count + 50)
    #expect(try definition(zone, from: "2026-06-01", rule: "FREQ=DAILY;UNTIL=20260701T000000Z") == few)
  }

  @Test("UTC, days and floating times need no zone")
  func none() throws {
    #expect(try definition(.utc, from: "2026-06-01").isEmpty)
    let event = WrittenEvent(uid: "u", stamp: Instant(seconds: 0), start: .date(CivilDate(dayNumber: 20_000)))
    let written = WrittenFeed([WrittenCalendar(product: "p", zone: paris, events: [event])])
    #expect(!String(decoding: written.bytes, as: UTF8.self).contains("VTIMEZONE"))
  }

  @Test("Zones that feeds defined under one name, a name of the database or an odd one are told apart")
  func names() throws {
    let tables = [3_600, 7_200, 10_800].map { TransitionTable(first: $0, changes: []) }
    let zones = [
      Zone(name: "Bureau;\"é\",\r\nX-EVIL:1", table: tables[0]),
      Zone(name: "Bureau;\"è\",\r\nX-EVIL:1", table: tables[1]),
      Zone(name: "Europe/Paris", table: tables[2]), paris,
    ]
    let events = zones.enumerated().map { index, zone in
      WrittenEvent(uid: "\(index)", stamp: Instant(seconds: 0), start: .local(LocalTime(seconds: 1_780_000_000), zone))
    }
    let written = WrittenFeed([WrittenCalendar(product: "p", events: events)])
    let text = String(decoding: written.bytes, as: UTF8.self)
    let names = text.split(separator: "\r\n").filter { $0.hasPrefix("TZID:") }.map { String($0.dropFirst(5)) }
    #expect(
      names == ["Bureau--------X-EVIL-1", "Bureau--------X-EVIL-1 2", "Europe/Paris", "Europe/Paris 2"])
    #expect(
      try starts(written.bytes).sorted()
        == [
          "2026-05-28T17:26:40Z", "2026-05-28T18:26:40Z", "2026-05-28T19:26:40Z", "2026-05-28T18:26:40Z",
        ].sorted())
  }

  /// Every zone of the system, those whose names are other names of one left out.
  private static let allNames: [String] = {
    let folder = URL(filePath: ZoneFile.folder)
    let names = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []).compactMap { $0 as? String }
    return names.filter { $0.contains("/") && Zone.named($0) != nil }.sorted()
  }()

  @Test("Every zone of the database is read back from its VTIMEZONE with the same offsets")
  func everyZone() throws {
    #expect(Self.allNames.count > 300)
    var differing: [String] = []
    for name in Self.allNames {
      let table = try #require(Zone.named(name)).table
      // Under a name that nobody knows, so that the VTIMEZONE is what is read.
      let zone = Zone(name: "Test \(name)", table: table)
      let start = WrittenTime.local(LocalTime(date: CivilDate(year: 1950, month: 1, day: 1)), zone)
      var event = WrittenEvent(uid: "u", stamp: Instant(seconds: 0), start: start)
      event.rules = ["FREQ=YEARLY"]
      let written = WrittenFeed([WrittenCalendar(product: "p", events: [event])])
      let feed = try Feed(written.bytes, name: "written.ics")
      let read = try #require(feed.storage.zones.first ?? nil).table
      var seconds = -631_152_000
      while seconds < 4_102_444_800 {
        if read.offset(atUTC: seconds) != table.offset(atUTC: seconds) {
          differing.append("\(name) \(Instant(seconds: seconds))")
          break
        }
        seconds += 86_400 * 3 + 3_601
      }
      for change in table.changes where change.at > -631_152_000 && change.at < 4_102_444_800 {
        for near in [change.at - 1, change.at] where read.offset(atUTC: near) != table.offset(atUTC: near) {
          differing.append("\(name) \(Instant(seconds: near))")
        }
      }
    }
    #expect(differing.isEmpty)
  }
}
