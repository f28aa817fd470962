import LuaSyntax
import PackSupport
import Testing

/// What a case writes of its event is what rules see of it.
@Suite struct EventsOfTestsTests {
  /// What an expression over `event` gives.
  private func reason(_ expression: String, of event: String) throws -> String {
    let bench = Bench(
      Sample.rule("professional(event)", "return verdict(false, tostring(\(expression)))"),
      "cases:\n  - name: a\n    date: 2026-10-06\n    event:\n      start: 09:00\n      \(event)\n    expect: {professional: true}"
    )
    return try bench.results().first?.answers.first?.because.english ?? ""
  }

  @Test(arguments: [
    ("event.summary", "summary: \"A; b, c\\\\d\\ne\"", "A; b, c\\d\ne"),
    ("event.location", "location: 38430 Moirans", "38430 Moirans"),
    ("event.description", "description: x", "x"),
    ("event.url", "url: \"https://a.example/x;y,z\"", "https://a.example/x;y,z"),
    ("#event.categories", "categories: [\"a,b\", c]", "2"),
    ("event.categories[1]", "categories: \"a,b\"", "a,b"),
    ("event.class", "class: private", "PRIVATE"),
    ("event.status", "status: cancelled", "CANCELLED"),
    ("event.transparency", "transparency: transparent", "TRANSPARENT"),
    ("event.busy_status", "busy_status: oof", "OOF"),
    ("event.organizer.email", "organizer: a@b.example", "a@b.example"),
    ("event.organizer.name", "organizer: {name: 'L \"x\" ^ é', email: a@b.example}", "L \"x\" ^ é"),
    ("event.attendees[2].status", "attendees: [a@b.example, {email: c@d.example, status: declined}]", "DECLINED"),
    ("event.attendees[1].role", "attendees: [{email: c@d.example, role: chair}]", "CHAIR"),
    ("event.conferences[1].link", "conferences: \"https://meet.example/a\"", "https://meet.example/a"),
    ("event.geo.lat", "geo: {lat: 45.5, lon: -1.25}", "45.5"),
    ("event.geo.lon", "geo: {lat: 45.5, lon: -1.25}", "-1.25"),
    ("event.start", "finish: 10:30", "2026-10-06T09:00:00"),
    ("event.finish", "finish: 10:30", "2026-10-06T10:30:00"),
    ("event.finish", "finish: 2026-10-07T10:30:15", "2026-10-07T10:30:15"),
    ("event.finish - event.start", "summary: no end", "0"),
    ("event.uid", "summary: A", "1"),
    ("event.uid", "uid: x@y", "x@y"),
    ("event.calendar.name .. event.calendar.kind", "calendar: Pro", "Pro"),
    ("event.calendar.name .. event.calendar.kind", "calendar: {name: Pro, kind: google}", "Progoogle"),
    ("event.all_day", "summary: A", "false"),
  ])
  func fields(_ expression: String, _ event: String, _ seen: String) throws {
    #expect(try reason(expression, of: event) == seen)
  }

  @Test func aDayAloneIsAnEventOfTheWholeDay() throws {
    let bench = Bench(
      Sample.rule("professional(event)", "return verdict(event.all_day, tostring(event.finish))"),
      "cases:\n  - name: a\n    event: {start: 2026-10-06, finish: 2026-10-08}\n    expect: {professional: true, because: 2026-10-08}"
    )
    #expect(try bench.failures().filter { $0.hasPrefix("professional") } == [])
  }

  /// The person's clock counts, whatever zone the event is written in.
  @Test func aTextOfAnEventIsReadAsACalendarIs() throws {
    let bench = Bench(
      Sample.rule("professional(event)", "return verdict(false, event.summary .. ' ' .. tostring(event.start))"),
      """
      cases:
        - name: late in New York
          event:
            ics: |
              BEGIN:VEVENT
              UID:1
              SUMMARY:Call
              DTSTART;TZID=America/New_York:20261006T200000
              END:VEVENT
          expect: {professional: false, because: "Call 2026-10-07T02:00:00"}
          skipped: [Call]
        - name: a series
          event:
            ics: |
              BEGIN:VEVENT
              UID:1
              SUMMARY:Weekly
              DTSTART:20261006T200000
              RRULE:FREQ=WEEKLY
              END:VEVENT
          period: 2026-10
          skipped: [Weekly, Weekly, Weekly, Weekly]
      """)
    #expect(try bench.failures() == [])
  }
}
