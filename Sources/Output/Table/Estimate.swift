import Mileage
import Values

/// How sure a distance is: the sum of its legs with what each may really be.
struct Estimate: Sendable, Hashable {
  /// The metres found; legs that are not known add nothing.
  var metres: Metres
  var low: Metres
  var high: Metres
  /// Whether a leg is an estimate. What was measured or declared is taken as it is.
  var isEstimate: Bool

  static let zero = Estimate(metres: .zero, low: .zero, high: .zero, isEstimate: false)

  init(metres: Metres, low: Metres, high: Metres, isEstimate: Bool) {
    self.metres = metres
    self.low = low
    self.high = high
    self.isEstimate = isEstimate
  }

  /// Of the trips whose distance counts: those by a vehicle of one's own, known from end to end.
  init(_ trips: [Trip]) {
    self.init(trips.filter { $0.notByOwnVehicle == nil && $0.metres != nil }.flatMap(\.legs))
  }

  /// Ranges add up end to end. That is wider than eight of ten for a sum, never narrower.
  init(_ legs: [Leg]) {
    self = .zero
    for distance in legs.compactMap(\.distance) { self += Estimate(distance) }
  }

  init(_ distance: RoadDistance) {
    metres = distance.metres
    low = distance.range?.lowerBound ?? metres
    high = distance.range?.upperBound ?? metres
    isEstimate = distance.isEstimate
  }

  /// Nil for what is no estimate, and for one whose source gave no range.
  var range: ClosedRange<Metres>? { isEstimate && low < high ? low...high : nil }

  static func += (left: inout Estimate, right: Estimate) {
    left.metres += right.metres
    left.low += right.low
    left.high += right.high
    left.isEstimate = left.isEstimate || right.isEstimate
  }
}

extension RoadDistance {
  /// Whether nobody measured this distance.
  var isEstimate: Bool { source == "estimate" || range != nil }
}
