import ArgumentParser
import IzikaRules
import Mileage
import Values

/// Whose calendars and which days: profiles, or what stands for one; the rules apart.
struct PersonOptions: ParsableArguments {
  @Option(name: .customLong("profile"), help: "A profile.yaml, or a folder of profiles; may be repeated.")
  var profiles: [String] = []

  @Option(
    name: .customLong("calendar"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Calendars: .ics files or https links; they replace the profile's. A link is a password: it is safer in a profile.",
      valueName: "file|url"))
  var calendars: [CalendarArgument] = []

  @Option(help: "Without a profile: the home address.")
  var home: String?

  @Option(help: "Without a profile: the office address.")
  var office: String?

  @Option(help: "Without a profile: the vehicle, KIND[:POWER][:ENERGY], such as car:5:petrol.")
  var vehicle: String?

  @Option(help: "Without a profile: the time zone; by default Europe/Paris.")
  var timezone: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Use only values that were known on this day: 2026-10-31.", valueName: "date"))
  var asOf: CivilDate?

  @OptionGroup var services: ServiceOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var locale: LanguageOption

  func validate() throws {
    if profiles.isEmpty, calendars.isEmpty {
      throw ValidationError(
        "Say whose statement: --profile profile.yaml, or --calendar FILE with --home and --vehicle.")
    }
    if !profiles.isEmpty, home != nil || office != nil || vehicle != nil || timezone != nil {
      throw ValidationError(
        "--home, --office, --vehicle and --timezone stand for a profile; they cannot be given beside one.")
    }
  }

  /// One request a person, in a fixed order.
  /// - Parameter rules: replace the profile's, where there are any.
  /// - Throws: a ``Failure`` for a link or a profile that cannot be read.
  func requests(for period: Period, rules: [String]) throws -> [StatementRequest] {
    let source = ProfileSource(
      profiles: profiles, calendars: try calendars.map { try $0.read() }, rules: rules, home: home, office: office,
      vehicle: vehicle, zone: timezone)
    return try source.read().map { StatementRequest(profile: $0, period: period, asOf: asOf) }
  }
}
