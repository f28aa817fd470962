import ArgumentParser
import IzikaRules
import Output
import System
import Values

/// `izika-rules eval`: calendars and rules → mileage statements.
struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Turn calendars into a mileage statement by your rules.",
    discussion: """
      Exit status: 0 done (warnings allowed), 1 done with errors in a statement, 2 could not run. The statement goes to \
      standard output, everything else to standard error.
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "table, json (one object a line) or csv.")
  var format: StatementFormat = .table

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Show under each trip the decisions that made it.")
  var explain = false

  @Flag(help: "Show date and title of every skipped event; they are private.")
  var showSkipped = false

  @Flag(help: "Let warnings count: exit status 1 when a statement has any.")
  var strict = false

  func validate() throws { _ = try input.period.read() }

  func run() async throws {
    let period = try input.period.read()
    let requests = try Report.orExit(input.locale.language) { try input.requests(for: period) }
    let workspace = try Report.orExit(input.locale.language) { try Workspace(input.services) }
    let options = StatementOptions(
      language: format == .json ? input.locale.chosen ?? .english : input.locale.language,
      colours: output == nil && Console.colours(on: Console.outputIsTerminal), showSkipped: showSkipped,
      explain: explain,
      width: output == nil ? Console.columns : nil, engine: "izika-rules \(ProgramVersion.text)")
    let sink = try Report.orExit(input.locale.language) {
      try OutputSink(path: output, keeping: output == nil ? [] : input.services.files(requests, in: workspace))
    }
    let progress = Progress(total: requests.count, language: input.locale.language)
    progress.begin()
    defer { progress.end() }
    var (status, isAnyDone) = (Int32(0), false)
    var isFirst = true
    let format = format
    try await ParallelRun.inOrder(requests) { request in
      StatementReport.make(request, in: workspace, as: format, options: options)
    } each: { report in
      progress.clear()
      if !report.output.isEmpty {
        var lead: [UInt8] = []
        StatementWriter.writeLead(as: format, options: options, isFirst: isFirst, into: &lead)
        isFirst = false
        try Report.orExit(input.locale.language) { try sink.write(lead + report.output) }
      }
      Report.show(report.diagnostics, of: requests.count > 1 ? report.person : nil, input.locale.language)
      let isDoubtful = strict && report.diagnostics.contains { $0.severity == .warning }
      status = max(status, isDoubtful ? max(1, report.status) : report.status)
      isAnyDone = isAnyDone || report.status < 2
      progress.advance()
    }
    if status != 0 { throw ExitCode(isAnyDone ? 1 : status) }
  }
}

extension StatementFormat: ExpressibleByArgument {}
