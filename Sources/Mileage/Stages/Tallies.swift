import Values

/// Adds up what a person makes with all vehicles, by day, calendar month and fiscal year, as trips are entered by date.
struct Tallies {
  private let currency: Currency
  private let years: FiscalCalendar
  private let openings: [Opening]
  private var day: Running<CivilDate>?
  private var month: Running<Month>?
  private var year: Running<FiscalYear>?

  /// Opening kilometres that stand for trips.
  private struct Opening {
    var year: FiscalYear
    var before: CivilDate
    var ledger: OpeningLedger
  }

  private struct Month: Hashable {
    var year: Int
    var month: Int

    init(of date: CivilDate) { (year, month) = (date.year, date.month) }

    var start: CivilDate { CivilDate(year: year, month: month, day: 1) }
  }

  /// The sums of some days so far: metres, which never overflow.
  private struct Running<Days: Hashable> {
    var days: Days
    var driven = 0
    var payable = 0
    /// Nil when they are too large to be held, or not worked out.
    var amounts: [Currency: Decimal]? = [:]
    var trips = 0

    init(_ days: Days) { self.days = days }

    mutating func enter(_ found: Metres, _ payable: Metres, _ sum: Decimal?, _ currency: Currency) {
      driven += found.count
      self.payable += payable.count
      if let sum, let before = amounts {
        amounts = (try? before[currency, default: .zero] + sum).map { after in
          before.merging([currency: after]) { $1 }
        }
      }
      trips += 1
    }
  }

  /// - Parameter currency: that of the person's scale.
  init(person: Person, years: FiscalCalendar, currency: Currency) {
    self.years = years
    self.currency = currency
    var seen: Set<String> = []
    openings = person.openings.compactMap { opening in
      // Without kilometres it stands for no trip.
      guard let year = years.year(of: opening), let before = opening.before, opening.km != .zero,
        seen.insert("\(opening.vehicle) \(year)").inserted
      else { return nil }
      return Opening(year: year, before: before, ledger: opening)
    }
  }

  /// What was made before a trip of that day, which is none before the last one entered.
  func tally(on date: CivilDate) -> Tally {
    var tally = Tally(currency: currency)
    let (thisMonth, thisYear) = (Month(of: date), years.year(containing: date))
    if let day, day.days == date { tally.day = sums(day) }
    if let month, month.days == thisMonth { tally.month = sums(month) }
    if let year, year.days == thisYear { tally.year = sums(year) }
    if tally.month.amounts == nil { tally.month.gap = .otherYear(start: thisYear.start) }
    for opening in openings where opening.year == thisYear { add(opening, to: &tally, on: date, in: thisMonth) }
    return tally
  }

  /// Adds a trip whose metres are known.
  /// - Parameter isBeforeYears: whether it lies before the first fiscal year whose ledger is worked out: its amount is not known.
  mutating func enter(_ trip: Trip, isBeforeYears: Bool = false) {
    guard let found = trip.metres else { return }
    // As in the ledger: kilometres that were driven count, whatever a rule failed to say of them.
    let payable = trip.payable ?? found
    let (thisMonth, thisYear) = (Month(of: trip.date), years.year(containing: trip.date))
    if day?.days != trip.date { day = Running(trip.date) }
    if month?.days != thisMonth { month = Running(thisMonth) }
    if year?.days != thisYear { year = Running(thisYear) }
    day?.enter(found, payable, trip.amount, trip.currency)
    month?.enter(found, payable, trip.amount, trip.currency)
    year?.enter(found, payable, trip.amount, trip.currency)
    if isBeforeYears {
      day?.amounts = nil
      month?.amounts = nil
    }
  }

  private func sums<Days>(_ running: Running<Days>) -> Tally.Sums {
    var sums = Tally.Sums(currency: currency)
    sums.driven = Metres(running.driven).kilometres
    sums.km = Metres(running.payable).kilometres
    sums.amounts = running.amounts?.merging([currency: .zero]) { made, _ in made }
    sums.trips = running.trips
    return sums
  }

  private func add(_ opening: Opening, to tally: inout Tally, on date: CivilDate, in month: Month) {
    let gap = Tally.Gap.opening(opening.ledger)
    guard opening.before <= date else {
      // Another vehicle's trip of days for which the opening stands.
      tally.day.hide(gap)
      tally.month.hide(gap)
      tally.year.hide(gap)
      return
    }
    tally.year.add(opening.ledger.km, gap)
    guard month.start < opening.before, Month(of: opening.before) == month else { return }
    if let km = opening.ledger.monthKm { tally.month.add(km, gap) } else { tally.month.hide(gap) }
  }
}

extension Tally.Sums {
  /// Nothing of them is known.
  fileprivate mutating func hide(_ gap: Tally.Gap) {
    (driven, km, amounts, trips) = (nil, nil, nil, nil)
    self.gap = gap
  }

  /// Kilometres of which it is not known in how many trips they were driven, nor what they were paid.
  fileprivate mutating func add(_ opening: Decimal, _ gap: Tally.Gap) {
    guard opening != .zero else { return }
    driven = driven.flatMap { try? $0 + opening }
    km = km.flatMap { try? $0 + opening }
    (amounts, trips) = (nil, nil)
    self.gap = gap
  }
}
