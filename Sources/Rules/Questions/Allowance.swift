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
    answers: .exact,
    Phrase(
      en: "Each trip: what it is paid. The ledger holds what came before it in its fiscal year.",
      fr: "Chaque trajet : son indemnité. Le cumul contient ce qui le précède dans son année fiscale."))
  package static let shape = AnswerShape.amount

  package static func arguments(_ given: Subject) -> [LuaValue] {
    let arguments: [LuaValue] = [.object(TripView(given.trip, in: name)), .object(LedgerView(given.ledger))]
    return given.tally.map { arguments + [.object(TallyView($0))] } ?? arguments
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .trip(given.trip) }

  package static func told(of arguments: [LuaValue]) -> [Diagnostic] { TallyView.unknown(in: arguments) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> Decimal {
    try AnswerDecoder.decimal(value, name)
  }
}
