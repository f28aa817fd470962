import Mileage
import Values

/// Where a trip goes, in the few words that fit a line: bases by their role, stops by their town.
struct Route: Sendable {
  var from: String
  /// Every place after the first: `Voiron → Lyon → Domicile`.
  var to: String

  init(_ trip: Trip, _ language: Language) {
    from = trip.legs.first.map { Self.name($0.from, language) } ?? ""
    var names: [String] = []
    for leg in trip.legs {
      let name = Self.name(leg.to, language)
      // Two appointments in one town read as one.
      if name != names.last { names.append(name) }
    }
    to = names.joined(separator: " → ")
  }

  var path: String { "\(from) → \(to)" }

  /// A place a person must still confirm, or that nobody found, carries a question mark.
  static func name(_ place: Place, _ language: Language) -> String {
    switch place.kind {
    case .home, .office, .named: base(place, language)
    case .stop: town(place)
    case .lodging: "\(town(place)) (\(Words.night.text(language)))"
    }
  }

  /// The profile's other places go by the name that the person gave them.
  static func base(_ place: Place, _ language: Language) -> String {
    switch place.kind {
    case .home: Words.home.text(language)
    case .office: Words.office.text(language)
    case .named, .stop, .lodging: place.label
    }
  }

  private static func town(_ place: Place) -> String {
    let name = place.found.town.isEmpty ? place.label : place.found.town
    return place.found.status == .ok ? name : "\(name) ?"
  }
}
