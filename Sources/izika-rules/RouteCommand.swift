import ArgumentParser
import IzikaRules
import Roads
import Values

/// `izika-rules route`: a road distance, and how it was found.
struct RouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: "A road distance, and how it was found.",
    discussion: "Exit status 1 when an end is no place that is known.")

  @Argument(help: ArgumentHelp("Where from.", valueName: "text|lat,lon"))
  var from: String

  @Argument(help: ArgumentHelp("Where to.", valueName: "text|lat,lon"))
  var to: String

  @Option(help: "table, or json: an object a line.")
  var format: ListingFormat = .table

  @OptionGroup var services: ServiceOptions
  @OptionGroup var locale: LanguageOption

  func run() throws {
    let lookUp = try LookUp(locale.language)
    let estimate = EstimatedRoads()
    let distance = estimate.distance(from: try lookUp.point(from), to: try lookUp.point(to))
    if let note = estimate.note(for: distance) { Report.show([note], locale.language) }
    switch format {
    case .json:
      var json = JSONWriter()
      RouteListing.write(distance, to: &json)
      Console.output(json.bytes)
    case .table: Console.output(Array(RouteListing.table(distance, locale.language).utf8))
    }
  }
}
