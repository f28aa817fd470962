import Mileage
import Values

extension LookUp {
  /// Said of a distance that the `distance` rule asked for.
  private static let withoutRule = "without the rule distance"

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

  /// - Parameter passesRule: whether the `distance` rule asks itself, and is not asked.
  package init(_ from: Endpoint, _ to: Endpoint, _ distance: RoadDistance?, passesRule: Bool = false) {
    self.init(
      function: "distance_between", arguments: [from.text, to.text] + (passesRule ? [Self.withoutRule] : []),
      value: distance.map { "\($0.metres.count) m" } ?? "", source: distance?.source ?? "",
      version: distance?.version ?? "")
  }
}
