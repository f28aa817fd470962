import Packs
import Values

/// Files that are read, and are another pack on another machine: a digest is of the bytes.
enum TextFormCheck: Check {
  static let codes: [Diagnostic.Code] = [.fileMark, .fileReturns]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.draft.texts.flatMap { name, text -> [Diagnostic] in
      var found: [Diagnostic] = []
      if text.hasMark { found.append(mark(name)) }
      if text.hasReturns { found.append(returns(name)) }
      return found
    }
  }

  private static func mark(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, .fileMark, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the file begins with a byte order mark (BOM), which changes the pack's digest",
        fr: "le fichier commence par une marque d'ordre des octets (BOM), qui change l'empreinte du paquet"),
      advice: Phrase(
        en: "save the file as UTF-8 without a byte order mark (BOM)",
        fr: "enregistrez le fichier en UTF-8 sans marque d'ordre des octets (BOM)"))
  }

  private static func returns(_ file: String) -> Diagnostic {
    Diagnostic(
      .warning, .fileReturns, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the file's lines end with carriage returns (CR), which change the pack's digest",
        fr: "les lignes du fichier finissent par des retours chariot (CR), qui changent l'empreinte du paquet"),
      advice: Phrase(
        en: "save it with the line ends LF; in git: `* text eol=lf` in .gitattributes",
        fr: "enregistrez-le avec des fins de ligne LF ; dans git : « * text eol=lf » dans .gitattributes"))
  }
}
