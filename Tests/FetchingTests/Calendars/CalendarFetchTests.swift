import TestSupport
import Testing
import Values

@testable import Fetching

@Suite struct CalendarFetchTests {
  private static let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"

  @Test func bringsACalendarAndItsVersion() throws {
    let server = try LoopbackServer { request in
      if request.header("If-None-Match") == "\"v1\"" { return .respond(304) }
      return .respond(
        200, headers: [("ETag", "\"v1\""), ("Last-Modified", "Tue, 06 Oct 2026 07:00:00 GMT")], text: Self.calendar)
    }
    let first = try fetch(server)
    let version = CalendarVersion(entityTag: "\"v1\"", lastModified: "Tue, 06 Oct 2026 07:00:00 GMT")
    #expect(first == .calendar(Array(Self.calendar.utf8), version))
    #expect(try fetch(server, known: version) == .unchanged)
    #expect(server.requests[0].header("Accept")?.hasPrefix("text/calendar") == true)
    #expect(server.requests[0].header("If-Modified-Since") == nil)
    #expect(server.requests[1].header("If-Modified-Since") == "Tue, 06 Oct 2026 07:00:00 GMT")
  }

  @Test func takesNoUnchangedThatItDidNotAskFor() throws {
    let server = try LoopbackServer { _ in .respond(304) }
    #expect(failure(server)?.code == .calendarUnreachable)
    #expect(failure(server, known: CalendarVersion())?.code == .calendarUnreachable)
  }

  @Test(arguments: [
    (LoopbackAnswer.respond(401), "calendar-refused", "asks for a user and a password (HTTP 401)"),
    (.respond(403), "calendar-refused", "refuses access (HTTP 403)"),
    (.respond(404), "calendar-gone", "is not there (any more) (HTTP 404)"),
    (.respond(410), "calendar-gone", "is not there (any more) (HTTP 410)"),
    (.respond(429), "calendar-busy", "was asked for too often (HTTP 429)"),
    (.respond(503), "calendar-server-broken", "does not come: its server is broken or overloaded (HTTP 503)"),
    (.respond(418), "calendar-unreachable", "does not come: the server answers HTTP 418"),
    (.respond(200, text: ""), "not-a-calendar", "is empty: the server answers nothing"),
    (
      .respond(200, text: "<!DOCTYPE html><html><title>Log in"), "not-a-calendar",
      "is a web page, not a calendar: a login page, or the page that shows it in a browser"
    ),
    (.respond(200, text: "{}"), "not-a-calendar", "is no calendar: there is no BEGIN:VCALENDAR"),
    (
      .cutAfter(20, of: Array(calendar.utf8)), "calendar-cut-short", "did not come whole: the connection broke"
    ),
    (.endless(size: 1 << 30), "calendar-too-large", "is larger than 100 MB"),
    (
      .respond(302, headers: [("Location", "file:///etc/passwd")]), "calendar-redirect",
      "is sent on too often, or to what is no safe web address"
    ),
    (
      .respond(302, headers: [("Location", "http://127.0.0.1:1/admin")]), "calendar-forbidden-address",
      "leads to 127.0.0.1, in this machine's own network, where links may not lead by themselves"
    ),
  ])
  func saysWhatIsWrong(_ answer: LoopbackAnswer, _ code: String, _ words: String) throws {
    let server = try LoopbackServer { _ in answer }
    let diagnostic = try #require(failure(server))
    #expect(diagnostic.severity == .error && diagnostic.code.name == code)
    #expect(diagnostic.message.english == "the calendar \"Pro\" at localhost \(words)")
    #expect(diagnostic.message.french.hasPrefix("l'agenda « Pro » (localhost) "))
    #expect(!diagnostic.advice.english.isEmpty && diagnostic.advice.english != diagnostic.advice.french)
  }

  @Test func tellsAWrongPasswordFromNone() throws {
    let server = try LoopbackServer { _ in .respond(401) }
    let link = try CalendarLink("http://anna:geheim@localhost:\(server.port)/")
    let failure = #expect(throws: Failure.self) { try Self.fetcher.calendar(link, known: nil) }
    let message = try #require(failure?.diagnostics.first?.message.english)
    #expect(message == "the calendar at localhost refuses the link's user and password (HTTP 401)")
  }

  @Test func refusesThisMachineUnlessItIsAllowed() throws {
    let server = try LoopbackServer { _ in .respond(200, text: Self.calendar) }
    let link = try CalendarLink(server.address + "/x.ics")
    let strict = CalendarFetch(over: CurlTransport.forTests())
    let failure = #expect(throws: Failure.self) { try strict.calendar(link, known: nil) }
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect(diagnostic.code == .calendarForbiddenAddress)
    #expect(diagnostic.advice.english.contains("private_hosts: [\"127.0.0.1\"]"))
    #expect(server.connections == 0)
  }

  @Test(arguments: [
    "BEGIN:VCALENDAR\n", "\u{FEFF}BEGIN:VCALENDAR\r\n", " \r\n\tbegin:vcalendar\r\n",
    "<br />\n<b>Warning</b>: deprecated in x.php\nBEGIN:VCALENDAR\r\n",
  ])
  func recognisesACalendar(_ text: String) {
    #expect(CalendarFetch.mentionsCalendar(Array(text.utf8)))
    let units = Array(text.utf16)
    #expect(CalendarFetch.mentionsCalendar(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
  }

  @Test(arguments: ["", "VCALENDAR", "X-BEGIN:VCALENDAR", "<p>BEGIN:VCALENDAR</p>", "BEGIN:VEVENT\r\n"])
  func recognisesWhatIsNone(_ text: String) { #expect(!CalendarFetch.mentionsCalendar(Array(text.utf8))) }

  private static let fetcher = CalendarFetch(over: CurlTransport.forTests(), allowing: ["localhost"])

  private func fetch(_ server: LoopbackServer, known: CalendarVersion? = nil) throws -> FetchedCalendar {
    let link = try CalendarLink("http://localhost:\(server.port)/home/anna/Calendar.ics")
    return try Self.fetcher.calendar(link, name: "Pro", known: known)
  }

  private func failure(_ server: LoopbackServer, known: CalendarVersion? = nil) -> Diagnostic? {
    do {
      _ = try fetch(server, known: known)
      return nil
    } catch {
      return (error as? Failure)?.diagnostics.first
    }
  }
}
