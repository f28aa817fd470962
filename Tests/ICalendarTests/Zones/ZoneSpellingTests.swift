import ICalendar
import Testing
import Values

@Suite struct ZoneSpellingTests {
  @Test(
    "A zone is found under the names that programs give it",
    arguments: [
      ("europe/paris", "08", "07"), ("EUROPE/PARIS", "08", "07"),
      ("America/New York", "14", "13"), ("(UTC-05:00) Eastern Time (US and Canada)", "14", "13"),
      ("romance standard time", "08", "07"), ("Romance Daylight Time", "08", "07"), ("W. Europe", "08", "07"),
      ("W. Europe Standard Time 1", "08", "07"), ("Europe/Paris/1", "08", "07"), ("(GMT+01.00) Paris", "08", "07"),
      ("(GMT+01.00) Brussels / Copenhagen / Madrid / Paris", "08", "07"), ("UTC+1", "08", "08"),
      ("UTC+01:00", "08", "08"), ("GMT-0500", "14", "14"), ("+01:00", "08", "08"), ("Etc/GMT+1", "10", "10"),
    ])
  func names(_ name: String, winter: String, summer: String) throws {
    let bytes = calendar(
      event("DTSTART;TZID=\"\(name)\":20260110T090000"), event("DTSTART;TZID=\"\(name)\":20260710T090000", uid: "u2"))
    let feed = try Feed(bytes, name: "a.ics")
    #expect(feed.diagnostics.isEmpty)
    #expect(try starts(bytes) == ["2026-01-10T\(winter):00:00Z", "2026-07-10T\(summer):00:00Z"])
  }

  @Test(
    "What may be several zones or none is nobody's zone",
    arguments: ["US-Mountain", "CST", "Nowhere", "1", "UTC+25", "UTC+1:2:3"])
  func unknown(_ name: String) throws {
    let feed = try Feed(calendar(event("DTSTART;TZID=\"\(name)\":20260110T090000")), name: "a.ics")
    #expect(feed.diagnostics.map(\.code) == [.calendarZoneUnknown])
  }
}
