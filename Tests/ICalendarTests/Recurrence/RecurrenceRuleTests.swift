import Testing

@testable import ICalendar

/// Examples of RFC 5545 section 3.8.5.3, moved to 2026 where their weekdays allow.
@Suite struct RecurrenceRuleTests {
  private func days(_ rule: String, start: String = "20260101T090000Z", to: String = "2027-01-01") throws -> [String] {
    try starts(calendar(event("DTSTART:\(start)", "RRULE:\(rule)")), to: to).map { String($0.prefix(10).dropFirst(5)) }
  }

  @Test(
    "Days of a rule",
    arguments: [
      ("FREQ=DAILY;COUNT=3", ["01-01", "01-02", "01-03"]),
      ("FREQ=DAILY;INTERVAL=10;UNTIL=20260121T090000Z", ["01-01", "01-11", "01-21"]),
      ("FREQ=WEEKLY;COUNT=4;BYDAY=TH,FR", ["01-01", "01-02", "01-08", "01-09"]),
      ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=SU,TH", ["01-01", "01-11", "01-15", "01-25"]),
      ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=MO;BYDAY=SU,TH", ["01-01", "01-04", "01-15", "01-18"]),
      ("FREQ=MONTHLY;COUNT=3;BYDAY=-1FR", ["01-01", "01-30", "02-27", "03-27"]),
      ("FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20260601T000000Z", ["01-01", "01-31", "03-31", "05-31"]),
      ("FREQ=MONTHLY;COUNT=2;BYMONTHDAY=-3", ["01-01", "01-29", "02-26"]),
      ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", ["01-01", "02-13", "03-13", "11-13"]),
      ("FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["01-01", "01-30", "02-27", "03-31"]),
      ("FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1", ["01-01", "01-30", "02-02"]),
      ("FREQ=YEARLY;BYDAY=20MO", ["01-01", "05-18"]), ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", ["01-01", "05-11"]),
      ("FREQ=YEARLY;BYWEEKNO=20", ["01-01", "05-14"]), ("FREQ=YEARLY;BYYEARDAY=1,100,-1", ["01-01", "04-10", "12-31"]),
      ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", ["01-01", "03-05", "03-12", "03-19", "03-26"]),
      ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=TU", ["01-01", "11-03"]),
      ("FREQ=DAILY;BYMONTH=2;BYDAY=SU", ["01-01", "02-01", "02-08", "02-15", "02-22"]),
      ("FREQ=WEEKLY;INTERVAL=0;COUNT=2", ["01-01", "01-08"]), ("freq=daily ; count=2", ["01-01", "01-02"]),
      (#"FREQ=WEEKLY\;BYDAY=TH\,FR\;COUNT=2"#, ["01-01", "01-02"]),
    ])
  func daysOfRule(rule: String, expected: [String]) throws {
    #expect(try days(rule) == expected)
  }

  @Test("Parts of an hour expand or limit")
  func timesOfRule() throws {
    func clocks(_ rule: String) throws -> [String] {
      try starts(calendar(event("DTSTART:20260101T090000Z", "RRULE:\(rule)"))).map {
        String($0.dropFirst(11).prefix(5))
      }
    }
    #expect(try clocks("FREQ=HOURLY;INTERVAL=3;COUNT=3") == ["09:00", "12:00", "15:00"])
    #expect(try clocks("FREQ=MINUTELY;INTERVAL=90;COUNT=3") == ["09:00", "10:30", "12:00"])
    #expect(try clocks("FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30;COUNT=4") == ["09:00", "09:30", "14:00", "14:30"])
    #expect(try clocks("FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0,40;COUNT=3") == ["09:00", "09:40", "09:00"])
    #expect(try clocks("FREQ=HOURLY;BYMINUTE=10,50;BYSETPOS=-1;COUNT=2") == ["09:00", "09:50", "10:50"])
  }

  @Test(
    "A rule that cannot be read leaves the first instance and a warning",
    arguments: ["BYDAY=MO", "FREQ=SOMETIMES", "FREQ=DAILY;BYMONTH=13"])
  func unreadable(rule: String) throws {
    let result = try expansion(calendar(event("DTSTART:20260310T080000Z", "RRULE:\(rule)")))
    #expect(result.occurrences.count == 1)
    #expect(result.diagnostics.map(\.code) == [.calendarRuleUnreadable])
    #expect(result.diagnostics.first?.place.line == 7)
  }

  @Test("Times that a gap swallows are listed once and in order")
  func gap() throws {
    // On 29 March 2026 half past two is read as half past one UTC, which is also half past three.
    let bytes = calendar(event("DTSTART;TZID=Europe/Paris:20260329T013000", "RRULE:FREQ=MINUTELY;INTERVAL=30;COUNT=5"))
    #expect(
      try starts(bytes) == [
        "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z",
      ])
    let excluded = calendar(
      event(
        "DTSTART;TZID=Europe/Paris:20260329T013000", "RRULE:FREQ=MINUTELY;INTERVAL=30;COUNT=5",
        "EXDATE;TZID=Europe/Paris:20260329T030000"))
    #expect(try starts(excluded) == ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"])
  }

  @Test("A rule from 1601 is looked at from the window on")
  func skipsAhead() throws {
    let bytes = calendar(event("DTSTART:16010101T000000Z", "RRULE:FREQ=SECONDLY;INTERVAL=86400"))
    #expect(try starts(bytes, from: "2026-03-01", to: "2026-03-03").count == 2)
    let counted = calendar(event("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY;COUNT=2000000000"))
    #expect(try starts(counted, from: "2026-03-01T00:00:00Z", to: "2026-03-01T00:00:10Z").count == 10)
  }

  @Test("A rule that never matches ends, and one without end is cut at a hundred thousand")
  func bounded() throws {
    #expect(try days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") == ["01-01"])
    let result = try expansion(calendar(event("DTSTART:20260101T000000Z", "RRULE:FREQ=SECONDLY")))
    #expect(result.occurrences.count == 100_000)
    #expect(result.diagnostics.map(\.code) == [.calendarSeriesTooLong])
  }

  @Test(
    "Absurd numbers leave the first instance",
    arguments: ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "SECONDLY"])
  func absurdInterval(frequency: String) throws {
    #expect(try days("FREQ=\(frequency);INTERVAL=999999999999") == ["01-01"])
  }

  @Test(
    "RSCALE=GREGORIAN with SKIP says what becomes of days a month does not have (RFC 7529)",
    arguments: [
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=3", ["01-31", "03-31", "05-31"]),
      ("RSCALE=GREGORIAN;SKIP=OMIT;FREQ=MONTHLY;COUNT=3", ["01-31", "03-31", "05-31"]),
      ("RSCALE=GREGORIAN;SKIP=BACKWARD;FREQ=MONTHLY;COUNT=4", ["01-31", "02-28", "03-31", "04-30"]),
      ("RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;COUNT=4", ["01-31", "03-01", "03-31", "05-01"]),
      (
        "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=MONTHLY;BYMONTHDAY=1,31;COUNT=6",
        ["01-31", "02-01", "03-01", "03-31", "04-01", "05-01"]
      ),
      (
        "RSCALE=GREGORIAN;SKIP=FORWARD;FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=1,30;COUNT=4",
        ["01-31", "02-01", "03-01", "03-30"]
      ),
      ("FREQ=MONTHLY;COUNT=-1;UNTIL=20260401T000000Z", ["01-31", "03-31"]),
    ])
  func skippedDays(_ rule: String, _ expected: [String]) throws {
    #expect(try days(rule, start: "20260131T090000Z") == expected)
  }

  @Test("A day that SKIP=FORWARD moved into the window is found from there")
  func skippedIntoWindow() throws {
    let leap = event("DTSTART;VALUE=DATE:20240229", "RRULE:RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD")
    #expect(try starts(calendar(leap), from: "2026-03-01", to: "2026-03-02") == ["2026-03-01"])
  }

  @Test("A rule of another calendar scale is not followed, and that is said")
  func otherScale() throws {
    let result = try expansion(
      calendar(event("DTSTART;VALUE=DATE:20260217", "RRULE:RSCALE=CHINESE;FREQ=YEARLY;COUNT=3")))
    #expect(result.occurrences.count == 1)
    #expect(result.diagnostics.map(\.code) == [.calendarRuleUnreadable])
  }
}
