import LuaSandbox
import Mileage
import Values

extension Allowance: LuaQuestion {
  package static let document = RuleDocument(
    name,
    [
      ArgumentDocument("trip", .record("trip")), ArgumentDocument("ledger", .record("ledger")),
      ArgumentDocument("tally", .record("tally")),
    ],
    answers: .amount,
    Phrase(
      en: "Each trip: what it is paid, in the currency of the pack, or in that of money(…). The ledger holds what came "
        + "before it in its fiscal year.",
      fr: "Chaque trajet : son indemnité, dans la devise du paquet ou dans celle de money(…). Le cumul contient ce qui "
        + "le précède dans son année fiscale."))
  package static let shape = AnswerShape.amount

  package static func arguments(_ given: Subject) -> [LuaValue] {
    let arguments: [LuaValue] = [
      .object(TripView(given.trip, in: name)), .object(LedgerView(given.ledgers.main)),
    ]
    return given.tally.map { arguments + [.object(TallyView($0))] } ?? arguments
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .trip(given.trip) }

  package static func told(of arguments: [LuaValue]) -> [Diagnostic] { TallyView.unknown(in: arguments) }

  /// Each scale sees what was paid in its own currency.
  package static func admits(_ currency: Currency?, to given: Subject, _ arguments: [LuaValue]) -> Bool {
    if case .object(let view as LedgerView) = arguments[1] {
      view.ledger = given.ledgers[currency ?? given.ledgers.main.currency]
    }
    return true
  }

  package static func decode(
    _ value: LuaValue, about given: Subject, in currency: Currency?
  ) throws(WrongAnswer) -> Money {
    try AnswerDecoder.money(value, name, in: currency ?? given.ledgers.main.currency)
  }
}
