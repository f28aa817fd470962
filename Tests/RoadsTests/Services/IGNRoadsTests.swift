import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

@Suite struct IGNRoadsTests {
  /// The form that Road2 documents and its source writes.
  private static let answer = """
    {"resource":"bdtopo-osrm","resourceVersion":"2026-07-12","start":"4.8361,45.764","end":"5.7148,45.1787",\
    "profile":"car","optimization":"fastest","geometry":"_p~iF~ps|U","crs":"EPSG:4326","distanceUnit":"meter",\
    "timeUnit":"second","distance":112345.5,"duration":4500.4,"constraints":[],"portions":[]}
    """
  private let ends = RoadEnds("45.764,4.8357", "45.1787,5.7148")

  private func route(_ status: Int = 200, _ body: String = Self.answer) -> Result<RoadRecord.Answer, ServiceProblem> {
    let roads = IGNRoads(at: WebAddress("https://data.geopf.fr/navigation")!, transport: FakeTransport(status, body))
    return Result { () throws(ServiceProblem) in try roads.route(ends) }
  }

  @Test func asksTheFastestWayForACarInMetres() throws {
    let transport = FakeTransport(Self.answer)
    _ = try IGNRoads(at: WebAddress(IGNRoads.publicAddress)!, transport: transport).route(ends)
    #expect(
      transport.addresses == [
        "https://data.geopf.fr/navigation/itineraire?resource=bdtopo-osrm&start=4.8357%2C45.764&end=5.7148%2C45.1787"
          + "&profile=car&optimization=fastest&distanceUnit=meter&timeUnit=second&crs=EPSG%3A4326"
          + "&geometryFormat=polyline&getSteps=false&getBbox=false"
      ])
  }

  @Test func theResourcesVersionIsTheDataDate() {
    #expect(
      route()
        == .success(
          .distance(
            RoadDistance(
              metres: Metres(112_346), seconds: 4_500, source: "ign", version: "2026-07-12",
              dataDate: CivilDate("2026-07-12"), snapFrom: Metres(31), snapTo: .zero))))
  }

  @Test func anotherResourceThanAskedIsNamed() throws {
    let body = Self.answer.split(separator: "bdtopo-osrm").joined(separator: "bdtopo-valhalla")
    guard case .distance(let distance) = try route(200, body).get() else { return #expect(Bool(false)) }
    #expect(distance.version == "bdtopo-valhalla 2026-07-12")
  }

  @Test(arguments: ["kilometer", "mile"]) func anotherUnitIsNoAnswer(unit: String) {
    let body = Self.answer.split(separator: "\"meter\"").joined(separator: "\"\(unit)\"")
    #expect(route(200, body) == .failure(.unreadable(.otherShape("distanceUnit"))))
  }

  @Test func noPathIsARefusalAndAWrongPathIsNot() {
    let none = #"{"error":{"errorType":"Error","message":" No path found "}}"#
    #expect(route(404, none) == .success(.refused(code: "NoRoute")))
    #expect(route(404, #"{"error":"Not found"}"#) == .failure(.status(404)))
    #expect(route(404, "<html>") == .failure(.status(404)))
  }

  @Test(arguments: ["start", "end"]) func anEndOutsideOfTheMapIsARefusal(end: String) {
    let message = " Parameter '\(end)' is invalid: user value (12.3) is NOT in bbox for X. Between -5 and 10"
    let body = "{\"error\":{\"errorType\":\"Error\",\"message\":\"\(message)\"}}"
    #expect(route(400, body) == .success(.refused(code: "OutOfBounds")))
  }

  @Test(arguments: [401, 403, 429, 500, 503]) func otherStatusesAreTheServices(status: Int) {
    #expect(route(status, #"{"error":{"errorType":"internal","message":"no"}}"#) == .failure(.status(status)))
  }

  @Test(.enabled(if: RecordedAnswer.folder != nil)) func documentedErrorsAreTheServices() throws {
    let text = String(decoding: try RecordedAnswer.bytes("docs/ign-road2-errors.jsonl"), as: UTF8.self)
    let messages = [
      "Parameter 'resource' not found", "Parameter 'resource' is invalid: it does not exist on this service",
    ]
    for (line, message) in zip(text.split(separator: "\n"), messages) {
      #expect(route(400, String(line)) == .failure(.refused(code: "400", message: message)))
    }
  }

  /// Answers of services that have no client: none of them is taken for a way.
  @Test(
    .enabled(if: RecordedAnswer.folder != nil),
    arguments: [
      "google-computeRoutes.json", "google-errors.jsonl", "graphhopper-error.json", "ors-error-2010.json",
      "ors-error-variants.jsonl", "ban-geopf-search-empty.json",
    ])
  func answersOfOtherServicesAreNone(file: String) throws {
    let text = String(decoding: try RecordedAnswer.bytes("docs/\(file)"), as: UTF8.self)
    for line in text.split(separator: "\n") {
      for status in [200, 400, 404] {
        if case .success(let answer) = route(status, String(line)) { Issue.record("\(line): \(answer)") }
      }
    }
  }
}
