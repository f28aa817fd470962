import Values

/// The twelve months over which a scale adds up a vehicle's kilometres.
public struct FiscalYear: Sendable, Hashable, Comparable {
  /// Named for the calendar year in which it starts.
  public var year: Int

  public init(year: Int) { self.year = year }
  public init(containing date: CivilDate) { year = date.year }

  public var start: CivilDate { CivilDate(year: year, month: 1, day: 1) }
  /// The first day after it.
  public var end: CivilDate { CivilDate(year: year + 1, month: 1, day: 1) }

  public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }
}

/// What stands for all trips of a fiscal year before a day: kilometres made before the calendar begins.
public struct OpeningLedger: Sendable, Hashable {
  public var year: FiscalYear
  public var vehicle: String
  /// Trips before this day are not counted again.
  public var before: CivilDate
  public var km: Decimal

  public init(year: FiscalYear, vehicle: String, before: CivilDate, km: Decimal) {
    self.year = year
    self.vehicle = vehicle
    self.before = before
    self.km = km
  }
}

/// The running totals of a person's vehicle in a fiscal year.
public struct Ledger: Sendable, Hashable {
  public var vehicle: Vehicle
  public var year: FiscalYear
  /// Payable kilometres so far, opening kilometres included.
  public var km: Decimal
  /// Amounts so far; trips whose amount is unknown add nothing.
  public var amount: Decimal
  /// Trips so far.
  public var trips: Int
  /// Payable kilometres by month, January first.
  public var months: [Decimal]

  public init(vehicle: Vehicle, year: FiscalYear, openingKm: Decimal = .zero) {
    self.vehicle = vehicle
    self.year = year
    km = openingKm
    amount = .zero
    trips = 0
    months = Array(repeating: .zero, count: 12)
  }

  mutating func enter(km distance: Decimal, amount sum: Decimal?, on date: CivilDate) throws(DecimalError) {
    var next = self
    next.km = try km + distance
    if let sum { next.amount = try amount + sum }
    next.trips += 1
    next.months[date.month - 1] = try months[date.month - 1] + distance
    self = next
  }
}
