import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack push`: a signed pack to the place that its users take it from.
struct PackPushCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "push",
      Phrase(
        en: "Publish a signed pack in the folder or the registry of its scope.",
        fr: "Publier un paquet signé dans le dossier ou le registre de sa portée."
      ),
      discussion: Phrase(
        en: """
          The place is the one that trust.yaml names: izika-rules pack trust add SCOPE FOLDER, or oci://HOST/BASE. A folder may \
          be a share, or one that is synchronised or uploaded as it is. Beside the packs lies a list of all versions, \
          SCOPE/releases.izika, which is signed by your key each time. A version that is there never changes. Exit status: 0 done, 1 refused, and nothing is \
          written, 2 could not run.
          """,
        fr: """
          L'endroit est celui que nomme trust.yaml : izika-rules pack trust add PORTÉE DOSSIER, ou oci://HÔTE/BASE. Un dossier \
          peut être un partage, synchronisé, ou mis en ligne tel quel. À côté des paquets se trouve la liste de toutes les \
          versions, PORTÉE/releases.izika, signée à chaque fois par votre clé. Une version qui y est ne change jamais. Statut de sortie : \
          0 fait, 1 refusé, et rien n'est écrit, 2 impossible.
          """))
  }

  @Argument(help: ArgumentHelp(en: "The signed pack, .izika.", fr: "Le paquet signé, .izika.", .file))
  var file: String

  @OptionGroup var options: PublishOptions

  func checkUsage() throws(UsageProblem) { try options.checkDay() }

  func run() throws { try options.show { try $0.push(file, options.signing) } }
}

/// `izika-rules pack withdraw`: a version that nobody should use any more.
struct PackWithdrawCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "withdraw",
      Phrase(
        en: "Withdraw a version that you published, and say why.",
        fr: "Retirer une version que vous avez publiée, en disant pourquoi."),
      discussion: Phrase(
        en: """
          The list says so from then on, signed by your key: the version is not chosen anew, and whoever looks at the list \
          reads your reason. Its file stays. Exit status: 0 done, 1 refused, and nothing is written, 2 could not run.
          """,
        fr: """
          La liste le dit désormais, signée par votre clé : la version n'est plus choisie, et qui lit la liste y trouve votre \
          raison. Son fichier reste. Statut de sortie : 0 fait, 1 refusé, et rien n'est écrit, 2 impossible.
          """))
  }

  @Argument(
    help: ArgumentHelp(en: "The pack: agence-durand/visites.", fr: "Le paquet : agence-durand/visites.", .packName))
  var pack: String

  @Argument(help: ArgumentHelp(en: "Its version: 1.3.0.", fr: "Sa version : 1.3.0.", .version))
  var version: String

  @Option(help: ArgumentHelp(en: "Why: its users read it.", fr: "Pourquoi : ses utilisateurs le liront.", .text))
  var because: String

  @OptionGroup var options: PublishOptions

  func checkUsage() throws(UsageProblem) { try options.checkDay() }

  func run() throws {
    try options.show { try $0.withdraw(pack, version, because: because, options.signing) }
  }
}

/// `izika-rules pack renew`: the list of versions, signed anew.
struct PackRenewCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "renew",
      Phrase(
        en: "Sign the list of versions anew: a new promised day, keys that were revoked.",
        fr: "Signer de nouveau la liste des versions : un nouveau jour promis, des clés révoquées."),
      discussion: Phrase(
        en: """
          Keys that you revoked by pack trust revoke stop counting for everybody who reads the list; new signers of your scope \
          are offered to them. Exit status: 0 done, 1 refused, and nothing is written, 2 could not run.
          """,
        fr: """
          Les clés que vous avez révoquées par pack trust revoke cessent de valoir pour tous ceux qui lisent la liste ; les \
          nouveaux signataires de votre portée leur sont proposés. Statut de sortie : 0 fait, 1 refusé, et rien n'est écrit, \
          2 impossible.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The first part of the packs' names: agence-durand.",
      fr: "La première partie du nom des paquets : agence-durand.", .scope))
  var scope: String

  @OptionGroup var options: PublishOptions

  func checkUsage() throws(UsageProblem) { try options.checkDay() }

  func run() throws { try options.show { try $0.renew(scope, options.signing) } }
}

/// By whom a list is signed, for when the next one is promised, and how what was done is told.
struct PublishOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en:
        "The day by which you promise the next list: who reads a later one is warned that newer ones may be held back.",
      fr:
        "Le jour pour lequel vous promettez la liste suivante : passé ce jour, qui la lit est averti qu'on en retient "
        + "peut-être de plus récentes.", .date))
  var next: CivilDate?

  @Option(
    help: ArgumentHelp(
      en: "Another key than the one that pack key --new made: a private one, or a .pub that an agent serves.",
      fr: "Une autre clé que celle créée par pack key --new : une clé privée, ou un .pub que sert un agent.", .file))
  var key: String?

  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  var signing: PublishRun.Signing { PublishRun.Signing(key: key, next: next) }

  func checkDay() throws(UsageProblem) {
    guard let next, next <= Today.date else { return }
    throw UsageProblem(
      Phrase(en: "--next \(next) is no day to come", fr: "--next \(next) n'est pas un jour à venir"),
      advice: Phrase(
        en: "promise a day in some months, by which you will surely have published or renewed",
        fr: "promettez un jour dans quelques mois, où vous aurez sûrement publié ou renouvelé"))
  }

  /// Runs what gives a report, and prints that.
  /// - Throws: exit status 1 where nothing was written, 2 for what could not be tried.
  func show(_ body: (PublishRun) throws -> PublishReport) throws {
    let language = locale.language
    let report = try Report.orExit(language) { try body(try PublishRun(try Workspace(), today: Today.date)) }
    switch format {
    case .text:
      Report.show(report.diagnostics, language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(locale.chosen ?? .english), language)
    }
    if !report.isDone { throw ExitCode(1) }
  }
}
