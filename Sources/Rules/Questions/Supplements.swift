import LuaSandbox
import Mileage
import Values

extension Supplements: LuaQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("trip", .record("trip"))],
    answers: .amountLines,
    Phrase(
      en: "Each trip: money besides, such as parking, a passenger, a meal.",
      fr: "Chaque trajet : ce qui s'ajoute à l'indemnité, comme un parking, un passager, un repas."))
  package static let shape = AnswerShape.lines(under: "trips")

  package static func arguments(_ trip: Trip) -> [LuaValue] { [.object(TripView(trip, in: name))] }

  package static func subject(_ trip: Trip) -> QuestionSubject { .trip(trip) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> [AmountLine] {
    try AnswerDecoder.lines(value, name)
  }
}
