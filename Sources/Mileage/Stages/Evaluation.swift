import Values

/// One person's calendar, rules and roads, turned into a statement.
///
/// The way: occurrences are screened into stops, stops of a day become an itinerary, its trips are
/// measured, priced into the ledger and settled. Each stage is a function of what came before and of the answers it
/// asked for; problems are collected on the way and never stop it.
public struct Evaluation {
  var person: Person
  var period: Period
  var decisions: any Decisions
  var map: Map
  var corrections: Corrections
  /// Whether each month of the fiscal year is settled by itself: the statement then has the adjustments that its months'
  /// own statements have.
  public var settlesMonths = false
  /// When the person's days end.
  package var dayEnd = DayEnd.midnight

  /// An evaluation for the days of `period`; `corrections` are the person's, none of them taken back.
  public init(
    person: Person, period: Period, decisions: any Decisions, map: Map, corrections: [Correction] = []
  ) {
    self.person = person
    self.period = period
    self.decisions = decisions
    self.map = map
    self.corrections = Corrections(corrections)
  }

  /// The days whose events must be handed to ``run(_:)`` for `period`: from the start of its fiscal year, so
  /// that the ledger is right, and a week more on both sides, so that its first day knows where the night before was
  /// spent and its last day what follows. `years` are those of the decisions, and `wantsTally` is theirs: months begin on their
  /// first day, also where the fiscal year does not.
  public static func window(for period: Period, years: FiscalCalendar, wantsTally: Bool = false) -> Period {
    let start = years.year(containing: period.from).start
    return Period(from: (wantsTally ? start.firstOfMonth : start) - 7, to: period.to + 7)
  }

  /// The person's statement for the period.
  /// - Parameter events: every occurrence of the person's calendars in ``window(for:years:)``, in any order.
  public func run(_ events: [Event]) -> Statement {
    var statement = Statement(
      person: person.name, period: period, zone: person.zone.name, currency: decisions.currency)
    let years = decisions.years
    let firstYear = years.year(containing: period.from)
    var findings = Findings(period: period, ledgersFrom: firstYear.start)

    let screening = Screening(
      person: person, decisions: decisions, geocoder: map.geocoder, corrections: corrections, dayEnd: dayEnd)
    let screened = screening.run(events, into: &findings)
    let planned = Planning(decisions: decisions, locator: screening.locator).run(screened.stops, into: &findings)
    let counted = Period(from: firstYear.start, to: period.to)
    let tallied = Period(from: decisions.wantsTally ? counted.from.firstOfMonth : counted.from, to: counted.to)
    let measured = planned.filter { tallied.contains($0.date) }.map { Measuring(self).run($0, into: &findings) }
    let trips = measured.flatMap(\.trips)
    let driven = trips.drop { $0.date < counted.from }
    VehicleFit.check(driven, into: &findings)
    var pricing = Pricing(
      person: person, period: period, decisions: decisions, years: years, settlesMonths: settlesMonths)
    pricing.count(trips.prefix(trips.count - driven.count), into: &findings)
    let priced = pricing.run(driven, into: &findings)

    statement.trips = priced.trips.filter { period.contains($0.date) }
    statement.skipped = Self.merge(
      screened.skipped, screened.twins + measured.flatMap(\.unmoved) + priced.skipped, in: period)
    let settled = pricing.settle(statement.trips, into: &findings)
    statement.adjustments = settled.adjustments
    statement.totals = settled.totals
    FeedStart(person: person, period: period, year: firstYear, years: years, scope: decisions.ledgerOf).check(
      events, trips: priced.trips, into: &findings)
    statement.corrections = corrections.all.filter { findings.used.contains($0.id) && $0.date < period.to }
    for correction in corrections.all
    where counted.contains(correction.date) && !findings.used.contains(correction.id) {
      findings.add(correction.unused)
    }
    UnusedDistances(person: person, used: findings.usedDistances).check(into: &findings)
    statement.diagnostics = findings.reported
    let review = decisions.review(statement)
    statement.diagnostics += (review.value ?? []) + review.remarks + (review.failure.map { [$0] } ?? [])
    return statement
  }

  /// The period's skipped events in their order. Most were skipped by the screening and stand in order already; moving
  /// thousands of them about costs more than asking the rules.
  private static func merge(_ screened: [Skipped], _ later: [Skipped], in period: Period) -> [Skipped] {
    let isWithin = screened.indices.allSatisfy { period.contains(screened[$0].event.date) }
    var skipped = isWithin ? screened : screened.filter { period.contains($0.event.date) }
    guard !later.isEmpty else { return skipped }
    skipped += later.filter { period.contains($0.event.date) }
    skipped.sort { Screening.precedes($0.event, $1.event) }
    return skipped
  }
}
