import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

/// What each recorded answer of a real Valhalla means when it answers a route that was asked in OSRM's form.
private let meanings: [String: Result<RoadRecord.Answer, ServiceProblem>] = [
  "route-osrm-format": .success(
    .distance(
      RoadDistance(
        metres: Metres(3_081), seconds: 228, source: "valhalla", version: "3.9.1",
        dataDate: CivilDate(year: 2026, month: 11, day: 23), snapFrom: Metres(31), snapTo: Metres(40)))),
  // Its own form, which is not asked for and says nothing of the snapped points.
  "route-none": other, "route-get": other, "route-3pts": other, "route-fr-instructions": other,
  "route-shortest": other, "matrix": other, "matrix-concise": other, "status": other,
  "locate": .failure(.unreadable(.otherShape("answer"))),
  "err-170-unconnected": .success(.refused(code: "NoRoute")),
  "matrix-err-170-whole-request": .success(.refused(code: "NoRoute")),
  "err-171-no-edges": .success(.refused(code: "NoSegment")),
  "err-100-bad-json": said("100", "Failed to parse json request"),
  "err-106-bad-action": .failure(.status(404)),
  "err-405-method": .failure(.status(405)),
  "err-110-no-locations": said("110", "Insufficiently specified required parameter 'locations'"),
  "err-120-one-location": said("120", "Insufficient number of locations provided"),
  "err-124-no-costing": said("124", "No edge/node costing provided"),
  "err-125-bad-costing": said("125", "No costing method found: 'car'"),
  "err-130-bad-lat": said("130", "Failed to parse location"),
  "err-150-matrix-too-big": said("150", "Exceeded max locations: 2500.000000"),
  "err-150-too-many": said("150", "Exceeded max locations: 20"),
]

private let other = Result<RoadRecord.Answer, ServiceProblem>.failure(.unreadable(.otherShape("code")))

private func said(_ code: String, _ message: String) -> Result<RoadRecord.Answer, ServiceProblem> {
  .failure(.refused(code: code, message: message))
}

@Suite(.enabled(if: RecordedAnswer.folder != nil)) struct RecordedValhallaTests {
  @Test func everyAnswerHasAMeaning() {
    #expect(Set(RecordedAnswer.of("valhalla").map(\.name)) == Set(meanings.keys))
  }

  @Test(arguments: RecordedAnswer.of("valhalla")) func answersARoute(recorded: RecordedAnswer) throws {
    let status = try RecordedAnswer.named("status", of: "valhalla").response
    let transport = FakeTransport { request in
      request.address.path == "/status" ? status : recorded.response
    }
    let roads = ValhallaRoads(at: WebAddress("http://valhalla.test")!, transport: transport)
    let expected = try #require(meanings[recorded.name])
    let found = Result { () throws(ServiceProblem) in try roads.route(monaco) }
    #expect(found == expected)
  }

  @Test func aProgramsOwnFormIsNoAnswerEither() throws {
    let body = try RecordedAnswer.bytes("valhalla/oneshot.stdout")
    let found = Result { () throws(ServiceProblem) in
      try ValhallaAnswer.route(HTTPResponse(status: 200, body: body), of: monaco)
    }
    #expect(found == other)
  }
}
