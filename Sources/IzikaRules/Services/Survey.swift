import Mileage
import Places
import Roads
import Synchronization
import System
import Values

extension GazetteerGeocoder: Geocoder {}
extension PlaceFinder: Geocoder {}

/// The estimate always has an answer.
extension EstimatedRoads: RoadDistances {
  public func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
    ways.map { FoundRoad(distance(from: $0.from.coordinate, to: $0.to.coordinate)) }
  }
}

/// The places and roads that one statement asks for, and what services answered to it.
public struct Survey: Sendable {
  public let geocoder: any Geocoder
  public let roads: any RoadDistances
  private let finder: PlaceFinder?
  private let chain: RoadChain
  private let measured: MeasuredRoads?

  /// - Parameters:
  ///   - places: nil where the gazetteer answers alone.
  ///   - roads: nil where every way is estimated.
  init(gazetteer: GazetteerGeocoder, places: PlaceChain?, roads: RoadChain?) {
    finder = places?.finder()
    measured = roads.map { MeasuredRoads($0) }
    chain = roads ?? RoadChain(services: [], today: Today.date)
    geocoder = finder ?? gazetteer
    self.roads = measured ?? EstimatedRoads()
  }

  /// What every road service and the estimate say of one way.
  public func compare(_ way: RoadEnds) -> [RoadChain.Compared] { chain.compare(way) }

  /// Each once, in the order of their first use.
  public var placeRecords: [PlaceRecord] { finder?.records ?? [] }
  public var roadRecords: [RoadRecord] { measured?.records ?? [] }
  /// What went wrong with services and with the journal that keeps their answers, each once.
  public var diagnostics: [Diagnostic] { (finder?.diagnostics ?? []) + (measured?.diagnostics ?? []) }
}

/// The ways of one statement, asked of a chain of services.
private final class MeasuredRoads: RoadDistances {
  private struct Found {
    var records: [RoadRecord] = []
    var known: Set<RoadRecord> = []
    var diagnostics: [Diagnostic] = []
  }

  private let chain: RoadChain
  private let found = Mutex(Found())

  init(_ chain: RoadChain) { self.chain = chain }

  var records: [RoadRecord] { found.withLock { $0.records } }
  var diagnostics: [Diagnostic] { found.withLock { $0.diagnostics } }

  func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
    let asked = chain.ask(ways)
    found.withLock { found in
      for record in asked.records where found.known.insert(record).inserted { found.records.append(record) }
      // A way that was refused is told by who can name its ends.
      for diagnostic in asked.diagnostics where diagnostic.concernsWhole && !found.diagnostics.contains(diagnostic) {
        found.diagnostics.append(diagnostic)
      }
    }
    var roads = asked.distances.map { FoundRoad($0) }
    for refused in asked.refusals {
      roads[refused.way].refusals.append { from, to in
        refused.refusal.diagnostic(from: from, to: to, of: refused.service)
      }
    }
    return roads
  }
}
