import LuaSandbox
import Mileage
import Values

/// `trip`: a run of legs from a base to a base.
final class TripView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    case date, legs, stops, vehicle, metres, km, day, purpose, amount, currency, commute
    case payableMetres = "payable_metres"
    case legsBefore = "legs_before"
    case firstOfDay = "first_of_day"
    case lastOfDay = "last_of_day"
    case roundTrip = "round_trip"
  }

  /// The first question for which a field is known; nil where it always is.
  private static func firstReader(of field: Field) -> RuleName? {
    switch field {
    case .vehicle: .purpose
    case .metres, .purpose: .payable
    case .km, .payableMetres: .allowance
    case .currency: .roundAmount
    case .amount: .supplements
    case .date, .legs, .stops, .day, .legsBefore, .firstOfDay, .lastOfDay, .roundTrip, .commute: nil
    }
  }

  /// The question before that which waits for a field.
  private static func reader(before field: Field) -> RuleName? { field == .metres ? .vehicle : nil }

  static let schema = RecordSchema<Field>(
    "trip",
    Phrase(
      en: "A run of legs within one day, from a base to a base, or to where the night is spent.",
      fr: "Une suite d'étapes dans la journée, d'une base à une base, ou au lieu de la nuit."),
    knownFrom: firstReader, awaitedBy: reader(before:)
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
          en: "The vehicle; nil when it is not the person's own.",
          fr: "Le véhicule ; nil s'il n'est pas celui de la personne.")
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
          en: "Payable kilometres, exact; 0 when it is not by own vehicle, an error where payable_metres is nil.",
          fr:
            "Les kilomètres indemnisés, exacts ; 0 sans véhicule de la personne, une erreur si payable_metres vaut nil."
        )
      )
    case .day:
      (.record("day"), Phrase(en: "The whole day that it belongs to.", fr: "La journée entière dont il fait partie."))
    case .purpose:
      (
        .text,
        Phrase(
          en: "What the statement prints; empty when no rule says it.",
          fr: "Le motif imprimé sur le relevé ; vide si aucune règle ne le dit.")
      )
    case .amount:
      (
        .optional(.decimal),
        Phrase(en: "The amount; nil when it is not known.", fr: "Le montant ; nil s'il est inconnu.")
      )
    case .currency:
      (
        .text,
        Phrase(
          en: "In which it is paid, by ISO 4217: \"EUR\".",
          fr: "La devise dans laquelle il est payé, selon ISO 4217 : \"EUR\".")
      )
    case .payableMetres:
      (
        .optional(.integer),
        Phrase(
          en: "Metres after deductions, caps and rounding; nil when they are not known.",
          fr: "Les mètres après déductions, plafonds et arrondis ; nil s'ils sont inconnus.")
      )
    case .legsBefore:
      (
        .integer,
        Phrase(
          en: "How many of day.legs are driven before it.",
          fr: "Combien d'étapes de `day.legs` sont parcourues avant lui.")
      )
    case .firstOfDay:
      (
        .boolean,
        Phrase(en: "Whether no trip of the day comes before it.", fr: "Vrai s'il est le premier de la journée.")
      )
    case .lastOfDay:
      (
        .boolean,
        Phrase(en: "Whether no trip of the day comes after it.", fr: "Vrai s'il est le dernier de la journée.")
      )
    case .roundTrip:
      (.boolean, Phrase(en: "Whether it ends where it starts.", fr: "Vrai s'il finit là où il commence."))
    case .commute:
      (
        .boolean,
        Phrase(
          en: "Whether it is the way between home and office and nothing else.",
          fr: "Vrai si c'est le chemin entre le domicile et le bureau et rien d'autre.")
      )
    }
  }
  private static let kmUnknown = Phrase(
    en: "the payable kilometres of this trip are not known: trip.payable_metres is nil",
    fr: "les kilomètres indemnisés de ce trajet sont inconnus : trip.payable_metres vaut nil")

  let trip: Trip
  let question: RuleName?
  var isMeasured: Bool { trip.isMeasured }

  /// - Parameter question: the one that is asked.
  init(_ trip: Trip, in question: RuleName) {
    self.trip = trip
    self.question = question
  }

  func read(_ field: Field, into answer: inout FieldAnswer) throws {
    switch field {
    case .date: answer.box(DateBox.box(trip.date))
    case .legs: answer.list(trip.legs.map { .object(LegView($0, in: question, isMeasured: isMeasured)) })
    case .stops: answer.list(trip.stops.map { .object(StopView($0)) })
    case .vehicle: if let vehicle = trip.vehicle { answer.object(VehicleView(vehicle)) }
    case .metres: if let metres = trip.metres { answer.integer(metres.count) }
    case .payableMetres: if let metres = trip.payable { answer.integer(metres.count) }
    case .km:
      guard trip.payable != nil || trip.notByOwnVehicle != nil else { throw HostError(Self.kmUnknown.asRuleText) }
      answer.box(DecimalBox.box(trip.km))
    case .day: answer.object(DayView(trip.day, in: question, isMeasured: isMeasured))
    case .purpose: answer.text(trip.purpose)
    case .amount: if let amount = trip.amount { answer.box(DecimalBox.box(amount)) }
    case .currency: answer.text(trip.currency.code)
    case .legsBefore: answer.integer(trip.legsBefore)
    case .firstOfDay: answer.boolean(trip.isFirstOfDay)
    case .lastOfDay: answer.boolean(trip.isLastOfDay)
    case .roundTrip: answer.boolean(trip.isRoundTrip)
    case .commute: answer.boolean(trip.isCommute)
    }
  }
}
