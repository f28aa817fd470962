import ArgumentParser
import Values

/// The language of the command line's own texts: help and what is wrong with the arguments.
///
/// The parser makes its definitions anew whenever it needs them, so that each is made in the language of the day.
enum CommandLanguage {
  @TaskLocal static var current = Language.english
}

extension ArgumentHelp {
  /// What an argument is for, and what its value is; a flag has none.
  init(en english: String, fr french: String, _ value: ArgumentValue? = nil) {
    self.init(
      stringLiteral: Phrase(en: english, fr: french).text(CommandLanguage.current))
    valueName = value?.rawValue
  }
}

extension CommandConfiguration {
  /// A command with its texts in both languages.
  init(
    _ name: String, _ abstract: Phrase, discussion: Phrase = .none, version: String = "",
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: name, abstract: abstract.text(CommandLanguage.current),
      discussion: discussion.text(CommandLanguage.current), version: version, subcommands: subcommands)
  }
}
