import Fetching
import Testing
import Values

@testable import Roads

@Suite struct CompareTests {
  private let today = CivilDate(year: 2026, month: 11, day: 23)

  @Test func asksAllAndEndsWithTheEstimate() throws {
    let memory = FakeMemory()
    let services = [
      FakeService("osrm"), FakeService("valhalla") { _ in .refused(code: "NoRoute") },
      FakeService("ign") { _ throws(ServiceProblem) in throw .status(503) },
    ]
    let lines = RoadChain(services: services, memory: memory, today: today).compare(monaco)
    #expect(lines.map { $0.service?.kind } == ["osrm", "valhalla", "ign", nil])
    #expect(lines[0].outcome == .distance(measure(monaco)))
    #expect(lines[1].outcome == .refused(RoadRefusal(code: "NoRoute")))
    #expect(lines[2].outcome == .failed(.status(503)))
    #expect(lines[3].outcome.distance?.range != nil)
    #expect(memory.records.count == 2)
  }

  @Test func onePointIsTheEstimatesAlone() {
    let service = FakeService()
    let lines = RoadChain(services: [service], today: today).compare(RoadEnds("45.1,5.1", "45.1,5.1"))
    #expect(lines.count == 1 && lines[0].outcome.distance?.metres == .zero)
    #expect(service.routes.isEmpty)
  }

  @Test func aRoadTooFarIsRefused() {
    let lines = RoadChain(services: [FakeService(snap: 9_000)], today: today).compare(monaco)
    #expect(lines[0].outcome.refused?.snap == Metres(9_000))
  }
}
