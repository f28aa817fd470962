import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

@Suite(.enabled(if: Engines.osrm != nil, "IZIKA_TEST_OSRM names no OSRM")) struct OSRMEngineTests {
  private func roads() throws -> OSRMRoads {
    OSRMRoads(at: try #require(Engines.osrm), transport: Engines.transport)
  }

  @Test func measuresStreets() throws {
    let roads = try roads()
    var measured = 0
    for way in Engines.ways.prefix(200) {
      let answer = try roads.route(way)
      #expect(isPlausible(answer, way), "\(way): \(answer)")
      if case .distance = answer { measured += 1 }
    }
    #expect(measured > 150)
  }

  @Test func parisIsNoStreetOfMonaco() throws {
    let paris = RoadEnds(from: RoadEnd("48.85,2.35"), to: Engines.streets[0])
    #expect(try roads().route(paris) == .refused(code: "NoSegment"))
    let far = OSRMRoads(at: try #require(Engines.osrm), limits: .endless, transport: Engines.transport)
    let asked = RoadChain(services: [far], today: CivilDate(dayNumber: 0)).ask([paris])
    #expect(asked.distances[0]?.source == "estimate")
    #expect(asked.refusals.map(\.refusal.word) == ["snapped-too-far"])
  }

  /// All pairs of some thirty streets: the metre that both round to may differ by one.
  @Test func aTableAgreesWithItsRoutes() throws {
    let roads = try roads()
    let cells = try roads.table(from: Engines.streets, to: Engines.streets)
    var differing = 0
    for (row, from) in Engines.streets.enumerated() {
      for (column, to) in Engines.streets.enumerated() where to != from {
        let route = try roads.route(RoadEnds(from: from, to: to))
        guard case .distance(let alone) = route else {
          #expect(cells[row][column] == nil, "\(from) to \(to): \(route)")
          continue
        }
        let cell = try #require(cells[row][column])
        #expect(abs(cell.metres.count - alone.metres.count) <= 1, "\(from) to \(to): \(cell) and \(alone)")
        #expect(cell.snapFrom == alone.snapFrom && cell.snapTo == alone.snapTo)
        if cell.metres != alone.metres { differing += 1 }
      }
    }
    #expect(differing * 100 <= Engines.ways.count)
  }

  @Test func aChainAsksADenseCallInOneRequest() throws {
    let counting = FakeTransport { request throws(FetchProblem) in try Engines.transport.send(request) }
    let roads = OSRMRoads(at: try #require(Engines.osrm), transport: counting)
    let asked = RoadChain(services: [roads], today: CivilDate(dayNumber: 0)).ask(Engines.ways)
    #expect(asked.distances.filter { $0?.source == "osrm" }.count * 10 > Engines.ways.count * 9)
    // The table, and a route for each cell that it leaves empty.
    let refused = asked.refusals.filter { $0.refusal.word != RoadRefusal.tooFar }.count
    #expect(counting.requests.count <= 1 + refused)
  }
}

@Suite(
  .enabled(if: Engines.osrm != nil && Engines.valhalla != nil, "IZIKA_TEST_OSRM and IZIKA_TEST_VALHALLA are wanted"))
struct TwoEnginesTests {
  @Test func aRefusedWayGoesToTheNextEngineAndADeadOneToo() throws {
    let dead = OSRMRoads(at: WebAddress("http://127.0.0.1:1")!, transport: Engines.transport)
    let chain = RoadChain(
      services: [
        dead, OSRMRoads(at: try #require(Engines.osrm), transport: Engines.transport),
        ValhallaRoads(at: try #require(Engines.valhalla), transport: Engines.transport),
      ], today: CivilDate(dayNumber: 0))
    let asked = chain.ask(Array(Engines.ways.prefix(20)))
    #expect(asked.diagnostics.filter { $0.code == .serviceUnreachable }.count == 1)
    #expect(asked.distances.allSatisfy { $0.map { $0.source != "estimate" || $0.metres.count > 0 } ?? false })
    #expect(asked.distances.contains { $0?.source == "osrm" })
  }

  @Test func bothAreComparedWithTheEstimate() throws {
    let chain = RoadChain(
      services: [
        OSRMRoads(at: try #require(Engines.osrm), transport: Engines.transport),
        ValhallaRoads(at: try #require(Engines.valhalla), transport: Engines.transport),
      ], today: CivilDate(dayNumber: 0))
    var near = 0
    for way in Engines.ways.prefix(100) {
      let lines = chain.compare(way)
      #expect(lines.map { $0.service?.kind } == ["osrm", "valhalla", nil])
      #expect(lines[2].outcome.distance?.source == "estimate")
      guard let spread = RouteComparison.Spread(lines) else { continue }
      if spread.percent <= Decimal(10) { near += 1 }
    }
    // Two engines take the same way more often than not.
    #expect(near >= 50)
  }
}
