import Mileage
import Values

/// The running totals of each trip's ledger, in the trip's currency, when the trip was priced: the statement's ledger and the trips before it.
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
      for trip in statement.trips where now.year.contains(trip.date) {
        guard let vehicle = trip.vehicle, total.before.owner.covers(vehicle) else { continue }
        let isOwn = trip.currency == total.currency
        if isOwn { before[trip.id] = now }
        if trip.staysOutOfLedger { continue }
        let driven = (trip.payable ?? trip.metres ?? .zero).kilometres
        let paid = isOwn ? trip.amount ?? .zero : .zero
        guard let km = try? now.km + driven, let amount = try? now.amount + paid else { break }
        now.km = km
        now.amount = amount
      }
    }
  }

  subscript(trip: Trip) -> Running? { before[trip.id] }
}
