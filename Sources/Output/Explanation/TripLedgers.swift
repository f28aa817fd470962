import Mileage
import Values

/// The running totals of each trip's vehicle when the trip was priced: the statement's ledger and the trips before it.
struct TripLedgers: Sendable {
  struct Running: Sendable {
    var year: FiscalYear
    var km: Decimal
    var amount: Decimal
  }

  private var before: [String: Running] = [:]

  init(_ statement: Statement) {
    for total in statement.totals {
      var now = Running(year: total.before.year, km: total.before.km, amount: total.before.amount)
      for trip in statement.trips where trip.vehicle?.id == total.vehicle.id && now.year.contains(trip.date) {
        before[trip.id] = now
        guard let km = try? now.km + trip.km, let amount = try? now.amount + (trip.amount ?? .zero) else { break }
        now.km = km
        now.amount = amount
      }
    }
  }

  subscript(trip: Trip) -> Running? { before[trip.id] }
}
