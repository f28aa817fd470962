import Fetching
import Synchronization
import Testing
import Values

@testable import Roads

private let today = CivilDate(year: 2026, month: 11, day: 23)
private let ways = (0..<40).map { RoadEnds("45.\(10 + $0),4.8", "46.\(10 + $0),5.1") }

@Suite struct ParallelAskingTests {
  /// Twelve persons ask overlapping ways in their own order.
  private func ask(_ chain: RoadChain) async -> [[RoadDistance?]] {
    await withTaskGroup(of: (Int, [RoadDistance?]).self) { group in
      for person in 0..<12 {
        group.addTask {
          let turned = Array(ways[person...] + ways[..<person])
          let distances = chain.ask(turned).distances
          return (person, Array(distances[(40 - person)...] + distances[..<(40 - person)]))
        }
      }
      return await group.reduce(into: Array(repeating: [], count: 12)) { $0[$1.0] = $1.1 }
    }
  }

  @Test func noWayIsAskedTwice() async {
    let service = FakeService()
    let memory = FakeMemory()
    let answers = await ask(RoadChain(services: [service], memory: memory, today: today))
    #expect(answers.allSatisfy { $0 == ways.map { measure($0) } })
    #expect(service.routes.count == 40)
    #expect(Set(service.routes).count == 40)
    #expect(memory.records.count == 40)
  }

  @Test func refusalsAndPassingFailuresAreSharedToo() async {
    let service = FakeService { ends throws(ServiceProblem) in
      switch ways.firstIndex(of: ends)! % 4 {
      case 0: return .refused(code: "NoRoute")
      case 1: throw .fetch(.cutShort)
      default: return .distance(measure(ends))
      }
    }
    let answers = await ask(RoadChain(services: [service, FakeService("ign")], today: today))
    let expected = ways.enumerated().map { measure($1, $0 % 4 < 2 ? "ign" : "osrm") }
    #expect(answers.allSatisfy { $0 == expected })
    #expect(Set(service.routes).count == service.routes.count)
  }

  @Test func aWayThatIsBeingAskedIsWaitedFor() async {
    // The first question is answered only when a second thread has begun to wait or ask.
    let begun = Count()
    let service = FakeService { ends in
      while begun.value < 2 { continue }
      return .distance(measure(ends))
    }
    let chain = RoadChain(services: [service], today: today)
    await withTaskGroup(of: [RoadDistance?].self) { group in
      for _ in 0..<2 {
        group.addTask {
          begun.add()
          return chain.ask([ways[0]]).distances
        }
      }
      for await distances in group { #expect(distances == [measure(ways[0])]) }
    }
    #expect(service.routes.count == 1)
  }
}

/// Counted by several threads.
private final class Count: Sendable {
  private let counted = Mutex(0)
  var value: Int { counted.withLock { $0 } }
  func add() { counted.withLock { $0 += 1 } }
}
