import ArgumentParser
import IzikaRules
import Output
import System
import Values

/// `izika-rules eval`: calendars and rules → mileage statements.
struct EvalCommand: AsyncParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "eval",
      Phrase(
        en: "Turn calendars into a mileage statement by your rules.",
        fr: "Faire le relevé de frais kilométriques des agendas, selon vos règles."),
      discussion: Phrase(
        en: """
          Exit status: 0 done (warnings allowed), 1 done with errors in a statement, 2 could not run. The statement goes \
          to standard output, everything else to standard error.
          """,
        fr: """
          Statut de sortie : 0 fait (avertissements permis), 1 fait avec des erreurs dans un relevé, 2 impossible. Le \
          relevé va sur la sortie standard, tout le reste sur la sortie d'erreur.
          """))
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  @Flag(
    help: ArgumentHelp(
      en: "Show under each trip the decisions that made it.",
      fr: "Montrer sous chaque trajet les décisions dont il résulte."))
  var explain = false

  @Flag(
    help: ArgumentHelp(
      en: "Show date and title of every skipped event; they are private.",
      fr: "Montrer la date et le titre de chaque événement écarté ; ils sont privés."))
  var showSkipped = false

  @Flag(
    help: ArgumentHelp(
      en: "Let warnings count: exit status 1 when a statement has any.",
      fr: "Compter les avertissements : statut de sortie 1 dès qu'un relevé en a un."))
  var strict = false

  func checkUsage() throws(UsageProblem) {
    try input.checkUsage()
    _ = try input.period.read()
    _ = try output.read()
  }

  func run() async throws {
    let period = try input.period.read()
    let requests = try Report.orExit(input.locale.language) { try input.requests(for: period) }
    let workspace = try Report.orExit(input.locale.language) { try input.person.workspace(for: requests) }
    let (format, languages) = (try output.read(), input.locale.choice)
    let options = StatementOptions(
      colours: output.path == nil && Console.colours(on: Console.outputIsTerminal), showSkipped: showSkipped,
      explain: explain,
      width: output.path == nil ? Console.columns : nil, engine: "izika-rules \(ProgramVersion.text)")
    let sink = try Report.orExit(input.locale.language) {
      try OutputSink(
        path: output.path, keeping: output.path == nil ? [] : input.services.files(requests, in: workspace))
    }
    let progress = Progress(total: requests.count, language: input.locale.language)
    progress.begin()
    defer { progress.end() }
    var (status, isAnyDone) = (Int32(0), false)
    var isFirst = true
    try await ParallelRun.inOrder(requests) { request in
      var options = options
      options.language = languages.language(of: request, among: requests, as: format)
      let report = StatementReport.make(request, in: workspace, as: format, options: options)
      return (report, options, languages.language(of: request.profile))
    } each: { (report, options, language) in
      progress.clear()
      if !report.output.isEmpty {
        var lead: [UInt8] = []
        StatementWriter.writeLead(as: format, options: options, isFirst: isFirst, into: &lead)
        isFirst = false
        try Report.orExit(input.locale.language) { try sink.write(lead + report.output) }
      }
      Report.show(report.diagnostics, of: requests.count > 1 ? report.person : nil, language)
      let isDoubtful = strict && report.diagnostics.contains { $0.severity == .warning }
      status = max(status, isDoubtful ? max(1, report.status) : report.status)
      isAnyDone = isAnyDone || report.status < 2
      progress.advance()
    }
    if status != 0 { throw ExitCode(isAnyDone ? 1 : status) }
  }
}
