import Values

/// Writes what a command is for and what it takes, as the parser itself writes it in English.
struct HelpWriter {
  let language: Language
  /// In which lines are broken.
  let columns: Int

  private static let indent = 2
  private static let labelWidth = 26

  /// The whole page, a line end at its end.
  func page(_ command: CommandSyntax) -> String {
    let configuration = command.configuration
    var overview = configuration.abstract
    if !configuration.discussion.isEmpty { overview += "\n\n\(configuration.discussion)" }
    var parts = [
      wrapped("\(word(.overview))\(overview)") + "\n",
      "\(word(.usage))\(usage(command))\n",
    ]
    parts += [section(.arguments, command.positionals.map(element)), section(.options, options(command))]
      .compactMap(\.self)
    let commands = command.subcommands.map { Element(label: $0._commandName, text: $0.configuration.abstract) }
    if let section = section(.subcommands, commands) {
      var names = command.names
      names.insert("help", at: 1)
      let line = Phrase(
        en: "  See '\(names.joined(separator: " ")) <subcommand>' for detailed help.\n",
        fr: "  Voir « \(names.joined(separator: " ")) <commande> » pour le détail.\n")
      parts.append("\(section)\n\(line.text(language))")
    }
    return parts.joined(separator: "\n")
  }

  /// How a command is called, in one line: `izika-rules place <text> ...`.
  func usage(_ command: CommandSyntax) -> String {
    var words = [command.names.joined(separator: " ")]
    var shown = command.arguments
    // Where there are too many, those without which it does not run.
    if shown.count > 12 { shown = shown.filter { $0.kind == .positional || !$0.isOptional } }
    if shown.count < command.arguments.count {
      words.append(shown.isEmpty ? "<options>" : "[<options>]")
    }
    words += shown.map(synopsis)
    if !command.subcommands.isEmpty { words.append(Phrase(en: "<subcommand>", fr: "<commande>").text(language)) }
    return words.joined(separator: " ")
  }

  /// What follows a message about wrong usage: how the command is used, and where to read more.
  func reminder(_ command: CommandSyntax) -> String {
    let help = "\(command.names.joined(separator: " ")) --help"
    return Phrase(
      en: "Usage: \(usage(command))\n  See '\(help)' for more information.\n",
      fr: "Utilisation : \(usage(command))\n  Voir « \(help) » pour en savoir plus.\n"
    ).text(language)
  }

  /// An argument as a message names it: `--from <date>`, `<text>`.
  func name(_ argument: CommandSyntax.Argument) -> String {
    [argument.option, argument.value.map { "<\($0.name.text(language))>" } ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func synopsis(_ argument: CommandSyntax.Argument) -> String {
    var text = name(argument)
    if argument.isRepeating { text += " ..." }
    return argument.isOptional ? "[\(text)]" : text
  }

  // MARK: Sections

  private struct Element {
    var label: String
    var text: String
  }

  private func options(_ command: CommandSyntax) -> [Element] {
    command.arguments.filter { $0.kind != .positional }.map(element) + [
      Element(label: "--version", text: Phrase(en: "Show the version.", fr: "Afficher la version.").text(language)),
      Element(
        label: "-h, --help", text: Phrase(en: "Show help information.", fr: "Afficher cette aide.").text(language)),
    ]
  }

  private func element(_ argument: CommandSyntax.Argument) -> Element {
    let values = argument.allValues.map {
      Phrase(en: "values: \($0.joined(separator: ", "))", fr: "valeurs : \($0.joined(separator: ", "))").text(language)
    }
    let standard = argument.defaultValue.map { Phrase(en: "default: \($0)", fr: "par défaut : \($0)").text(language) }
    let facts = [values, standard].compactMap(\.self).joined(separator: language == .french ? " ; " : "; ")
    return Element(
      label: name(argument),
      text: [argument.abstract ?? "", facts.isEmpty ? "" : "(\(facts))"].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func section(_ title: Title, _ elements: [Element]) -> String? {
    guard !elements.isEmpty else { return nil }
    return word(title) + "\n" + elements.map(line).joined()
  }

  private func line(_ element: Element) -> String {
    let label = String(repeating: " ", count: Self.indent) + element.label
    let text = wrapped(element.text, indent: Self.labelWidth)
    return label.count < Self.labelWidth ? label + text.dropFirst(label.count) + "\n" : "\(label)\n\(text)\n"
  }

  private enum Title { case overview, usage, arguments, options, subcommands }

  private func word(_ title: Title) -> String { words(title).text(language) }

  private func words(_ title: Title) -> Phrase {
    switch title {
    case .overview: Phrase(en: "OVERVIEW: ", fr: "PRÉSENTATION : ")
    case .usage: Phrase(en: "USAGE: ", fr: "UTILISATION : ")
    case .arguments: Phrase(en: "ARGUMENTS:", fr: "ARGUMENTS :")
    case .options: Phrase(en: "OPTIONS:", fr: "OPTIONS :")
    case .subcommands: Phrase(en: "SUBCOMMANDS:", fr: "COMMANDES :")
    }
  }

  /// Breaks lines at spaces; French punctuation hangs on a space that is none to break at.
  private func wrapped(_ text: String, indent: Int = 0) -> String {
    let width = max(1, columns - indent)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in words(paragraph) {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? word : " \(word)"
      }
      lines.append(line)
    }
    return lines.map { $0.isEmpty ? $0 : String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }

  private func words(_ paragraph: Substring) -> [String] {
    var words: [String] = []
    for word in paragraph.split(separator: " ").map(String.init) {
      if let last = words.last, last.hasSuffix("«") || [":", ";", "?", "!", "»", "».", "»,", "»)"].contains(word) {
        words[words.count - 1] = "\(last) \(word)"
      } else {
        words.append(word)
      }
    }
    return words
  }
}
