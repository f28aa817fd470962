import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules explain`: from a cent back to the line of Lua.
struct ExplainCommand: AsyncParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "explain",
      Phrase(
        en: "Show why a trip, an event or a day came out as it did.",
        fr: "Montrer pourquoi un trajet, un événement ou un jour donne ce résultat."))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      en: "A trip's id, as eval --format json gives it.",
      fr: "L'identifiant d'un trajet, tel que le donne eval --format json.", .trip))
  var trip: String?

  @Option(
    help: ArgumentHelp(
      en: "An event's UID, as events gives it.", fr: "L'UID d'un événement, tel que le donne events.", .uid))
  var event: String?

  @Option(help: ArgumentHelp(en: "A local date: 2026-10-06.", fr: "Une date locale : 2026-10-06.", .date))
  var day: CivilDate?

  @Flag(
    help: ArgumentHelp(
      en: "The amounts of the whole period, and what each is the sum of.",
      fr: "Les montants de toute la période, et ce dont chacun est la somme."))
  var total = false

  @Flag(
    help: ArgumentHelp(
      en: "Only what is not paid, and who had no opinion.",
      fr: "Seulement ce qui n'est pas payé, et les paquets qui n'avaient pas d'avis."))
  var whyNot = false

  @Option(
    help: ArgumentHelp(
      en: "For people or for programs.", fr: "Pour les personnes (text) ou pour les programmes (json).", .format))
  var format: Format = .text

  func checkUsage() throws(UsageProblem) {
    try input.checkUsage()
    _ = try subject()
    _ = try period()
  }

  /// A day explains itself; a trip or an event has to be looked for in a period.
  private func period() throws(UsageProblem) -> Period {
    if let day, !input.period.isGiven { return Period(from: day, to: day + 1) }
    return try input.period.read()
  }

  private func subject() throws(UsageProblem) -> ExplanationSelection.Subject {
    switch (trip, event, day, total) {
    case (let id?, nil, nil, false): return .trip(id: id)
    case (nil, let uid?, nil, false): return .event(uid: uid)
    case (nil, nil, let date?, false): return .day(date)
    case (nil, nil, nil, true): return .total
    default:
      throw UsageProblem(
        Phrase(
          en: "it is not said what to explain, or twice",
          fr: "ce qu'il faut expliquer manque, ou est donné plusieurs fois"),
        advice: Phrase(
          en: "give one of --trip ID, --event UID, --day DATE, --total",
          fr: "donnez une seule option parmi --trip ID, --event UID, --day DATE, --total"))
    }
  }

  func run() async throws {
    let language = input.locale.language
    let selection = ExplanationSelection(try subject(), whyNot: whyNot)
    var options = StatementOptions(
      colours: Console.colours(on: Console.outputIsTerminal), showSkipped: true, explain: true,
      engine: "izika-rules \(ProgramVersion.text)")
    var found = false
    var failed = false
    for (profile, statement) in try Report.orExit(language, { try statements() }) {
      options.language = input.locale.choice.language(of: profile, isJSON: format == .json)
      let writer = ExplanationWriter(options: options)
      var output: [UInt8] = []
      let isFound =
        switch format {
        case .text: writer.writeText(selection, of: statement, into: &output)
        case .json: writer.writeJSON(selection, of: statement, into: &output)
        }
      if isFound {
        try Report.output(output, language)
        Report.show(statement.diagnostics.filter { Self.ofPacks.contains($0.code) }, language)
      }
      found = found || isFound
      failed = failed || statement.hasErrors
    }
    guard found else {
      Report.show([Self.nothing(selection)], language)
      throw ExitCode(1)
    }
    if failed { throw ExitCode(1) }
  }

  /// What is said of a pack wherever it is used: it is part of why an amount is what it is.
  private static let ofPacks: [Diagnostic.Code] = [.packRevoked, .packUnsigned, .packWithdrawn]

  private func statements() throws -> [(Profile, Statement)] {
    let requests = try input.requests(for: try period())
    let run = StatementRun(try input.person.workspace(for: requests))
    return try requests.map { request in
      var request = request
      request.recordsSilence = true
      return (request.profile, try run.run(request))
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
