import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack trust`: whose packs are believed.
struct PackTrustCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "trust",
      Phrase(
        en: "Say whose packs you believe: scope by scope, by telephone.",
        fr: "Dire à quels paquets vous vous fiez : portée par portée, par téléphone."),
      discussion: Phrase(
        en: """
          A key counts for one scope, the first part of a pack's name, and for nothing else. It is entered once you have \
          typed the thirty digits that its owner reads to you; the program does not show them. What you say is kept in \
          trust.yaml of your own settings; nothing beside a profile or a pack has a say in it.
          """,
        fr: """
          Une clé vaut pour une portée, la première partie du nom d'un paquet, et pour rien d'autre. Elle est inscrite quand \
          vous avez tapé les trente chiffres que son titulaire vous lit ; le programme ne les montre pas. Ce que vous dites \
          est gardé dans le trust.yaml de vos réglages ; rien de ce qui accompagne un profil ou un paquet n'y a part.
          """),
      subcommands: [
        TrustListCommand.self, TrustAddCommand.self, TrustRevokeCommand.self, TrustRemoveCommand.self,
        TrustExportCommand.self, TrustImportCommand.self,
      ])
  }
}

/// `izika-rules pack trust list`
struct TrustListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("list", Phrase(en: "Whom you trust, and for what.", fr: "À qui vous vous fiez, et pour quoi."))
  }

  @Argument(help: ArgumentHelp(en: "Of this scope alone.", fr: "De cette seule portée.", .scope))
  var scope: String?

  @OptionGroup var output: TrustOutputOptions

  func run() throws { try output.show { try $0.list(scope) } }
}

/// `izika-rules pack trust add`
struct TrustAddCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "add",
      Phrase(
        en: "Trust a key for a scope, or say where its packs come from.",
        fr: "Se fier à une clé pour une portée, ou dire d'où viennent ses paquets."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The first part of the packs' names: agence-durand.",
      fr: "La première partie du nom des paquets : agence-durand.", .scope))
  var scope: String

  @Argument(
    help: ArgumentHelp(
      en: "The only place its packs come from: a folder, https://…, oci://…, or file where they come by mail.",
      fr:
        "Le seul endroit d'où viennent ses paquets : un dossier, https://…, oci://…, ou file s'ils viennent par courriel.",
      .source))
  var source: String?

  @Option(
    help: ArgumentHelp(
      en: "The file with the public key, or a pack that it signed; none gives a key that is there new days.",
      fr:
        "Le fichier de la clé publique, ou un paquet qu'elle a signé ; sans lui, une clé déjà là reçoit de nouvelles dates.",
      .file))
  var key: String?

  @Option(
    help: ArgumentHelp(
      en: "Whose key it is; by default the scope.", fr: "De qui est la clé ; par défaut la portée.", .name))
  var signer: String?

  @Option(
    help: ArgumentHelp(
      en: "The first day on which it counts.", fr: "Le premier jour où elle vaut.", .date))
  var from: CivilDate?

  @Option(
    help: ArgumentHelp(
      en: "The last day on which something new is accepted by it.",
      fr: "Le dernier jour où elle fait accepter du nouveau.", .date))
  var until: CivilDate?

  @Option(
    help: ArgumentHelp(
      en: "How many people must sign each pack of the scope.",
      fr: "Combien de personnes doivent signer chaque paquet de la portée.", .count))
  var need: Int?

  @OptionGroup var numbers: NumberOptions
  @OptionGroup var output: TrustOutputOptions

  func checkUsage() throws(UsageProblem) {
    if source == nil, key == nil, signer == nil, from == nil, until == nil, need == nil {
      throw UsageProblem(
        Phrase(
          en: "neither a key nor a source is given for \(scope)", fr: "ni clé ni origine n'est donnée pour \(scope)"),
        advice: Phrase(en: "give --key FILE, or a source", fr: "donnez --key FICHIER, ou une origine"))
    }
    if let need, !(1...8).contains(need) {
      throw UsageProblem(
        Phrase(en: "--need \(need) is no number of people", fr: "--need \(need) n'est pas un nombre de personnes"),
        advice: Phrase(en: "give a number from 1 to 8", fr: "donnez un nombre de 1 à 8"))
    }
  }

  func run() throws {
    try output.show { run in
      try run.add(
        TrustRun.Addition(
          scope: scope, source: source, keyFile: key, name: signer, from: from, until: until, need: need),
        confirming: output.confirmation(numbers.number), warn: output.warn)
    }
  }
}

/// `izika-rules pack trust revoke`
struct TrustRevokeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "revoke",
      Phrase(
        en: "Trust a key no more: it was stolen, or is not used any longer.",
        fr: "Ne plus se fier à une clé : volée, ou hors d'usage."))
  }

  @Argument(help: ArgumentHelp(en: "The scope that it signs for.", fr: "La portée pour laquelle elle signe.", .scope))
  var scope: String

  @Argument(
    help: ArgumentHelp(
      en: "Its fingerprint, as pack trust list shows it, or its owner's name.",
      fr: "Son empreinte, telle que la montre pack trust list, ou le nom de son titulaire.", .key))
  var key: String

  @Option(
    help: ArgumentHelp(
      en: "The first day on which somebody else may have had it; packs accepted before go on, with a warning.",
      fr: "Le premier jour où un autre a pu l'avoir ; les paquets acceptés avant continuent, avec un avertissement.",
      .date))
  var since: CivilDate

  @Option(help: ArgumentHelp(en: "Why.", fr: "Pourquoi.", .text))
  var because: String

  @OptionGroup var output: TrustOutputOptions

  func run() throws { try output.show { try $0.revoke(key, of: scope, since: since, because: because) } }
}

/// `izika-rules pack trust remove`
struct TrustRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "remove",
      Phrase(
        en: "Forget who signs for a scope; what was revoked stays revoked.",
        fr: "Oublier qui signe pour une portée ; ce qui a été révoqué le reste."))
  }

  @Argument(help: ArgumentHelp(en: "The scope.", fr: "La portée.", .scope))
  var scope: String

  @OptionGroup var output: TrustOutputOptions

  func run() throws { try output.show { try $0.remove(scope) } }
}

/// `izika-rules pack trust export`
struct TrustExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "export",
      Phrase(
        en: "Write the keys as ssh-keygen reads them (allowed_signers), so that anyone can check a pack.",
        fr: "Écrire les clés telles que ssh-keygen les lit (allowed_signers) : chacun peut alors vérifier un paquet."))
  }

  @Argument(help: ArgumentHelp(en: "Of this scope alone.", fr: "De cette seule portée.", .scope))
  var scope: String?

  @OptionGroup var output: TrustOutputOptions

  func run() throws {
    if output.format == .json { return try output.show { try $0.list(scope) } }
    let language = output.locale.language
    let text = try Report.orExit(language) { try TrustRun(try Workspace(), today: Today.date).export(scope) }
    try Report.output(text, language)
  }
}

/// `izika-rules pack trust import`
struct TrustImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import",
      Phrase(
        en: "Trust the keys of a file of ssh-keygen (allowed_signers), each by its thirty digits.",
        fr: "Se fier aux clés d'un fichier de ssh-keygen (allowed_signers), chacune par ses trente chiffres."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The file, as pack trust export writes one.", fr: "Le fichier, tel que l'écrit pack trust export.", .file))
  var file: String

  @OptionGroup var numbers: NumberOptions
  @OptionGroup var output: TrustOutputOptions

  func run() throws {
    try output.show { run in
      try run.importing(file, confirming: output.confirmation(numbers.number), warn: output.warn)
    }
  }
}
