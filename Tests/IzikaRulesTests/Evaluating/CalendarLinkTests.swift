import Foundation
import Mileage
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// Calendars by their links, which are passwords.
@Suite struct CalendarLinkTests {
  private func person(_ server: LoopbackServer, lines: [String] = []) throws -> TravellingPerson {
    let link = server.address.replacing("http://", with: "http://anna:geheim@") + "/private-4f1c/basic.ics?key=s3cret"
    return try TravellingPerson(days: 1, visits: 1, lines: lines, calendar: "{name: Pro, url: \"\(link)\"}")
  }

  private func shows(_ failure: Failure?) -> String {
    failure?.diagnostics.map { "\($0.message.english) \($0.message.french) \($0.advice) \($0.place)" }.joined() ?? ""
  }

  private func expectNoSecret(_ text: String) {
    for secret in ["geheim", "4f1c", "s3cret", "basic.ics"] { #expect(!text.contains(secret), "\(text)") }
  }

  @Test func aLinkToThisMachineMustBeAllowed() throws {
    let server = try LoopbackServer { _ in
      .respond(200, body: Array(TravellingPerson.calendar(days: 1, visits: 1).utf8))
    }
    let refused = #expect(throws: Failure.self) { try person(server).statement() }
    #expect(refused?.diagnostics.map(\.code) == [.calendarForbiddenAddress])
    #expect(server.requests.isEmpty)
    expectNoSecret(shows(refused))

    let statement = try person(server, lines: ["private_hosts: [127.0.0.1]"]).statement()
    #expect(statement.trips.count == 1)
    #expect(server.requests.count == 1)
    #expect(statement.trips[0].stops[0].event.calendar.name == "Pro")
  }

  @Test(arguments: [
    (LoopbackAnswer.respond(401), "calendar-refused"), (.respond(404), "calendar-gone"),
    (.respond(200, body: Array("<!DOCTYPE html><html>login</html>".utf8)), "not-a-calendar"),
    (.respond(200), "not-a-calendar"),
  ])
  func aLinkThatBringsNoCalendarIsToldWithoutTheLink(_ answer: LoopbackAnswer, _ code: String) throws {
    let server = try LoopbackServer { _ in answer }
    let failure = #expect(throws: Failure.self) {
      try person(server, lines: ["private_hosts: [127.0.0.1]"]).statement()
    }
    #expect(failure?.diagnostics.map(\.code.name) == [code])
    #expect(failure?.diagnostics.first?.place.line == 5)
    #expect(shows(failure).contains("127.0.0.1"))
    expectNoSecret(shows(failure))
  }

  @Test func aBrokenEventNamesTheServerAlone() throws {
    let text = TravellingPerson.calendar(days: 1, visits: 1).replacing(
      "DTSTART;TZID=Europe/Paris:20261001T100000", with: "DTSTART:soon")
    let server = try LoopbackServer { _ in .respond(200, body: Array(text.utf8)) }
    let statement = try person(server, lines: ["private_hosts: [127.0.0.1]"]).statement()
    #expect(statement.hasErrors)
    expectNoSecret(statement.diagnostics.map { "\($0)" }.joined())
  }
}
