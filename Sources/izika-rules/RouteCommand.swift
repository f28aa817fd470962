import ArgumentParser
import IzikaRules
import Mileage
import Places
import Roads
import System
import Values

/// `izika-rules route`: a road distance, and how it was found.
struct RouteCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "route",
      Phrase(
        en: "A road distance, and how it was found.", fr: "Une distance par la route, et comment elle a été trouvée."),
      discussion: Phrase(
        en: """
          What a service answered is kept in the journal and not asked again; --refresh asks anew.

          Exit status 1 when an end is no place that is known, and when the distance is not known: an estimate does not \
          cross water.
          """,
        fr: """
          Ce qu'un service a répondu est gardé dans le journal et n'est plus demandé ; --refresh le redemande.

          Statut de sortie 1 quand un des deux bouts n'est pas un lieu connu, et quand la distance n'est pas connue : une \
          estimation ne traverse pas l'eau.
          """))
  }

  @Argument(help: ArgumentHelp(en: "Where from.", fr: "Le départ.", .place))
  var from: String

  @Argument(help: ArgumentHelp(en: "Where to.", fr: "L'arrivée.", .place))
  var to: String

  @Flag(
    help: ArgumentHelp(
      en: "Ask every service that --roads names, and show how far their answers lie apart.",
      fr: "Interroger chaque service nommé par --roads, et montrer l'écart entre leurs réponses."))
  var compare = false

  @Option(help: ListingFormat.help)
  var format: ListingFormat = .table

  @OptionGroup var services: ServiceOptions
  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) { try services.checkUsage() }

  func run() throws {
    let language = locale.language
    let arguments = try PlaceArguments(services, language)
    let ends = [PlaceArguments.End(from, try arguments.place(from)), PlaceArguments.End(to, try arguments.place(to))]
    guard let start = ends[0].road, let end = ends[1].road else { throw ExitCode(1) }
    if compare {
      try show(arguments.asked.compare(RoadEnds(from: start, to: end)), between: ends)
    } else {
      let found = arguments.asked.map.roads.roads([RoadEnds(from: start, to: end)])[0]
      Report.show(found.refusals.map { $0(from, to) }, language)
      if let distance = found.distance { try show(distance, between: ends) }
      if let missing = found.missing {
        Report.show([missing(from, to)], language)
        throw ExitCode(1)
      }
    }
    Report.show(arguments.asked.diagnostics, language)
  }

  private func show(_ distance: RoadDistance, between ends: [PlaceArguments.End]) throws {
    if let note = EstimatedRoads().note(for: distance) { Report.show([note], locale.language) }
    switch format {
    case .json:
      var json = JSONWriter()
      json.object { json in
        RouteListing.fields(distance, to: &json)
        for (name, end) in zip(["from", "to"], ends) {
          json.key(name)
          PlaceListing.object(end.place, of: end.text, locale.chosen ?? .english, to: &json)
        }
      }
      json.endLine()
      try Report.output(json.bytes, locale.language)
    case .table:
      try Report.output(
        Array((Self.table(ends, locale.language) + RouteListing.table(distance, locale.language)).utf8), locale.language
      )
    }
  }

  private func show(_ lines: [RoadChain.Compared], between ends: [PlaceArguments.End]) throws {
    switch format {
    case .json:
      var json = JSONWriter()
      RouteComparison.write(lines, to: &json)
      try Report.output(json.bytes, locale.language)
    case .table:
      try Report.output(
        Array((Self.table(ends, locale.language) + RouteComparison.table(lines, locale.language)).utf8), locale.language
      )
    }
  }

  private static func table(_ ends: [PlaceArguments.End], _ language: Language) -> String {
    ends.map { PlaceListing.table($0.place, of: $0.text, language) }.joined()
  }
}
