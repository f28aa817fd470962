import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules price`: what a scale pays for a year's kilometres.
struct PriceCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "price",
      Phrase(
        en: "What a scale pays for a year's kilometres of one vehicle.",
        fr: "Ce qu'un barème paie pour les kilomètres d'un véhicule sur une année."))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(en: "Rule packs with a scale.", fr: "Paquets de règles avec un barème.", .pack))
  var rules: [String] = ["fr/bareme"]

  @Option(
    help: ArgumentHelp(
      en: "KIND[:POWER][:ENERGY]: car:5, car:4:electric, motorcycle:3, moped.",
      fr: "GENRE[:PUISSANCE][:ÉNERGIE] : voiture:5, voiture:4:électrique, moto:3, cyclomoteur.", .vehicle))
  var vehicle: String

  @Option(
    help: ArgumentHelp(
      en: "The year in which the kilometres were driven (the income's year).",
      fr: "L'année où les kilomètres ont été parcourus (celle des revenus).", .year))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      en: "The day by which the scale is looked up, instead of --year: 2025-10-06.",
      fr: "Le jour dont le barème s'applique, au lieu de --year : 2025-10-06.", .date))
  var date: CivilDate?

  @Option(
    name: .customLong("km"),
    help: ArgumentHelp(en: "Kilometres: 1830 or 1830.5.", fr: "Kilomètres : 1830 ou 1830.5.", .kilometres))
  var kilometres: Decimal?

  @Option(help: ArgumentHelp(en: "Miles, instead of --km.", fr: "Miles, au lieu de --km.", .miles))
  var miles: Decimal?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      en: "Set a parameter; may be repeated.", fr: "Donner une valeur à un paramètre ; peut être répété.", .setting))
  var settings: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "For people or for programs.", fr: "Pour les personnes (text) ou pour les programmes (json).", .format))
  var format: Format = .text

  @OptionGroup var lock: LockOptions
  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) {
    _ = try day()
    _ = try metres()
  }

  private func day() throws(UsageProblem) -> CivilDate {
    switch (year, date) {
    case (let year?, nil) where (1900...9999).contains(year): return CivilDate(year: year, month: 12, day: 31)
    case (nil, let date?): return date
    default:
      throw UsageProblem(
        Phrase(en: "it is not said when", fr: "l'année manque"),
        advice: Phrase(
          en: "give one of --year 2025, --date 2025-10-06", fr: "donnez --year 2025, ou --date 2025-10-06"))
    }
  }

  private func metres() throws(UsageProblem) -> Metres {
    // An international mile is 1609.344 m.
    let millimetres: Decimal
    let distance: Decimal
    switch (kilometres, miles) {
    case (let kilometres?, nil): (millimetres, distance) = (Decimal(1_000_000), kilometres)
    case (nil, let miles?): (millimetres, distance) = (Decimal(1_609_344), miles)
    default:
      throw UsageProblem(
        Phrase(en: "it is not said how far", fr: "le nombre de kilomètres manque"),
        advice: Phrase(en: "give --km N, or --miles N", fr: "donnez --km N, ou --miles N"))
    }
    guard !distance.isNegative,
      let count = try? (distance * millimetres / Decimal(1_000)).wholeNumber(.halfUp)
    else {
      throw UsageProblem(
        Phrase(en: "\"\(distance)\" is no distance", fr: "« \(distance) » n'est pas une distance"),
        advice: Phrase(en: "write a number from 0", fr: "écrivez un nombre à partir de 0"))
    }
    return Metres(count)
  }

  func run() throws {
    let language = locale.language
    let priced = try Report.orExit(language) {
      var request = PriceRequest(
        rules: rules, vehicle: try VehicleText.parse(vehicle), date: try day(), metres: try metres(),
        parameters: try settings.map { try PriceRequest.parameter($0) })
      request.isWholeYear = year != nil
      return try PriceRun(lock.workspace()).run(request)
    }
    var output: [UInt8] = []
    let listing = PriceListing(language: language)
    switch format {
    case .text: listing.writeText(priced.result, into: &output)
    case .json: listing.writeJSON(priced.result, into: &output)
    }
    try Report.output(output, language)
    Report.show(priced.diagnostics, language)
    if priced.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

extension Decimal: ExpressibleByArgument {
  /// Reads `1830` and `1830.5`; nil for anything else, for more than 12 places and for what does not fit.
  public init?(argument: String) { self.init(argument) }
}
