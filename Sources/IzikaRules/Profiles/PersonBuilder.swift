import ICalendar
import Mileage
import Values

/// Profile → person: looks up the zone and the places.
struct PersonBuilder {
  let geocoder: any Geocoder

  struct Built {
    var person: Person
    var diagnostics: [Diagnostic]
  }

  /// - Throws: a `Failure` when the zone is unknown: no local day can be told then.
  func build(_ profile: Profile) throws(Failure) -> Built {
    guard let zone = Zone.named(profile.zone) else { throw Failure(Self.unknownZone(profile)) }
    var diagnostics: [Diagnostic] = []
    var places: [String: Place] = [:]
    let home = profile.places["home"].map { place("home", $0, near: nil) }
    for (key, text) in profile.places.sorted(by: { $0.key < $1.key }) {
      let found = key == "home" ? home : place(key, text, near: home?.found.coordinate)
      guard let found else { continue }
      places[key] = found
      if let diagnostic = Self.check(found, text, profile.file) { diagnostics.append(diagnostic) }
    }
    diagnostics += Self.checkOpenings(profile)
    let distances = profile.distances.map { distance($0, profile, places) }
    return Built(
      person: Person(
        name: profile.person, zone: zone, places: places, vehicles: profile.vehicles, openings: profile.openings,
        distances: distances),
      diagnostics: diagnostics)
  }

  /// Its ends are found like an appointment's; one that is not found still fits the same text.
  private func distance(
    _ distance: Profile.Distance, _ profile: Profile, _ places: [String: Place]
  ) -> DeclaredDistance {
    func end(_ text: String) -> Place {
      places[text]
        ?? Place(
          kind: .stop, label: text, address: text,
          found: geocoder.find(text, near: places["home"]?.found.coordinate))
    }
    let file = profile.file.split(separator: "/").last.map(String.init) ?? profile.file
    return DeclaredDistance(
      from: end(distance.from), to: end(distance.to), metres: distance.metres, isOneWay: distance.isOneWay,
      at: "\(file):\(distance.line)", reason: distance.reason)
  }

  private func place(_ key: String, _ text: Profile.PlaceText, near: Coordinate?) -> Place {
    let kind: Place.Kind = key == "home" ? .home : key == "office" ? .office : .named
    var found = geocoder.find(text.address, near: near)
    if let coordinate = text.coordinate {
      found = FoundPlace(
        status: .ok, town: found.town, postcode: found.postcode, country: found.country, coordinate: coordinate,
        precision: .address, source: "profile")
    }
    return Place(kind: kind, label: key, address: text.address, found: found)
  }

  /// Whether somebody who knows more places than the geocoder could say otherwise.
  static func concernsPlaces(_ diagnostic: Diagnostic) -> Bool {
    [.profilePlaceNotFound, .profilePlaceToConfirm].contains(diagnostic.code)
  }

  private static func check(_ place: Place, _ text: Profile.PlaceText, _ file: String) -> Diagnostic? {
    guard place.found.status != .ok else { return nil }
    let isLost = place.found.status == .none
    let at = Diagnostic.Place(file: file.isEmpty ? nil : file, line: text.line)
    let advice = Phrase(
      en: "write street, postcode and town, or give `lat:` and `lon:`",
      fr: "écrivez rue, code postal et commune, ou donnez « lat: » et « lon: »")
    if isLost {
      return Diagnostic(
        .error, .profilePlaceNotFound, at: at,
        Phrase(
          en: "the place \"\(place.label)\" (\(place.address)) is not found: \(place.found.because.english)",
          fr: "le lieu « \(place.label) » (\(place.address)) est introuvable : \(place.found.because.french)"),
        advice: advice)
    }
    return Diagnostic(
      .warning, .profilePlaceToConfirm, at: at,
      Phrase(
        en: "the place \"\(place.label)\" was taken for \(place.found.postalTown): \(place.found.because.english)",
        fr: "le lieu « \(place.label) » a été pris pour \(place.found.postalTown) : \(place.found.because.french)"),
      advice: advice)
  }

  private static func checkOpenings(_ profile: Profile) -> [Diagnostic] {
    let known = profile.vehicles.map(\.id)
    return profile.openings.filter { !known.contains($0.vehicle) }.map { opening in
      Diagnostic(
        .error, .ledgerVehicleUnknown, at: profile.place(of: "ledger"),
        Phrase(
          en: "`ledger:` names the vehicle \"\(opening.vehicle)\", which is not under `vehicles:`",
          fr: "« ledger: » nomme le véhicule « \(opening.vehicle) », absent de « vehicles: »"),
        advice: NearestName.of(opening.vehicle, in: known).map {
          Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?")
        }
          ?? Phrase(
            en: "known vehicles: \(known.joined(separator: ", "))",
            fr: "véhicules connus : \(known.joined(separator: ", "))"))
    }
  }

  private static func unknownZone(_ profile: Profile) -> Diagnostic {
    Diagnostic(
      .error, .zoneUnknown, at: profile.place(of: "timezone"),
      Phrase(en: "the time zone \"\(profile.zone)\" is unknown", fr: "le fuseau « \(profile.zone) » est inconnu"),
      advice: Phrase(
        en: "write an IANA name such as Europe/Paris", fr: "écrivez un nom IANA comme Europe/Paris"))
  }
}
