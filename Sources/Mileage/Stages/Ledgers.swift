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
  }

  private let person: Person
  private let years: FiscalCalendar
  private let scope: LedgerScope
  /// The first day that is reported.
  private let from: CivilDate
  private var ledgers: [Key: Ledger] = [:]
  /// Each as it stood before the period's first trip.
  private var before: [Key: Ledger] = [:]
  private var driven: Set<Part> = []

  init(person: Person, years: FiscalCalendar, scope: LedgerScope, from: CivilDate) {
    self.person = person
    self.years = years
    self.scope = scope
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

  /// As it stands, asked for one of its vehicles.
  func ledger(_ key: Key, for vehicle: Vehicle) -> Ledger {
    if var ledger = ledgers[key] {
      if ledger.vehicle != vehicle { ledger.vehicle = vehicle }
      return ledger
    }
    let vehicles = person.vehicles.filter(key.owner.covers)
    return Ledger(
      owner: key.owner, vehicles: vehicles, asked: vehicle, year: key.year,
      openings: vehicles.compactMap { opening(of: $0, in: key.year) })
  }

  /// As it stood before the period's first trip: as it stands, where there was none.
  func start(_ key: Key, for vehicle: Vehicle) -> Ledger {
    guard var ledger = before[key] else { return self.ledger(key, for: vehicle) }
    ledger.vehicle = vehicle
    return ledger
  }

  /// Notes down that a vehicle makes a trip.
  mutating func begin(_ ledger: Ledger, on date: CivilDate) {
    let key = Key(owner: ledger.owner, year: ledger.year)
    if date >= from, before[key] == nil { before[key] = ledger }
    driven.insert(Part(vehicle: ledger.vehicle.id, year: ledger.year))
  }

  mutating func keep(_ ledger: Ledger) { ledgers[Key(owner: ledger.owner, year: ledger.year)] = ledger }

  func hasDriven(_ vehicle: Vehicle, in year: FiscalYear) -> Bool {
    driven.contains(Part(vehicle: vehicle.id, year: year))
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
