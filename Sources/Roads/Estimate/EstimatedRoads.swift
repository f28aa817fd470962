import Glibc
import Values

/// Road distances without a road network: a formula over the crow's flight.
///
/// `km = 1.27·d + 4·(1 − e^(−d/10))`, where `d` is the great-circle distance in kilometres. Among French towns its median error is
/// 6 %, a tenth of the distances are off by more than 15 %, and short trips in the mountains by 22 % in the median.
/// Two ends on one point give 0 m, although a drive may have taken place: two addresses in one town that is known only as a town
/// lie on one point, and nothing can be said of the way between them.
package struct EstimatedRoads: Sendable {
  package init() {}

  /// Kilometres by the formula beyond which nothing is estimated: farther than from Brest to Nice.
  static let most = 1_500

  /// Why the way between two points is not estimated; nil where it is.
  ///
  /// The Channel counts as water: the shuttle carries cars by rail, and its 50 km are not driven.
  package func refusal(from: Coordinate, to: Coordinate) -> NoEstimate? {
    if Landmass.isWater(between: from, and: to) { return .water }
    let kilometres = Self.kilometres(crow: from.distance(to: to) / 1_000)
    return kilometres > Double(Self.most) ? .far(kilometres: Int(kilometres.rounded())) : nil
  }

  /// The formula's version, which a statement records.
  package var version: String { "1" }

  /// The formula's distance in whole metres, whatever ``refusal(from:to:)`` says of it, with the range that holds eight of ten real ones; no driving time.
  package func distance(from: Coordinate, to: Coordinate) -> RoadDistance {
    let crow = from.distance(to: to) / 1_000
    let metres = Metres(Int((Self.kilometres(crow: crow) * 1_000).rounded()))
    guard metres.count > 0 else { return RoadDistance(metres: .zero, source: "estimate", version: version) }
    let band = RatioBand.of(crow: crow)
    let low = Metres(Int((Double(metres.count) * band.low).rounded()))
    let high = Metres(Int((Double(metres.count) * band.high).rounded()))
    // No road is shorter than the crow's flight.
    let shortest = Metres(min(metres.count, Int((crow * 1_000).rounded())))
    return RoadDistance(metres: metres, source: "estimate", version: version, range: max(low, shortest)...high)
  }

  /// What to tell of a distance of 0 m: both ends are one point, which is as far as the places are known.
  /// - Returns: nil for any other distance.
  package func note(for distance: RoadDistance) -> Diagnostic? {
    guard distance.source == "estimate", distance.metres == .zero else { return nil }
    return Diagnostic(
      .note, .samePoint,
      Phrase(
        en: "both ends are the same point: a way within one town cannot be estimated and counts 0 km",
        fr: "les deux bouts sont un même point : un trajet dans une commune ne peut pas être estimé et compte 0 km"),
      advice: Phrase(
        en: "give both addresses coordinates, or the distance in a rule",
        fr: "donnez des coordonnées aux deux adresses, ou la distance dans une règle"))
  }

  /// The formula, in kilometres.
  static func kilometres(crow: Double) -> Double { 1.27 * crow + 4 * (1 - exp(-crow / 10)) }
}
