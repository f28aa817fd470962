import ICalendar
import Mileage
import Rules
import Values

/// Runs one case: events in, a statement and every answer on the way out. Depends on the case and its setting alone.
struct CaseRunner: Sendable {
  let setting: TestSetting

  init(_ setting: TestSetting) { self.setting = setting }

  /// What came of a case.
  struct Run: Sendable {
    var statement: Statement
    var answers: [RecordedAnswer]
  }

  /// A run compared with what the case expects.
  func result(of test: TestCase, _ run: Run) -> CaseResult {
    CaseResult(test, run, failures: CaseCheck(test: test, run: run).failures)
  }

  /// - Parameter order: in which events are asked about.
  /// - Throws: a ``Failure`` when a pack does not load.
  func run(_ test: TestCase, in order: EventOrder = .byStart) throws(Failure) -> Run {
    let parameters = setting.layers(asOf: test.asOf)
    let decisions = try setting.decisions(parameters)
    decisions.give { leg in
      test.distances.find(leg).map { RoadDistance(metres: $0.metres, source: "declared", version: "test") }
    }
    let recording = RecordingDecisions(decisions, distances: test.distances)
    var statement: Statement
    if case .trip(let trip) = test.input {
      statement = price(trip, recording)
    } else {
      statement = evaluate(
        happened(in: test, decisions), recording, in: order, decisions.dayEnd)
    }
    if test.input.isSmall {
      // The events of a case are no feed that begins too late in the year.
      statement.diagnostics.removeAll { $0.code == .ledgerOpeningMissing }
    }
    statement.diagnostics =
      setting.diagnostics + parameters.diagnostics(readByEngine: RuleReference.engineParameters) + statement.diagnostics
    return Run(statement: statement, answers: recording.answers)
  }

  private func evaluate(
    _ happened: Happened, _ recording: RecordingDecisions, in order: EventOrder, _ dayEnd: DayEnd
  ) -> Statement {
    let events = order.apply(to: happened.events)
    let decisions: any Decisions = order == .byStart ? recording : ShuffledDecisions(recording, asking: events)
    var evaluation = Evaluation(
      person: setting.person, period: happened.period, decisions: decisions, map: setting.map)
    evaluation.dayEnd = dayEnd
    var statement = evaluation.run(events)
    statement.diagnostics = happened.diagnostics + statement.diagnostics
    return statement
  }

  // MARK: - Events

  private struct Happened {
    var events: [Event] = []
    var period: Period
    var diagnostics: [Diagnostic] = []

    mutating func add(_ feed: Feed, _ label: CalendarLabel, within window: Period, _ zone: Zone) {
      let expansion = feed.occurrences(from: .date(window.from), to: .date(window.to), floating: zone)
      for occurrence in expansion.occurrences { events.append(Event(occurrence: occurrence, calendar: label)) }
      diagnostics += feed.diagnostics + expansion.diagnostics
    }
  }

  private func happened(in test: TestCase, _ decisions: LuaDecisions) -> Happened {
    let zone = setting.person.zone
    let dayEnd = decisions.dayEnd
    func window(_ period: Period) -> Period {
      Evaluation.window(for: period, years: decisions.years, wantsTally: decisions.wantsTally)
    }
    switch test.input {
    case .events(let events, let period):
      let first = events.map(\.firstDay).min() ?? CivilDate(dayNumber: 0)
      var happened = Happened(period: period ?? Period(from: first, to: first + 1))
      for event in events {
        // A time with a zone may be on the day before or after on the person's clock.
        let window =
          period.map(window)
          ?? Period(from: event.firstDay - 1, to: event.firstDay + 2)
        happened.add(event.feed, event.label, within: window, zone)
      }
      let (firsts, lasts) = (happened.events.map(dayEnd.day), happened.events.map(dayEnd.lastDay))
      if period == nil, let from = firsts.min(), let last = lasts.max() {
        // The day after the last may be the way back from a night away.
        happened.period = Period(from: from, to: last + 2)
      }
      return happened
    case .calendars(let calendars, let period):
      var happened = Happened(period: period)
      let window = window(period)
      for calendar in calendars { happened.add(calendar.feed, calendar.label, within: window, zone) }
      return happened
    case .trip(let trip):
      return Happened(period: Period(from: trip.date, to: trip.date + 1))
    }
  }

  // MARK: - A trip without a calendar

  /// Asks `allowance` and `round_amount`, as `izika-rules price` does.
  private func price(_ input: TestTrip, _ decisions: RecordingDecisions) -> Statement {
    var statement = Statement(
      person: setting.person.name, period: Period(from: input.date, to: input.date + 1), zone: setting.person.zone.name,
      currency: decisions.currency)
    guard let vehicle = setting.person.vehicles.first(where: { $0.id == input.vehicle }) else {
      statement.diagnostics.append(unknownVehicle(input))
      return statement
    }
    var trip = Trip(id: "trip", date: input.date, legs: [], stops: [], day: Day(date: input.date, stops: []))
    trip.vehicle = vehicle
    trip.metres = input.metres
    trip.payable = input.metres
    let year = decisions.years.year(containing: input.date)
    var tally = Tally(currency: decisions.currency)
    (tally.year.driven, tally.year.km) = (input.ledgerKm, input.ledgerKm)
    let main = Ledger(vehicle: vehicle, year: year, currency: decisions.currency, openingKm: input.ledgerKm)
    let allowance = decisions.allowance(trip, YearLedgers(main: main), decisions.wantsTally ? tally : nil)
    statement.diagnostics += (allowance.failure.map { [$0] } ?? []) + allowance.remarks
    if let exact = allowance.value {
      trip.currency = exact.currency
      let rounded = decisions.roundAmount(exact.amount, trip)
      statement.diagnostics += (rounded.failure.map { [$0] } ?? []) + rounded.remarks
      trip.amount = rounded.value
    }
    statement.trips = [trip]
    return statement
  }

  private func unknownVehicle(_ input: TestTrip) -> Diagnostic {
    let known = setting.person.vehicles.map(\.id).joined(separator: ", ")
    return Diagnostic(
      .error, .testVehicleUnknown,
      Phrase(
        en: "the test's trip is made with \"\(input.vehicle)\", which is no vehicle of its profile",
        fr: "le trajet du test est fait avec « \(input.vehicle) », qui n'est pas un véhicule de son profil"),
      advice: known.isEmpty
        ? Phrase(en: "give the profile a vehicle", fr: "donnez un véhicule au profil")
        : Phrase(en: "its vehicles: \(known)", fr: "ses véhicules : \(known)"))
  }
}
