import Values

/// Measured trips → priced trips, one after another through the ledgers: asks `payable`, `round_distance`,
/// `allowance`, `round_amount` and `supplements`. At the end of the period `settle` is asked for each vehicle and fiscal
/// year, and the printed lines are added up.
struct Pricing {
  let person: Person
  let period: Period
  let decisions: any Decisions
  let years: FiscalCalendar
  /// Whether each month is settled by itself, as statements of single months do.
  let settlesMonths: Bool
  private var ledgers: [LedgerKey: Ledger] = [:]
  /// Each ledger as it stood before the period's first trip.
  private var before: [LedgerKey: Ledger] = [:]
  /// The ledgers of which a supplement in the period is not known.
  private var lackSupplements: Set<LedgerKey> = []

  struct Result {
    var trips: [Trip] = []
    /// The stops of trips that opening kilometres stand for.
    var skipped: [Skipped] = []
  }

  private struct LedgerKey: Hashable {
    var vehicle: String
    var year: FiscalYear
  }

  init(
    person: Person, period: Period, decisions: any Decisions, years: FiscalCalendar, settlesMonths: Bool = false
  ) {
    self.person = person
    self.period = period
    self.decisions = decisions
    self.years = years
    self.settlesMonths = settlesMonths
  }

  /// - Parameter trips: by date, from the start of the fiscal year.
  mutating func run(_ trips: [Trip], into findings: inout Findings) -> Result {
    var replaced = 0
    var result = Result()
    result.trips.reserveCapacity(trips.count)
    for var trip in trips {
      guard let vehicle = trip.vehicle else {
        result.trips.append(trip)
        continue
      }
      let key = LedgerKey(vehicle: vehicle.id, year: years.year(containing: trip.date))
      if let before = opening(key)?.before, trip.date < before {
        if period.contains(trip.date) { replaced += 1 }
        result.skipped += trip.stops.map { stop in
          Skipped(
            event: stop.event,
            reason: Phrase(
              en: "the opening kilometres before \(before) stand for it",
              fr: "remplacé par le cumul d'ouverture au \(before)"),
            decision: nil)
        }
        continue
      }
      price(&trip, vehicle, key, &findings)
      result.trips.append(trip)
    }
    if replaced > 0 { findings.add(Self.replaced(replaced)) }
    return result
  }

  private mutating func price(
    _ trip: inout Trip, _ vehicle: Vehicle, _ key: LedgerKey, _ findings: inout Findings
  ) {
    var ledger = ledger(key, vehicle)
    if trip.date >= period.from, before[key] == nil { before[key] = ledger }
    defer { ledgers[key] = ledger }

    guard let found = trip.metres else { return }
    if choosePayable(found, &trip, &findings), !trip.isIncomplete { trip.amount = amount(&trip, ledger, &findings) }
    addSupplements(&trip, key, &findings)
    do {
      // Kilometres that were driven count for the year, whatever a rule failed to say of them.
      try ledger.enter(km: (trip.payable ?? found).kilometres, amount: trip.amount, on: trip.date)
    } catch {
      findings.add(Self.overflow(trip))
    }
  }

  /// False when nobody could say which metres are payable.
  private func choosePayable(_ found: Metres, _ trip: inout Trip, _ findings: inout Findings) -> Bool {
    trip.payable = ask(decisions.payable(trip), of: &trip, &findings)
    guard let deducted = trip.payable else { return false }
    guard let rounded = ask(decisions.roundDistance(deducted, trip), of: &trip, &findings) else { return false }
    trip.payable = rounded
    return true
  }

  private mutating func addSupplements(_ trip: inout Trip, _ key: LedgerKey, _ findings: inout Findings) {
    let answer = decisions.supplements(trip)
    trip.decisions.append(answer.decision)
    findings.note(answer, at: trip.diagnosticPlace)
    trip.supplements = answer.value ?? []
    if answer.failure != nil, period.contains(trip.date) { lackSupplements.insert(key) }
  }

  private func amount(_ trip: inout Trip, _ ledger: Ledger, _ findings: inout Findings) -> Decimal? {
    let allowance = decisions.allowance(trip, ledger)
    trip.decisions.append(allowance.decision)
    findings.note(allowance, at: trip.diagnosticPlace)
    if allowance.value == nil, allowance.failure == nil { findings.add(Self.noScale(trip)) }
    guard let exact = allowance.value else { return nil }
    return ask(decisions.roundAmount(exact, trip), of: &trip, &findings)
  }

  private func ask<Value>(_ answer: Answer<Value>, of trip: inout Trip, _ findings: inout Findings) -> Value? {
    trip.decisions.append(answer.decision)
    findings.demand(answer, at: trip.diagnosticPlace)
    return answer.value
  }

  private func opening(_ key: LedgerKey) -> OpeningLedger? {
    person.openings.first { $0.vehicle == key.vehicle && years.year(of: $0) == key.year }
  }

  private func ledger(_ key: LedgerKey, _ vehicle: Vehicle) -> Ledger {
    if let ledger = ledgers[key] { return ledger }
    let opening = opening(key)
    return Ledger(
      vehicle: vehicle, year: key.year, openingKm: opening?.km ?? .zero, elsewhere: opening?.elsewhere ?? .zero)
  }
}

// MARK: - The end of the period

extension Pricing {
  struct Settled {
    var adjustments: [Adjustment] = []
    var totals: [VehicleTotal] = []
  }

  /// Asks `settle`, and adds up the printed lines. Every vehicle owned in the period is settled, also one that made no trip: an advance is paid all the same. Each fiscal
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

// MARK: - Messages

extension Pricing {
  private static func noScale(_ trip: Trip) -> Diagnostic {
    Diagnostic(
      .error, "no-allowance", at: trip.diagnosticPlace,
      Phrase(
        en: "no rule pack says what this trip is paid: it has no amount",
        fr: "aucun paquet de règles ne dit combien ce trajet est payé : il n'a pas de montant"),
      advice: Phrase(
        en: "add a pack with a scale, for instance --rules fr/bareme",
        fr: "ajoutez un paquet avec un barème, par exemple --rules fr/bareme"))
  }

  private static func overflow(_ trip: Trip) -> Diagnostic {
    Diagnostic(
      .error, "ledger-overflow", at: trip.diagnosticPlace,
      Phrase(en: "the ledger cannot hold this sum", fr: "le cumul ne peut contenir cette somme"),
      advice: Phrase(
        en: "check what `payable` and `allowance` answer for this trip",
        fr: "vérifiez ce que « payable » et « allowance » répondent pour ce trajet"))
  }

  private static func replaced(_ count: Int) -> Diagnostic {
    Diagnostic(
      .note, "covered-by-opening",
      Phrase(
        en: "\(count) trips before the opening kilometres' day are not listed: those kilometres stand for them",
        fr: "\(count) trajets antérieurs à la date du cumul d'ouverture ne sont pas repris : il les remplace"))
  }
}
