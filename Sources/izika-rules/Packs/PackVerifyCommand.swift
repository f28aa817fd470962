import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack verify`: who signed a pack, and whether that is enough here.
struct PackVerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify",
      Phrase(
        en: "Say whether a pack is whole, and signed by who is trusted for it.",
        fr: "Dire si un paquet est intact, et signé par qui a votre confiance pour lui."),
      discussion: Phrase(
        en: "Asks no network. Exit status: 0 good, 1 not verified, 2 could not run.",
        fr: "Ne demande rien au réseau. Statut de sortie : 0 bon, 1 non vérifié, 2 impossible."))
  }

  @Argument(help: ArgumentHelp(en: "The pack's file, .izika.", fr: "Le fichier du paquet, .izika.", .file))
  var file: String

  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  func run() throws {
    let language = locale.language
    let report = try Report.orExit(language) { try VerifyRun(try Workspace(), today: Today.date).verify(file) }
    switch format {
    case .text:
      Report.show(report.diagnostics, language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(locale.chosen ?? .english), language)
    }
    if !report.isGood { throw ExitCode(1) }
  }
}
