import Mileage
import Values

/// The engine's own places and roads, for the rules of packs that declare that they ask them.
package struct RuleMap: Sendable {
  package let geocoder: any Geocoder
  package let roads: any RoadDistances

  package init(geocoder: any Geocoder, roads: any RoadDistances) {
    self.geocoder = geocoder
    self.roads = roads
  }
}

extension LookUp {
  package init(_ place: Place, named text: String) {
    let found = place.found
    var parts = [found.postalTown].filter { !$0.isEmpty }
    if let point = found.coordinate { parts.append("(\(point))") }
    if let precision = found.precision { parts.append(precision.rawValue) }
    if found.status == .confirm { parts.append(found.status.rawValue) }
    self.init(
      function: "locate", arguments: [text], value: parts.joined(separator: " "),
      source: found.source)
  }

  package init(_ from: Endpoint, _ to: Endpoint, _ distance: RoadDistance?) {
    self.init(
      function: "distance_between", arguments: [from.text, to.text],
      value: distance.map { "\($0.metres.count) m" } ?? "", source: distance?.source ?? "",
      version: distance?.version ?? "")
  }
}
