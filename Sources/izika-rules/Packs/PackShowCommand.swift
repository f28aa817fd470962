import ArgumentParser
import IzikaRules
import Output
import System
import Values

/// `izika-rules pack show`: what a file that somebody sent holds.
struct PackShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Phrase(
        en: "Show what a pack holds that is sent, locked or shipped: its digest, its files, what it asks for.",
        fr: "Montrer ce que contient un paquet reçu, verrouillé ou livré : empreinte, fichiers, ce qu'il demande."),
      discussion: Phrase(
        en: """
          Nothing of it is run, and signatures are counted, not checked. Exit status: 0 done, 1 the file is no archive that \
          this program wrote, or this engine cannot load the pack, 2 could not run.
          """,
        fr: """
          Rien n'en est exécuté, et les signatures sont comptées, pas vérifiées. Statut de sortie : 0 fait, 1 le fichier \
          n'est pas une archive écrite par ce programme, ou ce moteur ne peut pas charger le paquet, 2 impossible.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The archive, a file .izika; or the name of a pack that is locked or came with the program.",
      fr: "L'archive, un fichier .izika ; ou le nom d'un paquet verrouillé ou livré avec le programme.", .fileOrPack))
  var file: String

  @Option(
    help: ArgumentHelp(
      en:
        "In whose lock the name is looked for: a profile, or a folder of profiles; by default that of the folder that you stand in.",
      fr:
        "Dans quel verrou chercher ce nom : un profil, ou un dossier de profils ; par défaut celui du dossier courant.",
      .profile))
  var profile: String?

  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  func run() throws {
    let language = locale.language
    let reader = ArchiveReader(try Report.orExit(language) { try Workspace() })
    // A file that looks like a name is written ./FILE.
    let named = try Report.orExit(language) { try reader.read(named: file, profile) }
    let (pack, problems): (PackDescription, [Diagnostic])
    do throws(Failure) {
      (pack, problems) = if let named { named } else { try reader.read(file) }
    } catch {
      Report.show(error.diagnostics, language)
      throw ExitCode(error.diagnostics.contains { $0.code == .fileUnreadable && $0.place.file == file } ? 2 : 1)
    }
    Report.show(problems, language)
    var output: [UInt8] = []
    switch format {
    case .text: PackListing(language: language).writeText(pack, into: &output)
    case .json: PackListing(language: locale.chosen ?? .english).writeJSON(pack, into: &output)
    }
    try Report.output(output, language)
    if problems.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
