import LuaSandbox
import Mileage
import Values

extension Origin: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("day", .record("day"))],
    answers: .either([.choice(["home", "office"]), .text, .somewhere]),
    Phrase(en: "The first stop of a day: where does the day start?", fr: "Premier arrêt d'un jour : d'où part-on ?"))
  package static let shape = AnswerShape.text(orFalse: false)

  package static func arguments(_ day: Day) -> [LuaValue] { [.object(DayView(day, in: name))] }

  package static func subject(_ day: Day) -> QuestionSubject { .day(day) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> PlaceChoice {
    try AnswerDecoder.place(value, name)
  }
}
