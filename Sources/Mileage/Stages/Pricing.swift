import Values

/// Measured trips → priced trips, one after another through the ledgers: asks `payable`, `round_distance`,
/// `allowance`, `round_amount` and `supplements`. At the end of the period `settle` is asked for each ledger and fiscal
/// year, and the printed lines are added up, those of each currency by themselves.
struct Pricing {
  let person: Person
  let period: Period
  let decisions: any Decisions
  let years: FiscalCalendar
  /// Whether each month is settled by itself, as statements of single months do.
  let settlesMonths: Bool
  private var ledgers: Ledgers
  /// Nil where nobody asks for them.
  private var tallies: Tallies?
  /// The totals of which a line in the period is not known.
  private var unknown: Set<TotalKey> = []

  struct Result {
    var trips: [Trip] = []
    /// The stops of trips that opening kilometres stand for.
    var skipped: [Skipped] = []
  }

  private struct TotalKey: Hashable {
    var vehicle: String
    var year: FiscalYear
    var currency: Currency
  }

  init(
    person: Person, period: Period, decisions: any Decisions, years: FiscalCalendar, settlesMonths: Bool = false
  ) {
    self.person = person
    self.period = period
    self.decisions = decisions
    self.years = years
    self.settlesMonths = settlesMonths
    ledgers = Ledgers(
      person: person, years: years, scope: decisions.ledgerOf, currency: decisions.currency, from: period.from)
    tallies =
      decisions.wantsTally ? Tallies(person: person, years: years, currency: decisions.currency) : nil
  }

  /// Trips of the month in which the first fiscal year begins, from before it: they count for that month's tally alone.
  mutating func count(_ trips: ArraySlice<Trip>, into findings: inout Findings) {
    for var trip in trips where trip.vehicle != nil {
      guard let found = trip.metres else { continue }
      _ = choosePayable(found, &trip, tallies?.tally(on: trip.date), &findings)
      tallies?.enter(trip, isBeforeYears: true)
    }
  }

  /// - Parameter trips: by date, from the start of the fiscal year.
  mutating func run(_ trips: ArraySlice<Trip>, into findings: inout Findings) -> Result {
    var replaced = 0
    var result = Result()
    result.trips.reserveCapacity(trips.count)
    for var trip in trips {
      trip.currency = decisions.currency
      guard let vehicle = trip.vehicle else {
        result.trips.append(trip)
        continue
      }
      let key = ledgers.key(vehicle, trip.date)
      if let before = ledgers.opening(of: vehicle, in: key.year)?.before, trip.date < before {
        if period.contains(trip.date) { replaced += 1 }
        result.skipped += trip.stops.map { stop in
          Skipped(
            event: stop.event,
            reason: Phrase(
              en: "the opening kilometres before \(before) stand for it",
              fr: "remplacé par le cumul d'ouverture au \(FrenchText.date(before))"),
            decision: nil)
        }
        continue
      }
      price(&trip, of: vehicle, key, &findings)
      result.trips.append(trip)
    }
    if replaced > 0 { findings.add(Self.replaced(replaced)) }
    return result
  }

  private mutating func price(
    _ trip: inout Trip, of vehicle: Vehicle, _ key: Ledgers.Key, _ findings: inout Findings
  ) {
    var current = ledgers.ledgers(key, for: vehicle)
    ledgers.begin(key, current, on: trip.date)
    defer { ledgers.keep(key, current, after: trip, of: vehicle) }

    guard let found = trip.metres else { return }
    let tally = tallies?.tally(on: trip.date)
    if choosePayable(found, &trip, tally, &findings), !trip.isIncomplete {
      trip.amount = amount(&trip, current, tally, &findings)
    }
    let total = TotalKey(vehicle: vehicle.id, year: key.year, currency: trip.currency)
    addSupplements(&trip, total, tally, &findings)
    tallies?.enter(trip)
    if trip.staysOutOfLedger { return }
    do {
      // Kilometres that were driven count for the year, whatever a rule failed to say of them.
      let km = (trip.payable ?? found).kilometres
      try current.enter(km: km, amount: trip.amount, trip.currency, on: trip.date)
    } catch {
      findings.add(Ledger.overflow(at: trip.diagnosticPlace))
    }
  }

  /// False when nobody could say which metres are payable.
  private func choosePayable(
    _ found: Metres, _ trip: inout Trip, _ tally: Tally?, _ findings: inout Findings
  ) -> Bool {
    trip.payable = ask(decisions.payable(trip, tally), of: &trip, &findings)
    guard let deducted = trip.payable else { return false }
    guard let rounded = ask(decisions.roundDistance(deducted, trip), of: &trip, &findings) else { return false }
    trip.payable = rounded
    PaidDistance.check(trip, found: found, deducted: deducted, into: &findings)
    return true
  }

  private mutating func addSupplements(
    _ trip: inout Trip, _ total: TotalKey, _ tally: Tally?, _ findings: inout Findings
  ) {
    let answer = decisions.supplements(trip, tally)
    trip.decisions.append(answer.decision)
    findings.note(answer, at: trip.diagnosticPlace)
    let rounded = round(answer.value ?? [], of: trip, &findings)
    trip.supplements = rounded ?? []
    guard answer.failure != nil || rounded == nil, period.contains(trip.date) else { return }
    unknown.insert(total)
  }

  /// Nobody can pay a part of a cent. Nil where a line cannot be rounded.
  private func round(_ lines: [AmountLine], of trip: Trip, _ findings: inout Findings) -> [AmountLine]? {
    var rounded: [AmountLine]? = []
    for var line in lines {
      let answer = decisions.roundAmount(line.amount, trip)
      findings.demand(answer, at: trip.diagnosticPlace)
      guard let amount = answer.value else {
        rounded = nil
        continue
      }
      if amount != line.amount { line.rounded = answer.decision }
      line.amount = amount
      rounded?.append(line)
    }
    return rounded
  }

  private func amount(
    _ trip: inout Trip, _ current: YearLedgers, _ tally: Tally?, _ findings: inout Findings
  ) -> Decimal? {
    let allowance = decisions.allowance(trip, current, tally)
    trip.decisions.append(allowance.decision)
    findings.note(allowance, at: trip.diagnosticPlace)
    if allowance.value == nil, allowance.failure == nil { findings.add(Self.noScale(trip)) }
    trip.staysOutOfLedger = allowance.decision.terms?.staysOutOfLedger ?? false
    guard let exact = allowance.value else { return nil }
    trip.currency = exact.currency
    return ask(decisions.roundAmount(exact.amount, trip), of: &trip, &findings)
  }

  private func ask<Value>(_ answer: Answer<Value>, of trip: inout Trip, _ findings: inout Findings) -> Value? {
    trip.decisions.append(answer.decision)
    findings.demand(answer, at: trip.diagnosticPlace)
    return answer.value
  }
}

// MARK: - The end of the period

extension Pricing {
  struct Settled {
    var adjustments: [Adjustment] = []
    var totals: [VehicleTotal] = []
  }

  /// Asks `settle`, and adds up the printed lines. Every vehicle of a fiscal year is settled, also one that makes no trip (an advance is
  /// paid all the same) and one that was sold before: what its year comes to is known when the year ends. Each fiscal
  /// year that the period touches is settled by itself, for its part of the period, and so is each currency in it.
  mutating func settle(_ trips: [Trip], into findings: inout Findings) -> Settled {
    let parts = years.years(in: period).map { year in
      (year: year, days: Period(from: max(period.from, year.start), to: min(period.to, year.end)))
    }
    var lines: [Adjustment] = []
    for owner in ledgers.owners {
      for part in parts {
        let vehicles = ledgers.settled(owner, in: part.year)
        if vehicles.isEmpty { continue }
        lines += settle(Ledgers.Key(owner: owner, year: part.year), vehicles, part.days, trips, &findings)
      }
    }
    // Whose trip it is, nobody could say: no vehicle's total is known.
    let isUnclear = trips.contains { $0.vehicle == nil && $0.notByOwnVehicle == nil }
    var settled = Settled()
    for vehicle in person.vehicles {
      settled.adjustments += lines.filter { $0.vehicle == vehicle.id }
      for part in parts {
        let own = trips.filter { $0.vehicle?.id == vehicle.id && part.days.contains($0.date) }
        // In which currency a trip would have been paid that nobody could price, nobody knows either.
        let isUnpriced = isUnclear || own.contains { $0.amount == nil }
        let key = ledgers.key(vehicle, part.year.start)
        let (before, after) = (ledgers.start(key, for: vehicle), ledgers.ledgers(key, for: vehicle))
        // What stays out of the ledger may be all that was paid in a currency.
        let outside = Set(own.map(\.currency)).subtracting(after.currencies).sorted()
        for currency in after.currencies + outside {
          let paid = own.filter { $0.currency == currency }
          let settling = lines.filter {
            $0.vehicle == vehicle.id && $0.currency == currency && part.days.contains($0.days.from)
          }
          let isUnknown = unknown.contains(
            TotalKey(vehicle: vehicle.id, year: part.year, currency: currency))
          guard ledgers.hasDriven(vehicle, in: part.year, currency) || !settling.isEmpty || isUnknown else { continue }
          var total = VehicleTotal(
            vehicle: vehicle, metres: paid.reduce(.zero) { $0 + ($1.payable ?? $1.metres ?? .zero) },
            amount: isUnpriced || isUnknown ? nil : sum(paid, settling), trips: paid.count,
            before: before[currency], after: after[currency])
          total.outsideLedger = paid.reduce(.zero) { $1.staysOutOfLedger ? $0 + ($1.payable ?? .zero) : $0 }
          settled.totals.append(total)
        }
      }
    }
    return settled
  }

  /// The lines of an owner's year, of some days of it: in the main currency, and in those in which something was paid by then.
  private mutating func settle(
    _ key: Ledgers.Key, _ vehicles: [Vehicle], _ days: Period, _ trips: [Trip], _ findings: inout Findings
  ) -> [Adjustment] {
    let months = settlesMonths ? key.year.months(in: days) : [days]
    let entered = months.count == 1 ? [] : trips.filter { $0.vehicle.map(key.owner.covers) ?? false }
    var running = ledgers.start(key, for: vehicles[0])
    var lines: [Adjustment] = []
    for month in months {
      let vehicle = Self.settling(vehicles, month)
      // A month is settled by what was known at its end.
      for trip in entered where month.contains(trip.date) { enter(trip, into: &running) }
      running.vehicle = vehicle
      let known = months.count == 1 ? ledgers.ledgers(key, for: vehicle) : running
      for currency in known.currencies {
        let answer = decisions.settle(known[currency], month)
        findings.note(answer)
        if answer.failure != nil {
          unknown.insert(TotalKey(vehicle: vehicle.id, year: key.year, currency: currency))
        }
        lines += (answer.value ?? []).map { line in
          Adjustment(vehicle: vehicle.id, days: month, line: line, currency: currency, decision: answer.decision)
        }
      }
    }
    return lines
  }

  /// Under which of the vehicles that share a ledger its lines stand: the first that is the person's on the last of the days, else the
  /// one that was it the longest.
  private static func settling(_ vehicles: [Vehicle], _ days: Period) -> Vehicle {
    if let vehicle = vehicles.first(where: { $0.isOwned(on: days.to - 1) }) { return vehicle }
    let before = vehicles.filter { vehicle in vehicle.from.map { $0 < days.to } ?? true }
    return before.reduce(before.first ?? vehicles[0]) { last, next in
      (last.to ?? days.to) < (next.to ?? days.to) ? next : last
    }
  }

  /// As when the trip was priced; what overflows was told then.
  private func enter(_ trip: Trip, into ledgers: inout YearLedgers) {
    guard let found = trip.metres, let vehicle = trip.vehicle, !trip.staysOutOfLedger else { return }
    ledgers.vehicle = vehicle
    try? ledgers.enter(km: (trip.payable ?? found).kilometres, amount: trip.amount, trip.currency, on: trip.date)
  }

  /// Lines of one currency. Nil when one has no amount: a total that leaves one out would be signed unread.
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
      .error, .noAllowance, at: trip.diagnosticPlace,
      Phrase(
        en: "no rule pack says what this trip is paid: it has no amount",
        fr: "aucun paquet de règles ne dit combien ce trajet est indemnisé : il n'a pas de montant"),
      advice: Phrase(
        en: "add a pack with a scale, for instance --rules fr/bareme",
        fr: "ajoutez un paquet avec un barème, par exemple --rules fr/bareme"))
  }

  private static func replaced(_ count: Int) -> Diagnostic {
    Diagnostic(
      .note, .coveredByOpening,
      Phrase(
        en: "\(count) trips before the opening kilometres' day are not listed: those kilometres stand for them",
        fr: "\(count) trajets antérieurs à la date du cumul d'ouverture ne sont pas repris : il les remplace"))
  }
}
