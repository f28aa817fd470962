import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules diff`: what other rules change on the same calendars.
struct DiffCommand: AsyncParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "diff",
      Phrase(
        en: "Show what other rules change: decisions, kilometres and amounts.",
        fr: "Montrer ce que d'autres règles changent : décisions, kilomètres et montants."),
      discussion: Phrase(
        en: """
          Give --rules twice, each time what a profile lists under rules:, with commas between: first the rules as they \
          are, then as they shall be. Given once, it is compared with the profile's own.

          Exit status: 0 nothing changes, 1 something does, 2 could not run.
          """,
        fr: """
          Donnez --rules deux fois, chaque fois ce qu'un profil liste sous rules:, séparé par des virgules : d'abord les \
          règles actuelles, puis celles à venir. Donnée une seule fois, la liste est comparée aux règles du profil.

          Statut de sortie : 0 rien ne change, 1 quelque chose change, 2 impossible.
          """))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var person: PersonOptions

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      en: "Rule packs with commas between, the first is asked first: ./mine,fr/bareme.",
      fr: "Paquets de règles séparés par des virgules, le premier est interrogé d'abord : ./mien,fr/bareme.", .packs))
  var rules: [String]

  @Flag(
    help: ArgumentHelp(
      en: "Also compare what the same appointments would come to a year (364 days) later.",
      fr: "Comparer aussi ce que donneraient les mêmes rendez-vous un an (364 jours) plus tard."))
  var ahead = false

  @Option(
    help: ArgumentHelp(
      en: "For people (text), or for programs (json, an object a line).",
      fr: "Pour les personnes (text) ou pour les programmes (json, un objet par ligne).", .format))
  var format: Format = .text

  func checkUsage() throws(UsageProblem) {
    try person.checkUsage()
    _ = try person.period.read()
    switch rules.count {
    case 2: break
    case 1 where !person.profiles.isEmpty: break
    case 1:
      throw UsageProblem(
        Phrase(
          en: "without a profile there is nothing to compare --rules with",
          fr: "sans profil, il n'y a rien à quoi comparer --rules"),
        advice: Self.twice)
    default:
      throw UsageProblem(
        Phrase(en: "--rules is given \(rules.count) times", fr: "--rules est donné \(rules.count) fois"),
        advice: Self.twice)
    }
  }

  private static let twice = Phrase(
    en: "give it twice: the rules as they are, and as they shall be",
    fr: "donnez-le deux fois : les règles actuelles, puis celles à venir")

  func run() async throws {
    let language = person.locale.language
    let period = try person.period.read()
    let sides = rules.map { $0.split(separator: ",").map(String.init) }
    let before = sides.count == 2 ? sides[0] : []
    let people = try Report.orExit(language) {
      zip(
        try person.requests(for: period, rules: before),
        try person.requests(for: period, rules: sides[sides.count - 1])
      ).map { (before: $0, after: $1) }
    }
    let requests = people.flatMap { pair in
      ahead ? [pair, (before: pair.before.aYearAhead(), after: pair.after.aYearAhead())] : [pair]
    }
    let run = StatementRun(
      try Report.orExit(language) { try person.workspace(for: requests.flatMap { [$0.before, $0.after] }) })
    let languages = person.locale.choice
    let options = StatementOptions(
      colours: Console.colours(on: Console.outputIsTerminal), engine: "izika-rules \(ProgramVersion.text)")
    var status: Int32 = 0
    var differences: [StatementDifference] = []
    try await ParallelRun.inOrder(requests) { pair in
      (pair.after, Result { () throws(Failure) in (try run.run(pair.before), try run.run(pair.after)) })
    } each: { (request, result) in
      let profile = request.profile
      let language = languages.language(of: profile)
      let statements = try Report.orExit(language) { try result.get() }
      var options = options
      options.language = languages.language(of: profile, isJSON: format == .json)
      let difference = StatementDifference(from: statements.0, to: statements.1)
      let writer = DifferenceWriter(
        options: options, sides: .init(statements.0.packs, statements.1.packs), daysAhead: request.daysAhead)
      var output: [UInt8] = []
      switch format {
      case .text: writer.writeText(difference, into: &output)
      case .json: writer.writeJSON(difference, into: &output)
      }
      try Report.output(output, language)
      Report.show(
        Self.common(statements, isAhead: request.daysAhead != 0), of: people.count > 1 ? statements.1.person : nil,
        language)
      if !difference.isEmpty { status = 1 }
      differences.append(difference)
    }
    if format == .text, people.count > 1, status != 0 {
      let money = Self.money(differences, isAhead: ahead)
      var output: [UInt8] = [UInt8(ascii: "\n")]
      EffectWriter(language: language, colours: options.colours).writeMoney(money, into: &output)
      try Report.output(output, language)
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// Of everybody; with each person's year ahead behind what is compared, where that was asked for.
  private static func money(_ differences: [StatementDifference], isAhead: Bool) -> PackEffect {
    let step = isAhead ? 2 : 1
    let people = stride(from: 0, to: differences.count, by: step).map { index in
      PackEffect.Person(
        name: differences[index].person, money: .success(differences[index]),
        ahead: isAhead ? .success(differences[index + 1]) : nil)
    }
    return PackEffect(people: people, changes: PackChanges(), daysAhead: EffectRun.aYear)
  }

  /// What only one side complains about is among its changes. Of a year that is only imagined, nobody can mend what is a warning.
  private static func common(_ statements: (Statement, Statement), isAhead: Bool) -> [Diagnostic] {
    let others = Set(statements.1.diagnostics)
    return statements.0.diagnostics.filter {
      others.contains($0) && ($0.severity == .error || ($0.severity == .warning && !isAhead))
    }
  }
}
