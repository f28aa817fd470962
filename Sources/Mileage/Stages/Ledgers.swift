import Values

/// The running totals of a person's vehicles by fiscal year, in what order and however far trips are entered. Vehicles
/// that share a scale's bounds share a ledger.
struct Ledgers {
  /// One ledger: whose, and of which year.
  struct Key: Hashable {
    var owner: LedgerOwner
    var year: FiscalYear
  }

  /// A vehicle's part in one.
  private struct Part: Hashable {
    var vehicle: String
    var year: FiscalYear
    var currency: Currency
  }

  private let person: Person
  private let years: FiscalCalendar
  private let scope: LedgerScope
  /// That of the person's scale.
  private let currency: Currency
  /// The first day that is reported.
  private let from: CivilDate
  private var ledgers: [Key: YearLedgers] = [:]
  /// Each as it stood before the period's first trip.
  private var before: [Key: YearLedgers] = [:]
  private var driven: Set<Part> = []

  init(person: Person, years: FiscalCalendar, scope: LedgerScope, currency: Currency, from: CivilDate) {
    self.person = person
    self.years = years
    self.scope = scope
    self.currency = currency
    self.from = from
  }

  /// Whose ledgers there are, in the order in which the profile names their first vehicles.
  var owners: [LedgerOwner] {
    person.vehicles.reduce(into: []) { owners, vehicle in
      let owner = LedgerOwner(of: vehicle, scope)
      if !owners.contains(owner) { owners.append(owner) }
    }
  }

  func key(_ vehicle: Vehicle, _ date: CivilDate) -> Key {
    Key(owner: LedgerOwner(of: vehicle, scope), year: years.year(containing: date))
  }

  /// What the profile says of the vehicle's year.
  func opening(of vehicle: Vehicle, in year: FiscalYear) -> OpeningLedger? {
    person.openings.first { $0.vehicle == vehicle.id && years.year(of: $0) == year }
  }

  /// As they stand, asked for one of its vehicles.
  func ledgers(_ key: Key, for vehicle: Vehicle) -> YearLedgers {
    if var known = ledgers[key] {
      known.vehicle = vehicle
      return known
    }
    let vehicles = person.vehicles.filter(key.owner.covers)
    return YearLedgers(
      main: Ledger(
        owner: key.owner, vehicles: vehicles, asked: vehicle, year: key.year, currency: currency,
        openings: vehicles.compactMap { opening(of: $0, in: key.year) }))
  }

  /// As they stood before the period's first trip: as they stand, where there was none.
  func start(_ key: Key, for vehicle: Vehicle) -> YearLedgers {
    guard var known = before[key] else { return ledgers(key, for: vehicle) }
    known.vehicle = vehicle
    return known
  }

  /// Notes down that a vehicle makes a trip.
  /// - Parameter current: the ledgers of that vehicle's year.
  mutating func begin(_ key: Key, _ current: YearLedgers, on date: CivilDate) {
    if date >= from, before[key] == nil { before[key] = current }
  }

  /// Keeps the ledgers after a trip that was paid in a currency, or would have been.
  mutating func keep(_ key: Key, _ next: YearLedgers, after trip: Trip, of vehicle: Vehicle) {
    ledgers[key] = next
    driven.insert(Part(vehicle: vehicle.id, year: key.year, currency: trip.currency))
  }

  func hasDriven(_ vehicle: Vehicle, in year: FiscalYear, _ currency: Currency) -> Bool {
    driven.contains(Part(vehicle: vehicle.id, year: year, currency: currency))
  }

  private func hasDriven(_ vehicle: Vehicle, in year: FiscalYear) -> Bool {
    driven.contains { $0.vehicle == vehicle.id && $0.year == year }
  }

  /// The vehicles of an owner whose year must be settled: it is the person's at any time of the year, also where it was sold before the
  /// period, or something of the year is known of it.
  func settled(_ owner: LedgerOwner, in year: FiscalYear) -> [Vehicle] {
    let days = Period(from: year.start, to: year.end)
    return person.vehicles.filter { vehicle in
      owner.covers(vehicle)
        && (vehicle.isOwned(in: days) || hasDriven(vehicle, in: year) || opening(of: vehicle, in: year) != nil)
    }
  }
}
