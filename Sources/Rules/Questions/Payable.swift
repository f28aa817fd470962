import LuaSandbox
import Mileage
import Values

extension Payable: LuaQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("trip", .record("trip"))],
    answers: .exact,
    Phrase(
      en: "Each trip, after its distance: whole metres after deductions and caps.",
      fr: "Chaque trajet, après sa distance : les mètres entiers après déductions et plafonds."))
  package static let shape = AnswerShape.metres

  package static func arguments(_ trip: Trip) -> [LuaValue] { [.object(TripView(trip, in: name))] }

  package static func subject(_ trip: Trip) -> QuestionSubject { .trip(trip) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> Metres {
    try AnswerDecoder.metres(value, name)
  }
}
