import LuaSandbox
import Mileage
import Values

extension Destination: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("day", .record("day"))],
    answers: .either([.choice(["home", "office", "stay"]), .text, .somewhere]),
    Phrase(
      en: "The last stop of a day: where does the day end? \"stay\": the night is spent at that stop.",
      fr: "Dernier arrêt d'un jour : où finit la journée ? \"stay\" : la nuit se passe à cet arrêt."))
  package static let shape = AnswerShape.text(orFalse: false)

  package static func arguments(_ day: Day) -> [LuaValue] { [.object(DayView(day, in: name))] }

  package static func subject(_ day: Day) -> QuestionSubject { .day(day) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> PlaceChoice {
    try AnswerDecoder.place(value, name, or: .stay)
  }
}
