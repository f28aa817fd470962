import Foundation
import Mileage
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// What a statement asks services for, and what it says of them.
@Suite struct ServicesTests {
  @Test func aMonthOfTwoHundredLegsAsksForEachPairOnceAndNeverAgain() throws {
    let server = try LoopbackServer { RoadEngine.answer($0) }
    let person = try TravellingPerson(days: 25, visits: 7, lines: ["roads: [\"osrm:\(server.address)\"]"])
    let first = try person.statement()
    let legs = first.trips.flatMap(\.legs)
    #expect(legs.count == 200)
    #expect(legs.allSatisfy { $0.distance?.source == "osrm" })
    #expect(!first.hasErrors)

    let distinct = Set(legs.map { "\($0.from.found.coordinate!) \($0.to.found.coordinate!)" })
    #expect(server.requests.count <= distinct.count)
    let routes = server.requests.filter { $0.path.hasPrefix("/route") }.flatMap(RoadEngine.pairs)
    #expect(Set(routes).count == routes.count, "no pair is routed twice")
    #expect(Set(first.roadRecords).count == distinct.count, "each answer is listed, and listed once")

    let asked = server.requests.count
    let second = try person.statement()
    #expect(server.requests.count == asked)
    #expect(second.trips.map(\.metres) == first.trips.map(\.metres))
    #expect(second.roadRecords == first.roadRecords)

    _ = try person.statement(refreshes: true)
    #expect(server.requests.count == 2 * asked)
  }

  /// However a service fails: one warning that says what to do, and a whole statement with estimates.
  @Test(arguments: Failing.allCases) func aServiceThatFailsCostsOneWarning(_ failing: Failing) throws {
    let server = try LoopbackServer { _ in failing.answer }
    let person = try TravellingPerson(days: 3, visits: 2)
    let statement = try person.statement(roads: ["osrm:\(server.address)"])
    #expect(statement.trips.flatMap(\.legs).allSatisfy { $0.distance?.source == "estimate" })
    #expect(statement.trips.allSatisfy { $0.amount != nil })
    #expect(!statement.hasErrors)
    let warnings = statement.diagnostics.filter { $0.code != .scaleNotPublished }
    #expect(warnings.map(\.code.name) == [failing.code])
    #expect(
      warnings.allSatisfy { $0.severity == .warning && !$0.advice.isEmpty && $0.message.english.contains("127.0.0.1") })
    // What lasts is found out once; what may pass is tried for three ways, three times each.
    #expect(server.requests.count <= 9, "\(server.requests.count) requests")
  }

  enum Failing: CaseIterable {
    case wrongKey, tooOften, broken, page, otherShape, cut, huge

    var answer: LoopbackAnswer {
      switch self {
      case .wrongKey: .respond(401, headers: [("Content-Type", "application/json")], body: Array("{}".utf8))
      case .tooOften: .respond(429, headers: [("Retry-After", "3600")])
      case .broken: .respond(503)
      case .page: .respond(200, headers: [("Content-Type", "text/html")], body: Array("<html>login</html>".utf8))
      case .otherShape: .json("{\"code\":\"Ok\",\"routes\":[]}")
      case .cut: .cutAfter(10, of: Array("{\"code\":\"Ok\",\"routes\":[{\"distance\":1}]}".utf8))
      case .huge: .endless(size: 1 << 30)
      }
    }

    var code: String {
      switch self {
      case .wrongKey: "service-refused-key"
      case .tooOften: "service-busy"
      case .broken: "service-broken"
      case .page, .otherShape: "service-answer-unreadable"
      case .cut: "service-cut-short"
      case .huge: "service-answer-too-large"
      }
    }
  }

  @Test func nobodyListeningCostsOneWarning() throws {
    let address = try LoopbackServer { _ in .close }.address
    let person = try TravellingPerson(days: 3, visits: 2)
    let statement = try person.statement(roads: ["osrm:\(address)"], places: ["ban:\(address)"])
    #expect(statement.trips.flatMap(\.legs).allSatisfy { $0.distance?.source == "estimate" })
    #expect(statement.diagnostics.map(\.code.name).filter { $0.hasPrefix("service") } == ["service-unreachable"])
    #expect(!statement.hasErrors)
  }

  @Test func theNextServiceIsAskedWhereOneKnowsNoWay() throws {
    let islands = try LoopbackServer { _ in
      .json("{\"code\":\"NoRoute\",\"message\":\"Impossible route\"}", status: 400)
    }
    let mainland = try LoopbackServer { RoadEngine.answer($0) }
    let person = try TravellingPerson(days: 1, visits: 1)
    let statement = try person.statement(roads: ["osrm:\(islands.address)", "osrm:\(mainland.address)/route/v1/car"])
    #expect(statement.trips.flatMap(\.legs).map { $0.distance?.source } == ["osrm", "osrm"])
    let refused = statement.diagnostics.filter { $0.code == .roadRefused }
    #expect(refused.count == 2)
    #expect(refused[0].message.english.contains("from home to Site 0"))
    // The refusals are answers that the statement rests on.
    #expect(statement.roadRecords.count == 4)
  }

  @Test func aRoadShorterThanTheStraightLineIsRefused() throws {
    let server = try LoopbackServer { _ in
      .json(
        "{\"code\":\"Ok\",\"routes\":[{\"distance\":1,\"duration\":1}],\"waypoints\":[{\"distance\":0},{\"distance\":0}]}"
      )
    }
    let person = try TravellingPerson(days: 1, visits: 1)
    let statement = try person.statement(roads: ["osrm:\(server.address)"])
    #expect(statement.trips.flatMap(\.legs).allSatisfy { $0.distance?.source == "estimate" })
    let refused = statement.diagnostics.filter { $0.code == .roadRefused }
    #expect(refused.count == 2)
    #expect(refused.first?.message.english.contains("shorter than the straight line") == true)
  }

  @Test func aKeyIsShownNowhere() throws {
    let server = try LoopbackServer { _ in .respond(403) }
    let secret = server.address.replacing("http://", with: "http://anna:geheim@")
    let person = try TravellingPerson(days: 1, visits: 1, lines: ["roads: [\"osrm:\(secret)/?api_key=s3cret\"]"])
    let statement = try person.statement()
    #expect(server.requests.first?.target.contains("s3cret") == true)
    let said = statement.diagnostics.map { "\($0.message)\($0.advice)\($0.place)" }.joined()
    #expect(!said.contains("geheim") && !said.contains("s3cret"))
    let kept = (try? Data(contentsOf: URL(fileURLWithPath: person.journal))) ?? Data()
    #expect(kept.range(of: Data("s3cret".utf8)) == nil && kept.range(of: Data("geheim".utf8)) == nil)
  }

  @Test func anUnknownServiceNamesItsLine() throws {
    let person = try TravellingPerson(days: 1, visits: 1, lines: ["roads: [\"osmr:http://127.0.0.1\"]"])
    let failure = #expect(throws: Failure.self) { try person.statement() }
    #expect(failure?.diagnostics.first?.place.line == 7)
    #expect(
      failure?.diagnostics.first?.advice.english.contains("osrm") == true
        || failure?.diagnostics.first?.message.english.contains("osrm") == true)
  }
}
