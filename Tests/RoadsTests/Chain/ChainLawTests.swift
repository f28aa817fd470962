import Fetching
import TestSupport
import Testing
import Values

@testable import Roads

private let today = CivilDate(year: 2026, month: 11, day: 23)

/// What a service says of a way.
private enum Lot { case measures, refuses, snapsFar, fails }

/// Services that measure, refuse, snap too far or fail in passing, each way by its own lot.
@Suite struct ChainLawTests {
  private let kinds = ["osrm", "valhalla", "ign"]
  private let points = (0..<5).map { RoadEnd("45.\($0 + 1),4.8\($0)", $0 == 4 ? .town : .address) }

  /// Lots for each service and way; failures are rare enough never to be three in a row.
  private func lots(_ seed: UInt64, failing: Bool) -> [[RoadEnds: Lot]] {
    var draw = SplitMix64(seed: seed)
    return kinds.map { _ in
      var lots: [RoadEnds: Lot] = [:]
      var order = 0
      for from in points {
        for to in points where to != from {
          let lot: [Lot] = [.measures, .measures, .refuses, .snapsFar]
          order += 1
          lots[RoadEnds(from: from, to: to)] = failing && order % 7 == 0 ? .fails : draw.pick(lot)
        }
      }
      return lots
    }
  }

  private func services(_ lots: [[RoadEnds: Lot]], tables: Bool) -> [FakeService] {
    zip(kinds, lots).map { kind, lots in
      FakeService(kind, tables: tables ? TableLimit(ends: 100, cells: 10_000) : nil) { ends throws(ServiceProblem) in
        switch lots[ends] {
        case .measures?: return .distance(measure(ends, kind))
        case .snapsFar?: return .distance(measure(ends, kind, snap: 20_000))
        case .refuses?, nil: return .refused(code: "NoRoute")
        case .fails?: throw .fetch(.cutShort)
        }
      }
    }
  }

  /// The law without tables, memory or threads: the first that measures near enough, else the estimate.
  private func expected(_ way: RoadEnds, _ lots: [[RoadEnds: Lot]]) -> RoadDistance {
    for (kind, lots) in zip(kinds, lots) where lots[way] == .measures { return measure(way, kind) }
    if way.isOnePoint { return RoadDistance(metres: .zero, source: "estimate", version: "1") }
    return EstimatedRoads().distance(from: way.from.coordinate, to: way.to.coordinate)
  }

  private func ways(_ draw: inout SplitMix64) -> [RoadEnds] {
    (0..<(1 + draw.below(14))).map { _ in RoadEnds(from: points[draw.below(5)], to: points[draw.below(5)]) }
  }

  @Test(arguments: 0..<60) func theFirstThatMeasuresNearEnoughCounts(seed: UInt64) {
    var draw = SplitMix64(seed: seed &+ 1_000)
    let lots = lots(seed, failing: seed % 2 == 0)
    let chain = RoadChain(services: services(lots, tables: seed % 2 == 1), memory: FakeMemory(), today: today)
    for _ in 0..<4 {
      let ways = ways(&draw)
      let asked = chain.ask(ways)
      #expect(asked.distances == ways.map { expected($0, lots) })
      #expect(Set(asked.records).count == asked.records.count)
      // Every measured distance rests on a record that is listed.
      for case (let way, let distance?) in zip(ways, asked.distances) where distance.range == nil && !way.isOnePoint {
        #expect(
          asked.records.contains { $0.answer == .distance(distance) && $0.from == way.asAsked.from.coordinate })
      }
    }
  }

  @Test(arguments: 0..<30) func aWayHasItsDistanceAloneAndInCompany(seed: UInt64) {
    var draw = SplitMix64(seed: seed &+ 2_000)
    let lots = lots(seed, failing: false)
    let ways = ways(&draw)
    let together = RoadChain(services: services(lots, tables: true), today: today).ask(ways).distances
    let alone = ways.map { RoadChain(services: services(lots, tables: true), today: today).ask([$0]).distances[0] }
    #expect(together == alone)
  }

  @Test(arguments: 0..<30) func aSecondRunAsksNothingAndSaysTheSame(seed: UInt64) {
    var draw = SplitMix64(seed: seed &+ 3_000)
    let lots = lots(seed, failing: false)
    let ways = ways(&draw)
    let memory = FakeMemory()
    let first = RoadChain(services: services(lots, tables: true), memory: memory, today: today).ask(ways)
    let later = services(lots, tables: true)
    let second = RoadChain(services: later, memory: memory, today: today + 1).ask(ways)
    #expect(second.distances == first.distances)
    #expect(second.records == first.records)
    #expect(second.diagnostics == first.diagnostics)
    #expect(later.allSatisfy { $0.routes.isEmpty && $0.tables.isEmpty })
  }
}
