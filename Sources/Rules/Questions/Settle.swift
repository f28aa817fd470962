import LuaSandbox
import Mileage
import Values

extension Settle: LuaQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("ledger", .record("ledger")), ArgumentDocument("period", .record("period"))],
    answers: .amountLines,
    Phrase(
      en:
        "Each vehicle and currency, after the period's trips: adjustments, such as a year's end or an advance. A pack "
        + "with a currency of its own is asked about that alone.",
      fr: "Chaque véhicule et devise, après les trajets de la période : les régularisations, comme une fin d'année ou "
        + "une avance. Un paquet qui a sa devise n'est interrogé que pour elle."))
  package static let shape = AnswerShape.lines(under: "adjustments")

  package static func arguments(_ given: Subject) -> [LuaValue] {
    [.object(LedgerView(given.ledger)), .object(PeriodView(given.period))]
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .vehicle(given.ledger.vehicle.id) }

  /// A scale has no say in what was paid in another currency.
  package static func admits(_ currency: Currency?, to given: Subject, _ arguments: [LuaValue]) -> Bool {
    currency == nil || currency == given.ledger.currency
  }

  package static func decode(
    _ value: LuaValue, about given: Subject, in _: Currency?
  ) throws(WrongAnswer) -> [AmountLine] {
    try AnswerDecoder.lines(value, name, in: given.ledger.currency, of: nil)
  }
}
