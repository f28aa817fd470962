import LuaSandbox
import Mileage
import Values

extension RoundDistance: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("metres", .integer), ArgumentDocument("trip", .record("trip"))],
    answers: .exact,
    Phrase(en: "Each trip: its payable metres, rounded.", fr: "Chaque trajet : ses mètres indemnisés, arrondis."))
  package static let shape = AnswerShape.metres

  package static func arguments(_ given: Subject) -> [LuaValue] {
    [.integer(Int64(given.metres.count)), .object(TripView(given.trip, in: name))]
  }

  package static func subject(_ given: Subject) -> QuestionSubject { .trip(given.trip) }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> Metres {
    try AnswerDecoder.metres(value, name)
  }
}
