import LuaSandbox
import Mileage
import Values

extension RoundAmount: LuaQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("amount", .decimal), ArgumentDocument("trip", .record("trip"))],
    answers: .amount,
    Phrase(
      en: "Each trip: its amount, rounded; both are in trip.currency.",
      fr: "Chaque trajet : son montant, arrondi ; tous deux sont dans trip.currency."))
  package static let shape = AnswerShape.amount

  package static func arguments(_ given: Subject) -> [LuaValue] {
    [.box(DecimalBox.box(given.amount)), .object(TripView(given.trip, in: name))]
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .trip(given.trip) }

  /// What is rounded is in the trip's currency, whoever rounds it.
  package static func decode(
    _ value: LuaValue, about given: Subject, in _: Currency?
  ) throws(WrongAnswer) -> Decimal {
    try AnswerDecoder.amount(value, name, in: given.trip.currency)
  }
}
