import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules diff`: what other rules change on the same calendars.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what other rules change: decisions, kilometres and amounts.",
    discussion: """
      Give --rules twice, each time what a profile lists under rules:, with commas between: first the rules as they \
      are, then as they shall be. Given once, it is compared with the profile's own.

      Exit status: 0 nothing changes, 1 something does, 2 could not run.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var person: PersonOptions

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Rule packs with commas between, the first is asked first: ./mine,fr/bareme.", valueName: "packs"))
  var rules: [String]

  @Option(help: "text, or json (one object a line).")
  var format: Format = .text

  func validate() throws {
    _ = try person.period.read()
    switch rules.count {
    case 2: break
    case 1 where !person.profiles.isEmpty: break
    case 1: throw ValidationError("Without a profile, give --rules twice: the rules as they are, and as they shall be.")
    default: throw ValidationError("Give --rules twice: the rules as they are, and as they shall be.")
    }
  }

  func run() async throws {
    let language = person.locale.language
    let period = try person.period.read()
    let sides = rules.map { $0.split(separator: ",").map(String.init) }
    let before = sides.count == 2 ? sides[0] : []
    let requests = try Report.orExit(language) {
      zip(
        try person.requests(for: period, rules: before),
        try person.requests(for: period, rules: sides[sides.count - 1])
      ).map { (before: $0, after: $1) }
    }
    let run = StatementRun(try Report.orExit(language) { try Workspace(person.services.settings) })
    let options = StatementOptions(
      language: format == .json ? person.locale.chosen ?? .english : language,
      colours: Console.colours(on: Console.outputIsTerminal), engine: "izika-rules \(ProgramVersion.text)")
    var status: Int32 = 0
    try await ParallelRun.inOrder(requests) { pair in
      Result { () throws(Failure) in (try run.run(pair.before), try run.run(pair.after)) }
    } each: { result in
      let statements = try Report.orExit(language) { try result.get() }
      let difference = StatementDifference(from: statements.0, to: statements.1)
      let writer = DifferenceWriter(
        options: options, sides: .init(Self.names(statements.0), Self.names(statements.1)))
      var output: [UInt8] = []
      switch format {
      case .text: writer.writeText(difference, into: &output)
      case .json: writer.writeJSON(difference, into: &output)
      }
      try Report.output(output, language)
      Report.show(
        Self.common(statements), of: requests.count > 1 ? statements.1.person : nil, person.locale.language)
      if !difference.isEmpty { status = 1 }
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// The layers as they are asked, what they extend included.
  private static func names(_ statement: Statement) -> [String] { statement.packs.map(\.name) }

  /// What only one side complains about is among its changes.
  private static func common(_ statements: (Statement, Statement)) -> [Diagnostic] {
    let others = Set(statements.1.diagnostics)
    return statements.0.diagnostics.filter { others.contains($0) && $0.severity != .note }
  }
}
