import ArgumentParser
import IzikaRules
import Output
import PackChecks
import System
import Values

/// `izika-rules check`: what is wrong with rule packs, without running a calendar.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for mistakes in rule packs, without running a calendar.",
    discussion: """
      Exit status: 0 nothing found (notes are allowed, unless --strict is given), 1 errors or warnings found, 2 could \
      not run: a pack is not there.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif }

  @Argument(help: "Packs: a shipped one's name, a folder, or a .lua file.")
  var packs: [String] = ["."]

  @Option(
    help: ArgumentHelp("Leave out what has this code, such as parameter-jump; may be repeated.", valueName: "code"))
  var allow: [String] = []

  @Flag(help: "Let notes count as well.")
  var strict = false

  @Option(help: "text, json (an object a line, a pack each) or sarif (SARIF 2.1.0).")
  var format: Format = .text

  @OptionGroup var locale: LanguageOption

  func validate() throws {
    let known = PackCheck.codes.map(\.name)
    for code in allow where !known.contains(code) {
      let nearest = NearestName.of(code, in: known).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError("--allow \(code): there is no such code.\(nearest)")
    }
  }

  func run() throws {
    let library = try Report.orExit(locale.language) { try Workspace() }.library
    Report.show(library.shadowed(packs, relativeTo: ""), locale.language)
    let check = PackCheck(library)
    var findings: [PackFindings] = []
    var status: Int32 = 0
    for pack in packs {
      do throws(Failure) {
        var report = try check.run(pack)
        report.leaveOut(Set(allow.compactMap(Diagnostic.Code.init(named:))))
        let worst = report.diagnostics.map(\.severity).max()
        if worst.map({ $0 > .note || strict }) ?? false { status = max(status, 1) }
        findings.append(PackFindings(pack: report.pack, diagnostics: report.diagnostics))
      } catch {
        Report.show(error.diagnostics, locale.language)
        status = 2
      }
    }
    try show(findings)
    if status != 0 { throw ExitCode(status) }
  }

  private func show(_ findings: [PackFindings]) throws {
    var output: [UInt8] = []
    switch format {
    case .text:
      let writer = PackFindingsWriter(
        language: locale.language, colours: Console.colours(on: Console.outputIsTerminal))
      for pack in findings { writer.writeText(pack, into: &output) }
    case .json:
      let writer = PackFindingsWriter(language: locale.chosen ?? .english)
      for pack in findings { writer.writeJSON(pack, into: &output) }
    case .sarif:
      SARIFWriter(language: locale.chosen ?? .english, version: ProgramVersion.text, rules: PackCheck.codes)
        .write(findings, into: &output)
    }
    try Report.output(output, locale.language)
  }
}
