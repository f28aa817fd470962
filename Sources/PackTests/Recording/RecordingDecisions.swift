import Mileage
import Rules
import Values

/// Asks the rules and keeps every answer, also those that no statement shows: who had no opinion, and what a rule was
/// asked in vain. Distances that the test fixes stand in for the roads.
final class RecordingDecisions: Decisions {
  private let inner: LuaDecisions
  private let distances: FixedDistances
  private(set) var answers: [RecordedAnswer] = []

  init(_ inner: LuaDecisions, distances: FixedDistances) {
    self.inner = inner
    self.distances = distances
  }

  var years: FiscalCalendar { inner.years }
  var ledgerOf: LedgerScope { inner.ledgerOf }
  var wantsTally: Bool { inner.wantsTally }
  var currency: Currency { inner.currency }

  func ask<Q: LuaQuestion>(_ question: Q.Type, _ subject: Q.Subject) -> Answer<Q.Value> {
    var answer = inner.ask(question, subject)
    if answer.isPutBack { return answer }
    let subject = Q.subject(subject)
    if Q.name == .distance, case .leg(let leg) = subject { fix(leg, &answer) }
    answers.append(
      RecordedAnswer(
        rule: Q.name, subject: subject, value: answer.value?.written ?? "", decision: answer.decision,
        failure: answer.failure))
    return answer
  }

  /// - Parameter answer: the answer to `distance`.
  private func fix<Value>(_ leg: Leg, _ answer: inout Answer<Value>) {
    guard answer.value == nil, answer.failure == nil, let fixed = distances.find(leg) else { return }
    answer.value = fixed.metres as? Value
    answer.decision.value = String(fixed.metres.count)
    answer.decision.at = fixed.at
    answer.decision.because = Phrase(en: "a distance that the test fixes", fr: "une distance fixée par le test")
  }
}
