import ArgumentParser
import Values

/// `izika-rules pack`: packs as one file that travels.
struct PackCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "pack",
      Phrase(
        en: "Share rule packs: make one file of a pack, look into such a file.",
        fr: "Partager des paquets de règles : en faire un seul fichier, regarder dans un tel fichier."),
      discussion: Phrase(
        en: """
          A pack travels as SCOPE-NAME-VERSION.izika. Nothing packs it and nothing unpacks it: the file is read as it is, \
          and its digest tells on every machine whether it is the same pack.
          """,
        fr: """
          Un paquet voyage sous le nom PORTÉE-NOM-VERSION.izika. Rien ne l'emballe et rien ne le déballe : le fichier est \
          lu tel quel, et son empreinte dit sur toute machine si c'est le même paquet.
          """),
      subcommands: [PackBuildCommand.self, PackShowCommand.self])
  }
}

/// How archives are shown.
enum ArchiveFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json

  static var help: ArgumentHelp {
    ArgumentHelp(
      en: "For people (text) or for programs (json, an object).",
      fr: "Pour les personnes (text) ou pour les programmes (json, un objet).", .format)
  }
}
