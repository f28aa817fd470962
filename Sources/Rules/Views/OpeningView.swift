import LuaSandbox
import Mileage
import Values

/// `opening`: what the profile says of a vehicle's year besides its calendar.
final class OpeningView: RecordView {
  enum Field: String, CaseIterable, Sendable { case vehicle, before, km, elsewhere }

  static let schema = RecordSchema<Field>(
    "opening",
    Phrase(
      en: "Kilometres of a vehicle that its calendar does not hold: `ledger` of the profile.",
      fr: "Les kilomètres d'un véhicule que l'agenda ne contient pas : « ledger » du profil.")
  ) { field in
    switch field {
    case .vehicle: (.text, Phrase(en: "The vehicle's id.", fr: "L'identifiant du véhicule."))
    case .before:
      (
        .optional(.date),
        Phrase(
          en: "The day before which km were driven; nil where the calendars hold the whole year.",
          fr:
            "Le jour avant lequel les kilomètres de `km` ont été parcourus ; nil si les agendas contiennent toute l'année."
        )
      )
    case .km: (.decimal, Phrase(en: "Driven before that day.", fr: "Parcourus avant ce jour."))
    case .elsewhere:
      (
        .decimal,
        Phrase(en: "Driven in the year and paid by others.", fr: "Parcourus dans l'année, payés par d'autres.")
      )
    }
  }
  private let opening: OpeningLedger

  init(_ opening: OpeningLedger) {
    self.opening = opening
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .vehicle: answer.text(opening.vehicle)
    case .before: if let date = opening.before { answer.box(DateBox.box(date)) }
    case .km: answer.box(DecimalBox.box(opening.km))
    case .elsewhere: answer.box(DecimalBox.box(opening.elsewhere))
    }
  }
}
