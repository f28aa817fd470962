import LuaSandbox
import Mileage
import Values

extension RoundAmount: LuaQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("amount", .decimal), ArgumentDocument("trip", .record("trip"))],
    answers: .exact,
    Phrase(en: "Each trip: its amount, rounded.", fr: "Chaque trajet : son montant, arrondi."))
  package static let shape = AnswerShape.amount

  package static func arguments(_ given: Subject) -> [LuaValue] {
    [.box(DecimalBox.box(given.amount)), .object(TripView(given.trip, in: name))]
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .trip(given.trip) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> Decimal {
    try AnswerDecoder.decimal(value, name)
  }
}
