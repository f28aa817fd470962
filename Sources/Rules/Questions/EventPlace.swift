import LuaSandbox
import Mileage
import Values

extension EventPlace: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("event", .record("event"))],
    answers: .either([.text, .somewhere, .choice(["home", "office"]), .no]),
    Phrase(
      en:
        "Every professional one: where is it? A text is looked up on the map; `named \"depot\"` is a place of the "
        + "profile; false: nobody travels.",
      fr:
        "Chaque rendez-vous professionnel : où est-il ? Un texte est cherché sur la carte ; `named \"depot\"` est "
        + "un lieu du profil ; false : personne ne se déplace."))
  package static let shape = AnswerShape.text(orFalse: true)

  package static func arguments(_ event: Event) -> [LuaValue] { [.object(EventView(event))] }

  package static func subject(_ event: Event) -> QuestionSubject { .event(event) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> PlaceChoice {
    try AnswerDecoder.place(value, name, or: .noTravel)
  }
}
