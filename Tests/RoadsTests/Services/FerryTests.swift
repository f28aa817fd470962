import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

/// Services that measure ways across water: what a ferry goes is left out.
@Suite struct FerryTests {
  /// From Nice to Bastia: 2.1 km to the port, 231.9 km of ferry, 1 km from the port.
  private static let answer = """
    {"code":"Ok","data_version":"2026-11-20","routes":[{"distance":235000,"duration":25000,"legs":[{"steps":[\
    {"mode":"driving","distance":2100.4,"duration":300},{"mode":"ferry","distance":231900,"duration":24500},\
    {"mode":"driving","distance":999.6,"duration":200}]}]}],"waypoints":[{"distance":30},{"distance":40}]}
    """
  private let nice = RoadEnds("43.6958,7.2716", "42.6977,9.4510")

  private func osrm(_ body: String = Self.answer) -> (OSRMRoads, FakeTransport) {
    let transport = FakeTransport(body)
    return (OSRMRoads(at: WebAddress("http://osrm.test")!, transport: transport), transport)
  }

  @Test func osrmIsAskedForStepsAcrossWaterAlone() throws {
    let (roads, transport) = osrm()
    guard case .distance(let distance) = try roads.route(nice) else { return #expect(Bool(false)) }
    #expect(distance.metres == Metres(3_100))
    #expect(distance.seconds == 500)
    #expect(distance.version == "2026-11-20 (231900 m of ferry left out)")
    #expect(distance.dataDate == CivilDate("2026-11-20"))
    _ = try roads.route(monaco)
    #expect(transport.addresses.map { $0.contains("steps=true") } == [true, false])
  }

  @Test func aShuttleIsNotDrivenEither() throws {
    let body = Self.answer.split(separator: "\"ferry\"").joined(separator: "\"train\"")
    guard case .distance(let distance) = try osrm(body).0.route(nice) else { return #expect(Bool(false)) }
    #expect(distance.metres == Metres(3_100))
  }

  @Test func withoutStepsTheWayIsRefused() throws {
    let body =
      #"{"code":"Ok","routes":[{"distance":235000,"duration":25000}],"waypoints":[{"distance":1},{"distance":1}]}"#
    #expect(try osrm(body).0.route(nice) == .refused(code: "ferry-unknown"))
  }

  @Test func valhallaTellsItBehindItsRelease() throws {
    let transport = FakeTransport { request in
      let isStatus = request.address.path.hasSuffix("/status")
      return HTTPResponse(status: 200, body: Array((isStatus ? #"{"version":"3.9.1"}"# : Self.answer).utf8))
    }
    let roads = ValhallaRoads(at: WebAddress("http://valhalla.test")!, transport: transport)
    guard case .distance(let distance) = try roads.route(nice) else { return #expect(Bool(false)) }
    #expect(distance.metres == Metres(3_100))
    #expect(distance.version == "3.9.1 (231900 m of ferry left out)")
    #expect(transport.requests[0].posted.contains(#""directions_type":"maneuvers""#))
  }

  @Test func ignIsNotAsked() throws {
    let transport = FakeTransport("")
    let roads = IGNRoads(at: WebAddress(IGNRoads.publicAddress)!, transport: transport)
    #expect(try roads.route(nice) == .refused(code: "ferry-unknown"))
    #expect(transport.requests.isEmpty)
  }

  @Test func theChainTellsWhatWasLeftOut() {
    let chain = RoadChain(services: [osrm().0], today: CivilDate("2026-11-28")!)
    let asked = chain.ask([monaco, nice])
    #expect(asked.distances[1]?.metres == Metres(3_100))
    #expect(asked.ferries == [1: Metres(231_900)])
    #expect(asked.missing.isEmpty)
  }

  @Test func aTableIsNotAskedForAWayAcrossWater() {
    let service = FakeService(tables: TableLimit(ends: 100, cells: 10_000))
    let back = RoadEnds(from: nice.to, to: nice.from)
    _ = RoadChain(services: [service], today: CivilDate("2026-11-28")!).ask([nice, back])
    #expect(service.tables.isEmpty)
    #expect(service.routes == [nice, back])
  }

  @Test func whatWasKeptWithItsFerryIsAskedAnew() throws {
    let (roads, transport) = osrm()
    let memory = FakeMemory()
    let old = RoadDistance(metres: Metres(235_000), source: "osrm", version: "2026-11-20")
    try memory.keep([
      RoadRecord(
        service: roads.identity, from: nice.from.coordinate, to: nice.to.coordinate, answer: .distance(old),
        asked: CivilDate("2026-11-01")!)
    ])
    for _ in 0..<2 {
      let asked = RoadChain(services: [roads], memory: memory, today: CivilDate("2026-11-28")!).ask([nice])
      #expect(asked.distances[0]?.metres == Metres(3_100))
    }
    #expect(transport.requests.count == 1)
  }

  @Test func aNoteOfTheVersionIsReadBack() {
    #expect(FerryPart.metres(in: FerryPart.told(Metres(0), after: "")) == .zero)
    #expect(FerryPart.metres(in: "2026 (12 m)") == nil)
    #expect(FerryPart.metres(in: "") == nil)
  }
}
