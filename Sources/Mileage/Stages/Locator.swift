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
        found: geocoder.find("", at: coordinate, near: near), event: event)
    case .noTravel, .stay, .direct: nil
    }
  }

  /// Where the person says that an event took place: one of the profile's places by its key, else an address with its point.
  func declared(_ address: String, _ coordinate: Coordinate?, by event: Event) -> Place {
    if let base = person.places[address] { return base }
    var place = stop(address, nil)
    guard !place.isBase else { return place }
    place.event = event
    guard let coordinate else { return place }
    place.found.status = .ok
    place.found.coordinate = coordinate
    place.found.precision = .address
    place.found.source = "declared"
    place.found.candidates = []
    place.found.because = .none
    return place
  }

  /// A place that a rule looked up by itself belongs to the event that it answers for.
  private static func named(_ place: Place, by event: Event?) -> Place {
    guard !place.isBase, place.event == nil else { return place }
    var place = place
    place.event = event
    return place
  }

  private var near: Coordinate? { person.home?.found.coordinate }

  private func stop(_ text: String, _ event: Event?) -> Place {
    let found: FoundPlace
    if let event, let coordinate = event.occurrence.event.point, Self.isPlace(text, of: event.occurrence.event) {
      found = place(text, at: coordinate, of: event)
    } else if let before = known[text] {
      found = before
    } else {
      found = geocoder.find(text, near: near)
      known[text] = found
    }
    let stop = Place(kind: .stop, label: text, address: text, found: found, event: event)
    // An address of the profile is that place, however it was named: reaching it closes a trip.
    return bases.first { $0.isSamePlace(as: stop) } ?? stop
  }

  /// Whether the event's point belongs to the text that a rule chose: LOCATION, what remains of it without a room or a video call
  /// beside the address, or the place picked on a map.
  private static func isPlace(_ text: String, of event: CalendarEvent) -> Bool {
    let location = event.text(.location)
    if location == text { return true }
    if let picked = event.structuredLocation {
      let line = picked.address.split(separator: "\n").joined(separator: ", ")
      if picked.address == text || line == text || picked.title == text { return true }
    }
    return location.split { $0 == ";" || $0 == "\n" }.contains { part in
      let start = part.drop { $0 == " " }
      return start.hasPrefix(text) && start.dropFirst(text.count).allSatisfy { $0 == " " }
    }
  }

  /// Some programs write Apple's `geo:` as `lon,lat`. In France both orders are points on the earth: which one is meant shows
  /// only in the town that the text names. The order of the standard is taken wherever it can be.
  private func place(_ text: String, at coordinate: Coordinate, of event: Event) -> FoundPlace {
    let found = geocoder.find(text, at: coordinate, near: near)
    guard found.status == .confirm, event.occurrence.event.structuredLocation?.coordinate == coordinate,
      let swapped = Coordinate(latitude: coordinate.longitude, longitude: coordinate.latitude)
    else { return found }
    let other = geocoder.find(text, at: swapped, near: near)
    return other.status == .ok ? other : found
  }

  private static func title(_ event: Event) -> String { event.occurrence.event.text(.summary) }
}

extension Locator {
  static func missingBase(_ choice: PlaceChoice, at place: Diagnostic.Place) -> Diagnostic {
    let key = choice == .office ? "office" : "home"
    return Diagnostic(
      .error, .profilePlaceMissing, at: place,
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
    PlaceProblem.toConfirm(place.address, place.found, at: `where`, advice: sayWhere)
  }

  static func notFound(_ place: Place, at where: Diagnostic.Place) -> Diagnostic {
    PlaceProblem.notFound(place.address, place.found, at: `where`, advice: sayWhere)
  }
}
