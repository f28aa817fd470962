import ArgumentParser
import IzikaRules
import PackTests
import System
import Values

/// `izika-rules test`: the tests that lie in rule packs.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests of rule packs.",
    discussion: """
      A pack's tests are its files tests/*.yaml; rules/README.md describes them. Exit status: 0 all passed, 1 a test \
      failed or too little is covered, 2 could not run: a pack or a test cannot be read, or there is no test.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, junit, json }

  @Argument(help: "Packs: a shipped one's name, or a folder.")
  var packs: [String] = ["."]

  @Option(help: ArgumentHelp("Only tests whose name, or whose file's name, holds this text.", valueName: "text"))
  var run: String?

  @Flag(help: "Write golden statements anew instead of comparing them.")
  var update = false

  @Flag(help: "Tell which rules and verdicts no test reaches.")
  var coverage = false

  @Option(help: ArgumentHelp("Fail when less is covered than this.", valueName: "percent"))
  var minCoverage: Int?

  @Flag(help: "Run again whenever a file of the packs changes, until interrupted.")
  var watch = false

  @Option(help: "text, junit (XML) or json (an object a line, a pack each).")
  var format: Format = .text

  @OptionGroup var locale: LanguageOption

  func validate() throws {
    if let minCoverage, !(0...100).contains(minCoverage) {
      throw ValidationError("--min-coverage \(minCoverage) is no percentage: a number from 0 to 100 is expected.")
    }
    if watch, format != .text { throw ValidationError("--watch is for people: it prints text only.") }
  }

  func run() async throws {
    let workspace = try Report.orExit(locale.language) { try Workspace() }
    Report.show(workspace.library.shadowed(packs, relativeTo: ""), locale.language)
    if watch { try await repeatForever(workspace) }
    let status = try runOnce(Report.orExit(locale.language) { try PackTestRun(workspace) })
    if status != 0 { throw ExitCode(status) }
  }

  private func runOnce(_ tests: PackTestRun) throws -> Int32 {
    let options = PackTestOptions(
      named: run, isUpdating: update, measuresCoverage: coverage || minCoverage != nil, leastCoverage: minCoverage)
    var status: Int32 = 0
    var reports: [PackTestReport] = []
    for pack in packs {
      let report: PackTestReport
      do throws(Failure) {
        report = try tests.run(pack, options)
      } catch {
        Report.show(error.diagnostics, locale.language)
        status = 2
        continue
      }
      reports.append(report)
      if !report.isPassed { status = max(status, 1) }
      try show(report)
    }
    if format == .junit {
      var output: [UInt8] = []
      JUnitTestReport(language: locale.language).write(reports, into: &output)
      try Report.output(output, locale.language)
    }
    return status
  }

  private func show(_ report: PackTestReport) throws {
    var output: [UInt8] = []
    switch format {
    case .text: TextTestReport(language: locale.language).write(report, into: &output)
    case .json: JSONTestReport(language: locale.chosen ?? .english).write(report, into: &output)
    case .junit: return
    }
    try Report.output(output, locale.language)
  }

  private func repeatForever(_ workspace: Workspace) async throws -> Never {
    while true {
      let tests = try Report.orExit(locale.language) { try PackTestRun(workspace) }
      let calendars = packs.flatMap(tests.calendars)
      func stamps() -> FileStamps { FileStamps(of: packs.flatMap(tests.watched) + calendars) }
      var seen = stamps()
      _ = try runOnce(tests)
      // What was written while the tests ran is a change, but for the golden files that they wrote themselves.
      if update { seen = stamps() }
      Console.error(Phrase(en: "watching for changes…\n", fr: "en attente de changements…\n").text(locale.language))
      while stamps() == seen { try await Task.sleep(for: .milliseconds(300)) }
    }
  }
}
