import ArgumentParser
import IzikaRules
import Mileage
import PackChecks
import System
import Values

/// How other packs are accepted for a lock: whose money is shown, for which days, and what is said beforehand.
struct AcceptanceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "Whose rules the lock is for: a profile, or a folder of profiles; by default the folder that you stand in.",
      fr: "Pour les règles de qui est le verrou : un profil, ou un dossier de profils ; par défaut le dossier courant.",
      .profile))
  var profile: String?

  @Flag(
    help: ArgumentHelp(
      en: "Show what would change, and write nothing.", fr: "Montrer ce qui changerait, sans rien écrire."))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      en: "Accept a pack by the digest that a dry run shows, for scripts; may be repeated.",
      fr: "Accepter un paquet par l'empreinte que montre --dry-run, pour les scripts ; peut être répété.", .packDigest))
  var accept: [String] = []

  @Flag(
    help: ArgumentHelp(
      en: "Accept without having seen what it changes in money.",
      fr: "Accepter sans avoir vu ce que cela change en argent."))
  var acceptUnseen = false

  @Flag(
    help: ArgumentHelp(
      en: "Accept that a pack asks for more: functions that ask the map, further packs, another engine.",
      fr: "Accepter qu'un paquet demande plus : fonctions qui interrogent la carte, autres paquets, autre moteur."))
  var acceptPowers = false

  @Flag(
    help: ArgumentHelp(
      en: "Do not look at the same appointments a year later.",
      fr: "Ne pas regarder les mêmes rendez-vous un an plus tard."))
  var noAhead = false

  @OptionGroup var days: PeriodOptions
  @OptionGroup var output: TrustOutputOptions

  func checkUsage() throws(UsageProblem) {
    if days.isGiven { _ = try days.read() }
  }

  func request(_ aim: InstallRun.Aim, _ shown: ShownEffect) throws -> InstallRun.Request {
    var acceptance = Acceptance(ask: shown.ask)
    acceptance.isDryRun = dryRun
    acceptance.named = accept
    acceptance.isUnseen = acceptUnseen
    var request = InstallRun.Request(aim, profile: profile, acceptance: acceptance) { library, name in
      // A pack that cannot be read was refused before.
      (try? PackCheck(library).run(name).diagnostics) ?? []
    }
    request.acceptsPowers = acceptPowers
    request.period = days.isGiven ? try days.read() : nil
    request.looksAhead = !noAhead
    return request
  }

  /// Runs what changes a lock, and prints what came of it.
  /// - Parameter settle: completes the request.
  /// - Throws: exit status 1 where nothing is accepted, 2 where not everything could be looked at.
  func run(_ aim: InstallRun.Aim, numbers: [String] = [], _ settle: (inout InstallRun.Request) -> Void = { _ in })
    throws
  {
    let language = output.locale.language
    let shown = ShownEffect(language: language, isText: output.format == .text)
    var request = try request(aim, shown)
    settle(&request)
    let report = try Report.orExit(language) {
      try InstallRun(try Workspace(), today: Today.date).run(
        request, confirming: output.confirmation(numbers), warn: output.warn)
    }
    switch output.format {
    case .text:
      // Whoever was asked has seen it.
      if let effect = report.effect, !shown.wasAsked { shown.show(effect) }
      Report.show(report.warnings + report.refusals, language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(output.locale.chosen ?? .english), language)
    }
    if !report.isComplete { throw ExitCode(2) }
    if !report.isWritten, !report.isSettled { throw ExitCode(1) }
  }
}
