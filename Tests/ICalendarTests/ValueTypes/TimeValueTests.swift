import Testing
import Values

@testable import ICalendar

@Suite struct TimeValueTests {
  private func time(_ text: String) -> TimeValue? { Array(text.utf8).withUnsafeBufferPointer { TimeValue($0) } }

  @Test(
    "Dates, floating times and times in UTC",
    arguments: [
      ("20261006", "2026-10-06T00:00:00", TimeValue.Kind.date), ("20261006T090503", "2026-10-06T09:05:03", .floating),
      ("20261006T090503Z", "2026-10-06T09:05:03", .utc), ("20261231t235960z", "2026-12-31T23:59:59", .utc),
      (" 20261006 ", "2026-10-06T00:00:00", .date), ("20260230", "2026-03-02T00:00:00", .date),
    ])
  func readable(text: String, wall: String, kind: TimeValue.Kind) throws {
    let value = try #require(time(text))
    #expect(LocalTime(seconds: value.seconds).description == wall)
    #expect(value.kind == kind)
  }

  @Test(
    "What names no time is none",
    arguments: ["", "2026", "20261306", "20261000", "20261006T", "20261006T2500", "20261006T250000", "2026-10-06", "x"])
  func unreadable(text: String) {
    #expect(time(text) == nil)
  }

  @Test("VALUE=DATE makes a day of midnight, and is taken for a mistake beside any other time")
  func asDate() throws {
    #expect(try times(calendar(event("DTSTART;VALUE=DATE:20260310T000000"))) == ["2026-03-10/2026-03-11"])
    #expect(
      try times(calendar(event("DTSTART;VALUE=DATE:20260310T200000"))) == [
        "2026-03-10T19:00:00Z/2026-03-10T19:00:00Z"
      ])
  }
}

@Suite struct DurationValueTests {
  private func duration(_ text: String) -> DurationValue? {
    Array(text.utf8).withUnsafeBufferPointer { DurationValue($0) }
  }

  @Test(
    "Weeks and days are nominal, the rest is exact",
    arguments: [
      ("P1W", 7, 0), ("P1DT2H3M4S", 1, 7_384), ("-PT15M", 0, -900), ("+P2D", 2, 0), ("PT24H", 0, 86_400), ("P", 0, 0),
    ])
  func readable(text: String, days: Int, seconds: Int) throws {
    let value = try #require(duration(text))
    #expect(value.days == days)
    #expect(value.seconds == seconds)
  }

  @Test(
    "What is no duration, or one of centuries, is none",
    arguments: ["", "1H", "PT1W", "P1H", "P999999999999999W", "PTH"])
  func unreadable(text: String) {
    #expect(duration(text) == nil)
  }
}
