import ArgumentParser
import IzikaRules
import Output
import System
import Values

/// `--locale`, else the profile's language, else that of the environment.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("locale"),
    help: ArgumentHelp(
      en: "The language; by default the profile's, else that of LANG.",
      fr: "La langue ; par défaut celle du profil, sinon celle de LANG.", .language))
  var chosen: Language?

  /// For people: tables and messages.
  var language: Language { chosen ?? Self.environment }

  /// What is known of it before there is a profile.
  var choice: LanguageChoice { LanguageChoice(chosen: chosen, environment: Self.environment) }

  /// The first of LC_ALL, LC_MESSAGES and LANG that is set; `C` means English.
  static var environment: Language {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.map(Console.environment).first { !$0.isEmpty } ?? ""
    return name.hasPrefix("fr") ? .french : .english
  }
}

/// In which language a person's statement is, and what is said beside it.
struct LanguageChoice: Sendable {
  /// By `--locale`.
  let chosen: Language?
  let environment: Language

  /// For people.
  func language(of profile: Profile) -> Language { chosen ?? profile.locale ?? environment }

  /// Programs read the same wherever they run: no environment changes what they are given.
  func language(of profile: Profile, isJSON: Bool) -> Language {
    isJSON ? chosen ?? profile.locale ?? .english : language(of: profile)
  }

  /// Of several statements that go into one output: a file for spreadsheets has one notation, that of the first.
  func language(of request: StatementRequest, among all: [StatementRequest], as format: StatementFormat) -> Language {
    language(of: (format == .csv ? all.first ?? request : request).profile, isJSON: format == .json)
  }
}

extension Language: ExpressibleByArgument {}
