import Values

/// The end of the period: asks `settle` for each vehicle and fiscal year, and adds up the printed lines.
extension Pricing {
  struct Settled {
    var adjustments: [Adjustment] = []
    var totals: [VehicleTotal] = []
  }

  /// Every vehicle owned in the period is settled, also one that made no trip: an advance is paid all the same. Each fiscal
  /// year that the period touches is settled by itself, for its part of the period.
  mutating func settle(_ trips: [Trip], into findings: inout Findings) -> Settled {
    var settled = Settled()
    // Whose trip it is, nobody could say: no vehicle's total is known.
    let isUnclear = trips.contains { $0.vehicle == nil && $0.notByOwnVehicle == nil }
    let parts = years.years(in: period).map { year in
      (year: year, days: Period(from: max(period.from, year.start), to: min(period.to, year.end)))
    }
    for vehicle in person.vehicles {
      for part in parts where vehicle.isOwned(in: part.days) || ledgers[key(vehicle, part.year)] != nil {
        let own = trips.filter { $0.vehicle?.id == vehicle.id && part.days.contains($0.date) }
        settle(vehicle, part.year, part.days, own, isUnclear, &settled, &findings)
      }
    }
    return settled
  }

  private mutating func settle(
    _ vehicle: Vehicle, _ year: FiscalYear, _ days: Period, _ trips: [Trip], _ isUnclear: Bool,
    _ settled: inout Settled, _ findings: inout Findings
  ) {
    let key = key(vehicle, year)
    let after = ledger(key, vehicle)
    var running = before[key] ?? after
    var lines: [Adjustment] = []
    var hasFailed = false
    let months = settlesMonths ? year.months(in: days) : [days]
    for month in months {
      // A month is settled by what was known at its end.
      for trip in trips where month.contains(trip.date) { enter(trip, into: &running) }
      let answer = decisions.settle(months.count == 1 ? after : running, month)
      findings.note(answer)
      hasFailed = hasFailed || answer.failure != nil
      lines += (answer.value ?? []).map { line in
        Adjustment(vehicle: vehicle.id, days: month, line: line, decision: answer.decision)
      }
    }
    guard ledgers[key] != nil || !lines.isEmpty || hasFailed else { return }
    settled.adjustments += lines
    let isKnown = !hasFailed && !isUnclear && !lackSupplements.contains(key)
    settled.totals.append(
      VehicleTotal(
        vehicle: vehicle, metres: trips.reduce(.zero) { $0 + ($1.payable ?? $1.metres ?? .zero) },
        amount: isKnown ? sum(trips, lines) : nil, trips: trips.count, before: before[key] ?? after, after: after))
  }

  /// As when the trip was priced; what overflows was told then.
  private func enter(_ trip: Trip, into ledger: inout Ledger) {
    guard let found = trip.metres else { return }
    try? ledger.enter(km: (trip.payable ?? found).kilometres, amount: trip.amount, on: trip.date)
  }

  private func key(_ vehicle: Vehicle, _ year: FiscalYear) -> LedgerKey { LedgerKey(vehicle: vehicle.id, year: year) }

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
