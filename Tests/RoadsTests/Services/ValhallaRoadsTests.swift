import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

@Suite struct ValhallaRoadsTests {
  private static let answer = """
    {"code":"Ok","routes":[{"distance":3081.289,"duration":227.964}],\
    "waypoints":[{"distance":30.838},{"distance":40.012}]}
    """
  private static let status = #"{"version":"3.9.1","tileset_last_modified":1795400229,"available_actions":[]}"#

  private func server(status: String = Self.status, code: Int = 200) -> FakeTransport {
    FakeTransport { request in
      let isStatus = request.address.path.hasSuffix("/status")
      return HTTPResponse(status: isStatus ? code : 200, body: Array((isStatus ? status : Self.answer).utf8))
    }
  }

  private func distance(_ transport: FakeTransport) throws -> RoadDistance {
    let roads = ValhallaRoads(at: WebAddress("http://valhalla.test")!, transport: transport)
    guard case .distance(let distance) = try roads.route(monaco) else { throw ServiceProblem.status(0) }
    return distance
  }

  @Test func postsTheQuestionInKilometresWithTheLimitOfEachEnd() throws {
    let transport = server()
    let roads = ValhallaRoads(at: WebAddress("http://valhalla.test/fr")!, transport: transport)
    _ = try roads.route(RoadEnds(from: RoadEnd("43.7311,7.4197"), to: RoadEnd("43.7256,7.3974", .town)))
    #expect(transport.addresses[0] == "http://valhalla.test/fr/route")
    #expect(
      transport.requests[0].posted == """
        {"locations":[{"lat":43.7311,"lon":7.4197,"search_cutoff":300},{"lat":43.7256,"lon":7.3974,"search_cutoff":5000}],\
        "costing":"auto","units":"kilometers","directions_type":"none","format":"osrm","shape_format":"no_shape"}
        """)
  }

  @Test func asksTheStatusOnceAndOnlyForAMeasuredWay() throws {
    let transport = server()
    let roads = ValhallaRoads(at: WebAddress("http://valhalla.test")!, transport: transport)
    #expect(transport.requests.isEmpty)
    _ = try roads.route(monaco)
    _ = try roads.route(monaco)
    #expect(transport.requests.map(\.address.path) == ["/route", "/status", "/route"])

    let refusing = FakeTransport(400, #"{"code":"NoRoute","message":"Impossible route between points"}"#)
    let answer = try ValhallaRoads(at: WebAddress("http://valhalla.test")!, transport: refusing).route(monaco)
    #expect(answer == .refused(code: "NoRoute"))
    #expect(refusing.requests.count == 1)
  }

  @Test func keepsTheReleaseAndTheDayOfItsTiles() throws {
    let distance = try distance(server())
    #expect(distance.version == "3.9.1")
    #expect(distance.dataDate == CivilDate("2026-11-23"))
  }

  @Test(arguments: ["", "<html>", "{}", #"{"version":3}"#])
  func aWayNeedsNoStatus(status: String) throws {
    let distance = try distance(server(status: status))
    #expect(distance.metres == Metres(3_081))
    #expect(distance.version == "")
    #expect(distance.dataDate == nil)
  }

  @Test func aForbiddenStatusIsNoFailure() throws {
    #expect(try distance(server(code: 403)).version == "")
  }

  @Test(arguments: [(154, "DistanceExceeded"), (170, "NoRoute"), (171, "NoSegment"), (442, "NoRoute")])
  func itsOwnNumbersAreTheCommonWords(number: Int, word: String) throws {
    let transport = FakeTransport(400, "{\"error_code\":\(number),\"error\":\"words\",\"status_code\":400}")
    let roads = ValhallaRoads(at: WebAddress("http://valhalla.test")!, transport: transport)
    #expect(try roads.route(monaco) == .refused(code: word))
  }
}

extension HTTPRequest {
  /// What was posted; empty for a question without a body.
  var posted: String {
    if case .post(let body, _) = method { String(decoding: body, as: UTF8.self) } else { "" }
  }
}
