import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules explain`: from a cent back to the line of Lua.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show why a trip, an event or a day came out as it did.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var input: InputOptions

  @Option(help: "A trip's id, as eval --format json gives it.")
  var trip: String?

  @Option(help: "An event's UID.")
  var event: String?

  @Option(help: ArgumentHelp("A local date: 2026-10-06.", valueName: "date"))
  var day: CivilDate?

  @Flag(help: "The amounts of the whole period, and what each is the sum of.")
  var total = false

  @Flag(help: "Only what is not paid, and who had no opinion.")
  var whyNot = false

  @Option(help: "text or json.")
  var format: Format = .text

  func validate() throws {
    _ = try subject()
    _ = try period()
  }

  /// A day explains itself; a trip or an event has to be looked for in a period.
  private func period() throws -> Period {
    if let day, !input.period.isGiven { return Period(from: day, to: day + 1) }
    return try input.period.read()
  }

  private func subject() throws -> ExplanationSelection.Subject {
    switch (trip, event, day, total) {
    case (let id?, nil, nil, false): return .trip(id: id)
    case (nil, let uid?, nil, false): return .event(uid: uid)
    case (nil, nil, let date?, false): return .day(date)
    case (nil, nil, nil, true): return .total
    default: throw ValidationError("Say what to explain: one of --trip ID, --event UID, --day DATE, --total.")
    }
  }

  func run() async throws {
    let language = input.locale.language
    let selection = ExplanationSelection(try subject(), whyNot: whyNot)
    let writer = ExplanationWriter(
      options: StatementOptions(
        language: language, colours: Console.colours(on: Console.outputIsTerminal), showSkipped: true, explain: true,
        engine: "izika-rules \(ProgramVersion.text)"))
    var found = false
    var failed = false
    for statement in try Report.orExit(language, { try statements() }) {
      var output: [UInt8] = []
      let isFound =
        switch format {
        case .text: writer.writeText(selection, of: statement, into: &output)
        case .json: writer.writeJSON(selection, of: statement, into: &output)
        }
      if isFound { try Report.output(output, language) }
      found = found || isFound
      failed = failed || statement.hasErrors
    }
    guard found else {
      Report.show([Self.nothing(selection)], language)
      throw ExitCode(1)
    }
    if failed { throw ExitCode(1) }
  }

  private func statements() throws -> [Statement] {
    let run = StatementRun(try Workspace(input.services))
    return try input.requests(for: try period()).map { request in
      var request = request
      request.recordsSilence = true
      return try run.run(request)
    }
  }

  private static func nothing(_ selection: ExplanationSelection) -> Diagnostic {
    Diagnostic(
      .error, .nothingToExplain,
      Phrase(
        en: "the statement holds nothing of that name in this period",
        fr: "le relevé ne contient rien de ce nom sur cette période"),
      advice: Phrase(
        en: "take ids and UIDs from eval --format json --show-skipped, and check the period",
        fr: "prenez les identifiants dans eval --format json --show-skipped, et vérifiez la période"))
  }
}
