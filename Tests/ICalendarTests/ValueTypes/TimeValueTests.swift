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
      ("20261006T090503+0200", "2026-10-06T07:05:03", .utc), ("20261006T090503-05:30", "2026-10-06T14:35:03", .utc),
      ("20261006T003000+01", "2026-10-05T23:30:00", .utc), ("2026-10-06T09:05:03+02:00", "2026-10-06T07:05:03", .utc),
      ("2026-10-06", "2026-10-06T00:00:00", .date), ("2026-10-06T09:05:03", "2026-10-06T09:05:03", .floating),
    ])
  func readable(text: String, wall: String, kind: TimeValue.Kind) throws {
    let value = try #require(time(text))
    #expect(LocalTime(seconds: value.seconds).description == wall)
    #expect(value.kind == kind)
  }

  @Test(
    "What names no time is none",
    arguments: [
      "", "2026", "20261306", "20261000", "20261006T", "20261006T2500", "20261006T250000", "20261006T090000+2",
      "20261006T090000+9900", "2026-10-", "x",
    ])
  func unreadable(text: String) {
    #expect(time(text) == nil)
  }

  @Test("An offset counts more than a zone beside it, and is told with the line")
  func offset() throws {
    let bytes = calendar(event("DTSTART;TZID=Asia/Tokyo:20260310T090000+0100", "DTEND:20260310T100000+01:00"))
    #expect(try times(bytes) == ["2026-03-10T08:00:00Z/2026-03-10T09:00:00Z"])
    let told = try Feed(bytes, name: "a.ics").diagnostics
    #expect(told.map(\.code) == [.calendarTimeWithOffset, .calendarTimeWithOffset])
    #expect(told.first?.message.english.contains("20260310T090000+0100") == true)
    #expect(told.first?.place.line == 6)
  }

  @Test("A parameter without = costs itself", arguments: ["X", "X;TZID=Europe/Paris", "TZID=Europe/Paris;X"])
  func bareParameter(parameters: String) throws {
    #expect(
      try times(calendar(event("DTSTART;\(parameters):20260310T090000"))) == [
        "2026-03-10T08:00:00Z/2026-03-10T08:00:00Z"
      ])
    #expect(try times(calendar(event("DTSTART;X:20260310"))) == ["2026-03-10/2026-03-11"])
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
