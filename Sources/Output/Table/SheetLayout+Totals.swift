import Mileage
import Values

extension SheetLayout {
  /// A line a vehicle, and one for all where there are several.
  var totals: [Row] {
    var rows = statement.totals.map(total)
    guard statement.totals.count > 1 else { return rows }
    let metres = statement.totals.reduce(Metres.zero) { $0 + $1.metres }
    let trips = statement.totals.reduce(0) { $0 + $1.trips }
    rows.append(total("Total", trips: trips, metres: metres, amount: sum, estimate: Estimate(statement.trips)))
    return rows
  }

  private func total(of total: VehicleTotal) -> Row {
    let year = total.after.year
    let estimate = Estimate(statement.trips.filter { $0.vehicle?.id == total.vehicle.id && year.contains($0.date) })
    // A period may touch two fiscal years, each with a total of its own.
    let isSplit = statement.totals.count { $0.vehicle.id == total.vehicle.id } > 1
    var row = self.total(
      "Total \(total.vehicle.id)\(isSplit ? " \(year.year)" : "")", trips: total.trips, metres: total.metres,
      amount: total.amount, estimate: estimate)
    row.cells[.vehicle] = .text(total.vehicle.id)
    return row
  }

  private func total(_ label: String, trips: Int, metres: Metres, amount: Decimal?, estimate: Estimate) -> Row {
    var cells: [Column: Cell] = [
      .line: .text(Words.total.text(language)),
      .purpose: .text("\(label) · \(count(trips))"),
      .km: .km(metres, estimated: estimate.isEstimate),
      .found: .km(estimate.metres, estimated: estimate.isEstimate),
      .amount: amount.map(self.amount) ?? .unknown,
      .currency: .text(statement.currency),
    ]
    if estimate.isEstimate { cells[.estimated] = .text(Words.estimated.text(language)) }
    if let range = estimate.range {
      cells[.range] = .range(range, found: deducted(found: estimate.metres, payable: metres, trips: trips))
    }
    return Row(.total, cells)
  }

  /// Nil when one vehicle's total is not known: part of a sum is no sum.
  private var sum: Decimal? {
    var sum = Decimal.zero
    for total in statement.totals {
      guard let amount = total.amount, let next = try? sum + amount else { return nil }
      sum = next
    }
    return sum
  }

  private func count(_ trips: Int) -> String { notation.count(trips, Words.trip, Words.trips) }
}
