import LuaSandbox
import Mileage
import Values

/// `leg`: one way between two places.
final class LegView: RecordView {
  enum Field: String, CaseIterable, Sendable { case from, to, metres, seconds, source, departure }

  /// The first question for which a field is known; nil where it always is.
  private static func firstReader(of field: Field) -> RuleName? {
    switch field {
    case .metres, .seconds, .source: .payable
    case .from, .to, .departure: nil
    }
  }

  /// The question before that which waits for a field.
  private static func reader(before field: Field) -> RuleName? { firstReader(of: field) == nil ? nil : .vehicle }

  static let schema = RecordSchema<Field>(
    "leg", Phrase(en: "One way between two places.", fr: "Un chemin entre deux lieux."),
    knownFrom: firstReader, awaitedBy: reader(before:)
  ) { field in
    switch field {
    case .from: (.record("place"), Phrase(en: "Where it starts.", fr: "Son départ."))
    case .to: (.record("place"), Phrase(en: "Where it ends.", fr: "Son arrivée."))
    case .metres:
      (
        .optional(.integer),
        Phrase(en: "Its length; nil when nobody could say.", fr: "Sa longueur ; nil si personne n'a pu la dire.")
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
          en: "Who measured: estimate, declared, rule, osrm…; empty when nobody could.",
          fr: "Qui a mesuré : estimate, declared, rule, osrm… ; vide si personne n'a pu.")
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
  let question: RuleName?
  let isMeasured: Bool

  /// - Parameters:
  ///   - question: the one that is asked.
  ///   - isMeasured: whether it waited for the day's kilometres.
  init(_ leg: Leg, in question: RuleName?, isMeasured: Bool = false) {
    self.leg = leg
    self.question = question
    self.isMeasured = isMeasured
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
