import ArgumentParser
import IzikaRules
import Mileage
import Places
import Values

/// What `place` and `route` share: texts are looked up, and what is not found is told.
struct PlaceArguments {
  let asked: StatementMap
  let language: Language

  /// An end of a way, as it was written and as it was found.
  struct End {
    var text: String
    var place: FoundPlace
    /// Nil without coordinates.
    var road: RoadEnd? { place.coordinate.map { RoadEnd($0, place.precision ?? .address) } }

    init(_ text: String, _ place: FoundPlace) {
      self.text = text
      self.place = place
    }
  }

  /// - Throws: exit status 2 when the gazetteer cannot be read, after saying why.
  init(_ services: ServiceOptions, _ language: Language) throws {
    self.language = language
    asked = try Report.orExit(language) { try Workspace(services.settings).map(for: Profile()) }
  }

  /// The place that `45.76,4.84` or a text stands for.
  /// - Throws: exit status 1 when it is no place that is known, after saying why.
  func place(_ text: String) throws -> FoundPlace {
    if let coordinate = Coordinate(text) {
      return FoundPlace(status: .ok, coordinate: coordinate, precision: .address, source: "coordinates")
    }
    let place = asked.map.geocoder.find(text, near: nil)
    if place.coordinate == nil {
      Report.show([PlaceListing.missing(text, place)] + asked.diagnostics, language)
      throw ExitCode(1)
    }
    if place.status == .confirm { Report.show([PlaceListing.doubtful(text, place)], language) }
    return place
  }
}

/// How `place` and `route` print.
enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json

  static var help: ArgumentHelp {
    ArgumentHelp(
      en: "For people (table), or for programs (json, an object a line).",
      fr: "Pour les personnes (table) ou pour les programmes (json, un objet par ligne).", .format)
  }
}
