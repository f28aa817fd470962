import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

/// What each recorded answer of a real OSRM means when it answers a route.
private let meanings: [String: Result<RoadRecord.Answer, ServiceProblem>] = [
  "route": way(3_086, 311, 31, 40),
  "route-bicycle-profile-name-ignored": way(3_086, 311, 31, 40),
  "route-geojson": way(3_086, 311, 31, 40),
  "exclude-toll": way(3_086, 311, 31, 40),
  "exclude-motorway": way(7_418, 514, 31, 38),
  // Paris taken to a street of Monaco: the client tells the distance, and the chain refuses it.
  "far-away-snapped-no-radius": way(10_566, 753, 685_656, 40),
  // Three points: no answer to a question of two.
  "route-3pts": .failure(.unreadable(.otherShape("routes"))),
  "nearest": .failure(.unreadable(.otherShape("routes"))),
  "table-default": .failure(.unreadable(.otherShape("routes"))),
  "table-distance-duration": .failure(.unreadable(.otherShape("routes"))),
  "table-null-cells": .failure(.unreadable(.otherShape("routes"))),
  "table-src-dst": .failure(.unreadable(.otherShape("routes"))),
  "table-100x100": .failure(.unreadable(.otherShape("routes"))),
  "err-NoRoute": .success(.refused(code: "NoRoute")),
  "err-NoSegment": .success(.refused(code: "NoSegment")),
  "err-InvalidOptions-one-point": said("InvalidOptions", "Number of coordinates needs to be at least two."),
  "err-InvalidOptions-radiuses": said(
    "InvalidOptions", "Number of elements in radiuses size 1 does not match coordinate size 2"),
  "err-InvalidQuery": said("InvalidQuery", "Query string malformed close to position 18"),
  "err-unknown-option": said("InvalidQuery", "Query string malformed close to position 48"),
  "err-InvalidService": said("InvalidService", "Service rout not found!"),
  "err-InvalidUrl": said("InvalidUrl", "URL string malformed close to position 17: \"ing\""),
  "err-InvalidValue-lat": said("InvalidValue", "Invalid coordinate value."),
  "err-InvalidVersion": said("InvalidVersion", "Service route not found!"),
  "err-TooBig": said("TooBig", "Too many table coordinates"),
  "err-exclude": said("InvalidValue", "Exclude flag combination is not supported."),
]

private func way(_ metres: Int, _ seconds: Int, _ from: Int, _ to: Int) -> Result<RoadRecord.Answer, ServiceProblem> {
  .success(
    .distance(
      RoadDistance(
        metres: Metres(metres), seconds: seconds, source: "osrm", snapFrom: Metres(from), snapTo: Metres(to))))
}

private func said(_ code: String, _ message: String) -> Result<RoadRecord.Answer, ServiceProblem> {
  .failure(.refused(code: code, message: message))
}

@Suite(.enabled(if: RecordedAnswer.folder != nil)) struct RecordedOSRMTests {
  @Test func everyAnswerHasAMeaning() {
    #expect(Set(RecordedAnswer.of("osrm").map(\.name)) == Set(meanings.keys))
  }

  @Test(arguments: RecordedAnswer.of("osrm")) func answersARoute(recorded: RecordedAnswer) throws {
    let roads = OSRMRoads(at: WebAddress("http://osrm.test")!, transport: FakeTransport { _ in recorded.response })
    let expected = try #require(meanings[recorded.name])
    let found = Result { () throws(ServiceProblem) in try roads.route(monaco) }
    #expect(found == expected)
  }

  private func table(_ name: String, _ sources: [RoadEnd], _ targets: [RoadEnd]) throws -> [[RoadDistance?]] {
    let recorded = try RecordedAnswer.named(name, of: "osrm")
    return try OSRMRoads(at: WebAddress("http://osrm.test")!, transport: FakeTransport { _ in recorded.response })
      .table(from: sources, to: targets)
  }

  private let four = ["43.7311,7.4197", "43.7256,7.3974", "43.7430,7.4050", "43.7570,7.4720"].map { RoadEnd($0) }

  @Test func tablesGiveWholeMetresAndSnaps() throws {
    let cells = try table("table-distance-duration", four, four)
    #expect(
      cells.map { $0.map { $0?.metres.count } } == [
        [0, 3_086, 5_747, 7_418], [4_045, 0, 4_331, 10_266], [6_869, 4_323, 0, 10_229], [8_610, 10_248, 10_218, 0],
      ])
    #expect(cells[0][1] == .some(try distance("route")))
    #expect(cells[1][2]?.snapFrom == Metres(40))
    #expect(cells[1][2]?.snapTo == Metres(91))
  }

  private func distance(_ name: String) throws -> RoadDistance {
    guard case .success(.distance(let distance))? = meanings[name] else { throw ServiceProblem.status(0) }
    return distance
  }

  @Test func cellsWithoutAWayAreNil() throws {
    let three = ["43.71,7.31", "43.91,7.81", "43.72,7.32"].map { RoadEnd($0) }
    let cells = try table("table-null-cells", three, three)
    #expect(cells.map { $0.map { $0?.metres.count } } == [[0, nil, 1_917], [nil, 0, nil], [1_917, nil, 0]])
  }

  @Test func aHundredEndsMakeOneTable() throws {
    let hundred = (0..<100).map {
      RoadEnd(Coordinate(latitude: 43.73, longitude: 7.36 + Double($0) / 1_000)!, .address)
    }
    let cells = try table("table-100x100", hundred, hundred)
    #expect(cells.count == 100)
    #expect(cells[0].prefix(4).map { $0?.metres.count } == [0, 99, 170, 253])
  }

  @Test(arguments: ["table-default", "table-src-dst", "table-distance-duration", "route"])
  func tablesOfAnotherShapeAreNoAnswer(name: String) throws {
    // Two by two were asked: one has no lengths, one no times, one is larger, one is no table.
    #expect(throws: ServiceProblem.self) { try table(name, Array(four.prefix(2)), Array(four.prefix(2))) }
  }

  @Test func aTableWithATooFarPointIsRefusedWhole() throws {
    #expect(
      throws: ServiceProblem.refused(
        code: "NoSegment", message: "Could not find a matching segment for coordinate 0")
    ) { try table("err-NoSegment", four, four) }
  }
}
