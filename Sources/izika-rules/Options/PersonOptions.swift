import ArgumentParser
import IzikaRules
import Mileage
import Values

/// Whose calendars and which days: profiles, or what stands for one; the rules apart.
struct PersonOptions: ParsableArguments {
  @OptionGroup var standIn: StandInOptions

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      en: "Use only values that were known on this day: 2026-10-31.",
      fr: "N'employer que les valeurs connues à cette date : 2026-10-31.", .date))
  var asOf: CivilDate?

  @OptionGroup var lock: LockOptions
  @OptionGroup var services: ServiceOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var locale: LanguageOption

  var profiles: [String] { standIn.profiles }

  /// - Throws: a ``Failure`` where the program's own data are not there.
  func workspace() throws(Failure) -> Workspace { try lock.workspace(services.settings) }

  /// The same for several people, none of whose statements is begun where one's locked packs are not as they were accepted.
  func workspace(for requests: [StatementRequest]) throws(Failure) -> Workspace {
    let workspace = try workspace()
    try workspace.checkLocks(of: requests)
    return workspace
  }

  func checkUsage() throws(UsageProblem) {
    try standIn.checkUsage()
    try services.checkUsage()
  }

  /// One request a person, in a fixed order.
  /// - Parameter rules: replace the profile's, where there are any.
  /// - Throws: a ``Failure`` for a link or a profile that cannot be read.
  func requests(for period: Period, rules: [String]) throws(Failure) -> [StatementRequest] {
    try standIn.read(rules: rules).map { StatementRequest(profile: $0, period: period, asOf: asOf) }
  }
}
