import Values

/// The end of the period: asks `settle` for each vehicle, and adds up the printed lines.
extension Pricing {
  struct Settled {
    var adjustments: [Adjustment] = []
    var totals: [VehicleTotal] = []
  }

  /// Every vehicle owned in the period is settled, also one that made no trip: an advance is paid all the same.
  mutating func settle(_ trips: [Trip], into journal: inout Journal) -> Settled {
    var settled = Settled()
    // Whose trip it is, nobody could say: no vehicle's total is known.
    let isUnclear = trips.contains { $0.vehicle == nil && $0.notByOwnVehicle == nil }
    for vehicle in person.vehicles {
      let own = trips.filter { $0.vehicle?.id == vehicle.id }
      let year = latestYear(of: vehicle)
      guard year != nil || isOwnedInPeriod(vehicle) else { continue }
      let key = LedgerKey(vehicle: vehicle.id, year: year ?? FiscalYear(containing: period.to - 1))
      let after = ledger(key, vehicle)
      let answer = decisions.settle(after, period)
      journal.note(answer)
      let lines = (answer.value ?? []).map { Adjustment(vehicle: vehicle.id, line: $0, decision: answer.decision) }
      guard year != nil || !lines.isEmpty || answer.failure != nil else { continue }
      settled.adjustments += lines
      let isKnown = answer.failure == nil && !isUnclear && !lackSupplements.contains(vehicle.id)
      settled.totals.append(
        VehicleTotal(
          vehicle: vehicle, metres: own.reduce(.zero) { $0 + ($1.payable ?? $1.metres ?? .zero) },
          amount: isKnown ? sum(own, lines) : nil, trips: own.count, before: before[key] ?? after, after: after))
    }
    return settled
  }

  /// The last fiscal year in the period for which the vehicle has a ledger.
  private func latestYear(of vehicle: Vehicle) -> FiscalYear? {
    ledgers.keys.filter { $0.vehicle == vehicle.id && $0.year.start < period.to && period.from < $0.year.end }
      .map(\.year).max()
  }

  private func isOwnedInPeriod(_ vehicle: Vehicle) -> Bool {
    (vehicle.from.map { $0 < period.to } ?? true) && (vehicle.to.map { period.from <= $0 } ?? true)
  }

  /// Nil when a line has no amount: a total that leaves one out would be signed unread.
  private func sum(_ trips: [Trip], _ adjustments: [Adjustment]) -> Decimal? {
    var total: Decimal? = .zero
    for trip in trips {
      guard let amount = trip.amount else { return nil }
      total = add(total, amount)
      for line in trip.supplements { total = add(total, line.amount) }
    }
    for adjustment in adjustments { total = add(total, adjustment.line.amount) }
    return total
  }

  private func add(_ total: Decimal?, _ amount: Decimal) -> Decimal? {
    guard let total else { return nil }
    return try? total + amount
  }
}
