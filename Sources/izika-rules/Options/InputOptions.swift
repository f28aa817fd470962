import ArgumentParser
import IzikaRules
import Mileage

/// Whose statement, and by which rules.
struct InputOptions: ParsableArguments {
  @OptionGroup var person: PersonOptions

  @Option(
    name: .customLong("rules"), parsing: .upToNextOption,
    help:
      "Rule packs: a shipped one's name, a folder or a .lua file; the first is asked first. They replace the profile's."
  )
  var rules: [String] = []

  var period: PeriodOptions { person.period }
  var services: ServiceSettings { person.services.settings }
  var locale: LanguageOption { person.locale }

  /// One request a person, in a fixed order.
  /// - Throws: a ``Failure`` for a link or a profile that cannot be read.
  func requests(for period: Period) throws -> [StatementRequest] { try person.requests(for: period, rules: rules) }
}
