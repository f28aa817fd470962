import LuaSandbox
import Mileage
import Values

extension Between: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("previous", .record("stop")), ArgumentDocument("following", .record("stop"))],
    answers: .either([.choice(["direct", "home", "office"]), .text, .somewhere]),
    Phrase(
      en: "Each two stops of a day: straight on, or back to a base in between?",
      fr: "Chaque paire d'arrêts d'un jour : directement de l'un à l'autre, ou retour à une base entre les deux ?"))
  package static let shape = AnswerShape.text(orFalse: false)

  package static func arguments(_ stops: Subject) -> [LuaValue] {
    [.object(StopView(stops.previous)), .object(StopView(stops.following))]
  }

  package static func subject(_ stops: Subject) -> QuestionSubject { .stops(stops.previous, stops.following) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> PlaceChoice {
    try AnswerDecoder.place(value, name, or: .direct)
  }
}
