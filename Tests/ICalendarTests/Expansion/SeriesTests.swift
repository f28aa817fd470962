import ICalendar
import Testing
import Values

@Suite struct SeriesTests {
  @Test("RDATE adds days, times and periods; EXDATE and EXRULE take away; each instant once")
  func datesAndExceptions() throws {
    let bytes = calendar(
      event(
        "DTSTART:20260302T090000Z", "DTEND:20260302T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3",
        "RDATE:20260304T090000Z,20260309T090000Z",
        "RDATE;VALUE=PERIOD:20260305T090000Z/PT3H,20260306T090000Z/20260306T093000Z", "EXDATE:20260316T090000Z",
        "EXRULE:FREQ=DAILY;COUNT=1"))
    #expect(
      try times(bytes) == [
        "2026-03-04T09:00:00Z/2026-03-04T10:00:00Z", "2026-03-05T09:00:00Z/2026-03-05T12:00:00Z",
        "2026-03-06T09:00:00Z/2026-03-06T09:30:00Z", "2026-03-09T09:00:00Z/2026-03-09T10:00:00Z",
      ])
  }

  @Test("EXDATE compares instants, whatever zone it is written in")
  func exceptionZones() throws {
    let bytes = calendar(
      event(
        "DTSTART;TZID=Europe/Paris:20260328T090000", "RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20260328T080000Z",
        "EXDATE;TZID=America/New_York:20260329T030000", "EXDATE;TZID=Europe/Paris:20260330T090000"))
    #expect(try starts(bytes) == ["2026-03-31T07:00:00Z"])
  }

  @Test("A date that cannot be read costs itself")
  func badDate() throws {
    let result = try expansion(
      calendar(event("DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:soon,20260303T090000Z")))
    #expect(result.occurrences.count == 1)
    #expect(result.diagnostics.map(\.code) == [.calendarDateUnreadable])
  }

  @Test("An override of the first instance and one that matches no slot are both listed once")
  func overrides() throws {
    let bytes = calendar(
      event("RECURRENCE-ID:20260302T090000Z", "DTSTART:20260302T110000Z", "SUMMARY:first moved"),
      event("DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;COUNT=2"),
      event("RECURRENCE-ID:20260309T090000Z", "DTSTART:20260310T110000Z", "SUMMARY:astray"))
    #expect(try starts(bytes) == ["2026-03-02T11:00:00Z", "2026-03-03T09:00:00Z", "2026-03-10T11:00:00Z"])
  }

  @Test("The newest of several overrides of one slot counts")
  func newestOverride() throws {
    let bytes = calendar(
      event("DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;COUNT=1"),
      event("RECURRENCE-ID:20260302T090000Z", "DTSTART:20260302T120000Z", "SEQUENCE:3"),
      event("RECURRENCE-ID:20260302T090000Z", "DTSTART:20260302T110000Z", "SEQUENCE:2"))
    #expect(try starts(bytes) == ["2026-03-02T12:00:00Z"])
  }

  @Test("An override whose master is elsewhere is an event like any other, its repetition left out with a warning")
  func orphan() throws {
    let alone = try expansion(
      calendar(event("RECURRENCE-ID:20260303T090000Z", "DTSTART:20260303T090000Z", "RRULE:FREQ=DAILY")))
    #expect(alone.occurrences.map(\.recurrenceID) == [nil])
    #expect(alone.diagnostics.map(\.code) == [.calendarOverrideRepeats])
    let copy = calendar(event("RECURRENCE-ID:20260301T090000Z", "DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;COUNT=3"))
    #expect(try starts(copy).count == 3)
  }

  @Test("An all-day series counts days whatever the clocks do")
  func allDay() throws {
    let bytes = calendar(event("DTSTART;VALUE=DATE:20260328", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260329"))
    #expect(try times(bytes) == ["2026-03-28/2026-03-29", "2026-03-30/2026-03-31"])
    let occurrence = try #require(try expansion(bytes).occurrences.last)
    #expect(occurrence.start.description == "2026-03-29T22:00:00Z")
    #expect(occurrence.recurrenceDate == CivilDate(year: 2026, month: 3, day: 30))
    #expect(occurrence.recurrenceID == nil)
  }

  @Test("Occurrences come in order of start, then UID")
  func order() throws {
    let bytes = calendar(
      event("DTSTART:20260302T090000Z", uid: "b"), event("DTSTART:20260302T090000Z", uid: "a"),
      event("DTSTART:20260301T090000Z", uid: "z"), event("DTSTART:20260302T090000Z", uid: "long-prefix-2"),
      event("DTSTART:20260302T090000Z", uid: "long-prefix-1"))
    #expect(try expansion(bytes).occurrences.map(\.event.uid) == ["z", "a", "b", "long-prefix-1", "long-prefix-2"])
  }
}

@Suite struct WindowTests {
  private let meeting = calendar(event("DTSTART:20260310T080000Z", "DTEND:20260310T100000Z"))

  @Test(
    "A timed event is in the window when it starts before its end and ends after its start",
    arguments: [
      ("2026-03-10T10:00:00Z", "2026-03-11", 0), ("2026-03-10T09:59:59Z", "2026-03-11", 1),
      ("2026-03-01", "2026-03-10T08:00:00Z", 0),
      ("2026-03-01", "2026-03-10T08:00:01Z", 1), ("2026-03-10T08:00:00Z", "2026-03-10T08:00:01Z", 1),
      ("2026-03-11", "2026-03-12", 0),
    ])
  func timed(from: String, to: String, count: Int) throws {
    #expect(try starts(meeting, from: from, to: to).count == count)
  }

  @Test("One without length is in the window that starts with it")
  func zeroLength() throws {
    let bytes = calendar(event("DTSTART:20260310T080000Z"))
    #expect(try starts(bytes, from: "2026-03-10T08:00:00Z", to: "2026-03-11").count == 1)
    #expect(try starts(bytes, from: "2026-03-10T08:00:01Z", to: "2026-03-11").count == 0)
  }

  @Test(
    "An all-day event is compared by date with the bound's date as written",
    arguments: [
      ("2026-03-10T23:00:00Z", "2026-03-11T00:00:00Z", 1), ("2026-03-11T00:00:00Z", "2026-03-12T00:00:00Z", 0),
      ("2026-03-10", "2026-03-11", 1), ("2026-03-01", "2026-03-10T23:00:00Z", 0),
    ])
  func allDay(from: String, to: String, count: Int) throws {
    #expect(try starts(calendar(event("DTSTART:20260310")), from: from, to: to).count == count)
  }

  @Test(
    "What is no bound",
    arguments: ["", "2026", "2026-02-30", "2026-10-01T00:00:00", "2026-10-01 00:00:00Z", "2026-10-01T25:00:00Z"])
  func unreadable(text: String) {
    #expect(WindowBound(text) == nil)
  }

  @Test("An EXDATE takes away the only time of an event without a rule, and no other")
  func exceptedSingle() throws {
    let gone = event("DTSTART;TZID=Europe/Paris:20260302T090000", "EXDATE:20260302T080000Z")
    let kept = event("DTSTART;TZID=Europe/Paris:20260303T090000", "EXDATE:20260302T080000Z", uid: "u2")
    let result = try expansion(calendar(gone, kept))
    #expect(result.occurrences.map { "\($0.start)" } == ["2026-03-03T08:00:00Z"])
    #expect(result.occurrences.first?.recurrenceID == nil)
  }

  @Test("A PERIOD that ends on a date ends at its midnight in the zone of DTSTART (ruling 5)")
  func periodToDate() throws {
    let bytes = calendar(
      event(
        "DTSTART;TZID=America/New_York:20260302T090000", "DURATION:PT1H",
        "RDATE;VALUE=PERIOD;TZID=America/New_York:20260305T090000/20260306"))
    #expect(
      try times(bytes) == ["2026-03-02T14:00:00Z/2026-03-02T15:00:00Z", "2026-03-05T14:00:00Z/2026-03-06T05:00:00Z"])
  }
}
