import ArgumentParser
import IzikaRules
import System
import Values

/// `--locale`, else the language of the environment.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("locale"), help: "fr or en; by default the language of LANG.")
  var chosen: Language?

  /// For people: tables and messages.
  var language: Language { chosen ?? Self.environment }

  /// The first of LC_ALL, LC_MESSAGES and LANG that is set; `C` means English.
  static var environment: Language {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.map(Console.environment).first { !$0.isEmpty } ?? ""
    return name.hasPrefix("fr") ? .french : .english
  }
}

extension Language: ExpressibleByArgument {}
