import Fetching
import Testing
import Values

@testable import Roads

private let today = CivilDate(year: 2026, month: 11, day: 23)
private let lyon = RoadEnds("45.764,4.8357", "45.1787,5.7148")
private let back = RoadEnds(from: lyon.to, to: lyon.from)

private func chain(_ services: [any RoadService], _ memory: (any RoadMemory)? = nil, refreshes: Bool = false)
  -> RoadChain
{ RoadChain(services: services, memory: memory, today: today, refreshes: refreshes) }

private func refusing(_ kind: String = "osrm", _ code: String = "NoRoute") -> FakeService {
  FakeService(kind) { _ in .refused(code: code) }
}

private func failing(_ kind: String = "osrm", _ problem: ServiceProblem) -> FakeService {
  FakeService(kind) { _ throws(ServiceProblem) in throw problem }
}

@Suite struct RoadChainTests {
  @Test func theFirstThatMeasuresCounts() {
    let (first, second) = (FakeService("osrm"), FakeService("valhalla"))
    let asked = chain([first, second]).ask([lyon, back])
    #expect(asked.distances == [measure(lyon), measure(back)])
    #expect(second.routes.isEmpty)
    #expect(asked.diagnostics.isEmpty)
    #expect(
      asked.records == [
        RoadRecord(
          service: first.identity, from: lyon.from.coordinate, to: lyon.to.coordinate,
          answer: .distance(measure(lyon)), asked: today),
        RoadRecord(
          service: first.identity, from: back.from.coordinate, to: back.to.coordinate,
          answer: .distance(measure(back)), asked: today),
      ])
  }

  @Test func withoutServicesItIsTheEstimate() {
    let asked = chain([]).ask([lyon])
    #expect(asked.distances == [EstimatedRoads().distance(from: lyon.from.coordinate, to: lyon.to.coordinate)])
    #expect(asked.distances[0]?.range != nil)
    #expect(asked.records.isEmpty && asked.diagnostics.isEmpty)
  }

  @Test func aWayIsAskedOnceHoweverOftenItStandsThere() {
    let service = FakeService()
    let chain = chain([service])
    let asked = chain.ask([lyon, back, lyon])
    #expect(asked.distances == [measure(lyon), measure(back), measure(lyon)])
    #expect(asked.records.count == 2)
    _ = chain.ask([lyon])
    #expect(service.routes.count == 2)
  }

  @Test func pointsAreAskedToSixDecimals() {
    let service = FakeService()
    let near = RoadEnds("45.76400004,4.83569996", "45.1787,5.7148")
    _ = chain([service]).ask([near, lyon])
    #expect(service.routes == [lyon])
  }

  @Test func onePointIsNoWayAndAskedOfNobody() throws {
    let service = FakeService()
    let asked = chain([service]).ask([RoadEnds("45.764,4.8357", "45.764,4.8357"), lyon])
    #expect(asked.distances[0] == RoadDistance(metres: .zero, source: "estimate", version: "1"))
    #expect(asked.diagnostics.map(\.code) == [.samePoint])
    #expect(service.routes == [lyon])
    #expect(asked.records.count == 1)
  }

  @Test func aRefusedWayGoesToTheNextAndIsTold() throws {
    let (first, second) = (refusing(), FakeService("valhalla"))
    let asked = chain([first, second]).ask([lyon])
    #expect(asked.distances == [measure(lyon, "valhalla")])
    #expect(asked.records.map(\.answer) == [.refused(code: "NoRoute"), .distance(measure(lyon, "valhalla"))])
    let told = try #require(asked.diagnostics.first)
    #expect(told.code == .roadRefused && told.severity == .warning && !told.concernsWhole)
    #expect(
      told.message.english
        == "osrm http://osrm.test gives no distance from 45.764,4.8357 to 45.1787,5.7148: it knows no way (NoRoute)")
    #expect(!told.advice.isEmpty)
    #expect(asked.refusals.map(\.way) == [0])
    #expect(asked.refusals[0].refusal.word == "NoRoute")
  }

  @Test func whatNobodyMeasuresIsEstimated() {
    let asked = chain([refusing("osrm"), refusing("ign", "OutOfBounds")]).ask([lyon])
    #expect(asked.distances[0]?.source == "estimate")
    #expect(asked.diagnostics.map(\.code) == [.roadRefused, .roadRefused])
  }

  @Test func aRefusalConcernsItsWayAlone() {
    let service = FakeService { ends in
      ends == lyon ? .refused(code: "NoRoute") : .distance(measure(ends))
    }
    let asked = chain([service]).ask([lyon, back])
    #expect(asked.distances.map { $0?.source } == ["estimate", "osrm"])
    #expect(service.routes.count == 2)
  }

  // MARK: Failures

  @Test(
    arguments: [
      .fetch(.unreachable("refused")), .fetch(.unsafeConnection("expired")), .status(401), .status(403), .status(429),
    ] as [ServiceProblem])
  func aLastingFailureEndsTheAskingAndIsToldOnce(problem: ServiceProblem) {
    let (broken, next) = (failing("osrm", problem), FakeService("valhalla"))
    let chain = chain([broken, next])
    let asked = chain.ask([lyon, back])
    #expect(asked.distances == [measure(lyon, "valhalla"), measure(back, "valhalla")])
    #expect(asked.diagnostics == [problem.diagnostic(of: broken.identity)])
    #expect(asked.diagnostics[0].concernsWhole)
    #expect(broken.routes.count == 1)
    // Another statement of the run rests on the next service too, and says why.
    let other = chain.ask([monaco])
    #expect(other.diagnostics.count == 1)
    #expect(broken.routes.count == 1)
  }

  @Test func aPassingFailureCostsItsWayAlone() {
    let service = FakeService { ends throws(ServiceProblem) in
      if ends == lyon { throw .fetch(.cutShort) }
      return .distance(measure(ends))
    }
    let chain = chain([service])
    #expect(chain.ask([lyon, back]).distances.map { $0?.source } == ["estimate", "osrm"])
    // The same way has the same distance wherever it turns up in a run.
    #expect(chain.ask([lyon]).distances.map { $0?.source } == ["estimate"])
    #expect(service.routes.count == 2)
  }

  @Test func threeFailuresInARowEndTheAsking() {
    let service = failing("osrm", .status(500))
    let ways = (1...6).map { RoadEnds("45.\($0),4.8", "46.\($0),5.1") }
    let asked = chain([service]).ask(ways)
    #expect(service.routes.count == 3)
    #expect(asked.diagnostics.count == 1)
  }

  @Test func failuresWithAnswersBetweenThemDoNot() {
    let ways = (1...9).map { RoadEnds("45.\($0),4.8", "46.\($0),5.1") }
    let service = FakeService { ends throws(ServiceProblem) in
      if ways.firstIndex(of: ends)! % 3 < 2 { throw .status(500) }
      return .distance(measure(ends))
    }
    #expect(chain([service]).ask(ways).distances.filter { $0?.source == "osrm" }.count == 3)
    #expect(service.routes.count == 9)
  }

  // MARK: Memory

  @Test func anAnswerIsKeptAndNeverAskedAgain() {
    let memory = FakeMemory()
    let first = chain([refusing("osrm"), FakeService("ign")], memory).ask([lyon, back])
    let services = [refusing("osrm"), FakeService("ign")]
    let second = chain(services, memory).ask([lyon, back])
    #expect(second.distances == first.distances)
    #expect(second.records == first.records)
    #expect(second.diagnostics == first.diagnostics)
    #expect(services.allSatisfy { $0.routes.isEmpty })
    #expect(memory.keeps == 2)
  }

  @Test func aServiceThatIsDownStillHasItsMemory() {
    let memory = FakeMemory()
    _ = chain([FakeService()], memory).ask([lyon])
    let asked = chain([failing("osrm", .fetch(.unreachable("down")))], memory).ask([back, lyon])
    #expect(asked.distances.map { $0?.source } == ["estimate", "osrm"])
  }

  @Test func anotherProfileIsAnotherService() {
    let memory = FakeMemory()
    _ = chain([FakeService("osrm")], memory).ask([lyon])
    let other = FakeService("valhalla")
    _ = chain([other], memory).ask([lyon])
    #expect(other.routes == [lyon])
  }

  @Test func failuresAreNotKept() {
    let memory = FakeMemory()
    _ = chain([failing("osrm", .status(503))], memory).ask([lyon])
    #expect(memory.records.isEmpty)
  }

  @Test func refreshingAsksAnewAndKeeps() {
    let memory = FakeMemory()
    _ = chain([refusing()], memory).ask([lyon])
    let service = FakeService()
    let chain = chain([service], memory, refreshes: true)
    #expect(chain.ask([lyon]).distances == [measure(lyon)])
    #expect(memory.records.map(\.answer) == [.distance(measure(lyon))])
    // Once a run is anew enough.
    _ = chain.ask([lyon])
    #expect(service.routes.count == 1)
    #expect(memory.recalls == 1)
  }

  @Test func aMemoryThatFailsIsToldInEveryStatementAndCostsNothing() {
    let broken = Failure(Diagnostic(.error, .journalUnreadable, "broken"))
    let service = FakeService()
    let chain = chain([service], FakeMemory(failure: broken))
    let asked = chain.ask([lyon])
    #expect(asked.distances == [measure(lyon)])
    #expect(asked.diagnostics == [Diagnostic(.warning, .journalUnreadable, "broken", concernsWhole: true)])
    #expect(chain.ask([back]).diagnostics == asked.diagnostics)
  }

  // MARK: Nearness

  @Test func aRoadTooFarFromAnAddressIsRefused() throws {
    let (far, next) = (FakeService("osrm", snap: 9_744), FakeService("valhalla", snap: 300))
    let asked = chain([far, next]).ask([lyon])
    #expect(asked.distances == [measure(lyon, "valhalla", snap: 300)])
    #expect(asked.records[0].answer == .refused(code: "snapped-too-far 9744 within 300,300"))
    #expect(asked.diagnostics[0].message.english.contains("lies 9744 m from the point (snapped-too-far)"))
  }

  @Test func aTownMayLieFartherFromItsRoads() {
    let service = FakeService(snap: 4_000)
    let towns = RoadEnds("45.764,4.8357", "45.1787,5.7148", .town)
    #expect(chain([service]).ask([towns]).distances[0]?.source == "osrm")
    #expect(chain([FakeService(snap: 5_001)]).ask([towns]).distances[0]?.source == "estimate")
  }

  @Test func aRefusalForNearnessDoesNotHoldForATown() {
    let memory = FakeMemory()
    _ = chain([refusing("osrm", "NoSegment")], memory).ask([lyon])
    #expect(memory.records.map(\.answer) == [.refused(code: "NoSegment within 300,300")])
    let service = FakeService()
    _ = chain([service], memory).ask([lyon])
    #expect(service.routes.isEmpty)
    let towns = RoadEnds("45.764,4.8357", "45.1787,5.7148", .town)
    #expect(chain([service], memory).ask([towns]).distances[0]?.source == "osrm")
    #expect(service.routes == [towns])
  }

  @Test func aKeptAnswerIsHeldAgainstTheLimitsOfTheQuestion() {
    let memory = FakeMemory()
    let towns = RoadEnds("45.764,4.8357", "45.1787,5.7148", .town)
    _ = chain([FakeService(snap: 2_000)], memory).ask([towns])
    let asked = chain([FakeService()], memory).ask([lyon])
    #expect(asked.distances[0]?.source == "estimate")
    #expect(asked.refusals.map(\.refusal.word) == ["snapped-too-far"])
  }
}
