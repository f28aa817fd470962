import Testing
import Values

@testable import izika_rules

/// What the command line says of itself, in both languages.
@Suite("the command line's own words")
struct CommandLineLawTests {
  private static func tree(_ language: Language) -> [CommandSyntax] {
    CommandLanguage.$current.withValue(language) { CommandSyntax([IzikaRulesCommand.self]).all }
  }

  @Test("every command and argument has a text in both languages, and a value that has a name")
  func texts() {
    let (english, french) = (Self.tree(.english), Self.tree(.french))
    #expect(english.count > 15 && english.count == french.count)
    for (one, other) in zip(english, french) {
      let name = one.names.joined(separator: " ")
      let abstracts = [Language.english, .french].map { language in
        CommandLanguage.$current.withValue(language) { (one.configuration.abstract, one.configuration.discussion) }
      }
      #expect(!abstracts[0].0.isEmpty && abstracts[0].0 != abstracts[1].0, "\(name) has no French abstract")
      #expect(abstracts[0].1.isEmpty || abstracts[0].1 != abstracts[1].1, "\(name) has no French discussion")
      #expect(!Self.isEnglish(abstracts[1].0 + abstracts[1].1), "\(name) speaks English to the French")
      #expect(one.arguments.count == other.arguments.count)
      for (argument, translated) in zip(one.arguments, other.arguments) {
        let place = "\(name) \(argument.option)"
        #expect(argument.abstract?.isEmpty == false, "\(place) has no help")
        #expect(argument.abstract != translated.abstract, "\(place) has no French help")
        #expect(!Self.isEnglish(translated.abstract ?? ""), "\(place) speaks English to the French")
        #expect(argument.kind == .flag || argument.value != nil, "\(place) does not say what its value is")
      }
    }
  }

  @Test("French help holds no English")
  func pages() {
    for command in Self.tree(.french) {
      let page = CommandLanguage.$current.withValue(.french) {
        HelpWriter(language: .french, columns: 80).page(command)
      }
      // A command's name is the same in every language.
      let names = Set(command.names + command.subcommands.map { $0._commandName })
      #expect(!Self.isEnglish(page, but: names), "\(page)")
      #expect(
        page.split(separator: "\n").filter { $0.count > 80 }.allSatisfy { $0.hasPrefix("UTILISATION") }, "\(page)")
    }
  }

  /// Command lines that the parser refuses, each in a way of its own.
  private static let wrong = [
    "evaluer", "evil", "--locale fr eval", "correct modifier", "help nothing", "eval --profil p.yaml", "eval --colour",
    "eval —period 2026-10", "eval -p", "eval p.yaml", "eval --period", "eval --period --strict",
    "eval --period october",
    "eval --period 2026-T5", "eval --from 30/10/2026", "eval --from 2026-02-30", "eval --to 2026-13-01",
    "eval --as-of hier", "eval --format tableau", "eval --locale de", "eval --strict=yes", "eval --calendar --strict",
    "events --calendar a.ics --from 2026-10-01", "events --calendar a.ics --from x --to y", "price --km 5 --year 2025",
    "price --vehicle car --km 31,2", "price --vehicle car --km -5", "price --vehicle car --year twenty", "place",
    "route Voiron", "route a b c", "correct leg abc", "correct leg abc first --km 5 --because x",
    "correct leg abc 1 --km much --because x", "correct event u --at here --because x", "correct undo",
    "restate --from 2026-01-01 --as-of 2026-02-01", "restate --period T2", "new", "new a/b c", "check --formal json",
    "test --min-coverage all", "year --year MMXXVI", "diff --rules",
  ]

  @Test("what the parser refuses is explained in both languages", arguments: wrong)
  func explained(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    #expect(throws: (any Error).self) {
      var command = try IzikaRulesCommand.parseAsRoot(words)
      if words.first == "help" { try command.run() }
    }
    let problem = CommandLanguage.$current.withValue(.french) {
      UsageCheck(words, of: CommandSyntax([IzikaRulesCommand.self])).result().problem
    }
    let said = try #require(problem, "\(line): nothing is found that the parser can have refused").diagnostic
    #expect(!said.message.isEmpty && !said.advice.isEmpty, "\(line): \(said)")
    #expect(!Self.isEnglish(said.message.french) && !Self.isEnglish(said.advice.french), "\(line): \(said)")
  }

  /// Command lines that are right.
  private static let right = [
    "eval --profile p.yaml --period 2026-T4", "eval --profile p.yaml --period=2026-H1 --strict --format json",
    "eval --calendar a.ics b.ics --home Voiron --rules a b --from 2026-10-01 --to 2026-11-01 --locale fr",
    "price --vehicle car:5 --km 31.2 --year 2025", "route Voiron Rives --compare", "place -- -x", "place a b c",
    "correct leg abc 1 --km 14.2 --because pont --profile p.yaml", "test", "check . --allow parameter-jump",
  ]

  @Test("what the parser takes is found right", arguments: right)
  func taken(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    #expect(throws: Never.self) { try IzikaRulesCommand.parseAsRoot(words) }
    let result = UsageCheck(words, of: CommandSyntax([IzikaRulesCommand.self])).result()
    #expect(result.problem == nil && !result.asksHelp)
  }

  @Test(
    "a French word for an option or a command leads to its name",
    arguments: [
      ("eval --periode 2026-10", "--period"), ("eval --calendrier a.ics", "--calendar"),
      ("eval --profil p.yaml", "--profile"), ("vérifier", "check"), ("verifier", "check"), ("bareme", "price"),
      ("eval --domicile Voiron", "--home"), ("eval --regles a", "--rules"), ("evenements", "events"),
      ("correct annuler", "undo"), ("eval --format tableau", "table"), ("eval --locale anglais", "en"),
    ])
  func suggested(_ line: String, _ name: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let result = UsageCheck(words, of: CommandSyntax([IzikaRulesCommand.self])).result()
    #expect(result.problem?.diagnostic.advice.french == "vouliez-vous dire « \(name) » ?")
  }

  @Test("nothing else than what there is is suggested")
  func known() {
    let tree = Self.tree(.english)
    let names = tree.flatMap { command in
      command.names + command.arguments.map { LikelyName.bare($0.option) }
        + command.arguments.flatMap { $0.allValues ?? [] }
    }
    for name in LikelyName.translated { #expect(names.contains(name) || name == "help", "\(name) is nothing") }
  }

  /// Words that no French sentence has.
  private static func isEnglish(_ text: String, but names: Set<String> = []) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "_" && $0 != "-" }
      .filter { !names.contains(String($0)) }
    let english: Set<Substring> = [
      "the", "is", "are", "of", "with", "this", "which", "what", "expected", "unexpected", "invalid", "unknown", "see",
      "say", "whose", "must", "value", "missing", "show", "may", "be", "for", "or", "and", "by", "it",
    ]
    return words.contains(where: english.contains)
  }
}
