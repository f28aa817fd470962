import ArgumentParser
import IzikaRules
import PackTests
import System
import Values

/// `izika-rules test`: the tests that lie in rule packs.
struct TestCommand: AsyncParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "test", Phrase(en: "Run the tests of rule packs.", fr: "Exécuter les tests de paquets de règles."),
      discussion: Phrase(
        en: """
          A pack's tests are its files tests/*.yaml; rules/README.md describes them. Exit status: 0 all passed, 1 a test \
          failed or too little is covered, 2 could not run: a pack or a test cannot be read, or there is no test.
          """,
        fr: """
          Les tests d'un paquet sont ses fichiers tests/*.yaml ; rules/README.md les décrit. Statut de sortie : 0 tous \
          réussis, 1 un test a échoué ou trop peu est couvert, 2 impossible : un paquet ou un test ne peut être lu, ou il \
          n'y a pas de test.
          """))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, junit, json }

  @Argument(
    help: ArgumentHelp(
      en: "Packs: a shipped one's name, or a folder.", fr: "Des paquets : le nom d'un paquet livré, ou un dossier.",
      .pack))
  var packs: [String] = ["."]

  @Option(
    help: ArgumentHelp(
      en: "Only tests whose name, or whose file's name, holds this text.",
      fr: "Seulement les tests dont le nom, ou celui du fichier, contient ce texte.", .text))
  var run: String?

  @Flag(
    help: ArgumentHelp(
      en: "Write golden statements anew instead of comparing them.",
      fr: "Réécrire les relevés de référence au lieu de les comparer."))
  var update = false

  @Flag(
    help: ArgumentHelp(
      en: "Tell which rules and verdicts no test reaches.",
      fr: "Dire quelles règles et quels verdicts aucun test n'atteint."))
  var coverage = false

  @Option(
    help: ArgumentHelp(
      en: "Fail when less is covered than this.", fr: "Échouer si moins que cela est couvert.", .percent))
  var minCoverage: Int?

  @Flag(
    help: ArgumentHelp(
      en: "Run again whenever a file of the packs changes, until interrupted.",
      fr: "Recommencer dès qu'un fichier des paquets change, jusqu'à interruption."))
  var watch = false

  @Option(
    help: ArgumentHelp(
      en: "For people (text), for a build server (junit, XML) or for programs (json, an object a line, a pack each).",
      fr:
        "Pour les personnes (text), pour un serveur d'intégration (junit, XML) ou pour les programmes (json, un objet par ligne et par paquet).",
      .format))
  var format: Format = .text

  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) {
    if let minCoverage, !(0...100).contains(minCoverage) {
      throw UsageProblem(
        Phrase(
          en: "--min-coverage \(minCoverage) is no percentage",
          fr: "--min-coverage \(minCoverage) n'est pas un pourcentage"),
        advice: Phrase(en: "write a number from 0 to 100", fr: "écrivez un nombre de 0 à 100"))
    }
    if watch, format != .text {
      throw UsageProblem(
        Phrase(
          en: "--watch is for people: it prints text only",
          fr: "--watch s'adresse aux personnes : il n'écrit que du texte"),
        advice: Phrase(en: "leave --format out", fr: "retirez --format"))
    }
  }

  func run() async throws {
    let workspace = try Report.orExit(locale.language) { try Workspace() }
    let library = try Report.orExit(locale.language) { try workspace.library() }
    Report.show(library.shadowed(packs, relativeTo: ""), locale.language)
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
