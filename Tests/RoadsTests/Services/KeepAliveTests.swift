import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

/// Clients over the real transport, against a server on loopback.
@Suite struct KeepAliveTests {
  private let transport = CurlTransport(program: "izika-rules-tests", version: "1", page: "https://example.org")

  private func server(_ answer: String) throws -> LoopbackServer { try LoopbackServer { _ in .json(answer) } }

  private func ask(_ service: any RoadService, ways: Int) -> RoadChain.Asked {
    RoadChain(services: [service], today: CivilDate(dayNumber: 0))
      .ask((0..<ways).map { RoadEnds("45.\(10 + $0),4.8", "46.\(10 + $0),5.1") })
  }

  @Test func waysAreAskedOverOneConnection() throws {
    let answer = """
      {"code":"Ok","routes":[{"distance":120000,"duration":90}],"waypoints":[{"distance":1},{"distance":2}]}
      """
    let server = try server(answer)
    let asked = ask(OSRMRoads(at: WebAddress(server.address)!, transport: transport), ways: 20)
    #expect(asked.distances.allSatisfy { $0?.metres == Metres(120_000) && $0?.snapTo == Metres(2) })
    #expect(server.requests.count == 20)
    #expect(server.connections == 1)
    #expect(server.requests[0].query.map(\.name) == ["overview", "generate_hints", "radiuses"])
  }

  @Test func valhallaIsPostedJSON() throws {
    let server = try server(#"{"code":"NoRoute","message":"none"}"#)
    let asked = ask(ValhallaRoads(at: WebAddress(server.address)!, transport: transport), ways: 1)
    #expect(asked.distances[0]?.source == "estimate")
    #expect(server.requests.map(\.method) == ["POST"])
    #expect(server.requests[0].header("Content-Type") == "application/json")
  }

  @Test func aServerThatHangsUpIsToldOnce() throws {
    let server = try LoopbackServer { _ in .close }
    let asked = ask(IGNRoads(at: WebAddress(server.address)!, transport: transport), ways: 6)
    #expect(asked.distances.allSatisfy { $0?.source == "estimate" })
    #expect(asked.diagnostics.count == 1)
    #expect(server.requests.count <= 3)
  }
}
