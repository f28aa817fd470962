import ArgumentParser
import Values

/// Finds what is wrong with a command line that the parser has refused, and says it in the reader's language.
///
/// The parser tells its errors in English alone, and the first that it meets: who writes `--profil` hears that no profile
/// was given. Here a misspelt name comes before what is missing because of it.
struct UsageCheck {
  struct Result {
    /// As far as the words name one.
    var command: CommandSyntax
    /// Nil where nothing is found that the parser could have refused.
    var problem: UsageProblem?
    /// Whether the words ask for the page of help of ``command``.
    var asksHelp = false
  }

  let root: CommandSyntax
  private let words: [String]

  init(_ words: [String], of root: CommandSyntax) {
    self.root = root
    self.words = words
  }

  func result() -> Result {
    var command = root
    var rest = words[...]
    while !command.subcommands.isEmpty {
      guard let word = rest.popFirst() else { return Result(command: command, asksHelp: true) }
      if isHelp(word) { return Result(command: command, asksHelp: true) }
      if command.path.count == 1, word == "help" { return help(rest) }
      if word.hasPrefix("-") {
        if isHelpAsked(rest) { return Result(command: command, asksHelp: true) }
        return Result(command: command, problem: stray(word, command, before: rest))
      }
      guard let next = command.subcommand(word) else {
        return Result(command: command, problem: unknownCommand(word, command))
      }
      command = next
    }
    if isHelpAsked(rest) { return Result(command: command, asksHelp: true) }
    return Result(command: command, problem: unknownOption(rest, command) ?? wrongWord(rest, command))
  }

  // MARK: Help

  private func isHelp(_ word: String) -> Bool { word == "--help" || word == "-h" }

  private func isHelpAsked(_ words: ArraySlice<String>) -> Bool { words.prefix { $0 != "--" }.contains(where: isHelp) }

  /// `izika-rules help correct leg`
  private func help(_ names: ArraySlice<String>) -> Result {
    var command = root
    for name in names where !name.hasPrefix("-") {
      guard let next = command.subcommand(name) else {
        return Result(command: command, problem: unknownCommand(name, command), asksHelp: true)
      }
      command = next
    }
    return Result(command: command, asksHelp: true)
  }

  // MARK: Commands

  private func unknownCommand(_ word: String, _ command: CommandSyntax) -> UsageProblem {
    let names = command.subcommands.map { $0._commandName }
    let called = command.names.joined(separator: " ")
    let meant = LikelyName.of(word, among: names + (command.path.count == 1 ? ["help"] : []))
    return UsageProblem(
      Phrase(en: "\(called) has no command \"\(word)\"", fr: "\(called) n'a pas de commande « \(word) »"),
      advice: meant.map(Self.didYouMean)
        ?? Phrase(en: "commands: \(names.joined(separator: ", "))", fr: "commandes : \(names.joined(separator: ", "))"))
  }

  /// An option before the command that it belongs to.
  private func stray(_ word: String, _ command: CommandSyntax, before rest: ArraySlice<String>) -> UsageProblem? {
    if ["--version", "--generate-completion-script", "--experimental-dump-help"].contains(where: word.hasPrefix) {
      return nil
    }
    let called = command.names.joined(separator: " ")
    let next = rest.lazy.compactMap(command.subcommand).first?.names.last
    return UsageProblem(
      Phrase(en: "\(word) stands before the command", fr: "\(word) se trouve avant la commande"),
      advice: Phrase(
        en: "options follow the command: \(called) \(next ?? "eval") \(word) …",
        fr: "les options suivent la commande : \(called) \(next ?? "eval") \(word) …"))
  }

  // MARK: Options

  private func unknownOption(_ words: ArraySlice<String>, _ command: CommandSyntax) -> UsageProblem? {
    var isValue = false
    for word in words.prefix(while: { $0 != "--" }) {
      let name = String(word.prefix { $0 != "=" })
      let isOption = word.hasPrefix("-") && word.count > 1 || LikelyName.hasLongDash(word)
      defer { isValue = isOption && !word.contains("=") && command.option(name)?.kind == .option }
      guard isOption, command.option(name) == nil, name != "--version" else { continue }
      // A negative number, told as such where it stands.
      if isValue, word.dropFirst().first?.isNumber ?? false { continue }
      return unknownOption(name, command)
    }
    return nil
  }

  private func unknownOption(_ name: String, _ command: CommandSyntax) -> UsageProblem {
    let called = command.names.dropFirst().joined(separator: " ")
    let message = Phrase(en: "\(called) has no option \(name)", fr: "\(called) n'a pas d'option \(name)")
    let options = command.arguments.map(\.option).filter { !$0.isEmpty }
    if let meant = LikelyName.of(name, among: options + ["--help", "--version"]) {
      return UsageProblem(message, advice: Self.didYouMean(meant))
    }
    let others = root.all.filter { $0.subcommands.isEmpty && $0.option(name) != nil }
      .map { $0.names.dropFirst().joined(separator: " ") }
    if !others.isEmpty {
      let list = others.joined(separator: ", ")
      return UsageProblem(message, advice: Phrase(en: "it belongs to \(list)", fr: "cette option appartient à \(list)"))
    }
    return UsageProblem(
      message,
      advice: Phrase(
        en: "options: \(options.joined(separator: ", "))", fr: "options : \(options.joined(separator: ", "))"))
  }

  // MARK: Values

  private func wrongWord(_ words: ArraySlice<String>, _ command: CommandSyntax) -> UsageProblem? {
    var rest = words
    var positionals = command.positionals[...]
    // Options by their names, and "" for a list of words.
    var given: Set<String> = []
    var isPastOptions = false
    while let word = rest.popFirst() {
      if word == "--", !isPastOptions {
        isPastOptions = true
        continue
      }
      guard !isPastOptions, word.hasPrefix("-"), word.count > 1 else {
        guard let argument = positionals.first else { return unexpected(word, command) }
        if argument.isRepeating { given.insert("") } else { positionals.removeFirst() }
        if let problem = wrongValue(word, of: argument) { return problem }
        continue
      }
      let name = String(word.prefix { $0 != "=" })
      guard let option = command.option(name) else { continue }
      given.insert(name)
      let attached = word.contains("=") ? String(word.dropFirst(name.count + 1)) : nil
      if option.kind == .flag {
        if attached != nil { return flagWithValue(name) }
        continue
      }
      var values = attached.map { [$0] } ?? []
      while values.isEmpty || option.takesList && attached == nil, let next = rest.first, !next.hasPrefix("-") {
        values.append(next)
        rest.removeFirst()
      }
      guard !values.isEmpty else { return missingValue(option, before: rest.first) }
      for value in values { if let problem = wrongValue(value, of: option) { return problem } }
    }
    let missing =
      positionals.first { !$0.isOptional && !($0.isRepeating && given.contains("")) }
      ?? command.arguments.first { $0.kind == .option && !$0.isOptional && !given.contains($0.option) }
    return missing.map(missingArgument)
  }

  private func wrongValue(_ text: String, of argument: CommandSyntax.Argument) -> UsageProblem? {
    let place = place(argument)
    if let values = argument.allValues, !values.contains(text) {
      let list = values.joined(separator: ", ")
      let meant = LikelyName.of(text, among: values)
      return UsageProblem(
        Phrase(
          en: "\(place.english): \"\(text)\" is none of \(list)",
          fr: "\(place.french) : « \(text) » ne convient pas"),
        advice: meant.map(Self.didYouMean) ?? Phrase(en: "write one of them", fr: "choisissez parmi : \(list)"))
    }
    guard argument.allValues == nil, let problem = argument.value?.problem(text) else { return nil }
    return UsageProblem(
      Phrase(
        en: "\(place.english): \(problem.message.english)", fr: "\(place.french) : \(problem.message.french)"),
      advice: problem.advice)
  }

  private func missingValue(_ option: CommandSyntax.Argument, before next: String?) -> UsageProblem {
    if let next, next.dropFirst().first?.isNumber ?? false {
      return UsageProblem(
        Phrase(
          en: "\(option.option): \"\(next)\" is below zero", fr: "\(option.option) : « \(next) » est au-dessous de zéro"
        ),
        advice: Phrase(en: "write a number from 0", fr: "écrivez un nombre à partir de 0"))
    }
    return UsageProblem(
      Phrase(en: "\(option.option) has no value", fr: "\(option.option) n'a pas de valeur"), advice: use(option))
  }

  private func flagWithValue(_ name: String) -> UsageProblem {
    UsageProblem(
      Phrase(en: "\(name) takes no value", fr: "\(name) ne prend pas de valeur"),
      advice: Phrase(en: "write \(name) alone", fr: "écrivez \(name) seul"))
  }

  private func missingArgument(_ argument: CommandSyntax.Argument) -> UsageProblem {
    let name = name(argument)
    return UsageProblem(
      Phrase(en: "\(name.english) is missing", fr: "il manque \(name.french)"), advice: use(argument))
  }

  /// A word where the command takes none, or no more.
  private func unexpected(_ word: String, _ command: CommandSyntax) -> UsageProblem {
    let guesses: [(option: String, isMeant: Bool)] = [
      ("--profile", word.hasSuffix(".yaml") || word.hasSuffix(".yml")), ("--calendar", word.hasSuffix(".ics")),
      ("--rules", word.hasSuffix(".lua")), ("--period", ArgumentValue.period.problem(word) == nil),
    ]
    let meant = guesses.first { $0.isMeant && command.option($0.option) != nil }?.option
    let advice =
      meant.map { Phrase(en: "did you mean \($0) \(word)?", fr: "vouliez-vous dire \($0) \(word) ?") }
      ?? Phrase(
        en: "put what belongs together in quotes: \"12 rue des Lilas\"",
        fr: "mettez entre guillemets droits ce qui va ensemble : \"12 rue des Lilas\"")
    return UsageProblem(
      Phrase(en: "\"\(word)\" is not expected here", fr: "« \(word) » n'est pas attendu ici"), advice: advice)
  }

  // MARK: Words

  private func name(_ argument: CommandSyntax.Argument) -> Phrase {
    Phrase(
      en: HelpWriter(language: .english, columns: 80).name(argument),
      fr: HelpWriter(language: .french, columns: 80).name(argument))
  }

  /// The option alone, or what the argument is called.
  private func place(_ argument: CommandSyntax.Argument) -> Phrase {
    argument.option.isEmpty ? name(argument) : Phrase(verbatim: argument.option)
  }

  /// Its own help, which is in the reader's language already.
  private func use(_ argument: CommandSyntax.Argument) -> Phrase {
    let (name, text) = (name(argument), argument.abstract ?? "")
    return Phrase(en: "\(name.english): \(text)", fr: "\(name.french) : \(text)")
  }

  private static func didYouMean(_ name: String) -> Phrase {
    Phrase(en: "did you mean \(name)?", fr: "vouliez-vous dire « \(name) » ?")
  }
}
