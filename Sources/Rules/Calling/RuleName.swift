/// The rules of API v1, by the names under which files define them.
package enum RuleName: String, CaseIterable, Sendable {
  case professional, place, origin, destination, between, vehicle, purpose, distance, payable, allowance, supplements
  case settle, review
  case roundDistance = "round_distance"
  case roundAmount = "round_amount"

  /// Whether the answer may be a table.
  var answersTable: Bool {
    switch self {
    case .place, .origin, .destination, .between, .supplements, .settle, .review: true
    default: false
    }
  }

  /// Its place among all, from 0.
  package var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
