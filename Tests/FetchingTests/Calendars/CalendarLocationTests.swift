import Testing
import Values

@testable import Fetching

@Suite struct CalendarLocationTests {
  /// Slips that would show a password as the path of a missing file.
  @Test(arguments: [
    "calendar.google.com/calendar/ical/x/private-QK/basic.ics", "https//anna:geheim@host/ok?k=QK",
    "user:geheim@host/private-QK", "HTTPS:/host/private-QK", "url:https://host/private-QK",
    "www.host.example/home/QK.ics", "https//host/private-QK", "https/host/private-QK", "https:host/private-QK",
    "webcal:host?QK", "webcals/host/QK", "https;//host/QK", "https/:/host/QK", "https:\\\\host\\QK",
    "https%3A%2F%2Fhost%2FQK", "//host/private-QK", "//host.example/QK", "://host/QK", ":/host/QK", ":host/QK",
    "/calendar.google.com/private-QK", "htps//host.example/QK", "htps:/host/QK", "  https:/host/QK",
    "<host.example/QK>", "192.0.2.7:8443/home/QK", "192.0.2.7/home/QK", "[2001:db8::7]:8443/QK",
    "intranet:8443/home/QK", "intranet/calendar?key=QK",
    "host.example:8443", "192.0.2.7:8443", "intranet/home/anna/QK.ics", "zimbra/QK", "h ttps//host/QK", "ttps//host/QK",
    "anna:geheim@host", "anna@host.example/QK",
  ])
  func aSlipIsNotShown(_ text: String) throws {
    for folder in ["", "people/"] {
      let place = Diagnostic.Place(file: "profile.yaml", line: 7)
      let failure = #expect(throws: Failure.self) { try location(text, at: place, in: folder) }
      #expect(failure?.diagnostics.map(\.code) == [.calendarLink])
      #expect(failure?.diagnostics.map(\.place) == [place])
      let shown = failure?.diagnostics.map { "\($0)" }.joined() ?? ""
      for secret in ["QK", "geheim"] { #expect(!shown.contains(secret)) }
    }
  }

  @Test(arguments: [
    "calendar.ics", "./my.folder/calendar.ics", "../a.b/c.ics", "/tmp/x.y/calendar.ics", "agenda/pro.ics", "",
    "/", "https", "url", "http-export/pro.ics", "agenda//pro.ics", "2026.10/pro.ics", "2026/10:30.ics", "10:30.ics",
    "anna@example.org.ics", "quoi ?.ics", ".config/pro.ics", "agenda pro/réunions.ics",
  ])
  func aPathIsAPath(_ text: String) throws {
    #expect(try location(text, in: "people/") == .file(text.hasPrefix("/") ? text : "people/" + text))
    #expect(try location(text) == .file(text))
  }

  /// A path that looks like a link is one where its first part is there, seen from the folder.
  @Test(arguments: [
    ("my.folder/pro.ics", "people/my.folder", "people/my.folder/pro.ics"),
    ("https/pro.ics", "people/https", "people/https/pro.ics"), ("/a.b/pro.ics", "/a.b", "/a.b/pro.ics"),
    ("//data/pro.ics", "/data", "//data/pro.ics"), ("url:pro.ics", "people/url:pro.ics", "people/url:pro.ics"),
  ])
  func whatIsThereIsAPath(_ text: String, _ there: String, _ path: String) throws {
    let found = try CalendarLocation(text, in: "people/") { $0 == there }
    #expect(found == .file(path) && found.path == path)
    #expect(throws: Failure.self) { try location(text, in: "people/") }
  }

  @Test func aDeepPathIsOneWhereItsFolderIsThere() throws {
    let found = try CalendarLocation("agendas/2026/anna/pro.ics", in: "people/") { $0 == "people/agendas" }
    #expect(found == .file("people/agendas/2026/anna/pro.ics"))
  }

  @Test func aLinkIsALinkWhateverIsThere() throws {
    let found = try CalendarLocation("webcal://host.example/x", in: "people/") { _ in true }
    #expect(found == .link(try CalendarLink("https://host.example/x")))
    #expect(found.path == nil)
  }

  /// Where nothing is there.
  private func location(
    _ text: String, at place: Diagnostic.Place = Diagnostic.Place(), in folder: String = ""
  ) throws -> CalendarLocation {
    try CalendarLocation(text, at: place, in: folder) { _ in false }
  }
}
