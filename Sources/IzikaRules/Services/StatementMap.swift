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
    for (way, missing) in asked.missing { roads[way].missing = missing.diagnostic }
    for (way, metres) in asked.ferries {
      roads[way].refusals.append { from, to in FerryPart.diagnostic(metres, from: from, to: to) }
    }
    return roads
  }
}

/// The estimate has an answer but where water lies between two places, and where they are too far apart.
extension EstimatedRoads: RoadDistances {
  package func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
    ways.map { way in
      let (from, to) = (way.from.coordinate, way.to.coordinate)
      guard let refusal = refusal(from: from, to: to) else { return FoundRoad(distance(from: from, to: to)) }
      var road = FoundRoad(nil)
      road.missing = refusal.diagnostic
      return road
    }
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
