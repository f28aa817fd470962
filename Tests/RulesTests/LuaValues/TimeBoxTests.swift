import PackSupport
import Testing
import Values

@Suite struct TimeBoxTests {
  private func text(_ expression: String) throws -> String? {
    let decisions = try Sample.decisions(
      Sample.rule("place(event)", "return \"is \" .. tostring(\(expression))"))
    let answer = decisions.place(try Sample.event())
    guard case .text(let text)? = answer.value else { return answer.failure?.told }
    return String(text.dropFirst(3))
  }

  @Test(arguments: [
    ("event.start", "2026-10-06T09:30:00"), ("event.start.year", "2026"), ("event.start.month", "10"),
    ("event.start.day", "6"), ("event.start.hour", "9"), ("event.start.minute", "30"), ("event.start.weekday", "2"),
    ("event.start.date", "2026-10-06"), ("event.finish - event.start", "5400"),
    ("event.start + hours(2)", "2026-10-06T11:30:00"),
    ("event.start - minutes(90)", "2026-10-06T08:00:00"), ("event.start < event.finish", "true"),
    ("event.start == event.finish - hours(1.5)", "true"), ("type(event.start)", "date-time"),
    ("hours(2) + event.start", "2026-10-06T11:30:00"), ("event.start.week", "41"), ("event.start.day_of_year", "279"),
    ("event.start.date == event.date", "true"), ("math.max(event.start, event.finish)", "2026-10-06T11:00:00"),
    ("event.start ~= event.finish", "true"), ("event.start <= event.start", "true"),
  ])
  func dateTimes(expression: String, expected: String) throws { #expect(try text(expression) == expected) }

  @Test(arguments: [
    ("event.date", "2026-10-06"), ("event.date + 30", "2026-11-05"), ("event.date - 6", "2026-09-30"),
    ("event.date - (event.date - 6)", "6"), ("event.date.year", "2026"), ("event.date.weekday", "2"),
    ("event.date < event.date + 1", "true"), ("event.date == event.start.date", "true"), ("type(event.date)", "date"),
    ("3 + event.date", "2026-10-09"), ("event.date.week", "41"), ("event.date.week_year", "2026"),
    ("event.date.day_of_year", "279"), ("date(\"2027-01-01\").week_year", "2026"), ("date(\"2027-01-01\").week", "53"),
    ("event.date == date(\"2026-10-06\")", "true"), ("event.date >= date(\"2026-10-07\")", "false"),
    ("math.min(event.date, date(\"2026-01-31\"))", "2026-01-31"), ("event.date .. \"\"", "2026-10-06"),
  ])
  func dates(expression: String, expected: String) throws { #expect(try text(expression) == expected) }

  @Test(arguments: [
    ("event.date + math.mininteger", "dates are compared"), ("event.date + 1.5", "dates are compared"),
    ("event.date * 2", "dates are compared"), ("event.start + math.mininteger", "times are compared"),
    ("event.start - event.date", "times are compared"), ("event.start.hours", "did you mean “hour”?"),
    ("event.date.hour", "has no field"), ("event.start < event.date", "take the day of the time"),
    ("event.date < event.start", "take the day of the time"),
    ("event.date - event.start", "take the day of the time"), ("3 - event.date", "dates are compared"),
    ("-event.date", "dates are compared"), ("event.date // 7", "dates are compared"),
    ("date(\"6/10/2026\")", "2026-10-06"),
    ("math.floor(event.date)", "dates are compared"),
  ])
  func whatMakesNoSenseIsAnError(expression: String, words: String) throws {
    let found = try #require(try text(expression))
    #expect(found.contains(words), "\(found)")
  }

  @Test func timesCannotBePushedOutOfTheirRange() throws {
    let decisions = try Sample.decisions(
      Sample.rule(
        "place(event)", "local t = event.start\nfor i = 1, 5000 do t = t + 1000000000000 end\nreturn tostring(t)"))
    #expect(decisions.place(try Sample.event()).failure?.message.english.contains("times are compared") == true)
  }
}
