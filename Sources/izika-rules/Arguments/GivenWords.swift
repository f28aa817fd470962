import IzikaRules
import Places
import System
import Values

/// The words of the command line. Any of them may be a calendar's link, which is a password, also where none is expected.
struct GivenWords {
  /// Without the program's own name.
  let words: [String]

  /// Reads them once, and hides the links among them from the list of processes.
  static func take() -> GivenWords {
    let given = GivenWords(words: Array(CommandLine.arguments.dropFirst()))
    ProcessWords.hide { word in word.contains("://") || GivenWord(word).isLink }
    return given
  }

  /// Of `--locale`, else of the environment: these messages come before the options are read.
  var language: Language {
    for (index, word) in words.enumerated() {
      if word == "--locale", words.indices.contains(index + 1) {
        return Language(rawValue: words[index + 1]) ?? LanguageOption.environment
      }
      if word.hasPrefix("--locale=") {
        return Language(rawValue: String(word.dropFirst(9))) ?? LanguageOption.environment
      }
    }
    return LanguageOption.environment
  }

  /// A link counts where a calendar or a service is named, and nowhere else: what would take it for a path, a name or an
  /// address would show it, in a message or in a statement.
  /// - Throws: a ``Failure`` that shows nothing of it.
  func refuseStrayLinks() throws(Failure) {
    let commands = words.filter { !$0.hasPrefix("-") }
    var option: String?
    for word in words {
      let given = GivenWord(word)
      var text = word
      if let name = given.option {
        option = name
        guard let value = given.value else { continue }
        text = value
      }
      let use = option.map { Use(option: $0) } ?? Use(command: commands)
      // `diff` takes several packs in one word.
      let parts = option == "--rules" ? text.split(separator: ",").map(String.init) : [text]
      if parts.contains(where: { use.refuses(GivenWord($0)) }) { throw Failure(Self.stray(behind: option)) }
      if given.value != nil || !Self.lists.contains(option ?? "") { option = nil }
    }
  }

  /// Options that take all words up to the next option.
  private static let lists: Set<String> = ["--calendar", "--rules"]

  /// What is wrong with the words, which repeats some of them, without those that are long or may be a link.
  func redacted(_ problem: UsageProblem) -> UsageProblem {
    func redacted(_ phrase: Phrase) -> Phrase {
      Phrase(en: self.redacted(phrase.english), fr: self.redacted(phrase.french))
    }
    var problem = problem
    problem.message = redacted(problem.message)
    problem.advice = redacted(problem.advice)
    return problem
  }

  private func redacted(_ message: String) -> String {
    var message = message
    for (index, word) in words.enumerated() {
      // Zones have names like paths: `Europe/Paris`.
      if index > 0, words[index - 1] == "--timezone" { continue }
      let given = GivenWord(word)
      for text in [given.value ?? word, word] where GivenWord(text).isDoubtful {
        message = message.split(separator: text, omittingEmptySubsequences: false).joined(separator: "…")
      }
    }
    return message
  }

  private static func stray(behind option: String?) -> Diagnostic {
    let place = option.map { Phrase(en: "behind \($0)", fr: "derrière \($0)") }
    return Diagnostic(
      .error, .linkMisplaced,
      Phrase(
        en: "what looks like a link stands \(place?.english ?? "among the arguments"), where none is expected",
        fr: "ce qui ressemble à un lien se trouve \(place?.french ?? "parmi les arguments"), où aucun n'est attendu"),
      advice: Phrase(
        en:
          "a calendar's link belongs behind --calendar or, safer, in a profile; it is a password and is not shown here",
        fr: "le lien d'un agenda se donne derrière --calendar ou, plus sûr, dans un profil ; c'est un mot de passe, "
          + "il n'est pas montré ici"))
  }
}

/// What a word of the command line is for.
private enum Use {
  /// A calendar, or a service by its address.
  case links
  /// A person's own words, or the name that a calendar gave an event: shown to nobody but who wrote it.
  case words
  /// Where somebody lives or works.
  case address
  /// The path of a file that is there.
  case profile
  /// Where packs come from, of which nothing is secret: a calendar's link is none.
  case source
  /// A server that one logs in at.
  case server
  case other

  init(option: String) {
    switch option {
    case "--calendar", "--places", "--roads": self = .links
    case "--because", "--author", "--event", "--trip": self = .words
    case "--profile": self = .profile
    case "--into": self = .source
    case "--home", "--office", "--near", "--place": self = .address
    default: self = .other
    }
  }

  /// - Parameter words: the command, its subcommands and what stands behind them.
  init(command words: [String]) {
    switch (words.first ?? "", words.dropFirst().first ?? "", words.dropFirst(2).first ?? "") {
    case ("place", _, _), ("route", _, _): self = .address
    case ("correct", "event", _): self = .words
    case ("pack", "trust", "add"): self = .source
    case ("pack", "login", _), ("pack", "logout", _): self = .server
    default: self = .other
    }
  }

  func refuses(_ word: GivenWord) -> Bool {
    switch self {
    case .links, .words: false
    // Maps are shared by links, with the point in them.
    case .address: word.isLink && (word.isOneWord || word.text.contains("://")) && TextCoordinates(word.text) == nil
    case .profile: word.isLink || Profile.Calendar.mayBeLink(word.text)
    // No calendar is read from a registry: of an address there that is none, the command itself says so.
    case .source: word.isLink && TrustRun.isSource(word.text) == false && !word.text.hasPrefix("oci://")
    case .server: word.isLink && LoginRun.isServer(word.text) == false
    case .other: word.isLink
    }
  }
}

/// One word of the command line.
private struct GivenWord {
  let text: String

  init(_ text: String) { self.text = text }

  /// `--profile`, of `--profile=x` too; nil for what is no option's name.
  var option: String? {
    let name = text.prefix { $0 != "=" }
    guard name.hasPrefix("-"), name.count < 30, name.allSatisfy({ $0 == "-" || $0.isASCII && $0.isLetter }) else {
      return nil
    }
    return String(name)
  }

  /// What stands behind the `=` of an option.
  var value: String? {
    guard option != nil, let mark = text.firstIndex(of: "=") else { return nil }
    return String(text[text.index(after: mark)...])
  }

  var isOneWord: Bool { !text.contains(where: \.isWhitespace) }

  /// Whether it was meant to be a link, and is no file either.
  var isLink: Bool {
    let files = LocalFiles()
    let text = String((value ?? text).drop { $0 == "-" })
    return Profile.Calendar.isLink(text) && !files.exists(text)
  }

  /// Whether a message should rather not repeat it.
  var isDoubtful: Bool {
    let marks: Set<Character> = ["/", "\\", "@", "?", "%", "&", "#"]
    // Dates are written with slashes, too, and no link is so short and without a letter.
    let isDate = text.utf8.count <= 10 && text.utf8.allSatisfy { (0x2D...0x39).contains($0) }
    return option != text && !isDate && (text.utf8.count > 60 || text.contains(where: marks.contains))
      && !LocalFiles().exists(text)
  }
}
