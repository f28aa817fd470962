import LuaSandbox
import Mileage
import Values

extension Payable: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("trip", .record("trip")), ArgumentDocument("tally", .record("tally"))],
    answers: .exact,
    Phrase(
      en: "Each trip, after its distance: whole metres after deductions and caps.",
      fr: "Chaque trajet, après sa distance : les mètres entiers après déductions et plafonds."))
  package static let shape = AnswerShape.metres

  package static func arguments(_ given: Subject) -> [LuaValue] {
    let arguments: [LuaValue] = [.object(TripView(given.trip, in: name))]
    return given.tally.map { arguments + [.object(TallyView($0))] } ?? arguments
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .trip(given.trip) }

  package static func told(of arguments: [LuaValue]) -> [Diagnostic] { TallyView.unknown(in: arguments) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> Metres {
    try AnswerDecoder.metres(value, name)
  }
}
