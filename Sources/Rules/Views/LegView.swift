import LuaSandbox
import Mileage
import Values

/// `leg`: one way between two places; `metres` is nil until the distance is known.
final class LegView: RecordView {
  enum Field: String, CaseIterable, Sendable { case from, to, metres, seconds, source, departure }

  static let schema = RecordSchema<Field>(
    "leg", Phrase(en: "One way between two places.", fr: "Un chemin entre deux lieux.")
  ) { field in
    switch field {
    case .from: (.record("place"), Phrase(en: "Where it starts.", fr: "Son départ."))
    case .to: (.record("place"), Phrase(en: "Where it ends.", fr: "Son arrivée."))
    case .metres:
      (
        .optional(.integer),
        Phrase(en: "Its length; nil until it is known.", fr: "Sa longueur ; nil tant qu'elle n'est pas connue.")
      )
    case .seconds:
      (
        .optional(.integer),
        Phrase(en: "The driving time; nil when nobody said.", fr: "La durée de conduite ; nil si personne ne la donne.")
      )
    case .source:
      (
        .text,
        Phrase(
          en: "Who measured: estimate, declared, rule, osrm…; empty until it is known.",
          fr: "Qui a mesuré : estimate, declared, rule, osrm… ; vide tant qu'elle n'est pas connue.")
      )
    case .departure:
      (
        .optional(.time),
        Phrase(
          en: "When the appointment before it ends; nil when there is none, or it lasts all day.",
          fr: "La fin du rendez-vous précédent ; nil s'il n'y en a pas, ou s'il dure toute la journée.")
      )
    }
  }
  private let leg: Leg

  init(_ leg: Leg) {
    self.leg = leg
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .from: answer.object(PlaceView(leg.from))
    case .to: answer.object(PlaceView(leg.to))
    case .metres: if let distance = leg.distance { answer.integer(distance.metres.count) }
    case .seconds: if let seconds = leg.distance?.seconds { answer.integer(seconds) }
    case .source: answer.text(leg.distance?.source ?? "")
    case .departure: if let departure = leg.departure { answer.box(TimeBox.box(departure)) }
    }
  }
}
