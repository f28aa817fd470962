import Mileage
import Output
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// A calendar's link is a password: no value of a run, shown in whatever way, tells a part of it.
@Suite struct SecretLinkTests {
  private static let secrets = ["s3cretUser", "s3cretPass", "s3cretPath", "s3cretKey"]

  private static func link(_ server: LoopbackServer) -> String {
    server.address.replacing("http://", with: "http://s3cretUser:s3cretPass@") + "/s3cretPath/basic.ics?key=s3cretKey"
  }

  private static func server() throws -> LoopbackServer {
    try LoopbackServer { _ in .respond(200, body: Array(TravellingPerson.calendar(days: 1, visits: 1).utf8)) }
  }

  private static func person(_ link: String, lines: [String] = []) throws -> TravellingPerson {
    try TravellingPerson(days: 1, visits: 1, lines: lines, calendar: "{name: Pro, url: \"\(link)\"}")
  }

  @Test func noValueOfARunTellsALink() throws {
    let server = try Self.server()
    let person = try Self.person(Self.link(server), lines: ["private_hosts: [127.0.0.1]"])
    let request = try person.request()
    let calendar = try #require(request.profile.calendars.first)
    #expect(calendar.source.path == nil)
    let workspace = try Workspace(ServiceSettings(journal: person.journal))
    let reader = CalendarReader(files: workspace.files, transport: workspace.transport)
    let feed = try reader.open(calendar, of: request.profile)
    let statement = try StatementRun(workspace).run(request)
    #expect(statement.trips.count == 1 && server.requests.count == 2)
    #expect(server.requests.allSatisfy { $0.path.contains("s3cretPath") })
    let options = StatementOptions(
      language: .english, colours: false, showSkipped: true, explain: true, engine: "izika-rules")
    let reports = [StatementFormat.table, .json, .csv].map {
      StatementReport.make(request, in: workspace, as: $0, options: options)
    }
    #expect(reports.allSatisfy { $0.status == 0 && !$0.output.isEmpty })
    Self.expectNoSecret(
      request, request.profile, request.inputs, calendar, calendar.source, workspace, reader, feed, statement,
      statement.diagnostics, reports)
  }

  @Test func noOptionTellsALink() throws {
    let server = try Self.server()
    let argument = try Profile.Calendar(argument: Self.link(server))
    let source = ProfileSource(profiles: [], calendars: [argument], rules: ["fr/bareme"], home: "69001 Lyon")
    let profiles = try source.read()
    #expect(profiles.flatMap(\.calendars).map(\.source) == [argument.source])
    Self.expectNoSecret(argument, source, profiles)
  }

  @Test func noFailureTellsALink() throws {
    let server = try LoopbackServer { _ in .respond(404) }
    let links = [
      Self.link(server), server.address + "/s3cretPath", "https://s3cretUser:s3cret/Pass@host.example/s3cretPath",
      "host.example/s3cretPath/basic.ics?key=s3cretKey", "url:http://s3cretUser:s3cretPass@host.example/s3cretPath",
    ]
    for (index, link) in links.enumerated() {
      for lines in [[], ["private_hosts: [127.0.0.1]"]] {
        let person = try Self.person(link, lines: lines)
        let profiles = try ProfileSource(profiles: [person.profile], calendars: [], rules: []).read()
        let failure = try #require(throws: Failure.self) { try person.statement() }
        #expect((profiles[0].failure != nil) == (index > 1))
        #expect(failure.diagnostics.map(\.place.line) == [5])
        Self.expectNoSecret(profiles, failure)
      }
      if index > 1 { Self.expectNoSecret(try #require(throws: Failure.self) { try Profile.Calendar(argument: link) }) }
    }
  }

  private static func expectNoSecret(_ values: Any...) {
    for value in values {
      var dumped = ""
      dump(value, to: &dumped)
      let texts = ["\(value)", String(reflecting: value), dumped] + ValueTexts(of: value).texts
      for secret in secrets {
        #expect(!texts.contains { $0.contains(secret) }, "\(type(of: value)) tells \(secret)")
      }
    }
  }
}

/// Every text that a value holds, however deep: a description of its own may hide one.
private struct ValueTexts {
  private(set) var texts: [String] = []
  private var seen: Set<ObjectIdentifier> = []

  init(of value: Any) { add(value) }

  private mutating func add(_ value: Any) {
    if let text = value as? String {
      texts.append(text)
      return
    }
    if let bytes = value as? [UInt8] {
      texts.append(String(decoding: bytes, as: UTF8.self))
      return
    }
    if type(of: value) is AnyObject.Type, !seen.insert(ObjectIdentifier(value as AnyObject)).inserted { return }
    var mirror: Mirror? = Mirror(reflecting: value)
    while let level = mirror {
      for child in level.children { add(child.value) }
      mirror = level.superclassMirror
    }
  }
}
