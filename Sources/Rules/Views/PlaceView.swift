import LuaSandbox
import Mileage
import Values

/// A place: a base of the profile, a stop, a lodging.
final class PlaceView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    case kind, base, label, address, town, postcode, country, lat, lon, precision, status, event
  }

  static let schema = RecordSchema<Field>(
    "place", Phrase(en: "Where a leg starts or ends.", fr: "Le départ ou l'arrivée d'une étape.")
  ) { field in
    switch field {
    case .kind:
      (
        .choice(["home", "office", "named", "stop", "lodging"]),
        Phrase(
          en: "A base of the profile, an appointment's place, or where a night is spent.",
          fr: "Une base du profil, le lieu d'un rendez-vous, ou celui d'une nuit.")
      )
    case .base:
      (
        .boolean,
        Phrase(
          en: "Whether it is one of the profile's own places, where a trip ends and no night away is spent.",
          fr: "Vrai si c'est un lieu du profil, où un trajet finit sans nuit ailleurs.")
      )
    case .label: (.text, Phrase(en: "What the statement prints.", fr: "Ce que le relevé imprime."))
    case .address:
      (.text, Phrase(en: "The text as the profile or the calendar has it.", fr: "Le texte du profil ou de l'agenda."))
    case .town: (.text, Phrase(en: "The town that was found.", fr: "La commune trouvée."))
    case .postcode: (.text, Phrase(en: "Its postcode.", fr: "Son code postal."))
    case .country: (.text, Phrase(en: "Two letters: FR.", fr: "Deux lettres : FR."))
    case .lat:
      (
        .optional(.number),
        Phrase(
          en: "The latitude in degrees; nil when nothing was found.",
          fr: "La latitude en degrés ; nil si rien n'a été trouvé.")
      )
    case .lon:
      (
        .optional(.number),
        Phrase(
          en: "The longitude in degrees; nil when nothing was found.",
          fr: "La longitude en degrés ; nil si rien n'a été trouvé.")
      )
    case .precision:
      (
        .choice(["address", "street", "town", "postcode", ""]),
        Phrase(
          en: "What the point stands for; empty when nothing was found.",
          fr: "Ce que désigne le point ; vide si rien n'a été trouvé.")
      )
    case .status:
      (
        .choice(["ok", "confirm", "none"]),
        Phrase(en: "Whether it is certain, a guess to confirm, or unknown.", fr: "Certain, à confirmer, ou inconnu.")
      )
    case .event:
      (
        .optional(.record("event")),
        Phrase(
          en: "The appointment that names it; nil at a base.", fr: "Le rendez-vous qui le nomme ; nil pour une base.")
      )
    }
  }
  let place: Place

  init(_ place: Place) {
    self.place = place
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .kind: answer.text(place.kind.rawValue)
    case .base: answer.boolean(place.isBase)
    case .label: answer.text(place.label)
    case .address: answer.text(place.address)
    case .town: answer.text(place.found.town)
    case .postcode: answer.text(place.found.postcode)
    case .country: answer.text(place.found.country)
    case .lat: if let point = place.found.coordinate { answer.number(point.latitude) }
    case .lon: if let point = place.found.coordinate { answer.number(point.longitude) }
    case .precision: answer.text(place.found.precision?.rawValue ?? "")
    case .status: answer.text(place.found.status.rawValue)
    case .event: if let event = place.event { answer.object(EventView(event)) }
    }
  }
}
