import LuaSandbox
import Mileage
import Values

extension Supplements: LuaQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("trip", .record("trip")), ArgumentDocument("tally", .record("tally"))],
    answers: .amountLines,
    Phrase(
      en: "Each trip: money besides, such as parking, a passenger, a meal, in the trip's own currency.",
      fr: "Chaque trajet : ce qui s'ajoute à l'indemnité, comme un parking, un passager, un repas, dans la devise du "
        + "trajet."))
  package static let shape = AnswerShape.lines(under: "trips")

  package static func arguments(_ given: Subject) -> [LuaValue] {
    let arguments: [LuaValue] = [.object(TripView(given.trip, in: name))]
    return given.tally.map { arguments + [.object(TallyView($0))] } ?? arguments
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .trip(given.trip) }

  package static func told(of arguments: [LuaValue]) -> [Diagnostic] { TallyView.unknown(in: arguments) }

  package static func decode(
    _ value: LuaValue, about given: Subject, in currency: Currency?
  ) throws(WrongAnswer) -> [AmountLine] {
    try AnswerDecoder.lines(value, name, in: given.trip.currency, of: currency)
  }
}
