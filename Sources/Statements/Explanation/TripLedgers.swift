import Mileage
import Values

/// The running totals of each trip's vehicle when the trip was priced: the statement's ledger and the trips before it.
///
/// The statement keeps the ledger of its last fiscal year only; a trip of an earlier year has none.
struct TripLedgers: Sendable {
  struct Running: Sendable {
    var year: FiscalYear
    var km: Decimal
    var amount: Decimal
  }

  private var before: [String: Running] = [:]

  init(_ statement: Statement) {
    var running: [String: Running] = [:]
    for total in statement.totals {
      running[total.vehicle.id] = Running(year: total.before.year, km: total.before.km, amount: total.before.amount)
    }
    for trip in statement.trips {
      guard let vehicle = trip.vehicle?.id, let now = running[vehicle], now.year == FiscalYear(containing: trip.date)
      else { continue }
      before[trip.id] = now
      if let km = try? now.km + trip.km, let amount = try? now.amount + (trip.amount ?? .zero) {
        running[vehicle] = Running(year: now.year, km: km, amount: amount)
      } else {
        running[vehicle] = nil
      }
    }
  }

  subscript(trip: Trip) -> Running? { before[trip.id] }
}
