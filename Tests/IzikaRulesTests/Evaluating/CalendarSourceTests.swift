import Testing
import Values

@testable import IzikaRules

@Suite struct CalendarSourceTests {
  /// Slips that would show a password as the path of a missing file.
  @Test(arguments: [
    "calendar.google.com/calendar/ical/x/private-QK/basic.ics", "https//anna:geheim@host/ok?k=QK",
    "user:geheim@host/private-QK", "HTTPS:/host/private-QK", "url:https://host/private-QK",
  ])
  func aSlipIsNotShown(_ text: String) throws {
    let failure = #expect(throws: Failure.self) { try CalendarSource(Profile.Calendar(location: text), Profile()) }
    let shown = failure?.diagnostics.map { "\($0)" }.joined() ?? ""
    #expect(failure?.diagnostics.map(\.code) == ["calendar-link"])
    for secret in ["QK", "geheim"] { #expect(!shown.contains(secret)) }
  }

  @Test(arguments: [
    "calendar.ics", "./my.folder/calendar.ics", "../a.b/c.ics", "/tmp/x.y/calendar.ics", "agenda/pro.ics",
  ])
  func aPathIsAPath(_ text: String) throws {
    #expect(try CalendarSource(Profile.Calendar(location: text), Profile()).link == nil)
  }
}
