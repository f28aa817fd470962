import ArgumentParser
import Values

/// `izika-rules pack`: packs as one file that travels.
struct PackCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "pack",
      Phrase(
        en: "Share rule packs: one file of a pack, who signs it, and whom you trust.",
        fr: "Partager des paquets de règles : un fichier par paquet, qui le signe, à qui vous vous fiez."),
      discussion: Phrase(
        en: """
          A pack travels as SCOPE-NAME-VERSION.izika. Nothing packs it and nothing unpacks it: the file is read as it is, \
          and its digest tells on every machine whether it is the same pack.
          """,
        fr: """
          Un paquet voyage sous le nom PORTÉE-NOM-VERSION.izika. Rien ne l'emballe et rien ne le déballe : le fichier est \
          lu tel quel, et son empreinte dit sur toute machine si c'est le même paquet.
          """),
      subcommands: [
        PackBuildCommand.self, PackShowCommand.self, PackKeyCommand.self, PackSignCommand.self, PackVerifyCommand.self,
        PackTrustCommand.self, PackInstallCommand.self, PackUpdateCommand.self, PackUndoCommand.self,
        PackListCommand.self, PackAuditCommand.self, PackRemoveCommand.self, PackCleanCommand.self,
        PackPushCommand.self, PackWithdrawCommand.self, PackRenewCommand.self, PackPullCommand.self,
        PackLoginCommand.self, PackLogoutCommand.self,
      ])
  }
}

/// How the commands below `pack` answer.
enum PackFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json

  static var help: ArgumentHelp {
    ArgumentHelp(
      en: "For people (text) or for programs (json, an object).",
      fr: "Pour les personnes (text) ou pour les programmes (json, un objet).", .format)
  }
}
