import ArgumentParser
import IzikaRules
import Output
import PackChecks
import System
import Values

/// `izika-rules check`: what is wrong with rule packs, without running a calendar.
struct CheckCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "check",
      Phrase(
        en: "Look for mistakes in rule packs and profiles, without running a calendar.",
        fr: "Chercher les fautes de paquets de règles et de profils, sans lire d'agenda."),
      discussion: Phrase(
        en: """
          Exit status: 0 nothing found (notes are allowed, unless --strict is given), 1 errors or warnings found, 2 could \
          not run: a pack is not there.
          """,
        fr: """
          Statut de sortie : 0 rien trouvé (les remarques sont permises, sauf avec --strict), 1 erreurs ou avertissements \
          trouvés, 2 impossible : un paquet n'existe pas.
          """))
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif }

  @Argument(
    help: ArgumentHelp(
      en: "Packs: a shipped one's name, a folder, or a .lua file; profiles: a .yaml file.",
      fr: "Des paquets : le nom d'un paquet livré, un dossier ou un fichier .lua ; des profils : un fichier .yaml.",
      .packOrProfile))
  var packs: [String] = ["."]

  @Option(
    help: ArgumentHelp(
      en: "Leave out what has this code, such as parameter-jump; may be repeated.",
      fr: "Laisser de côté ce qui porte ce code, par exemple parameter-jump ; peut être répété.", .code))
  var allow: [String] = []

  @Flag(help: ArgumentHelp(en: "Let notes count as well.", fr: "Compter aussi les remarques."))
  var strict = false

  @Option(
    help: ArgumentHelp(
      en:
        "For people (text), for programs (json, an object a line, a pack each) or for code scanning (sarif, SARIF 2.1.0).",
      fr:
        "Pour les personnes (text), pour les programmes (json, un objet par ligne et par paquet) ou pour l'analyse de code (sarif, SARIF 2.1.0).",
      .format))
  var format: Format = .text

  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) {
    let known = PackCheck.codes.map(\.name)
    for code in allow where !known.contains(code) {
      throw UsageProblem(
        Phrase(en: "--allow: there is no code \"\(code)\"", fr: "--allow : il n'y a pas de code « \(code) »"),
        advice: NearestName.of(code, in: known).map {
          Phrase(en: "did you mean \($0)?", fr: "vouliez-vous dire « \($0) » ?")
        }
          ?? Phrase(
            en: "a code is what --format json shows with each finding",
            fr: "un code est ce que --format json montre avec chaque constat"))
    }
  }

  func run() throws {
    let (library, profiles) = try Report.orExit(locale.language) {
      let workspace = try Workspace()
      return (try workspace.library(), ProfileCheck(workspace))
    }
    Report.show(library.shadowed(packs, relativeTo: ""), locale.language)
    let check = PackCheck(library)
    var findings: [PackFindings] = []
    var status: Int32 = 0
    for pack in packs {
      do throws(Failure) {
        let found =
          ProfileCheck.isProfile(pack)
          ? PackFindings(pack: pack, diagnostics: try profiles.run(pack))
          : try Self.check(pack, check, leavingOut: allow)
        let worst = found.diagnostics.map(\.severity).max()
        if worst.map({ $0 > .note || strict }) ?? false { status = max(status, 1) }
        findings.append(found)
      } catch {
        Report.show(error.diagnostics, locale.language)
        status = 2
      }
    }
    try show(findings)
    if status != 0 { throw ExitCode(status) }
  }

  private static func check(
    _ pack: String, _ check: PackCheck, leavingOut allowed: [String]
  ) throws(Failure) -> PackFindings {
    var report = try check.run(pack)
    report.leaveOut(Set(allowed.compactMap(Diagnostic.Code.init(named:))))
    return PackFindings(pack: report.pack, diagnostics: report.diagnostics)
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
