import LuaSandbox
import Mileage
import Values

extension Settle: LuaQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("ledger", .record("ledger")), ArgumentDocument("period", .record("period"))],
    answers: .amountLines,
    Phrase(
      en: "Each vehicle, after the period's trips: adjustments, such as a year's end or an advance.",
      fr:
        "Chaque véhicule, après les trajets de la période : les régularisations, comme une fin d'année ou une avance."
    ))
  package static let shape = AnswerShape.lines(under: "adjustments")

  package static func arguments(_ given: Subject) -> [LuaValue] {
    [.object(LedgerView(given.ledger)), .object(PeriodView(given.period))]
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .vehicle(given.ledger.vehicle.id) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> [AmountLine] {
    try AnswerDecoder.lines(value, name)
  }
}
