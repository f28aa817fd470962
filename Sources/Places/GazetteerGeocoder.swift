import Values

/// Finds the town that a LOCATION text names, in the embedded gazetteer.
///
/// It knows towns and postcodes, no streets: `ok` means that the town is certain, its coordinates are the town's. What is not
/// certain is `confirm`, with the other places that may be meant; a text is never given a wrong town for certain knowingly.
///
/// ```swift
/// let geocoder = GazetteerGeocoder(try Gazetteer.embedded())
/// geocoder.find("Chez M. Dupont, 12 rue des Lilas, 38000 Grenoble", near: nil).town  // Grenoble
/// ```
package struct GazetteerGeocoder: Sendable {
  private let gazetteer: Gazetteer

  package init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// What a statement records: `geonames 2025-12-30`.
  package var version: String { gazetteer.version }

  /// An event's coordinates agree with the town of its text within this many kilometres.
  package static let townRadius = 15.0

  /// The place that a text names; coordinates in it count as the event's own.
  /// - Parameter near: the person's home, which settles a name that several towns have.
  package func find(_ text: String, near: Coordinate?) -> FoundPlace {
    if let link = MapLink(text) { return find(link, near: near) }
    // Where the gazetteer knows large towns alone, two numbers are more likely something else, or turned around.
    if let own = coordinates(in: text) { return find(own.rest, at: own.coordinate, near: near) }
    let words = PlaceText(text)
    guard let guess = PlaceSearch(gazetteer, words, near: near).guess(), let place = found(guess) else {
      return FoundPlace(status: .none, source: "gazetteer", because: Self.reason(words))
    }
    return place
  }

  /// Coordinates that stand in a text, where they may be meant; nil for other numbers.
  func coordinates(in text: String) -> TextCoordinates? {
    guard let own = TextCoordinates(text), gazetteer.nearest(to: own.coordinate)?.isFar == false else { return nil }
    return own
  }

  /// The point of a link to a map, held against what the link and the text around it name.
  private func find(_ link: MapLink, near: Coordinate?) -> FoundPlace {
    let words = [link.rest, link.address].joined(separator: " ; ")
    guard let point = link.coordinate else {
      var place = find(words, near: near)
      if place.status == .none {
        place.because = Phrase(
          en: "the link to a map does not say where that is", fr: "le lien vers une carte ne dit pas où c'est")
      }
      return place
    }
    var place = find(words, at: point, near: near)
    if link.isWide, place.status == .ok {
      place.status = .confirm
      place.because = Phrase(
        en: "the link shows a wide part of a map, not a place",
        fr: "le lien montre une large partie d'une carte, pas un lieu")
    }
    return place
  }

  /// The place of an event that carries coordinates of its own (GEO, X-APPLE-STRUCTURED-LOCATION), checked against its text.
  ///
  /// They agree: certain, to the address. They do not: a question with both as candidates, the text's town first. A text that
  /// names no town takes the nearest town's name. Latitude and longitude both 0 are what programs write for nothing.
  package func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace {
    if coordinate.latitude == 0, coordinate.longitude == 0 { return find(text, near: near) }
    let nearest = gazetteer.nearest(to: coordinate)
    var named = find(text, near: coordinate)
    guard named.status != .none, let town = named.coordinate else {
      return FoundPlace(
        status: .ok, town: nearest.map(shownName) ?? "", postcode: nearest?.postcode.text ?? "",
        country: nearest?.country.text ?? "", coordinate: coordinate, precision: .address, source: "geo")
    }
    if town.distance(to: coordinate) <= Self.townRadius * 1_000 {
      named.status = .ok
      named.coordinate = coordinate
      named.precision = .address
      named.source = "geo"
      named.candidates = []
      named.because = .none
      return named
    }
    named = find(text, near: near)
    named.status = .confirm
    named.because = Guess.Reason.geoDisagrees
    let own = FoundPlace.Candidate(
      town: nearest.map(shownName) ?? "", postcode: nearest?.postcode.text ?? "", country: nearest?.country.text ?? "",
      coordinate: coordinate)
    named.candidates = [
      FoundPlace.Candidate(
        town: named.town, postcode: named.postcode, country: named.country, coordinate: named.coordinate ?? town), own,
    ]
    return named
  }

  private func found(_ guess: Guess) -> FoundPlace? {
    guard let coordinate = guess.place.coordinate else { return nil }
    var candidates = guess.isCertain ? [] : guess.others.compactMap(candidate)
    if !candidates.isEmpty, let own = candidate(guess.place) { candidates.insert(own, at: 0) }
    return FoundPlace(
      status: guess.isCertain ? .ok : .confirm, town: shownName(guess.place),
      postcode: guess.postcode ?? guess.place.postcode.text, country: guess.place.country.text, coordinate: coordinate,
      precision: guess.precision, source: "gazetteer", candidates: candidates,
      because: guess.isCertain ? .none : guess.because)
  }

  private func candidate(_ place: GazetteerPlace) -> FoundPlace.Candidate? {
    place.coordinate.map {
      FoundPlace.Candidate(
        town: shownName(place), postcode: place.postcode.text, country: place.country.text, coordinate: $0)
    }
  }

  private func shownName(_ place: GazetteerPlace) -> String {
    TownName.shown(gazetteer.name(place), in: place.country)
  }

  private static func reason(_ text: PlaceText) -> Phrase {
    if text.words.isEmpty, !text.hadLink { return Phrase(en: "the text is empty", fr: "le texte est vide") }
    if text.words.isEmpty {
      return Phrase(
        en: "there is only a link or a telephone number", fr: "il n'y a qu'un lien ou un numéro de téléphone")
    }
    if text.hadLink || text.words.contains(where: { $0.meaning.contains(.nowhere) }) {
      return Phrase(
        en: "this looks like a call, a video meeting or a place still to be said, and names no town",
        fr: "cela ressemble à un appel, une visioconférence ou un lieu à préciser, et ne nomme aucune commune")
    }
    if text.words.contains(where: { $0.meaning.contains(.room) }) {
      return Phrase(
        en: "this looks like a room, and names no town", fr: "cela ressemble à une salle, et ne nomme aucune commune")
    }
    return Phrase(en: "no town that is known is named", fr: "aucune commune connue n'y est nommée")
  }
}
