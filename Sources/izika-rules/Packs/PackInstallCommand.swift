import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack install`: a pack that was sent, verified, kept and locked.
struct PackInstallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "install",
      Phrase(
        en: "Accept packs that you were sent: verify them, keep them, lock them.",
        fr: "Accepter des paquets reçus : les vérifier, les garder, les verrouiller."),
      discussion: Phrase(
        en: """
          Writes izika.lock beside the profile: from then on eval takes exactly these packs, and those that they extend, or \
          stops. Without a file it locks what the profile asks for and came with the program. Asks no network for packs. \
          Before anything is accepted it shows what changes in money on the profile's own calendars, from January of last \
          year, and on the same appointments 364 days later. Exit status: 0 done, 1 sound, but not \
          accepted, 2 could not run or refused.
          """,
        fr: """
          Écrit izika.lock à côté du profil : dès lors, eval prend exactement ces paquets et ceux qu'ils étendent, ou \
          s'arrête. Sans fichier, verrouille ce que le profil demande et qui est venu avec le programme. Ne cherche aucun \
          paquet sur le réseau. Avant d'accepter quoi que ce soit, montre ce qui change en argent sur les agendas du profil, \
          depuis janvier de l'an dernier, et pour les mêmes rendez-vous 364 jours plus tard. Statut de sortie : 0 fait, 1 valable mais non accepté, 2 impossible ou refusé.
          """))
  }

  @Argument(help: ArgumentHelp(en: "Packs' files, .izika.", fr: "Des fichiers de paquets, .izika.", .file))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Whose rules the lock is for: a profile, or a folder of profiles; by default the folder that you stand in.",
      fr: "Pour les règles de qui est le verrou : un profil, ou un dossier de profils ; par défaut le dossier courant.",
      .profile))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      en: "Whose a first key is; by default the scope.", fr: "De qui est une première clé ; par défaut la portée.",
      .name))
  var signer: String?

  @Flag(
    help: ArgumentHelp(
      en: "Accept a pack without a signature; every statement will name it.",
      fr: "Accepter un paquet sans signature ; chaque relevé le nommera."))
  var unsigned = false

  @Flag(
    help: ArgumentHelp(
      en: "Go back to an older version than the one that is there.",
      fr: "Revenir à une version plus ancienne que celle qui est là."))
  var older = false

  @Flag(
    help: ArgumentHelp(
      en: "Accept that a pack asks for more: functions that ask the map, further packs, another engine.",
      fr: "Accepter qu'un paquet demande plus : fonctions qui interrogent la carte, autres paquets, autre moteur."))
  var acceptPowers = false

  @Flag(
    help: ArgumentHelp(
      en: "Accept without having seen what it changes in money.",
      fr: "Accepter sans avoir vu ce que cela change en argent."))
  var acceptUnseen = false

  @Flag(
    help: ArgumentHelp(
      en: "Show what would change, and write nothing.", fr: "Montrer ce qui changerait, sans rien écrire."))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      en: "Accept a pack by the digest that a dry run shows, for scripts; may be repeated.",
      fr: "Accepter un paquet par l'empreinte que montre --dry-run, pour les scripts ; peut être répété.", .packDigest))
  var accept: [String] = []

  @OptionGroup var numbers: NumberOptions
  @OptionGroup var output: TrustOutputOptions

  func run() throws {
    let language = output.locale.language
    let shown = ShownEffect(language: language, isText: output.format == .text)
    var acceptance = Acceptance(ask: shown.ask)
    acceptance.isDryRun = dryRun
    acceptance.named = accept
    acceptance.isUnseen = acceptUnseen
    var request = InstallRun.Request(files: files, profile: profile, signer: signer, acceptance: acceptance)
    request.acceptsUnsigned = unsigned
    request.acceptsOlder = older
    request.acceptsPowers = acceptPowers
    let report = try Report.orExit(language) {
      try InstallRun(try Workspace(), today: Today.date).run(
        request, confirming: output.confirmation(numbers.number), warn: output.warn)
    }
    switch output.format {
    case .text:
      // Whoever was asked has seen it.
      if let effect = report.effect, !shown.wasAsked { try Report.output(shown.text(effect), language) }
      Report.show(report.warnings + report.refusals, language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(output.locale.chosen ?? .english), language)
    }
    if !report.isWritten { throw ExitCode(1) }
  }
}
