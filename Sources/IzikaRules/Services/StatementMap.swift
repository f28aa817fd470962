import Mileage
import Places
import Roads
import Synchronization
import System
import Values

extension GazetteerGeocoder: Geocoder {}
extension PlaceFinder: Geocoder {}

extension RoadFinder: RoadDistances {
  package func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
    let asked = ask(ways)
    var roads = asked.distances.map { FoundRoad($0) }
    for refused in asked.refusals {
      roads[refused.way].refusals.append { from, to in
        refused.refusal.diagnostic(from: from, to: to, of: refused.service)
      }
    }
    return roads
  }
}

/// The estimate always has an answer.
extension EstimatedRoads: RoadDistances {
  package func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
    ways.map { FoundRoad(distance(from: $0.from.coordinate, to: $0.to.coordinate)) }
  }
}

/// The places and roads that one statement asks for, and what services answered to it.
package struct StatementMap: Sendable {
  /// What the evaluation and its rules ask.
  package let map: Map
  private let placeFinder: PlaceFinder?
  private let roadFinder: RoadFinder?

  /// - Parameters:
  ///   - places: nil where the gazetteer answers alone.
  ///   - roads: nil where every way is estimated.
  init(gazetteer: GazetteerGeocoder, places: PlaceChain?, roads: RoadChain?) {
    placeFinder = places?.finder()
    roadFinder = roads?.finder()
    map = Map(geocoder: placeFinder ?? gazetteer, roads: roadFinder ?? EstimatedRoads())
  }

  /// What every road service and the estimate say of one way.
  package func compare(_ way: RoadEnds) -> [RoadChain.Compared] {
    (roadFinder ?? RoadChain([]).finder()).compare(way)
  }

  /// Each once, in the order of their first use.
  package var placeRecords: [PlaceRecord] { placeFinder?.records ?? [] }
  package var roadRecords: [RoadRecord] { roadFinder?.records ?? [] }
  /// What went wrong with services and with the journal that keeps their answers, each once.
  package var diagnostics: [Diagnostic] { (placeFinder?.diagnostics ?? []) + (roadFinder?.diagnostics ?? []) }
}
