import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack sign`: one signature more in a pack's file.
struct PackSignCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "sign",
      Phrase(
        en: "Sign a pack by your key; its content stays.", fr: "Signer un paquet avec votre clé ; son contenu reste."),
      discussion: Phrase(
        en: """
          The signature is made by ssh-keygen, under your passphrase, by your agent or by a security key, verified, and \
          written into the file. Several people may sign one file. Of a scope that is new here your key is entered in trust.yaml.
          """,
        fr: """
          La signature est faite par ssh-keygen, sous votre phrase secrète, par votre agent ou par une clé de sécurité, \
          vérifiée, puis écrite dans le fichier. Plusieurs personnes peuvent signer un même fichier. Pour une portée nouvelle \
          ici, votre clé est inscrite dans trust.yaml.
          """))
  }

  @Argument(help: ArgumentHelp(en: "The pack's file, .izika.", fr: "Le fichier du paquet, .izika.", .file))
  var file: String

  @OptionGroup var key: KeyOptions
  @OptionGroup var locale: LanguageOption

  func run() throws {
    let language = locale.language
    let report = try Report.orExit(language) {
      try SignRun(try Workspace()).sign(file, by: key.key, as: key.signer)
    }
    Report.show(report.warnings, language)
    try Report.output(key.format == .json ? report.json : Array(report.text(language).utf8), language)
  }
}
