import LuaSandbox
import Mileage
import Values

extension Purpose: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("trip", .record("trip"))],
    answers: .text,
    Phrase(en: "Each trip: what the statement prints.", fr: "Chaque trajet : le motif imprimé sur le relevé."))
  package static let shape = AnswerShape.text(orFalse: false)

  package static func arguments(_ trip: Trip) -> [LuaValue] { [.object(TripView(trip, in: name))] }

  package static func subject(_ trip: Trip) -> QuestionSubject { .trip(trip) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> String {
    try AnswerDecoder.text(value, name)
  }

  /// A longer text than a statement should hold is cut, and told.
  package static func finish(_ answer: inout Answer<String>) {
    guard let purpose = answer.value, purpose.utf8.count > TextLimit.answer else { return }
    answer.value = TextLimit.cut(purpose, to: TextLimit.answer)
    answer.remarks.append(wasCut(answer.decision))
  }

  private static func wasCut(_ decision: Decision) -> Diagnostic {
    Diagnostic(
      .warning, .purposeCut,
      Phrase(
        en: "the purpose is longer than \(TextLimit.answer) bytes and was cut (\(decision.at))",
        fr: "le motif dépasse \(TextLimit.answer) octets et a été coupé (\(decision.at))"),
      advice: Phrase(en: "let the rule answer a shorter one", fr: "faites donner à la règle un motif plus court"))
  }
}
