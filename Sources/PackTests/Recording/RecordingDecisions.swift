import Mileage
import Rules
import Values

/// Asks the rules and keeps every answer, also those that no statement shows: who had no opinion, and what a rule was
/// asked in vain. Distances that the test fixes stand in for the roads.
final class RecordingDecisions: Decisions {
  private let inner: any Decisions
  private let distances: FixedDistances
  private(set) var answers: [RecordedAnswer] = []

  init(_ inner: any Decisions, distances: FixedDistances) {
    self.inner = inner
    self.distances = distances
  }

  var years: FiscalCalendar { inner.years }
  var ledgerOf: LedgerScope { inner.ledgerOf }

  private func keep<Value>(
    _ rule: RuleName, _ subject: RecordedAnswer.Subject, _ answer: Answer<Value>, _ text: (Value) -> String
  ) -> Answer<Value> {
    answers.append(
      RecordedAnswer(
        rule: rule, subject: subject, value: answer.value.map(text) ?? "", decision: answer.decision,
        failure: answer.failure))
    return answer
  }

  func professional(_ event: Event) -> Answer<Bool> {
    keep(.professional, .event(event), inner.professional(event)) { $0 ? "true" : "false" }
  }

  func place(_ event: Event) -> Answer<PlaceChoice> {
    keep(.place, .event(event), inner.place(event)) { $0.asWritten }
  }

  func origin(_ day: Day) -> Answer<PlaceChoice> { keep(.origin, .day(day), inner.origin(day)) { $0.asWritten } }

  func destination(_ day: Day) -> Answer<PlaceChoice> {
    keep(.destination, .day(day), inner.destination(day)) { $0.asWritten }
  }

  func between(_ previous: Stop, _ following: Stop) -> Answer<PlaceChoice> {
    keep(.between, .stops(previous, following), inner.between(previous, following)) { $0.asWritten }
  }

  func vehicle(_ trip: Trip) -> Answer<VehicleChoice> {
    keep(.vehicle, .trip(trip), inner.vehicle(trip)) { choice in
      switch choice {
      case .vehicle(let id): id
      case .notOwn: "false"
      }
    }
  }

  func purpose(_ trip: Trip) -> Answer<String> { keep(.purpose, .trip(trip), inner.purpose(trip)) { $0 } }

  func distance(_ leg: Leg) -> Answer<Metres> {
    var answer = inner.distance(leg)
    if answer.value == nil, answer.failure == nil, let fixed = distances.find(leg) {
      answer.value = fixed.metres
      answer.decision.value = String(fixed.metres.count)
      answer.decision.at = fixed.at
      answer.decision.because = Phrase(en: "a distance that the test fixes", fr: "une distance fixée par le test")
    }
    return keep(.distance, .leg(leg), answer) { String($0.count) }
  }

  func payable(_ trip: Trip) -> Answer<Metres> {
    keep(.payable, .trip(trip), inner.payable(trip)) { String($0.count) }
  }

  func roundDistance(_ metres: Metres, _ trip: Trip) -> Answer<Metres> {
    keep(.roundDistance, .trip(trip), inner.roundDistance(metres, trip)) { String($0.count) }
  }

  func allowance(_ trip: Trip, _ ledger: Ledger) -> Answer<Decimal> {
    keep(.allowance, .trip(trip), inner.allowance(trip, ledger)) { $0.description }
  }

  func roundAmount(_ amount: Decimal, _ trip: Trip) -> Answer<Decimal> {
    keep(.roundAmount, .trip(trip), inner.roundAmount(amount, trip)) { $0.description }
  }

  func supplements(_ trip: Trip) -> Answer<[AmountLine]> {
    keep(.supplements, .trip(trip), inner.supplements(trip), Self.text)
  }

  func settle(_ ledger: Ledger, _ period: Period) -> Answer<[AmountLine]> {
    keep(.settle, .vehicle(ledger.vehicle.id), inner.settle(ledger, period), Self.text)
  }

  func review(_ statement: Statement) -> Answer<[Diagnostic]> {
    keep(.review, .statement, inner.review(statement)) {
      $0.isEmpty ? "{}" : $0.map(\.message.english).joined(separator: "; ")
    }
  }

  private static func text(_ lines: [AmountLine]) -> String {
    lines.isEmpty ? "{}" : lines.map { "\($0.label) \($0.amount.text(places: 2))" }.joined(separator: "; ")
  }
}

extension PlaceChoice {
  /// As a test writes it; a place of the profile by its key.
  fileprivate var asWritten: String {
    switch self {
    case .home: "home"
    case .office: "office"
    case .place(let place): place.label
    case .text(let text): text
    case .coordinate(let coordinate): coordinate.description
    case .noTravel: "false"
    case .stay: "stay"
    case .direct: "direct"
    }
  }
}
