import Mileage
import Values

extension StatementExplainer {
  /// What a vehicle's total is the sum of: its trips, supplements and adjustments, each with the decision that priced it.
  func explanation(of total: VehicleTotal) -> Explanation {
    let trips = statement.trips.filter { $0.vehicle?.id == total.vehicle.id && $0.currency == total.currency }
    let adjustments = statement.adjustments.filter {
      $0.vehicle == total.vehicle.id && $0.currency == total.currency
    }
    return Explanation(
      .total, "\(Words.total.text(language)) \(total.vehicle.id)",
      value: total.amount.map { .amount($0, currency: total.currency) } ?? .unknown,
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
    let supplements = trip.supplements.map {
      Explanation(.supplement, $0.label, value: .amount($0.amount, currency: trip.currency))
    }
    return Explanation(
      .trip, "\(Notation(language).date(trip.date)) \(Words.trip.text(language)) \(trip.id)",
      value: trip.amount.map { .amount($0, currency: trip.currency) }
        ?? (trip.notByOwnVehicle == nil ? .unknown : .none),
      facts: [
        .init(
          "payable", Words.payable,
          trip.payable.map { .km($0, estimated: Estimate(trip.legs).isEstimate) } ?? .unknown)
      ],
      reasons: pricing.map { Explanation(Self.bare($0)) } + supplements)
  }

  private func line(_ adjustment: Adjustment) -> Explanation {
    Explanation(
      .adjustment, adjustment.line.label, value: .amount(adjustment.line.amount, currency: adjustment.currency),
      reasons: [Explanation(adjustment.decision)])
  }

  /// Value, reason and line: what it read is told with the trip.
  private static func bare(_ decision: Decision) -> Decision {
    var bare = decision
    (bare.read, bare.parameters, bare.asked, bare.silent) = ([], [], [], [])
    return bare
  }
}
