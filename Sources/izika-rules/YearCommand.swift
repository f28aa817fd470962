import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules year`: a person's fiscal year by months.
struct YearCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "year", abstract: "Show a fiscal year by months: kilometres, payments, bands, what is settled.",
    discussion: """
      Each month has what its own statement pays, so that the months add up to the year. A year is named by the one in \
      which it starts: --year 2026 of a company whose years begin on 1 July ends on 30 June 2027.

      Exit status: 0 done (warnings allowed), 1 done with errors in a statement, 2 could not run.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The year in which the fiscal year starts: 2026.")
  var year: Int

  @Option(help: "table, json (one object a line) or csv.")
  var format: StatementFormat = .table

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard !input.period.isGiven else { throw ValidationError("Give --year alone: it says which days.") }
    guard (1900...2999).contains(year) else { throw ValidationError("--year \(year) is no year such as 2026.") }
  }

  func run() async throws {
    let language = input.locale.language
    let requests = try Report.orExit(language) {
      try input.requests(for: calendarYear).map { request in
        var request = request
        request.fiscalYear = year
        request.settlesMonths = true
        return request
      }
    }
    let workspace = try Report.orExit(language) { try Workspace(input.services) }
    let options = StatementOptions(
      language: format == .json ? input.locale.chosen ?? .english : language,
      colours: output == nil && Console.colours(on: Console.outputIsTerminal),
      engine: "izika-rules \(ProgramVersion.text)")
    let sink = try Report.orExit(language) {
      try OutputSink(path: output, keeping: output == nil ? [] : input.services.files(requests, in: workspace))
    }
    let writer = YearWriter(options: options)
    var (status, isAnyDone, isFirst) = (Int32(0), false, true)
    let format = format
    try await ParallelRun.inOrder(requests) { request in
      StatementReport.makeYear(request, in: workspace, as: format, options: options)
    } each: { report in
      if !report.output.isEmpty {
        var lead: [UInt8] = []
        writer.writeLead(as: format, isFirst: isFirst, into: &lead)
        isFirst = false
        try Report.orExit(language) { try sink.write(lead + report.output) }
      }
      Report.show(report.diagnostics, of: requests.count > 1 ? report.person : nil, language)
      status = max(status, report.status)
      isAnyDone = isAnyDone || report.status < 2
    }
    if status != 0 { throw ExitCode(isAnyDone ? 1 : status) }
  }

  /// Stands for the fiscal years until the rules say which days they have.
  private var calendarYear: Period {
    Period(from: CivilDate(year: year, month: 1, day: 1), to: CivilDate(year: year + 1, month: 1, day: 1))
  }
}
