import ArgumentParser
import IzikaRules
import Mileage
import Places
import System
import Values

/// `izika-rules place`: what the engine makes of an address.
struct PlaceCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "place", Phrase(en: "What the engine makes of an address.", fr: "Ce que le moteur comprend d'une adresse."),
      discussion: Phrase(
        en: "Exit status 1 when a text names no place that is known.",
        fr: "Statut de sortie 1 quand un texte ne nomme aucun lieu connu."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "Texts as calendars write them; quote each.",
      fr: "Des textes tels que les agendas les écrivent ; chacun entre guillemets droits.", .text))
  var texts: [String]

  @Option(
    help: ArgumentHelp(
      en: "Home, which settles names that several towns have.",
      fr: "Le domicile, qui départage les communes de même nom.", .place))
  var near: String?

  @Option(help: ListingFormat.help)
  var format: ListingFormat = .table

  @OptionGroup var services: ServiceOptions
  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) { try services.checkUsage() }

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
