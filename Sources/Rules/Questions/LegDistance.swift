import LuaSandbox
import Mileage
import Values

extension LegDistance: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("leg", .record("leg"))],
    answers: .exact,
    Phrase(
      en: "Each leg: whole metres where the rules fix them; no opinion: the roads are asked.",
      fr:
        "Chaque étape : la distance, en mètres entiers, que fixent les règles ; sans avis, les services de routes sont interrogés."
    ))
  package static let shape = AnswerShape.metres

  package static func arguments(_ leg: Leg) -> [LuaValue] { [.object(LegView(leg, in: name))] }

  package static func subject(_ leg: Leg) -> QuestionSubject { .leg(leg) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> Metres {
    try AnswerDecoder.metres(value, name)
  }
}
