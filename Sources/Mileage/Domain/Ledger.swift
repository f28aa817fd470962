import Values

/// The running totals of a person's vehicle in a fiscal year.
public struct Ledger: Sendable, Hashable {
  /// Whose totals they are.
  public var vehicle: Vehicle
  /// Over which months they run.
  public var year: FiscalYear
  /// Payable kilometres so far, those of the opening and those made elsewhere included.
  public var km: Decimal
  /// Of ``km``, those that others pay.
  public var elsewhere: Decimal
  /// Of ``km``, those that stand for trips before the calendars begin.
  public var opening: Decimal
  /// Amounts so far; trips whose amount is unknown add nothing.
  public var amount: Decimal
  /// Trips so far.
  public var trips: Int
  /// Payable kilometres of the trips so far by month of the year, its first month first.
  public var months: [Decimal]
  /// Amounts of the trips so far, likewise.
  public var monthAmounts: [Decimal]

  /// A ledger before its first trip: ``km`` are the opening's and those made elsewhere.
  public init(vehicle: Vehicle, year: FiscalYear, openingKm: Decimal = .zero, elsewhere: Decimal = .zero) {
    self.vehicle = vehicle
    self.year = year
    opening = openingKm
    self.elsewhere = elsewhere
    // Both are bounded where they are read.
    km = (try? openingKm + elsewhere) ?? openingKm
    amount = .zero
    trips = 0
    months = Array(repeating: .zero, count: year.months)
    monthAmounts = months
  }

  /// Adds a trip; on an overflow nothing is added.
  public mutating func enter(km distance: Decimal, amount sum: Decimal?, on date: CivilDate) throws(DecimalError) {
    var next = self
    let month = year.month(of: date)
    next.km = try km + distance
    if let sum {
      next.amount = try amount + sum
      next.monthAmounts[month] = try monthAmounts[month] + sum
    }
    next.trips += 1
    next.months[month] = try months[month] + distance
    self = next
  }
}

/// What a profile says of a vehicle's fiscal year besides its calendar.
public struct OpeningLedger: Sendable, Hashable {
  /// The calendar year in which the fiscal year starts.
  public var year: Int
  /// The vehicle's id in the profile.
  public var vehicle: String
  /// Trips before this day are not counted: ``km`` stand for them. Nil where the calendars hold the whole year.
  public var before: CivilDate?
  /// Driven before that day.
  public var km: Decimal
  /// Driven in the year with the same vehicle and paid by others: they count for the band, and are not paid here.
  public var elsewhere: Decimal

  /// The opening of the fiscal year that starts in `year`; `before` is nil where the calendars hold all of it.
  public init(year: Int, vehicle: String, before: CivilDate? = nil, km: Decimal = .zero, elsewhere: Decimal = .zero) {
    self.year = year
    self.vehicle = vehicle
    self.before = before
    self.km = km
    self.elsewhere = elsewhere
  }
}
