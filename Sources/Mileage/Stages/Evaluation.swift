import Values

/// One person's calendar, rules and roads, turned into a statement.
///
/// The way is DESIGN's: occurrences are screened into stops, stops of a day become an itinerary, its trips are
/// measured, priced into the ledger and settled. Each stage is a function of what came before and of the answers it
/// asked for; problems are collected on the way and never stop it.
public struct Evaluation {
  var person: Person
  var period: Period
  var decisions: any Decisions
  var geocoder: any Geocoder
  var roads: any RoadDistances
  var corrections: Corrections
  /// Whether each month of the fiscal year is settled by itself: the statement then has the adjustments that its months'
  /// own statements have.
  public var settlesMonths = false

  public init(
    person: Person, period: Period, decisions: any Decisions, geocoder: any Geocoder, roads: any RoadDistances,
    corrections: [Correction] = []
  ) {
    self.person = person
    self.period = period
    self.decisions = decisions
    self.geocoder = geocoder
    self.roads = roads
    self.corrections = Corrections(corrections)
  }

  /// The days whose events must be handed to ``run(_:currency:)`` for `period`: from the start of its fiscal year, so
  /// that the ledger is right, and a week more on both sides, so that its first day knows where the night before was
  /// spent and its last day what follows.
  /// - Parameter years: those of the decisions.
  public static func window(for period: Period, years: FiscalCalendar) -> Period {
    Period(from: years.year(containing: period.from).start - 7, to: period.to + 7)
  }

  /// - Parameter events: every occurrence of the person's calendars in ``window(for:)``, in any order.
  public func run(_ events: [Event], currency: String) -> Statement {
    var statement = Statement(person: person.name, period: period, zone: person.zone.name, currency: currency)
    let years = decisions.years
    let firstYear = years.year(containing: period.from)
    var journal = Journal(period: period, ledgersFrom: firstYear.start)

    let screening = Screening(person: person, decisions: decisions, geocoder: geocoder, corrections: corrections)
    let screened = screening.run(events, into: &journal)
    let planned = Planning(decisions: decisions, locator: screening.locator).run(screened.stops, into: &journal)
    let counted = Period(from: firstYear.start, to: period.to)
    let measured = planned.filter { counted.contains($0.date) }.map { Measuring(self).run($0, into: &journal) }
    var pricing = Pricing(
      person: person, period: period, decisions: decisions, years: years, settlesMonths: settlesMonths)
    let priced = pricing.run(measured.flatMap(\.trips), into: &journal)

    statement.trips = priced.trips.filter { period.contains($0.date) }
    statement.skipped = Self.merge(
      screened.skipped, screened.twins + measured.flatMap(\.unmoved) + priced.skipped, in: period)
    let settled = pricing.settle(statement.trips, into: &journal)
    statement.adjustments = settled.adjustments
    statement.totals = settled.totals
    FeedStart(person: person, period: period, year: firstYear, years: years).check(
      events, trips: priced.trips, into: &journal)
    statement.corrections = corrections.all.filter { journal.used.contains($0.id) && $0.date < period.to }
    for correction in corrections.all
    where counted.contains(correction.date) && !journal.used.contains(correction.id) {
      journal.add(correction.unused)
    }
    statement.diagnostics = journal.reported
    let review = decisions.review(statement)
    statement.diagnostics += (review.value ?? []) + review.remarks + (review.failure.map { [$0] } ?? [])
    return statement
  }

  /// The period's skipped events in their order. Most were skipped by the screening and stand in order already; moving
  /// thousands of them about costs more than asking the rules.
  private static func merge(_ screened: [Skipped], _ later: [Skipped], in period: Period) -> [Skipped] {
    var skipped = screened.filter { period.contains($0.event.date) }
    guard !later.isEmpty else { return skipped }
    skipped += later.filter { period.contains($0.event.date) }
    skipped.sort { Screening.precedes($0.event, $1.event) }
    return skipped
  }
}

/// Collects what a person should look at; what lies before the reported period is told as one line.
struct Journal {
  let period: Period
  /// The first day of the fiscal year in which the period begins.
  let ledgersFrom: CivilDate
  private var inPeriod: [Diagnostic] = []
  /// What concerns the whole statement, and has been said.
  private var said: Set<Diagnostic> = []
  private var errorsBefore = 0
  /// The numbers of the corrections that answered a question.
  private(set) var used: Set<Int64> = []

  init(period: Period, ledgersFrom: CivilDate) {
    self.period = period
    self.ledgersFrom = ledgersFrom
  }

  mutating func add(_ diagnostic: Diagnostic) {
    // What happened in the fiscal year before touches no ledger of this one.
    if let date = diagnostic.place.date, date < ledgersFrom { return }
    if diagnostic.concernsWhole, diagnostic.place.date.map({ $0 < period.to }) ?? true {
      var diagnostic = diagnostic
      diagnostic.place.event = nil
      diagnostic.place.date = nil
      if said.insert(diagnostic).inserted { inPeriod.append(diagnostic) }
      return
    }
    guard let date = diagnostic.place.date, !period.contains(date) else {
      inPeriod.append(diagnostic)
      return
    }
    if date < period.from, diagnostic.severity == .error { errorsBefore += 1 }
  }

  mutating func use(_ correction: Correction) { used.insert(correction.id) }

  /// Notes down what came with an answer besides its value.
  mutating func note<Value>(_ answer: Answer<Value>) {
    if let failure = answer.failure { add(failure) }
    for remark in answer.remarks { add(remark) }
  }

  /// Notes down what came with an answer that must not be missing.
  mutating func demand<Value>(_ answer: Answer<Value>, at place: Diagnostic.Place) {
    note(answer, at: place)
    guard answer.value == nil, answer.failure == nil else { return }
    let rule = answer.decision.rule
    add(
      Diagnostic(
        .error, "no-decision", at: place,
        Phrase(en: "no rule pack answers `\(rule)`", fr: "aucun paquet de règles ne répond à « \(rule) »"),
        advice: Phrase(
          en: "let the rule answer, or ask izika/base last",
          fr: "faites répondre la règle, ou ajoutez izika/base en dernier")))
  }

  var reported: [Diagnostic] {
    guard errorsBefore > 0 else { return inPeriod }
    return [LedgerUncertain.diagnostic(errorsBefore, period)] + inPeriod
  }
}

private enum LedgerUncertain {
  static func diagnostic(_ count: Int, _ period: Period) -> Diagnostic {
    Diagnostic(
      .warning, "ledger-uncertain",
      Phrase(
        en: "\(count) errors between the start of the fiscal year and \(period.from) leave the ledger incomplete",
        fr: "\(count) erreurs entre le début de l'exercice et le \(period.from) laissent le cumul incomplet"),
      advice: Phrase(
        en: "run the statement from the start of the fiscal year and mend what it names",
        fr: "établissez le relevé depuis le début de l'exercice et corrigez ce qu'il signale"))
  }
}
