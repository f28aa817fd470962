import Testing
import Values

@testable import ICalendar

@Suite struct ZoneTests {
  private func local(_ zone: String, _ instant: String) throws -> String {
    guard case .instant(let instant) = try #require(WindowBound(instant)) else { return "" }
    return try #require(Zone.named(zone)).local(of: instant).description
  }

  @Test(
    "Offsets over time",
    arguments: [
      ("Europe/Paris", "1900-01-01T00:00:00Z", "1900-01-01T00:09:21"),
      ("Europe/Paris", "2026-03-29T00:59:59Z", "2026-03-29T01:59:59"),
      ("Europe/Paris", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00"),
      ("Europe/Paris", "2026-10-25T00:59:59Z", "2026-10-25T02:59:59"),
      ("Europe/Paris", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00"),
      ("Europe/Paris", "2050-07-01T00:00:00Z", "2050-07-01T02:00:00"),
      ("Europe/Paris", "2500-07-01T00:00:00Z", "2500-07-01T02:00:00"),
      ("Europe/Paris", "9999-12-31T00:00:00Z", "9999-12-31T01:00:00"),
      ("America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59"),
      ("America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00"),
      ("Australia/Lord_Howe", "2026-01-01T00:00:00Z", "2026-01-01T11:00:00"),
      ("Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01T05:30:00"),
      ("Indian/Reunion", "2100-01-01T00:00:00Z", "2100-01-01T04:00:00"),
      ("UTC", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00"),
    ])
  func offsets(zone: String, instant: String, expected: String) throws {
    #expect(try local(zone, instant) == expected)
  }

  @Test(
    "The way back: every quarter of an hour of a year",
    arguments: ["Europe/Paris", "America/New_York", "Australia/Lord_Howe"])
  func roundTrip(name: String) throws {
    let zone = try #require(Zone.named(name))
    let start = CivilDate(year: 2045, month: 1, day: 1).dayNumber * 86_400
    var overlaps = 0
    for second in stride(from: start, to: start + 366 * 86_400, by: 900) {
      let back = zone.instant(of: zone.local(of: Instant(seconds: second))).seconds
      // Only the second pass of an overlap comes back as the first one.
      if back != second {
        overlaps += 1
        #expect(back < second)
      }
    }
    #expect(overlaps == (name == "Australia/Lord_Howe" ? 2 : 4))
  }

  @Test(
    "Names that are no zone of the database",
    arguments: ["", "Nowhere/Land", "../etc/passwd", "/etc/passwd", "right/Europe/Paris", "zone.tab"])
  func unknown(name: String) {
    #expect(Zone.named(name) == nil)
  }

  @Test(
    "Windows names and what Windows shows instead",
    arguments: [
      ("Romance Standard Time", "Europe/Paris"), ("W. Europe Standard Time", "Europe/Berlin"),
      ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"),
      ("(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris", "Europe/Paris"),
      ("(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
      ("(GMT-08.00) Pacific Time (US & Canada)/Tijuana", "America/Los_Angeles"),
      ("tzone://Microsoft/Utc", "UTC"), ("Pacific Standard Time", "America/Los_Angeles"),
    ])
  func windows(name: String, zone: String) {
    #expect(Zone.named(name)?.name == zone)
  }

  @Test("The database says its version")
  func version() {
    #expect(Zone.databaseVersion.isEmpty || Zone.databaseVersion.hasPrefix("20"))
  }
}

@Suite struct PosixRuleTests {
  private func changes(_ text: String, _ year: Int) -> [String] {
    PosixRule(text.utf8)?.changes(in: year...year).map { "\(Instant(seconds: $0.at)) \($0.offset)" } ?? ["unreadable"]
  }

  @Test("The forms of RFC 8536 section 3.3")
  func forms() {
    #expect(
      changes("CET-1CEST,M3.5.0,M10.5.0/3", 2026) == ["2026-03-29T01:00:00Z 7200", "2026-10-25T01:00:00Z 3600"])
    #expect(
      changes("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026) == ["2026-03-29T01:00:00Z -3600", "2026-10-25T01:00:00Z -7200"])
    #expect(changes("IST-1GMT0,J60/2,300/2:30:15", 2024).count == 2)
    #expect(changes("EST5", 2026) == [])
    #expect(changes("nonsense", 2026) == ["unreadable"])
  }
}
