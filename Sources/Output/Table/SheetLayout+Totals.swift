import Mileage
import Values

extension SheetLayout {
  /// A line a vehicle and currency, and one for all of a currency where there are several of them.
  var totals: [Row] {
    statement.totals.map(total) + statement.totalsByCurrency.filter { $0.rows.count > 1 }.map(total)
  }

  private func total(of total: VehicleTotal) -> Row {
    let year = total.after.year
    let trips = statement.trips.filter {
      $0.vehicle?.id == total.vehicle.id && $0.currency == total.currency && year.contains($0.date)
    }
    // A period may touch two fiscal years, each with a total of its own.
    let isSplit = statement.totals.contains { $0.vehicle.id == total.vehicle.id && $0.after.year != year }
    let isMixed = statement.totals.contains { $0.vehicle.id == total.vehicle.id && $0.currency != total.currency }
    var row = self.total(
      "Total \(total.vehicle.id)\(isSplit ? " \(year.year)" : "")\(isMixed ? " \(total.currency)" : "")",
      trips: total.trips, metres: total.metres,
      amount: total.amount, total.currency, estimate: Estimate(trips))
    row.cells[.vehicle] = .text(total.vehicle.id)
    return row
  }

  private func total(of sum: CurrencyTotal) -> Row {
    let isAlone = statement.totalsByCurrency.count == 1
    return total(
      "Total\(isAlone ? "" : " \(sum.currency)")", trips: sum.trips, metres: sum.metres, amount: sum.amount,
      sum.currency,
      estimate: Estimate(isAlone ? statement.trips : statement.trips.filter { $0.currency == sum.currency }))
  }

  private func total(
    _ label: String, trips: Int, metres: Metres, amount: Decimal?, _ currency: Currency, estimate: Estimate
  ) -> Row {
    var cells: [Column: Cell] = [
      .line: .text(Words.total.text(language)),
      .purpose: .text("\(label) · \(count(trips))"),
      .km: .km(metres, estimated: estimate.isEstimate),
      .found: .km(estimate.metres, estimated: estimate.isEstimate),
      .amount: amount.map { .amount($0, currency: currency) } ?? .unknown,
      .currency: .text(currency.code),
    ]
    if estimate.isEstimate { cells[.estimated] = .text(Words.estimated.text(language)) }
    if let range = estimate.range {
      cells[.range] = .range(range, found: deducted(found: estimate.metres, payable: metres, trips: trips))
    }
    return Row(.total, cells)
  }

  private func count(_ trips: Int) -> String { notation.count(trips, Words.trip, Words.trips) }
}
