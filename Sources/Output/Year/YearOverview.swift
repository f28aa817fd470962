import Mileage
import Values

/// A person's fiscal year by months: what was driven, what is to be paid for it, and what the year's end settles.
///
/// It is made from the statement of the year, so that it says the same to the cent: what its months pay is the total of the
/// lines that the statement prints.
public struct YearOverview: Sendable {
  public var person: String
  public var period: Period
  public var currency: String
  /// By vehicle, then by fiscal year.
  public var vehicles: [VehicleYear]
  public var diagnostics: [Diagnostic]

  /// - Parameter statement: of whole fiscal years, each of whose months is settled by itself.
  public init(_ statement: Statement) {
    person = statement.person
    period = statement.period
    currency = statement.currency
    diagnostics = statement.diagnostics
    vehicles = statement.totals.map { VehicleYear($0, statement) }
  }

  /// The total of all vehicles; nil when one of them is not known.
  public var due: Decimal? {
    vehicles.reduce(.zero) { total, vehicle in vehicle.total.due.flatMap { total?.adding($0) } }
  }
  /// Payable metres of all vehicles.
  public var metres: Metres { vehicles.reduce(.zero) { $0 + $1.total.metres } }
}

extension YearOverview {
  /// One vehicle in one fiscal year.
  public struct VehicleYear: Sendable {
    public var vehicle: Vehicle
    public var year: FiscalYear
    /// Kilometres before the first trip: opening ones and those made elsewhere.
    public var openingKm: Decimal
    public var months: [Month]
    public var total: Sums
  }

  /// What days were worth; amounts are nil where one of them is not known.
  public struct Sums: Sendable, Hashable {
    public var trips = 0
    /// Payable metres.
    public var metres = Metres.zero
    /// For the kilometres.
    public var amount: Decimal? = .zero
    public var supplements: Decimal? = .zero
    public var adjustments: Decimal? = .zero
    /// All three: what is to be paid. An advance was, and is deducted.
    public var due: Decimal? { amount.flatMap { $0.adding(supplements) }.flatMap { $0.adding(adjustments) } }
  }

  /// One month of a fiscal year.
  public struct Month: Sendable {
    public var days: Period
    public var sums: Sums
    /// What was settled: the year's end, advances.
    public var adjustments: [AmountLine]
    /// The year's kilometres at its end, opening ones included.
    public var kmSoFar: Decimal
    /// The same of the year at its end; nil when one is not known.
    public var dueSoFar: Decimal?
    /// The band that holds at its end, in the scale's words; empty where the scale names none.
    public var band: Phrase
    /// Whether another band held before one of its trips.
    public var isCrossed: Bool
  }
}

extension Decimal {
  /// Nil when one of the two is not known, or nobody could hold their sum.
  func adding(_ other: Decimal?) -> Decimal? {
    guard let other else { return nil }
    return try? self + other
  }
}
