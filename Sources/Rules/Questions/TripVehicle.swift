import LuaSandbox
import Mileage
import Values

extension TripVehicle: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("trip", .record("trip"))],
    answers: .either([.text, .no]),
    Phrase(
      en: "Each trip, before its distance: the vehicle's id; false: not by own vehicle, so listed and not paid.",
      fr:
        "Chaque trajet, avant sa distance : l'identifiant du véhicule ; false : pas avec le sien, donc listé sans "
        + "être payé."))
  package static let shape = AnswerShape.text(orFalse: true)

  package static func arguments(_ trip: Trip) -> [LuaValue] { [.object(TripView(trip, in: name))] }

  package static func subject(_ trip: Trip) -> QuestionSubject { .trip(trip) }

  /// Kilometres that decide the vehicle are waited for, also where the rule could do without.
  package static func isWaiting(_ trip: Trip, in sandbox: Sandbox) -> Bool {
    !trip.isMeasured && (TripView.schema.wasAwaited(in: sandbox) || LegView.schema.wasAwaited(in: sandbox))
  }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> VehicleChoice {
    switch value {
    case .text(let id): .vehicle(id: try AnswerDecoder.short(id, name))
    case .boolean(false): .notOwn
    default: throw WrongAnswer(name, expected: "a vehicle's id, or false", got: value)
    }
  }
}

extension VehicleChoice: WrittenAnswer {
  package var written: String {
    switch self {
    case .vehicle(let id): id
    case .notOwn: "false"
    }
  }
}
