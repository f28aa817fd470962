import LuaSandbox
import Mileage
import Values

/// `trip`: a run of legs from a base to a base.
final class TripView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    case date, legs, stops, vehicle, metres, km, day, purpose, amount
    case payableMetres = "payable_metres"
    case legsBefore = "legs_before"
    case firstOfDay = "first_of_day"
    case lastOfDay = "last_of_day"
    case roundTrip = "round_trip"
  }

  static let schema = RecordSchema<Field>(
    "trip",
    Phrase(
      en: "A run of legs within one day, from a base to a base, or to where the night is spent.",
      fr: "Une suite d'étapes dans la journée, d'une base à une base, ou au lieu de la nuit.")
  ) { field in
    switch field {
    case .date: (.date, Phrase(en: "The local day.", fr: "Le jour local."))
    case .legs: (.list(.record("leg")), Phrase(en: "Its legs, in order.", fr: "Ses étapes, dans l'ordre."))
    case .stops:
      (.list(.record("stop")), Phrase(en: "The appointments that it serves.", fr: "Les rendez-vous qu'il dessert."))
    case .vehicle:
      (
        .optional(.record("vehicle")),
        Phrase(
          en: "The vehicle; nil before it is chosen, and when it is not the person's own.",
          fr: "Le véhicule ; nil avant qu'il soit choisi, ou s'il n'est pas celui de la personne.")
      )
    case .metres:
      (
        .optional(.integer),
        Phrase(
          en: "The sum of the legs; nil when one is not known.", fr: "La somme des étapes ; nil si l'une est inconnue.")
      )
    case .km:
      (
        .decimal,
        Phrase(
          en: "Payable kilometres, exact; 0 until they are known.",
          fr: "Les kilomètres payables, exacts ; 0 tant qu'ils ne sont pas connus.")
      )
    case .day:
      (.record("day"), Phrase(en: "The whole day that it belongs to.", fr: "La journée entière dont il fait partie."))
    case .purpose:
      (
        .text,
        Phrase(
          en: "What the statement prints; empty until it is chosen.",
          fr: "Le motif imprimé sur le relevé ; vide tant qu'il n'est pas choisi.")
      )
    case .amount:
      (
        .optional(.decimal),
        Phrase(en: "The amount; nil until it is known.", fr: "Le montant ; nil tant qu'il n'est pas connu.")
      )
    case .payableMetres:
      (
        .optional(.integer),
        Phrase(
          en: "Metres after deductions, caps and rounding; nil until they are known.",
          fr: "Les mètres après déductions, plafonds et arrondis ; nil tant qu'ils ne sont pas connus.")
      )
    case .legsBefore:
      (
        .integer,
        Phrase(en: "How many of day.legs are driven before it.", fr: "Combien de day.legs sont parcourues avant lui.")
      )
    case .firstOfDay:
      (.boolean, Phrase(en: "Whether no trip of the day comes before it.", fr: "S'il est le premier de la journée."))
    case .lastOfDay:
      (.boolean, Phrase(en: "Whether no trip of the day comes after it.", fr: "S'il est le dernier de la journée."))
    case .roundTrip: (.boolean, Phrase(en: "Whether it ends where it starts.", fr: "S'il finit où il commence."))
    }
  }
  private let trip: Trip

  init(_ trip: Trip) {
    self.trip = trip
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .date: answer.box(DateBox.box(trip.date))
    case .legs: answer.list(trip.legs.map { .object(LegView($0)) })
    case .stops: answer.list(trip.stops.map { .object(StopView($0)) })
    case .vehicle: if let vehicle = trip.vehicle { answer.object(VehicleView(vehicle)) }
    case .metres: if let metres = trip.metres { answer.integer(metres.count) }
    case .payableMetres: if let metres = trip.payable { answer.integer(metres.count) }
    case .km: answer.box(DecimalBox.box(trip.km))
    case .day: answer.object(DayView(trip.day))
    case .purpose: answer.text(trip.purpose)
    case .amount: if let amount = trip.amount { answer.box(DecimalBox.box(amount)) }
    case .legsBefore: answer.integer(trip.legsBefore)
    case .firstOfDay: answer.boolean(trip.isFirstOfDay)
    case .lastOfDay: answer.boolean(trip.isLastOfDay)
    case .roundTrip: answer.boolean(trip.isRoundTrip)
    }
  }
}
