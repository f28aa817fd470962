import TestSupport
import Testing
import Values

@testable import Fetching

@Suite struct ServiceProblemTests {
  private let service = ServiceIdentity(kind: "osrm", address: "http://127.0.0.1:5000", profile: "driving")

  @Test(arguments: Self.all) func speaksBothLanguages(_ problem: ServiceProblem) {
    let diagnostic = problem.diagnostic(of: service)
    #expect(diagnostic.severity == .warning && diagnostic.concernsWhole)
    #expect(diagnostic.code.name.hasPrefix("service-"))
    #expect(diagnostic.message.english.hasPrefix("the service osrm (http://127.0.0.1:5000) "))
    #expect(diagnostic.message.french.hasPrefix("le service osrm (http://127.0.0.1:5000) "))
    #expect(!diagnostic.advice.english.isEmpty && diagnostic.advice.english != diagnostic.advice.french)
  }

  @Test(arguments: [
    (401, "service-refused-key", true), (403, "service-refused-key", true), (404, "service-wrong-address", true),
    (429, "service-busy", true), (500, "service-broken", false), (503, "service-broken", true),
    (400, "service-error", false), (302, "service-error", false),
  ])
  func judgesAStatus(_ status: Int, _ code: String, _ isLasting: Bool) throws {
    let problem = try #require(ServiceProblem(HTTPResponse(status: status)))
    #expect(problem.diagnostic(of: service).code.name == code)
    #expect(problem.isLasting == isLasting)
  }

  @Test func findsNothingWrongWithAnAnswer() {
    #expect(ServiceProblem(HTTPResponse(status: 200)) == nil)
    #expect(ServiceProblem(HTTPResponse(status: 204)) == nil)
  }

  @Test(arguments: [
    ("", ServiceProblem.Unreadable.empty), (" \r\n", .empty), ("<!DOCTYPE html><html>", .webPage),
    ("\n<HTML lang=fr>", .webPage), ("Bad gateway", .notJSON), ("{", .notJSON),
  ])
  func knowsWhatStandsInAnAnswersPlace(_ body: String, _ kind: ServiceProblem.Unreadable) {
    #expect(ServiceProblem.Unreadable(notJSON: Array(body.utf8)) == kind)
  }

  @Test func showsAServersWordsOnOneShortLine() {
    let problem = ServiceProblem.refused(
      code: "Invalid\u{1B}[31mQuery", message: "a\nb\u{202E}" + String(repeating: "x", count: 10_000))
    let message = problem.diagnostic(of: service).message
    for text in [message.english, message.french] {
      #expect(text.unicodeScalars.count < 400)
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
      #expect(text.contains("Invalid\u{FFFD}[31mQuery"))
    }
  }

  @Test func saysThatAServiceReportsAnErrorWithoutWords() {
    let message = ServiceProblem.refused(code: "", message: " ".filter { $0 != " " }).diagnostic(of: service).message
    #expect(message.english == "the service osrm (http://127.0.0.1:5000) reports an error")
  }

  static let all: [ServiceProblem] =
    [
      .unreachable("x"), .unsafeConnection("x"), .forbiddenAddress(host: "h"), .tooSlow(seconds: 3),
      .tooLarge(bytes: 8 << 20), .cutShort, .garbled("x"), .badRedirect,
    ].map { .fetch($0) } + [401, 403, 404, 405, 407, 410, 400, 418, 429, 500, 502, 503].map { .status($0) }
    + [.empty, .webPage, .notJSON, .tooDeep, .otherShape("routes[0].distance")].map { .unreadable($0) }
    + [.refused(code: "NoRoute", message: "m"), .refused(code: "", message: "")]
}
