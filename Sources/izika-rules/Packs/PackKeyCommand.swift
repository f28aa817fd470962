import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack key`: one's own key, and its thirty digits.
struct PackKeyCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "key",
      Phrase(
        en: "Your own key: make it, and read its thirty digits to who asks by phone.",
        fr: "Votre clé : la créer, et en lire les trente chiffres à qui les demande par téléphone."),
      discussion: Phrase(
        en: """
          Whoever wants to use your packs telephones you, and types these digits at pack trust add. The \
          private key stays with ssh-keygen: in the folder keys beside trust.yaml, under a passphrase, or in a security key. \
          An agent that is forwarded to another machine (ssh -A) lets who administers that machine sign in your name.
          """,
        fr: """
          Qui veut se servir de vos paquets vous téléphone, et tape ces chiffres à pack trust add. La clé \
          privée reste à ssh-keygen : dans le dossier keys à côté de trust.yaml, sous une phrase secrète, ou dans une clé de \
          sécurité. Un agent transmis à une autre machine (ssh -A) laisse qui l'administre signer en votre nom.
          """))
  }

  @Flag(
    help: ArgumentHelp(
      en: "Make a key by ssh-keygen, which asks for a passphrase.",
      fr: "Créer une clé par ssh-keygen, qui demande une phrase secrète."))
  var new = false

  @Flag(
    help: ArgumentHelp(
      en: "Make it in a security key (FIDO), which must be touched for each signature.",
      fr: "La créer dans une clé de sécurité (FIDO), qu'il faut toucher à chaque signature."))
  var securityKey = false

  @Flag(
    help: ArgumentHelp(
      en: "Make it without a passphrase: whoever copies the file signs in your name.",
      fr: "La créer sans phrase secrète : quiconque copie le fichier signe en votre nom."))
  var noPassphrase = false

  @OptionGroup var key: KeyOptions

  @Option(
    help: ArgumentHelp(
      en: "Enter it in trust.yaml as yours for this scope, the first part of your packs' names.",
      fr: "L'inscrire dans trust.yaml comme la vôtre pour cette portée, la première partie du nom de vos paquets.",
      .scope))
  var scope: String?

  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) {
    if (securityKey || noPassphrase) && !new {
      throw UsageProblem(
        Phrase(
          en: "--security-key and --no-passphrase say how a key is made",
          fr: "--security-key et --no-passphrase disent comment une clé est créée"),
        advice: Phrase(en: "add --new", fr: "ajoutez --new"))
    }
    if key.signer != nil, scope == nil {
      throw UsageProblem(
        Phrase(en: "--signer is a name under a scope", fr: "--signer est un nom sous une portée"),
        advice: Phrase(en: "add --scope", fr: "ajoutez --scope"))
    }
  }

  func run() throws {
    let language = locale.language
    let report = try Report.orExit(language) {
      let run = try KeyRun(try Workspace())
      if new { try run.make(key.key, onDevice: securityKey, isProtected: !noPassphrase) }
      return try run.tell(key.key, enteringFor: scope, as: key.signer)
    }
    Report.show(report.warnings, language)
    try Report.output(key.format == .json ? report.json : Array(report.text(language).utf8), language)
  }
}

/// Which key, under which name.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "Another key than the one that pack key --new made: a private one, or a .pub that an agent serves.",
      fr: "Une autre clé que celle créée par pack key --new : une clé privée, ou un .pub que sert un agent.", .file))
  var key: String?

  @Option(
    help: ArgumentHelp(
      en: "Your name as signers see it; by default the scope.",
      fr: "Votre nom tel que le verront les autres ; par défaut la portée.", .name))
  var signer: String?

  @Option(help: PackFormat.help)
  var format: PackFormat = .text
}
