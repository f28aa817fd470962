import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules price`: what a scale pays for a year's kilometres.
struct PriceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "price", abstract: "What a scale pays for a year's kilometres of one vehicle.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Option(parsing: .upToNextOption, help: "Rule packs with a scale.")
  var rules: [String] = ["fr/bareme"]

  @Option(help: "KIND[:POWER][:ENERGY]: car:5, car:4:electric, motorcycle:3, moped.")
  var vehicle: String

  @Option(help: "The year in which the kilometres were driven (the income's year).")
  var year: Int?

  @Option(help: "The day by which the scale is looked up, instead of --year: 2025-10-06.")
  var date: CivilDate?

  @Option(name: .customLong("km"), help: "Kilometres: 1830 or 1830.5.")
  var kilometres: Decimal?

  @Option(help: "Miles, instead of --km.")
  var miles: Decimal?

  @Option(name: .customLong("set"), help: ArgumentHelp("Set a parameter; may be repeated.", valueName: "name=value"))
  var settings: [String] = []

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var locale: LanguageOption

  func validate() throws {
    _ = try day()
    _ = try metres()
  }

  private func day() throws -> CivilDate {
    switch (year, date) {
    case (let year?, nil) where (1900...9999).contains(year): return CivilDate(year: year, month: 12, day: 31)
    case (nil, let date?): return date
    default: throw ValidationError("Say when: --year 2025, or --date 2025-10-06.")
    }
  }

  private func metres() throws -> Metres {
    // An international mile is 1609.344 m.
    let each: Decimal
    let distance: Decimal
    switch (kilometres, miles) {
    case (let kilometres?, nil): (each, distance) = (Decimal(1_000), kilometres)
    case (nil, let miles?): (each, distance) = (try Decimal(1_609_344) / Decimal(1_000), miles)
    default: throw ValidationError("Say how far: --km N, or --miles N.")
    }
    guard !distance.isNegative, let count = try? (distance * each).wholeNumber(.halfUp) else {
      throw ValidationError("'\(distance)' is no distance: a number from 0 is expected.")
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
      return try PriceRun(Workspace()).run(request)
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
