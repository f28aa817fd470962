import Values

/// What a profile says of a vehicle's fiscal year besides its calendar.
public struct OpeningLedger: Sendable, Hashable {
  /// The calendar year in which the fiscal year starts.
  public var year: Int
  public var vehicle: String
  /// Trips before this day are not counted: ``km`` stand for them. Nil where the calendars hold the whole year.
  public var before: CivilDate?
  /// Driven before that day.
  public var km: Decimal
  /// Driven in the year with the same vehicle and paid by others: they count for the band, and are not paid here.
  public var elsewhere: Decimal

  public init(year: Int, vehicle: String, before: CivilDate? = nil, km: Decimal = .zero, elsewhere: Decimal = .zero) {
    self.year = year
    self.vehicle = vehicle
    self.before = before
    self.km = km
    self.elsewhere = elsewhere
  }
}
