import Values

/// What to do about characters that word processors and keyboards put where Lua has none.
extension SyntaxWording {
  /// A character beyond ASCII outside of texts and comments.
  static func foreign(_ scalar: UInt32) -> Phrase {
    switch scalar {
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0xFF02:
      return Phrase(
        en: "replace the typographic quotes by \": a word processor has put them",
        fr: "remplacez les guillemets typographiques par \" : un traitement de texte les a mis")
    case 0x2018...0x201B, 0x2032, 0xB4, 0x2039, 0x203A:
      return Phrase(
        en: "replace the typographic quotes by ' or \": a word processor has put them",
        fr: "remplacez les apostrophes typographiques par ' ou \" : un traitement de texte les a mises")
    case 0xA0, 0x202F, 0x2000...0x200A, 0x3000:
      return Phrase(
        en: "replace the special space (U+\(hex(scalar, digits: 4))) by an ordinary one: it looks the same",
        fr:
          "remplacez l'espace spéciale (insécable, U+\(hex(scalar, digits: 4))) par une espace ordinaire : elles se ressemblent"
      )
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xAD:
      return Phrase(
        en: "remove the invisible character (U+\(hex(scalar, digits: 4))) that stands here",
        fr: "retirez le caractère invisible (U+\(hex(scalar, digits: 4))) qui se trouve ici")
    case 0x2010...0x2012, 0x2212: return advice(.written(text(scalar), inLua: "-"), SourceText([]))
    case 0x2013...0x2015:
      let dash = text(scalar)
      return Phrase(
        en: "write -- for a comment, - for a difference, instead of \(dash)",
        fr: "écrivez -- pour un commentaire, - pour une différence, au lieu de \(dash)")
    case 0x2026: return advice(.written(text(scalar), inLua: "..."), SourceText([]))
    case 0xD7: return advice(.written(text(scalar), inLua: "*"), SourceText([]))
    case 0xF7: return advice(.written(text(scalar), inLua: "/"), SourceText([]))
    case 0x2264: return advice(.written(text(scalar), inLua: "<="), SourceText([]))
    case 0x2265: return advice(.written(text(scalar), inLua: ">="), SourceText([]))
    case 0x2260: return advice(.written(text(scalar), inLua: "~="), SourceText([]))
    case 0xFFFD:
      return Phrase(
        en: "save the file as UTF-8: this byte is not", fr: "enregistrez le fichier en UTF-8 : cet octet n'en est pas")
    default:
      return Phrase(
        en: "names are made of letters without accents, digits and _; put text between quotes",
        fr: "les noms sont faits de lettres sans accents, de chiffres et de _ ; mettez le texte entre guillemets")
    }
  }

  private static func text(_ scalar: UInt32) -> String { Unicode.Scalar(scalar).map { String($0) } ?? "" }
}
