import ArgumentParser
import IzikaRules
import Mileage
import Values

/// Whose statement, and by which rules.
struct InputOptions: ParsableArguments {
  @OptionGroup var person: PersonOptions

  @Option(
    name: .customLong("rules"), parsing: .upToNextOption,
    help: ArgumentHelp(
      en:
        "Rule packs: a shipped one's name, a folder or a .lua file; the first is asked first. They replace the profile's.",
      fr:
        "Paquets de règles : le nom d'un paquet livré, un dossier ou un fichier .lua ; le premier est interrogé d'abord. Ils remplacent ceux du profil.",
      .pack))
  var rules: [String] = []

  var period: PeriodOptions { person.period }
  var services: ServiceSettings { person.services.settings }
  var locale: LanguageOption { person.locale }

  func checkUsage() throws(UsageProblem) { try person.checkUsage() }

  /// One request a person, in a fixed order.
  /// - Throws: a ``Failure`` for a link or a profile that cannot be read.
  func requests(for period: Period) throws(Failure) -> [StatementRequest] {
    try person.requests(for: period, rules: rules)
  }
}
