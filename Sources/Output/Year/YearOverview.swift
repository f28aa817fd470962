import Mileage
import Values

/// A person's fiscal year by months: what was driven, what is to be paid for it, and what the year's end settles.
///
/// It is made from the statement of the year, so that it says the same to the cent: what its months pay is the total of the
/// lines that the statement prints.
package struct YearOverview: Sendable {
  package var person: String
  package var period: Period
  /// By vehicle, then by fiscal year, then by currency.
  package var vehicles: [VehicleYear]
  package var diagnostics: [Diagnostic]

  /// - Parameter statement: of whole fiscal years, each of whose months is settled by itself.
  package init(_ statement: Statement) {
    person = statement.person
    period = statement.period
    diagnostics = statement.diagnostics
    vehicles = statement.totals.map { VehicleYear($0, statement) }
  }

  /// The totals of all vehicles, one a currency, in the order in which the vehicles name them.
  var totals: [Total] {
    vehicles.reduce(into: []) { totals, vehicle in
      if !totals.contains(where: { $0.currency == vehicle.currency }) {
        totals.append(Total(currency: vehicle.currency))
      }
      for index in totals.indices where totals[index].currency == vehicle.currency { totals[index].add(vehicle) }
    }
  }

  /// What is to be paid in one currency.
  struct Total: Sendable {
    var currency: Currency
    /// How many vehicles' years it is the sum of.
    private(set) var rows = 0
    /// Payable metres.
    private(set) var metres = Metres.zero
    /// Nil when that of one vehicle is not known.
    private(set) var due: Decimal? = .zero

    init(currency: Currency) { self.currency = currency }

    fileprivate mutating func add(_ year: VehicleYear) {
      rows += 1
      metres += year.total.metres
      due = due?.adding(year.total.due)
    }
  }
}

extension YearOverview {
  /// One vehicle in one fiscal year and currency.
  package struct VehicleYear: Sendable {
    var vehicle: Vehicle
    var year: FiscalYear
    var currency: Currency
    /// Kilometres before the first trip: opening ones and those made elsewhere.
    var openingKm: Decimal
    var months: [Month]
    var total: Sums
  }

  /// What days were worth; amounts are nil where one of them is not known.
  struct Sums: Sendable, Hashable {
    var trips = 0
    /// Payable metres.
    var metres = Metres.zero
    /// For the kilometres.
    var amount: Decimal? = .zero
    var supplements: Decimal? = .zero
    var adjustments: Decimal? = .zero
    /// All three: what is to be paid. An advance was, and is deducted.
    var due: Decimal? { amount.flatMap { $0.adding(supplements) }.flatMap { $0.adding(adjustments) } }
  }

  /// One month of a fiscal year.
  struct Month: Sendable {
    var days: Period
    var sums: Sums
    /// What was settled: the year's end, advances.
    var adjustments: [AmountLine]
    /// The year's kilometres at its end, opening ones included.
    var kmSoFar: Decimal
    /// The same of the year at its end; nil when one is not known.
    var dueSoFar: Decimal?
    /// The band that holds at its end, in the scale's words; empty where the scale names none.
    var band: Phrase
    /// Whether another band held before one of its trips.
    var isCrossed: Bool
  }
}

extension Decimal {
  /// Nil when one of the two is not known, or nobody could hold their sum.
  func adding(_ other: Decimal?) -> Decimal? {
    guard let other else { return nil }
    return try? self + other
  }
}
