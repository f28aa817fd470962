import ArgumentParser
import IzikaRules
import Places
import Values

/// Who finds places and measures roads. This version has what is embedded in it; a service asked for by name must not be
/// replaced by an estimate in silence.
struct ServiceOptions: ParsableArguments {
  @Option(help: "Who finds places: gazetteer.")
  var places: [String] = ["gazetteer"]

  @Option(help: "Who measures roads: estimate.")
  var roads: [String] = ["estimate"]

  func validate() throws {
    for service in places where service != "gazetteer" { throw Self.missing("--places", service, "gazetteer") }
    for service in roads where service != "estimate" { throw Self.missing("--roads", service, "estimate") }
  }

  private static func missing(_ option: String, _ service: String, _ embedded: String) -> ValidationError {
    ValidationError("\(option) '\(TerminalText.neutral(service))' is not available: this version has \(embedded) only.")
  }
}

/// What `place` and `route` share: texts are looked up, and what is not found is told.
struct LookUp {
  let geocoder: GazetteerGeocoder
  let language: Language

  /// - Throws: exit status 2 when the gazetteer cannot be read, after saying why.
  init(_ language: Language) throws {
    self.language = language
    geocoder = GazetteerGeocoder(try Report.orExit(language) { try Gazetteer.embedded() })
  }

  /// The point that `45.76,4.84` or a text stands for.
  /// - Throws: exit status 1 when it is no place that is known, after saying why.
  func point(_ text: String) throws -> Coordinate {
    if let coordinate = Coordinate(text) { return coordinate }
    let place = geocoder.find(text, near: nil)
    guard let coordinate = place.coordinate else {
      Report.show([PlaceListing.missing(text, place)], language)
      throw ExitCode(1)
    }
    if place.status == .confirm { Report.show([PlaceListing.doubtful(text, place)], language) }
    return coordinate
  }
}

/// How `place` and `route` print.
enum ListingFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
