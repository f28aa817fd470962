import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

private let today = CivilDate(year: 2026, month: 11, day: 23)
private let points = (0..<8).map { RoadEnd("45.\($0 + 1),4.8\($0)") }
private let large = TableLimit(ends: 100, cells: 10_000)

private func ways(_ pairs: [(Int, Int)]) -> [RoadEnds] { pairs.map { RoadEnds(from: points[$0.0], to: points[$0.1]) } }

@Suite struct TablePlanTests {
  @Test func aDenseCallIsOneTable() {
    // Home, two stops, home: three of the six cells of a table that are ways.
    let plan = TablePlan(ways([(0, 1), (1, 2), (2, 0)]), limit: large)
    #expect(plan.tables.count == 1)
    #expect(plan.tables[0].sources == [points[0], points[1], points[2]])
    #expect(plan.tables[0].targets == [points[1], points[2], points[0]])
    #expect(plan.alone.isEmpty)
  }

  @Test func aSparseCallIsAskedWayByWay() {
    // Home, three stops, home: four of twelve.
    let tour = ways([(0, 1), (1, 2), (2, 3), (3, 0)])
    let plan = TablePlan(tour, limit: large)
    #expect(plan.tables.isEmpty)
    #expect(plan.alone == tour)
  }

  @Test func halfIsEnough() {
    // A star of three: six of twelve; of four: eight of twenty.
    #expect(TablePlan(ways((1...3).flatMap { [(0, $0), ($0, 0)] }), limit: large).tables.count == 1)
    #expect(TablePlan(ways((1...4).flatMap { [(0, $0), ($0, 0)] }), limit: large).tables.isEmpty)
  }

  @Test func oneWayIsNoTable() {
    #expect(TablePlan(ways([(0, 1)]), limit: large).tables.isEmpty)
    #expect(TablePlan(ways([(0, 1), (0, 2)]), limit: large).tables.count == 1)
    #expect(TablePlan([], limit: large).tables.isEmpty)
  }

  @Test func aTableThatIsTooLargeIsCutIntoBlocks() {
    let all = ways((0..<8).flatMap { from in (0..<8).filter { $0 != from }.map { (from, $0) } })
    let plan = TablePlan(all, limit: TableLimit(ends: 4, cells: 100))
    #expect(plan.tables.allSatisfy { $0.sources.count <= 2 && $0.targets.count <= 2 })
    #expect(plan.alone.isEmpty)
    #expect(Set(plan.tables.flatMap(\.ways)) == Set(all))
  }

  /// Any ways and limits: each way is asked once, tables are wanted by half and keep to the limit, the rest keeps its order.
  @Test(arguments: 0..<200) func asksEachWayOnceWithinTheLimit(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    var seen: Set<RoadEnds> = []
    let some = ways((0..<numbers.below(50)).map { _ in (numbers.below(8), numbers.below(8)) })
      .filter { $0.from != $0.to && seen.insert($0).inserted }
    let limit = TableLimit(ends: 1 + numbers.below(12), cells: 1 + numbers.below(30))
    let plan = TablePlan(some, limit: limit)
    #expect(plan.alone == some.filter { Set(plan.alone).contains($0) })
    #expect(plan.alone.count + plan.tables.reduce(0) { $0 + $1.ways.count } == some.count)
    #expect(Set(plan.alone).union(plan.tables.flatMap(\.ways)) == Set(some))
    for table in plan.tables {
      #expect(Set(table.sources).union(table.targets).count <= limit.ends)
      #expect(table.sources.count * table.targets.count <= limit.cells)
      #expect(table.ways.allSatisfy { table.sources.contains($0.from) && table.targets.contains($0.to) })
      let cells = table.sources.flatMap { from in table.targets.filter { $0 != from } }.count
      #expect(table.ways.count * 2 >= cells)
    }
  }
}

@Suite struct TableAskingTests {
  private func ask(_ service: FakeService, _ ways: [RoadEnds]) -> RoadChain.Asked {
    RoadChain(services: [service], today: today).ask(ways)
  }

  @Test func aDenseCallIsOneRequest() {
    let service = FakeService(tables: large)
    let dense = ways([(0, 1), (1, 2), (2, 0)])
    #expect(ask(service, dense).distances == dense.map { measure($0) })
    #expect(service.tables.count == 1 && service.routes.isEmpty)
  }

  @Test func anEmptyCellIsAskedAsARoute() {
    let dense = ways([(0, 1), (1, 2), (2, 0)])
    let service = FakeService(tables: large) { ends in
      ends == dense[1] ? .refused(code: "NoRoute") : .distance(measure(ends))
    }
    let asked = ask(service, dense)
    #expect(service.routes == [dense[1]])
    #expect(asked.distances.map { $0?.source } == ["osrm", "estimate", "osrm"])
    #expect(asked.refusals.map(\.refusal.word) == ["NoRoute"])
  }

  @Test func aTableThatIsRefusedIsAskedWayByWay() {
    let dense = ways([(0, 1), (1, 2), (2, 0)])
    // One point without a road fails the whole table, as OSRM does.
    let service = FakeService(tables: large) { ends throws(ServiceProblem) in
      if ends.to == points[2] { throw .refused(code: "NoSegment", message: "coordinate 2") }
      return .distance(measure(ends))
    }
    #expect(ask(service, dense).distances.map { $0?.source } == ["osrm", "estimate", "osrm"])
    #expect(service.tables.count == 1)
    #expect(service.routes == dense)
  }

  @Test func aTableThatCannotBeFetchedEndsTheAsking() {
    let service = FakeService(tables: large) { _ throws(ServiceProblem) in throw .fetch(.unreachable("down")) }
    let asked = ask(service, ways([(0, 1), (1, 2), (2, 0)]))
    #expect(asked.distances.map { $0?.source } == ["estimate", "estimate", "estimate"])
    #expect(asked.diagnostics.count == 1)
    #expect(service.tables.count == 1 && service.routes.isEmpty)
  }

  @Test func whatIsKnownIsNoPartOfTheTable() {
    let memory = FakeMemory()
    let dense = ways([(0, 1), (1, 2), (2, 0)])
    _ = RoadChain(services: [FakeService()], memory: memory, today: today).ask([dense[0]])
    let service = FakeService(tables: large)
    _ = RoadChain(services: [service], memory: memory, today: today).ask(dense)
    // Two ways of a table of two by two without one cell: 1→2, 2→0, 1→0.
    #expect(service.tables.map(\.sources) == [[points[1], points[2]]])
    #expect(service.tables.map(\.targets) == [[points[2], points[0]]])
  }

  @Test func farRoadsOfATableAreRefusedToo() {
    let service = FakeService(tables: large, snap: 301)
    #expect(ask(service, ways([(0, 1), (0, 2)])).distances.map { $0?.source } == ["estimate", "estimate"])
  }
}
