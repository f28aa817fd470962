import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack pull`: packs with their list, into a folder of one's own.
struct PackPullCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "pull",
      Phrase(
        en: "Copy a pack with its list of versions into a folder: a mirror, or a stick.",
        fr: "Copier un paquet avec sa liste de versions dans un dossier : un miroir, ou une clé USB."),
      discussion: Phrase(
        en: """
          From the place that trust.yaml names for the scope; the folder has the same layout. Nothing is installed and nobody has \
          to trust the copy: the list is signed, and names every version by its digest. What lies there is neither set back nor \
          exchanged. Exit status: 0 done, 1 something was not copied, 2 could not run.
          """,
        fr: """
          Depuis l'endroit que trust.yaml nomme pour la portée ; le dossier a la même disposition. Rien n'est installé, et nul \
          n'a à se fier à la copie : la liste est signée, et nomme chaque version par son empreinte. Ce qui s'y trouve n'est ni \
          remis en arrière ni échangé. Statut de sortie : 0 fait, 1 une partie n'est pas copiée, 2 impossible.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The pack, all its versions or a range: agence-durand/visites@^1.",
      fr: "Le paquet, toutes ses versions ou un intervalle : agence-durand/visites@^1.", .packRange))
  var pack: String

  @Option(help: ArgumentHelp(en: "The folder, which is there.", fr: "Le dossier, qui existe.", .folder))
  var into: String

  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  func run() throws {
    let language = locale.language
    let report = try Report.orExit(language) { try PullRun(try Workspace()).pull(pack, into: into) }
    switch format {
    case .text:
      Report.show(report.diagnostics, language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(locale.chosen ?? .english), language)
    }
    if !report.isWhole { throw ExitCode(1) }
  }
}
