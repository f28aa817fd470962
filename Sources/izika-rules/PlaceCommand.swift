import ArgumentParser
import IzikaRules
import Mileage
import Places
import System
import Values

/// `izika-rules place`: what the engine makes of an address.
struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "What the engine makes of an address.",
    discussion: "Exit status 1 when a text names no place that is known.")

  @Argument(help: "Texts as calendars write them; quote each.")
  var texts: [String]

  @Option(help: ArgumentHelp("Home, which settles names that several towns have.", valueName: "text|lat,lon"))
  var near: String?

  @Option(help: "table, or json: an object a line.")
  var format: ListingFormat = .table

  @OptionGroup var services: ServiceOptions
  @OptionGroup var locale: LanguageOption

  func run() throws {
    let arguments = try PlaceArguments(services, locale.language)
    let home = try near.flatMap { try arguments.place($0).coordinate }
    var isMissing = false
    for text in texts {
      let place = arguments.asked.map.geocoder.find(text, near: home)
      switch format {
      case .json:
        var json = JSONWriter()
        PlaceListing.write(place, of: text, locale.language, to: &json)
        try Report.output(json.bytes, locale.language)
      case .table: try Report.output(Array(PlaceListing.table(place, of: text, locale.language).utf8), locale.language)
      }
      guard place.status == .none else { continue }
      isMissing = true
      Report.show([PlaceListing.missing(text, place)], locale.language)
    }
    Report.show(arguments.asked.diagnostics, locale.language)
    if isMissing { throw ExitCode(1) }
  }
}
