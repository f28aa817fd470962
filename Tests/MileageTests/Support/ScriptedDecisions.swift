import Mileage
import TestSupport
import Values

/// Decisions by closures; a test replaces those it is about. The others answer as a plain pack would.
///
/// The default place is the event's location, with `home` and `office` for those words; every kilometre is paid 0.50 in the
/// currency of `onCurrency`.
/// A question that nobody speaks of here has no answer.
final class ScriptedDecisions: Decisions {
  var years = FiscalCalendar.calendarYears
  var ledgerOf = LedgerScope.vehicle
  var wantsTally = false
  var currency = Currency.euro
  /// In which a trip is paid; nil for that of the person's scale.
  var onCurrency: (Trip) -> Currency? = { _ in nil }
  private var answers: [RuleName: Any] = [:]

  init() {
    on(Professional.self) { _ in .said(true, "professional") }
    on(EventPlace.self) { .said(Self.place(of: $0), "place") }
    on(Origin.self) { day in
      if let night = day.previousPlace, night.kind == .lodging { return .said(.place(night), "origin") }
      return .said(.home, "origin")
    }
    on(Destination.self) { _ in .said(.home, "destination") }
    on(Between.self) { _ in .said(.direct, "between") }
    on(TripVehicle.self) { _ in .said(.vehicle(id: "clio"), "vehicle") }
    on(Purpose.self) { .said($0.stops.map(\.title).joined(separator: ", "), "purpose") }
    on(Payable.self) { trip, _ in .said(trip.metres ?? .zero, "payable") }
    on(RoundDistance.self) { metres, _ in .said(metres, "round_distance") }
    onAllowance { trip, _ in
      guard let amount = try? trip.km * exact("0.5") else { return .failed("allowance") }
      return .said(amount, "allowance")
    }
    on(RoundAmount.self) { amount, _ in .said(amount, "round_amount") }
    on(Supplements.self) { _ in .said([], "supplements") }
    on(Settle.self) { _ in .said([], "settle") }
    on(Review.self) { _ in .said([], "review") }
  }

  /// How a question is answered from now on.
  func on<Q: Question>(_: Q.Type, _ answer: @escaping (Q.Subject) -> Answer<Q.Value>) { answers[Q.name] = answer }

  /// How a trip is priced from now on, by the ledger in its currency.
  func onAllowance(_ answer: @escaping (Trip, Ledger) -> Answer<Decimal>) {
    on(Allowance.self) { [unowned self] trip, ledgers, _ in
      let currency = onCurrency(trip) ?? currency
      let answer = answer(trip, ledgers[currency])
      return Answer(
        answer.value.map { Money($0, currency) }, decision: answer.decision, failure: answer.failure,
        remarks: answer.remarks)
    }
  }

  func ask<Q: Question>(_: Q.Type, _ subject: Q.Subject) -> Answer<Q.Value> {
    guard let answer = answers[Q.name] as? (Q.Subject) -> Answer<Q.Value> else { return .silent(Q.name.rawValue) }
    return answer(subject)
  }

  static func place(of event: Event) -> PlaceChoice {
    switch event.occurrence.event.text(.location) {
    case "": .noTravel
    case "home": .home
    case "office": .office
    case let text: .text(text)
    }
  }
}

extension Answer {
  static func said(_ value: Value, _ rule: String, because: Phrase = "scripted") -> Answer {
    Answer(value, decision: Decision(rule: rule, value: "\(value)", pack: "test", at: "rules.lua:1", because: because))
  }

  static func silent(_ rule: String) -> Answer { Answer(nil, decision: Decision(rule: rule)) }

  /// The rule read what is not known yet.
  static func putBack(_ rule: String) -> Answer {
    var answer = Answer(nil, decision: Decision(rule: rule))
    answer.isPutBack = true
    return answer
  }

  static func failed(_ rule: String) -> Answer {
    let failure = Diagnostic(
      .error, .ruleError, at: Diagnostic.Place(file: "rules.lua", line: 7), Phrase(verbatim: "\(rule): it broke"))
    return Answer(nil, decision: Decision(rule: rule, pack: "test", at: "rules.lua:7"), failure: failure)
  }
}

extension Stop {
  var title: String { event.occurrence.event.text(.summary) }
}
