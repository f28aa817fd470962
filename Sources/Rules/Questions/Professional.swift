import LuaSandbox
import Mileage
import Values

extension Professional: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("event", .record("event"))],
    answers: .boolean,
    Phrase(
      en: "Every appointment: does it count? False lists it among the skipped events, with the reason.",
      fr: "Chaque rendez-vous : compte-t-il ? false le range parmi les événements écartés, avec le motif."))
  package static let shape = AnswerShape.truth

  package static func arguments(_ event: Event) -> [LuaValue] { [.object(EventView(event))] }

  package static func subject(_ event: Event) -> QuestionSubject { .event(event) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> Bool {
    try AnswerDecoder.boolean(value, name)
  }
}
