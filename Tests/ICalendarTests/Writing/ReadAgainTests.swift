import Testing
import Values

@testable import ICalendar

/// The events of a calendar as they would be written again.
private func again(_ lines: String...) throws -> [WrittenEvent] {
  let bytes = Array((["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
  let calendars = WrittenCalendar.calendars(
    of: try Feed(bytes, name: "test.ics"), product: "p", stamp: Instant(seconds: 7))
  return calendars.flatMap(\.events)
}

private func only(_ lines: String...) throws -> WrittenEvent {
  try #require(try again((["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")).first)
}

@Suite struct ReadAgainTests {
  private let nine = LocalTime(date: CivilDate(year: 2026, month: 3, day: 10), secondOfDay: 32_400)

  @Test("Times of every kind")
  func times() throws {
    #expect(try only("DTSTART:20260310T090000Z").start == .utc(Instant(seconds: nine.seconds)))
    #expect(try only("DTSTART:20260310T090000").start == .floating(nine))
    #expect(try only("DTSTART;TZID=Europe/Paris:20260310T090000").start == .local(nine, paris))
    #expect(try only("DTSTART;TZID=Romance Standard Time:20260310T090000").start == .local(nine, paris))
    #expect(try only("DTSTART;TZID=nowhere:20260310T090000").start == .floating(nine))
    #expect(try only("DTSTART;VALUE=DATE:20260310").start == .date(nine.date))
    #expect(try again("BEGIN:VEVENT", "SUMMARY:no start", "END:VEVENT").isEmpty)
  }

  @Test("An end is of the kind of its start; one before it is left out")
  func ends() throws {
    let later = LocalTime(seconds: nine.seconds + 3_600)
    let start = "DTSTART;TZID=Europe/Paris:20260310T090000"
    #expect(try only(start, "DTEND:20260310T100000").end == .at(.local(later, paris)))
    #expect(try only(start, "DTEND;VALUE=DATE:20260311").end == .at(.local(LocalTime(date: nine.date + 1), paris)))
    #expect(try only(start, "DURATION:P1DT2H").end == .after(days: 1, seconds: 7_200))
    #expect(try only(start, "DURATION:-PT1H").end == nil)
    #expect(try only("DTSTART:20260310", "DTEND:20260312T100000Z").end == .at(.date(nine.date + 2)))
    #expect(try only("DTSTART:20260310", "DURATION:PT48H").end == .after(days: 2))
  }

  @Test("A series, with what is tolerated put right")
  func series() throws {
    let event = try only(
      "DTSTART;TZID=Europe/Paris:20260310T090000", "RRULE: freq=DAILY ;COUNT=9;NONSENSE", "RRULE:FREQ=NEVER",
      "EXDATE;TZID=Europe/Paris:20260311T090000,20260312T090000", "EXDATE;VALUE=DATE:20260313", "EXDATE:junk",
      "RDATE;VALUE=DATE:20260401", "RDATE;VALUE=PERIOD:20260402T090000Z/PT1H,20260403T090000/20260403T093000")
    #expect(event.rules == ["FREQ=DAILY;COUNT=9"])
    let day = 86_400
    #expect(
      event.exceptions == [
        .local(LocalTime(seconds: nine.seconds + day), paris),
        .local(LocalTime(seconds: nine.seconds + 2 * day), paris),
        .date(nine.date + 3),
      ])
    #expect(
      event.extraTimes == [
        .init(.local(LocalTime(seconds: nine.seconds + 22 * day), paris)),
        .init(.utc(Instant(seconds: nine.seconds + 23 * day)), end: .after(days: 0, seconds: 3_600)),
        .init(
          .local(LocalTime(seconds: nine.seconds + 24 * day), paris),
          end: .at(.local(LocalTime(seconds: nine.seconds + 24 * day + 1_800), paris))),
      ])
  }

  @Test("People and further properties keep their parameters")
  func parameters() throws {
    let event = try only(
      "DTSTART:20260310T090000Z", "DTSTAMP:20260101T000000Z",
      #"ATTENDEE;CN="a;b";CUTYPE=ROOM;MEMBER="mailto:a,b","mailto:c";PARTSTAT=ACCEPTED:urn:uuid:1"#,
      "ORGANIZER;CN=C:MAILTO:c@example.com", #"X-A;P=1,"2,3";Q=^n:a\,b;c"#, "X-AT;TZID=Europe/Paris:20260310T090000",
      "CREATED:20250101T000000Z", "SUMMARY:one", "SUMMARY:two")
    #expect(event.stamp == Instant(seconds: 1_767_225_600))
    #expect(
      event.attendees == [
        WrittenAttendee(
          Attendee(name: "a;b", email: "", status: "ACCEPTED", kind: "ROOM"), address: "urn:uuid:1",
          parameters: [WrittenParameter("MEMBER", "mailto:a,b", "mailto:c")])
      ])
    #expect(event.organizer == WrittenAttendee(Attendee(name: "C", email: "c@example.com")))
    #expect(event.summary == "one")
    #expect(
      event.properties == [
        WrittenProperty(
          "X-A", .raw(#"a\,b;c"#), parameters: [WrittenParameter("P", "1", "2,3"), WrittenParameter("Q", "\n")]),
        WrittenProperty("X-AT", .time(.local(nine, paris))), WrittenProperty("CREATED", .raw("20250101T000000Z")),
      ])
  }

  @Test("Events without UID are given one each, the same every time; without DTSTAMP the one given")
  func uids() throws {
    let lines = ["BEGIN:VEVENT", "DTSTART:20260310T090000Z", "SUMMARY:x", "END:VEVENT"].joined(separator: "\r\n")
    let events = try again(lines, lines, lines.replacing("SUMMARY:x", with: "SUMMARY:y"))
    #expect(Set(events.map(\.uid)).count == 3)
    #expect(events.allSatisfy { $0.uid.utf8.count == 36 && $0.stamp == Instant(seconds: 7) })
    #expect(try again(lines, lines).map(\.uid) == events.prefix(2).map(\.uid))
  }

  @Test("Each calendar of a feed is written with its name and zone")
  func calendars() throws {
    let text = ["a", "b"].map { name in
      """
      BEGIN:VCALENDAR
      X-WR-CALNAME:\(name)
      X-WR-TIMEZONE:Europe/Paris
      BEGIN:VEVENT
      UID:\(name)
      DTSTART:20260310T090000
      END:VEVENT
      END:VCALENDAR

      """
    }.joined()
    let feed = try Feed(Array(text.utf8), name: "test.ics")
    let calendars = WrittenCalendar.calendars(of: feed, product: "p", stamp: Instant(seconds: 0))
    #expect(calendars.map(\.name) == ["a", "b"])
    #expect(calendars.map(\.zone) == [paris, paris])
    let written = WrittenFeed(calendars)
    #expect(try starts(written.bytes) == ["2026-03-10T08:00:00Z", "2026-03-10T08:00:00Z"])
  }

  @Test("A zone that only its feed knows goes with it, also as the zone of floating times")
  func ownZone() throws {
    let text = """
      BEGIN:VCALENDAR
      X-WR-TIMEZONE:Bureau
      BEGIN:VTIMEZONE
      TZID:Bureau
      BEGIN:STANDARD
      DTSTART:16010101T000000
      TZOFFSETFROM:+0530
      TZOFFSETTO:+0530
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:a
      DTSTART:20260310T090000
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      DTSTART;TZID=Bureau:20260311T090000
      END:VEVENT
      END:VCALENDAR
      """
    let feed = try Feed(Array(text.utf8), name: "test.ics")
    let written = WrittenFeed(WrittenCalendar.calendars(of: feed, product: "p", stamp: Instant(seconds: 0)))
    #expect(try starts(written.bytes) == ["2026-03-10T03:30:00Z", "2026-03-11T03:30:00Z"])
  }
}
