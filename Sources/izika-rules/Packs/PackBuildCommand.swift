import ArgumentParser
import IzikaRules
import Output
import PackChecks
import PackTests
import System
import Values

/// `izika-rules pack build`: one file of a pack's folder.
struct PackBuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "build",
      Phrase(
        en: "Make one file of a pack, to be sent, once its checks and tests have passed.",
        fr: "Faire d'un paquet un seul fichier à envoyer, une fois ses vérifications et ses tests réussis."),
      discussion: Phrase(
        en: """
          Writes SCOPE-NAME-VERSION.izika into the folder that you stand in. Only the files of a pack get in: never a \
          profile, nor a calendar's link. The same folder gives the same bytes on every machine. Exit status: 0 done, \
          1 something is found or a test failed, and nothing is written, 2 could not run.
          """,
        fr: """
          Écrit PORTÉE-NOM-VERSION.izika dans le dossier où vous êtes. Seuls les fichiers d'un paquet y entrent : jamais un \
          profil, ni le lien d'un agenda. Le même dossier donne les mêmes octets sur toute machine. Statut de sortie : \
          0 fait, 1 une faute est trouvée ou un test a échoué, et rien n'est écrit, 2 impossible.
          """))
  }

  @Argument(help: ArgumentHelp(en: "The pack's folder.", fr: "Le dossier du paquet.", .folder))
  var folder: String = "."

  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  func run() throws {
    let language = locale.language
    let (workspace, build) = try Report.orExit(language) {
      let workspace = try Workspace()
      return (workspace, try PackBuild(folder, workspace))
    }
    let checked = try Report.orExit(language) { try PackCheck(workspace.library()).run(build.folder) }
    let found = (checked.diagnostics + build.problems).filter { $0.severity > .note }
    Report.show(found, language)
    if found.contains(where: { $0.severity == .error || $0.code != .packAddress }) { throw ExitCode(1) }
    let passed = try test(build, workspace)
    let built: BuiltPack
    do throws(Failure) {
      built = try build.write(tests: passed)
    } catch {
      Report.show(error.diagnostics, language)
      throw ExitCode(error.diagnostics.contains { $0.code == .outputUnwritable } ? 2 : 1)
    }
    var output: [UInt8] = []
    switch format {
    case .text: PackListing(language: language).writeText(built, into: &output)
    case .json: PackListing(language: locale.chosen ?? .english).writeJSON(built, into: &output)
    }
    try Report.output(output, language)
  }

  /// How many tests passed; a pack without tests is told of, and is built.
  /// - Throws: exit status 1 where one failed, after saying which.
  private func test(_ build: PackBuild, _ workspace: Workspace) throws -> Int {
    guard let report = try tested(build, workspace) else { return 0 }
    guard report.isPassed else {
      var output: [UInt8] = []
      TextTestReport(language: locale.language).write(report, into: &output)
      Console.error(output)
      throw ExitCode(1)
    }
    return report.passed
  }

  /// Nil for a pack without tests.
  private func tested(_ build: PackBuild, _ workspace: Workspace) throws -> PackTestReport? {
    do throws(Failure) {
      return try PackTestRun(workspace).run(build.folder, PackTestOptions())
    } catch {
      guard error.diagnostics.allSatisfy({ $0.code == .testsMissing }) else {
        Report.show(error.diagnostics, locale.language)
        throw ExitCode(1)
      }
      let told = error.diagnostics.map {
        Diagnostic(.warning, $0.code, at: $0.place, $0.message, advice: $0.advice)
      }
      Report.show(told, locale.language)
      return nil
    }
  }
}
