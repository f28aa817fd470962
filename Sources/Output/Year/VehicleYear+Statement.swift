import Mileage
import Values

extension YearOverview.VehicleYear {
  /// Walks through the statement's lines of a vehicle in one currency, month by month. Kilometres so far are all of them.
  init(_ total: VehicleTotal, _ statement: Statement) {
    vehicle = total.vehicle
    year = total.before.year
    currency = total.currency
    openingKm = total.before.km
    months = []
    self.total = YearOverview.Sums()
    // Whose trip it is, or what a rule said of the year, may not be known: then neither is any sum of it.
    let isKnown = total.amount != nil
    var km = total.before.km
    var due: Decimal? = .zero
    var band = Phrase.none
    for days in year.months(in: statement.period) {
      var sums = YearOverview.Sums()
      var isCrossed = false
      for trip in statement.trips where days.contains(trip.date) {
        guard let driver = trip.vehicle, total.before.owner.covers(driver) else { continue }
        if !trip.staysOutOfLedger { km = km.adding((trip.payable ?? trip.metres ?? .zero).kilometres) ?? km }
        guard driver.id == vehicle.id, trip.currency == currency else { continue }
        sums.add(trip)
        guard let next = trip.band else { continue }
        if !band.isEmpty, next != band { isCrossed = true }
        band = next
      }
      let settled = statement.adjustments.filter {
        $0.vehicle == vehicle.id && $0.days == days && $0.currency == currency
      }.map(\.line)
      for line in settled { sums.adjustments = sums.adjustments?.adding(line.amount) }
      due = due?.adding(sums.due)
      self.total.add(sums)
      // Before a car is bought and after it is sold there is nothing to show.
      guard vehicle.isOwned(in: days) || sums.trips > 0 || !settled.isEmpty else { continue }
      months.append(
        YearOverview.Month(
          days: days, sums: sums, adjustments: settled, kmSoFar: km, dueSoFar: due, band: band, isCrossed: isCrossed))
    }
    if !isKnown { self.total.amount = nil }
  }
}

extension YearOverview.Sums {
  fileprivate mutating func add(_ trip: Trip) {
    trips += 1
    metres += trip.payable ?? trip.metres ?? .zero
    amount = amount?.adding(trip.amount)
    for line in trip.supplements { supplements = supplements?.adding(line.amount) }
  }

  fileprivate mutating func add(_ other: YearOverview.Sums) {
    trips += other.trips
    metres += other.metres
    amount = amount?.adding(other.amount)
    supplements = supplements?.adding(other.supplements)
    adjustments = adjustments?.adding(other.adjustments)
  }
}

extension Trip {
  /// The band that its allowance names; nil where it names none.
  fileprivate var band: Phrase? {
    guard let terms = decisions.last(where: { $0.rule == Allowance.name.rawValue })?.terms, !terms.band.isEmpty else {
      return nil
    }
    return terms.band
  }
}
