import ICalendar
import Testing
import Values

/// The rulings that this project reads calendars by, where RFC 5545 leaves a choice.
@Suite struct RulingTests {
  @Test("1. A gap is read with the offset before it, an overlap as its first pass")
  func gapAndOverlap() throws {
    #expect(try starts(calendar(event("DTSTART;TZID=Europe/Paris:20260329T023000"))) == ["2026-03-29T01:30:00Z"])
    #expect(try starts(calendar(event("DTSTART;TZID=Europe/Paris:20261025T023000"))) == ["2026-10-25T00:30:00Z"])
    let series = calendar(
      event(
        "DTSTART;TZID=Europe/Paris:20260328T023000", "DTEND;TZID=Europe/Paris:20260328T030000",
        "RRULE:FREQ=DAILY;COUNT=3"))
    #expect(
      try times(series) == [
        "2026-03-28T01:30:00Z/2026-03-28T02:00:00Z", "2026-03-29T01:30:00Z/2026-03-29T02:00:00Z",
        "2026-03-30T00:30:00Z/2026-03-30T01:00:00Z",
      ])
  }

  @Test("2. PT24H is exact time, P1D the same wall time next day, DTEND in one zone a length on the wall")
  func durations() throws {
    let start = "DTSTART;TZID=Europe/Paris:20260328T120000"
    #expect(try times(calendar(event(start, "DURATION:PT24H"))) == ["2026-03-28T11:00:00Z/2026-03-29T11:00:00Z"])
    #expect(try times(calendar(event(start, "DURATION:P1D"))) == ["2026-03-28T11:00:00Z/2026-03-29T10:00:00Z"])
    let night = calendar(
      event(
        "DTSTART;TZID=Europe/Paris:20260327T220000", "DTEND;TZID=Europe/Paris:20260328T060000",
        "RRULE:FREQ=DAILY;COUNT=2"))
    #expect(
      try times(night) == [
        "2026-03-27T21:00:00Z/2026-03-28T05:00:00Z", "2026-03-28T21:00:00Z/2026-03-29T04:00:00Z",
      ])
  }

  @Test("3. A Windows name is a zone; a TZID counts even beside a Z")
  func zones() throws {
    #expect(
      try starts(calendar(event("DTSTART;TZID=Romance Standard Time:20260728T093000"))) == ["2026-07-28T07:30:00Z"])
    #expect(try starts(calendar(event("DTSTART;TZID=Europe/Paris:20260728T093000Z"))) == ["2026-07-28T07:30:00Z"])
    #expect(try starts(calendar(event("DTSTART;TZID=Nowhere:20260728T093000Z"))) == ["2026-07-28T09:30:00Z"])
  }

  @Test("4. Eight digits are a date, with a TZID as well")
  func dates() throws {
    #expect(try times(calendar(event("DTSTART:20260310", "DTEND:20260312"))) == ["2026-03-10/2026-03-12"])
    #expect(try times(calendar(event("DTSTART;VALUE=DATE;TZID=Asia/Tokyo:20260310"))) == ["2026-03-10/2026-03-11"])
  }

  @Test("5. Ends that are missing, floating or before the start")
  func ends() throws {
    let start = "DTSTART;TZID=America/New_York:20260310T090000"
    #expect(
      try times(calendar(event(start, "DTEND:20260310T100000"))) == ["2026-03-10T13:00:00Z/2026-03-10T14:00:00Z"])
    #expect(try times(calendar(event(start))) == ["2026-03-10T13:00:00Z/2026-03-10T13:00:00Z"])
    #expect(try times(calendar(event("DTSTART:20260310", "DTEND:20260310"))) == ["2026-03-10/2026-03-11"])
    let clamped = try expansion(calendar(event("DTSTART:20260310T090000Z", "DTEND:20260310T080000Z")))
    #expect(clamped.occurrences.map { $0.end - $0.start } == [0])
    #expect(clamped.diagnostics.map(\.code) == [.calendarEventEndsBeforeStart])
    #expect(
      try times(calendar(event("DTSTART:20260310T090000Z", "DURATION:-PT1H"))) == [
        "2026-03-10T09:00:00Z/2026-03-10T09:00:00Z"
      ])
  }

  @Test("6. A date in UNTIL includes that local day; one in RECURRENCE-ID or EXDATE stands for it")
  func datesOnTimedSeries() throws {
    let until = calendar(event("DTSTART;TZID=Europe/Paris:20260302T233000", "RRULE:FREQ=DAILY;UNTIL=20260304"))
    #expect(try starts(until).last == "2026-03-04T22:30:00Z")
    let moved = calendar(
      event("DTSTART;TZID=Europe/Paris:20260302T090000", "RRULE:FREQ=DAILY;COUNT=3"),
      event("RECURRENCE-ID;VALUE=DATE:20260303", "DTSTART;TZID=Europe/Paris:20260303T150000"))
    #expect(try starts(moved) == ["2026-03-02T08:00:00Z", "2026-03-03T14:00:00Z", "2026-03-04T08:00:00Z"])
    let excluded = calendar(
      event("DTSTART;TZID=Europe/Paris:20260302T090000", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260303"))
    #expect(try starts(excluded) == ["2026-03-02T08:00:00Z", "2026-03-04T08:00:00Z"])
  }

  @Test("7. A DTSTART that the rule does not generate is the first instance and not counted")
  func startOutsideRule() throws {
    let bytes = calendar(event("DTSTART:20260302T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2"))
    #expect(try starts(bytes) == ["2026-03-02T09:00:00Z", "2026-03-04T09:00:00Z", "2026-03-11T09:00:00Z"])
    let over = try expansion(calendar(event("DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;UNTIL=20260101T000000Z")))
    #expect(over.occurrences.isEmpty)
    #expect(over.diagnostics.map(\.code) == [.calendarSeriesEndsBeforeStart])
  }

  @Test("8. Several masters: the highest SEQUENCE, then the last; each VCALENDAR for itself")
  func masters() throws {
    let bytes = calendar(
      event("DTSTART:20260310T090000Z", "SEQUENCE:2"), event("DTSTART:20260311T090000Z", "SEQUENCE:1"),
      event("DTSTART:20260312T090000Z", "SEQUENCE:2"))
    #expect(try starts(bytes) == ["2026-03-12T09:00:00Z"])
    let other = calendar(event("DTSTART:20260313T090000Z"))
    #expect(try starts(bytes + other) == ["2026-03-12T09:00:00Z", "2026-03-13T09:00:00Z"])
  }

  @Test("9. X-WR-TIMEZONE is for floating times only")
  func calendarZone() throws {
    let bytes = calendar(
      "X-WR-TIMEZONE:America/New_York", event("DTSTART:20260310T090000"), event("DTSTART:20260310T090000Z", uid: "u2"),
      event("DTSTART;TZID=Europe/Paris:20260310T090000", uid: "u3"))
    #expect(try starts(bytes) == ["2026-03-10T08:00:00Z", "2026-03-10T09:00:00Z", "2026-03-10T13:00:00Z"])
  }

  @Test("10. RANGE=THISANDFUTURE moves the rest of the series, texts included; cancelled ones are listed")
  func thisAndFuture() throws {
    let bytes = calendar(
      event(
        "DTSTART;TZID=Europe/Paris:20260327T090000", "DTEND;TZID=Europe/Paris:20260327T100000",
        "RRULE:FREQ=DAILY;COUNT=4", "SUMMARY:old"),
      event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260328T090000",
        "DTSTART;TZID=Europe/Paris:20260328T110000",
        "DTEND;TZID=Europe/Paris:20260328T123000", "SUMMARY:new"),
      event(
        "RECURRENCE-ID;TZID=Europe/Paris:20260330T090000", "DTSTART;TZID=Europe/Paris:20260330T090000",
        "STATUS:CANCELLED"))
    #expect(
      try times(bytes) == [
        "2026-03-27T08:00:00Z/2026-03-27T09:00:00Z", "2026-03-28T10:00:00Z/2026-03-28T11:30:00Z",
        "2026-03-29T09:00:00Z/2026-03-29T10:30:00Z", "2026-03-30T07:00:00Z/2026-03-30T07:00:00Z",
      ])
    let occurrences = try expansion(bytes).occurrences
    #expect(occurrences.map { $0.event.text(.summary) } == ["old", "new", "new", ""])
    #expect(occurrences.last?.event.text(.status) == "CANCELLED")
    #expect(
      occurrences.map { $0.recurrenceID?.description.prefix(10) } == [
        "2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30",
      ])
  }

  @Test("12. Events without UID are never one series")
  func missingUID() throws {
    let one = "BEGIN:VEVENT\r\nDTSTART:20260310T090000Z\r\nEND:VEVENT"
    let occurrences = try expansion(calendar(one, one)).occurrences
    #expect(occurrences.map(\.event.uid) == ["", ""])
  }

  @Test("12. A UID that says nothing is none", arguments: ["", " ", "\t \t", "\\n", "\r\n  "])
  func emptyUID(_ uid: String) throws {
    let events = ["A", "B"].map {
      "BEGIN:VEVENT\r\nUID:\(uid)\r\nDTSTART:20260310T090000Z\r\nSUMMARY:\($0)\r\nEND:VEVENT"
    }
    let occurrences = try expansion(calendar(events[0], events[1])).occurrences
    #expect(occurrences.map { $0.event.text(.summary) } == ["A", "B"])
    #expect(occurrences.map(\.event.uid) == ["", ""])
  }

  @Test("12. A UID that says nothing leaves the place to one that does")
  func emptyUIDBeforeAnother() throws {
    let lines = ["BEGIN:VEVENT", "UID:", "UID:visit-1", "DTSTART:20260310T090000Z", "END:VEVENT"]
    let occurrences = try expansion(calendar(lines.joined(separator: "\r\n"))).occurrences
    #expect(occurrences.map(\.event.uid) == ["visit-1"])
  }
}
