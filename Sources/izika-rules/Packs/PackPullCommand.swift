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
        en: "Copy a pack with its list of versions into a folder, a stick or a registry: a mirror.",
        fr: "Copier un paquet avec sa liste de versions dans un dossier, une clé USB ou un registre : un miroir."),
      discussion: Phrase(
        en: """
          From the place that trust.yaml names for the scope; a folder, a web server and a registry can be made of each other. \
          So a publisher moves, too: copy every pack, then name the new place by pack trust add. Nothing is installed and nobody has \
          to trust the copy: the list is signed, and names every version by its digest. What lies there is neither set back nor \
          exchanged; a list that does not count is not copied. Exit status: 0 done, 1 something was not copied, 2 could not run.
          """,
        fr: """
          Depuis l'endroit que trust.yaml nomme pour la portée ; un dossier, un serveur web et un registre se copient l'un \
          dans l'autre. Un éditeur déménage ainsi : copiez chaque paquet, puis nommez le nouvel endroit par pack trust add. Rien n'est installé, et nul \
          n'a à se fier à la copie : la liste est signée, et nomme chaque version par son empreinte. Ce qui s'y trouve n'est ni \
          remis en arrière ni échangé ; une liste qui ne compte pas n'est pas copiée. Statut de sortie : 0 fait, 1 une partie n'est pas copiée, 2 impossible.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The pack, all its versions or a range: agence-durand/visites@^1.",
      fr: "Le paquet, toutes ses versions ou un intervalle : agence-durand/visites@^1.", .packRange))
  var pack: String

  @Option(
    help: ArgumentHelp(
      en: "The folder, which is there, or a registry: oci://HOST/BASE.",
      fr: "Le dossier, qui existe, ou un registre : oci://HÔTE/BASE.", .source))
  var into: String

  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  func run() throws {
    let language = locale.language
    let report = try Report.orExit(language) { try PullRun(try Workspace(), today: Today.date).pull(pack, into: into) }
    switch format {
    case .text:
      Report.show(report.diagnostics, language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(locale.chosen ?? .english), language)
    }
    if !report.isWhole { throw ExitCode(1) }
  }
}
