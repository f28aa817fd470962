import Mileage
import Values

extension StatementExplainer {
  /// What a vehicle's total is the sum of: its trips, supplements and adjustments, each with the decision that priced it.
  func explanation(of total: VehicleTotal) -> Explanation {
    let trips = statement.trips.filter { $0.vehicle?.id == total.vehicle.id }
    let adjustments = statement.adjustments.filter { $0.vehicle == total.vehicle.id }
    return Explanation(
      .total, "\(Words.total.text(language)) \(total.vehicle.id)",
      value: total.amount.map(money) ?? .unknown,
      facts: [
        .init("trips", Words.trips, .number(Decimal(total.trips))),
        .init("payable", Words.payable, .km(total.metres, estimated: Estimate(trips).isEstimate)),
      ],
      reasons: trips.map(line) + adjustments.map(line))
  }

  private func line(_ trip: Trip) -> Explanation {
    let pricing = RuleName.all(of: .amount).reversed().compactMap { rule in
      trip.decisions.last { $0.rule == rule.rawValue }
    }
    let supplements = trip.supplements.map { Explanation(.supplement, $0.label, value: money($0.amount)) }
    return Explanation(
      .trip, "\(Notation(language).date(trip.date)) \(Words.trip.text(language)) \(trip.id)",
      value: trip.amount.map(money) ?? (trip.notByOwnVehicle == nil ? .unknown : .none),
      facts: [
        .init(
          "payable", Words.payable,
          trip.payable.map { .km($0, estimated: Estimate(trip.legs).isEstimate) } ?? .unknown)
      ],
      reasons: pricing.map { Explanation(Self.bare($0)) } + supplements)
  }

  private func line(_ adjustment: Adjustment) -> Explanation {
    Explanation(
      .adjustment, adjustment.line.label, value: money(adjustment.line.amount),
      reasons: [Explanation(adjustment.decision)])
  }

  /// Value, reason and line: what it read is told with the trip.
  private static func bare(_ decision: Decision) -> Decision {
    var bare = decision
    (bare.read, bare.parameters, bare.asked, bare.silent) = ([], [], [], [])
    return bare
  }

  private func money(_ amount: Decimal) -> Cell { .amount(amount, currency: statement.currency) }
}
