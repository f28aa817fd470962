import Fetching
import Testing
import Values

@testable import Roads

@Suite(.enabled(if: Engines.valhalla != nil, "IZIKA_TEST_VALHALLA names no Valhalla")) struct ValhallaEngineTests {
  private func roads() throws -> ValhallaRoads {
    ValhallaRoads(at: try #require(Engines.valhalla), transport: Engines.transport)
  }

  @Test func measuresStreetsWithItsReleaseAndDay() throws {
    let roads = try roads()
    var measured = 0
    for way in Engines.ways.prefix(200) {
      let answer = try roads.route(way)
      #expect(isPlausible(answer, way), "\(way): \(answer)")
      guard case .distance(let distance) = answer else { continue }
      measured += 1
      #expect(!distance.version.isEmpty && distance.dataDate != nil)
      #expect(distance.snapFrom != nil && distance.snapTo != nil)
    }
    #expect(measured > 150)
  }

  @Test(.enabled(if: Engines.haveMonaco, "the engines have another map than Monaco's"))
  func aPointAtSeaIsNoQuay() throws {
    let sea = RoadEnds(from: RoadEnd("43.66,7.50"), to: monaco.to)
    #expect(try roads().route(sea) == .refused(code: "NoSegment"))
    let far = ValhallaRoads(at: try #require(Engines.valhalla), limits: .endless, transport: Engines.transport)
    let asked = RoadChain(services: [far], today: CivilDate(dayNumber: 0)).ask([sea])
    #expect(asked.distances[0]?.source == "estimate")
    #expect(asked.refusals.map(\.refusal.word) == ["snapped-too-far"])
  }

  @Test(.enabled(if: Engines.program != nil, "IZIKA_TEST_VALHALLA_PROGRAM names no program"))
  func theProgramAnswersAsTheServer() throws {
    let (program, configuration) = try #require(Engines.program)
    let alone = ValhallaProgram(program, configuration: configuration)
    let server = try roads()
    let ways = Engines.ways.prefix(5) + [RoadEnds(from: RoadEnd("48.85,2.35"), to: Engines.streets[0])]
    for way in ways { #expect(try alone.route(way) == server.route(way)) }
  }
}

@Suite(.enabled(if: Engines.program != nil, "IZIKA_TEST_VALHALLA_PROGRAM names no program"))
struct ValhallaProgramEngineTests {
  @Test func measuresWithoutAServer() throws {
    let (program, configuration) = try #require(Engines.program)
    let answer = try ValhallaProgram(program, configuration: configuration).route(Engines.ways[0])
    guard case .distance(let distance) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(isPlausible(answer, Engines.ways[0]))
    #expect(!distance.version.isEmpty)
  }

  @Test func settingsThatAreNotThereAreUnreachable() throws {
    let program = try #require(Engines.program).program
    let roads = ValhallaProgram(program, configuration: "/nowhere/valhalla.json")
    #expect(throws: ServiceProblem.fetch(.unreachable("\(program) ended with status 1 and no answer"))) {
      try roads.route(Engines.ways[0])
    }
  }
}
