import Mileage
import Values

extension SheetLayout {
  /// Under a trip its id, by which `explain` finds it, and one line a decision.
  func decisionLines(of trip: Trip) -> [Row] {
    let name = "\(Words.trip.text(language)) \(trip.id)"
    return ([name] + trip.allDecisions.map { $0.headline(language) }).map { Row(.decision, note: $0) }
  }
}

extension Trip {
  /// Everything that was decided for this trip, in the order of the stages: its stops, its legs, itself, what is rounded of its supplements.
  var allDecisions: [Decision] {
    stops.flatMap(\.decisions) + legs.compactMap(\.decision) + decisions + supplements.compactMap(\.rounded)
  }
}

extension Decision {
  /// Rule, value, reason, and where the verdict stands: `payable = 24000 · commute deducted [my/pack rules.lua:12]`.
  func headline(_ language: Language) -> String {
    let verdict = value.isEmpty ? "—" : value
    let because = because.text(language)
    let reason = because.isEmpty || because == ruleName ? "" : " · \(because)"
    // A shipped pack's files are named below the pack's own name.
    let source = at.hasPrefix("\(pack)/") ? at : [pack, at].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(ruleName) = \(verdict)\(reason) [\(source.isEmpty ? Words.nobody.text(language) : source)]"
  }
}
