import TestSupport
import Testing
import Values

@testable import Fetching
@testable import Roads

@Suite struct OSRMRoadsTests {
  private let answer = """
    {"code":"Ok","data_version":"2026-11-20T21:20:02Z","routes":[{"distance":3085.5,"duration":311.5}],\
    "waypoints":[{"distance":30.4},{"distance":0}]}
    """

  private func roads(_ transport: FakeTransport, at address: String = "https://key:secret@osrm.test/eu?token=hidden")
    -> OSRMRoads
  { OSRMRoads(at: WebAddress(address)!, transport: transport) }

  @Test func asksLongitudeFirstWithTheLimitOfEachEnd() throws {
    let transport = FakeTransport(answer)
    let ends = RoadEnds(from: RoadEnd("43.7311,7.4197"), to: RoadEnd("43.7256,7.3974", .postcode))
    _ = try roads(transport).route(ends)
    #expect(
      transport.addresses == [
        "https://osrm.test/eu/route/v1/driving/7.4197,43.7311;7.3974,43.7256?token=hidden&overview=false"
          + "&generate_hints=false&radiuses=300%3B10000"
      ])
    #expect(try #require(transport.requests[0].address.credentials) == ("key", "secret"))
  }

  @Test func roundsHalvesUpAndKeepsTheMapsDay() throws {
    #expect(
      try roads(FakeTransport(answer)).route(monaco)
        == .distance(
          RoadDistance(
            metres: Metres(3_086), seconds: 312, source: "osrm", version: "2026-11-20T21:20:02Z",
            dataDate: CivilDate("2026-11-20"), snapFrom: Metres(30), snapTo: .zero)))
  }

  @Test func aMapsVersionNeedBeNoDate() throws {
    let body = answer.split(separator: "2026-11-20T21:20:02Z").joined(separator: "winter\\n\\u001b[31m map")
    guard case .distance(let distance) = try roads(FakeTransport(body)).route(monaco) else {
      return #expect(Bool(false))
    }
    #expect(distance.version == "winter \u{FFFD}[31m map")
    #expect(distance.dataDate == nil)
  }

  @Test func theIdentityShowsNoKeyAndKeepsTheProfile() {
    let roads = OSRMRoads(
      at: WebAddress("https://key:secret@osrm.test/eu?token=hidden")!, profile: "car", transport: FakeTransport(""))
    #expect(roads.identity == ServiceIdentity(kind: "osrm", address: "https://osrm.test/eu", profile: "car"))
  }

  @Test func aTableNamesEachEndOnce() throws {
    let transport = FakeTransport("{\"code\":\"TooBig\",\"message\":\"Too many table coordinates\"}")
    let (home, office, client) = (RoadEnd("45.1,5.1"), RoadEnd("45.2,5.2", .town), RoadEnd("45.3,5.3"))
    #expect(throws: ServiceProblem.refused(code: "TooBig", message: "Too many table coordinates")) {
      try roads(transport, at: "http://osrm.test").table(from: [home, office], to: [office, client])
    }
    #expect(
      transport.addresses == [
        "http://osrm.test/table/v1/driving/5.1,45.1;5.2,45.2;5.3,45.3?annotations=distance%2Cduration&sources=0%3B1"
          + "&destinations=1%3B2&generate_hints=false&radiuses=300%3B5000%3B300"
      ])
  }

  @Test func southAndWestAreNegative() throws {
    let transport = FakeTransport(answer)
    _ = try roads(transport, at: "http://osrm.test").route(RoadEnds("-0.0000004,-61.5", "-21.1151,0.0000006"))
    #expect(transport.addresses[0].contains("/-61.5,0;0.000001,-21.1151?"))
  }
}
