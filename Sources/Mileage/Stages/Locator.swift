import ICalendar
import Values

/// Turns what a rule chose into a place on the map; a text is looked up once.
final class Locator {
  private let person: Person
  private let geocoder: any Geocoder
  private var known: [String: FoundPlace] = [:]
  /// The profile's places: home and office first, the others by key.
  private let bases: [Place]

  init(person: Person, geocoder: any Geocoder) {
    self.person = person
    self.geocoder = geocoder
    let others = person.places.keys.filter { $0 != "home" && $0 != "office" }.sorted()
    bases = (["home", "office"] + others).compactMap { person.places[$0] }
  }

  /// Nil when the profile lacks the base that was chosen, and for a choice that is no place.
  func place(_ choice: PlaceChoice, of event: Event? = nil) -> Place? {
    switch choice {
    case .home: person.places["home"]
    case .office: person.places["office"]
    case .place(let place): Self.named(place, by: event)
    case .text(let text): stop(text, event)
    case .coordinate(let coordinate):
      Place(
        kind: .stop, label: event.map(Self.title) ?? coordinate.description, address: coordinate.description,
        found: geocoder.find("", at: coordinate, near: person.home?.found.coordinate), event: event)
    case .noTravel, .stay, .direct: nil
    }
  }

  /// A place that a rule looked up by itself belongs to the event that it answers for.
  private static func named(_ place: Place, by event: Event?) -> Place {
    guard !place.isBase, place.event == nil else { return place }
    var place = place
    place.event = event
    return place
  }

  private func stop(_ text: String, _ event: Event?) -> Place {
    let found: FoundPlace
    if let event, let coordinate = Self.coordinate(of: event), event.occurrence.event.text(.location) == text {
      found = geocoder.find(text, at: coordinate, near: person.home?.found.coordinate)
    } else if let before = known[text] {
      found = before
    } else {
      found = geocoder.find(text, near: person.home?.found.coordinate)
      known[text] = found
    }
    let stop = Place(kind: .stop, label: text, address: text, found: found, event: event)
    // An address of the profile is that place, however it was named: reaching it closes a trip.
    return bases.first { $0.isSamePlace(as: stop) } ?? stop
  }

  /// The point that the event itself carries.
  private static func coordinate(of event: Event) -> Coordinate? {
    event.occurrence.event.structuredLocation?.coordinate ?? event.occurrence.event.geo
  }

  private static func title(_ event: Event) -> String { event.occurrence.event.text(.summary) }
}

extension Locator {
  static func missingBase(_ choice: PlaceChoice, at place: Diagnostic.Place) -> Diagnostic {
    let key = choice == .office ? "office" : "home"
    return Diagnostic(
      .error, "profile-place-missing", at: place,
      Phrase(
        en: "a rule chose \"\(key)\", which the profile does not have",
        fr: "une règle a choisi « \(key) », que le profil ne contient pas"),
      advice: Phrase(
        en: "add `\(key): ADDRESS` under `places:` in the profile (or give --\(key))",
        fr: "ajoutez « \(key): ADRESSE » sous « places: » dans le profil (ou donnez --\(key))"))
  }

  private static let sayWhere = Phrase(
    en: "write the postcode and the town in the appointment, or name the place in the profile",
    fr: "écrivez le code postal et la commune dans le rendez-vous, ou nommez le lieu dans le profil")

  static func confirm(_ place: Place, at where: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warning, "place-to-confirm", at: `where`,
      Phrase(
        en: "\"\(place.address)\" was taken for \(place.found.postalTown): \(place.found.because.english)",
        fr: "« \(place.address) » a été pris pour \(place.found.postalTown) : \(place.found.because.french)"),
      advice: sayWhere)
  }

  static func notFound(_ place: Place, at where: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, "place-not-found", at: `where`,
      Phrase(
        en: "\"\(place.address)\" names no place that is known: \(place.found.because.english)",
        fr: "« \(place.address) » ne désigne aucun lieu connu : \(place.found.because.french)"),
      advice: sayWhere)
  }
}
