import Mileage
import Values

/// What all vehicles made and earned in one currency: amounts of two are never added.
struct CurrencyTotal: Sendable {
  var currency: Currency
  /// The vehicles' years that it is the sum of; not empty.
  var rows: [VehicleTotal]

  var trips: Int { rows.reduce(0) { $0 + $1.trips } }
  /// Payable metres.
  var metres: Metres { rows.reduce(.zero) { $0 + $1.metres } }
  /// Nil when one vehicle's total is not known: part of a sum is no sum.
  var amount: Decimal? { rows.reduce(.zero) { sum, row in sum?.adding(row.amount) } }
}

extension Statement {
  /// Its totals by currency, in the order in which the rows name them.
  var totalsByCurrency: [CurrencyTotal] {
    var sums: [CurrencyTotal] = []
    for row in totals {
      if let index = sums.firstIndex(where: { $0.currency == row.currency }) {
        sums[index].rows.append(row)
      } else {
        sums.append(CurrencyTotal(currency: row.currency, rows: [row]))
      }
    }
    return sums
  }
}
