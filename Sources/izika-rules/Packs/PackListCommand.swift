import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack list`: what is locked, and what there is besides.
struct PackListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Phrase(
        en: "List the packs of a lock: which version, who signed it, and what is newer.",
        fr: "Lister les paquets d'un verrou : quelle version, qui l'a signée, et ce qui est plus récent."),
      discussion: Phrase(
        en: """
          Asks the sources that trust.yaml names; one that cannot be asked is a line, not an end. Nothing is installed. What \
          was seen is remembered: a version that was withdrawn is named on every statement from then on. Exit status: 0 \
          nothing waits, 1 something newer is there or a version was withdrawn, 2 could not run.
          """,
        fr: """
          Interroge les origines que nomme trust.yaml ; celle qui ne répond pas donne une ligne, pas un arrêt. Rien n'est \
          installé. Ce qui a été vu est retenu : une version retirée est dès lors nommée sur chaque relevé. Statut de sortie : \
          0 rien n'attend, 1 plus récent disponible ou version retirée, 2 impossible.
          """))
  }

  @OptionGroup var lock: WhoseLockOptions

  func run() throws {
    let language = lock.locale.language
    let report = try Report.orExit(language) {
      try StandingRun(try Workspace(), today: Today.date).list(of: lock.profile)
    }
    switch lock.format {
    case .text:
      try Report.output(Array(report.text(language).utf8), language)
      Report.show(report.diagnostics, language)
    case .json: try Report.output(report.json(lock.locale.chosen ?? .english), language)
    }
    if report.isWaiting { throw ExitCode(1) }
  }
}

/// Which lock, and how it is told of.
struct WhoseLockOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "Whose lock: a profile, or a folder of profiles; by default that of the folder that you stand in.",
      fr: "De qui est le verrou : un profil, ou un dossier de profils ; par défaut celui du dossier courant.",
      .profile))
  var profile: String?

  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption
}
