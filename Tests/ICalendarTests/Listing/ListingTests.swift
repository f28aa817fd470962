import Testing
import Values

@testable import ICalendar

@Suite struct ListingTests {
  private func json(_ bytes: [UInt8]) throws -> String {
    var text: [UInt8] = []
    for occurrence in try expansion(bytes).occurrences { EventJSON.append(occurrence, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  @Test("A JSON object a line, in UTC, all-day ones as dates")
  func lines() throws {
    let bytes = calendar(
      event(
        "DTSTART;TZID=Europe/Paris:20261006T090000", "DURATION:PT1H", "SUMMARY:a \"b\"\\n\\\\c\u{1}", "LOCATION:Gare",
        "STATUS:CONFIRMED", "TRANSP:OPAQUE"),
      event("DTSTART;VALUE=DATE:20261007", "RRULE:FREQ=DAILY;COUNT=1", uid: "u2"))
    #expect(
      try json(bytes) == #"""
        {"uid":"u1","recurrence_id":null,"start":"2026-10-06T07:00:00Z","end":"2026-10-06T08:00:00Z","all_day":false,"summary":"a \"b\"\n\\c\u0001","location":"Gare","status":"CONFIRMED","transparency":"OPAQUE"}
        {"uid":"u2","recurrence_id":"2026-10-07","start":"2026-10-07","end":"2026-10-08","all_day":true,"summary":"","location":"","status":"","transparency":""}

        """#)
  }

  @Test("A table line shows local time and no control character")
  func table() throws {
    var text: [UInt8] = []
    let bytes = calendar(
      event(
        "DTSTART;TZID=Europe/Paris:20261006T090000", "DURATION:PT90M", "SUMMARY:Visite\u{1B}[31m",
        "LOCATION:Gare\\nLyon"),
      event("DTSTART;VALUE=DATE:20261007", "DURATION:P2D", "STATUS:CANCELLED", "SUMMARY:Salon", uid: "u2"))
    for occurrence in try expansion(bytes).occurrences { EventTable.append(occurrence, to: &text) }
    #expect(
      String(decoding: text, as: UTF8.self) == """
        2026-10-06  09:00-10:30  Visite�[31m  @ Gare Lyon  [u1]
        2026-10-07  2026-10-08   Salon  (CANCELLED)  [u2]

        """)
  }

  @Test("The checksum is CRC-32 summed over what starts in the window")
  func summary() throws {
    let crc = Array("123456789".utf8).withUnsafeBytes(Checksum.crc32)
    #expect(crc == 0xCBF4_3926)
    let bytes = calendar(
      event("DTSTART:20261006T070000Z"), event("DTSTART:20261007", uid: "u2"),
      event("DTSTART:20251231T220000Z", "DTEND:20260101T220000Z", uid: "u3"))
    let feed = try Feed(bytes, name: "a.ics")
    let from = try #require(WindowBound("2026-01-01"))
    var summary = EventSummary()
    summary.add(feed, try expansion(bytes), from: from, zone: paris)
    let expected =
      Array("u1|20261006T070000Z".utf8).withUnsafeBytes(Checksum.crc32)
      &+ Array("u2|20261007".utf8).withUnsafeBytes(Checksum.crc32)
    #expect(summary.checksum == expected)
    #expect(summary.line.hasPrefix("components 3 occurrences 2 checksum "))
  }
}
