import Packs
import Values

/// Files that are read, and are another pack on another machine: a digest is of the bytes.
enum TextFormCheck: Check {
  static let codes: [Diagnostic.Code] = [.fileDirection, .fileMark, .fileReturns]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.draft.texts.flatMap { name, text -> [Diagnostic] in
      var found: [Diagnostic] = []
      if text.hasMark { found.append(mark(name)) }
      if text.hasReturns { found.append(returns(name)) }
      if let line = turningLine(text) { found.append(turns(name, line)) }
      return found
    }
  }

  /// The first line with a mark that turns the direction of writing: what it shows is not what it says.
  private static func turningLine(_ text: SourceText) -> Int? {
    // U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
    let bytes = text.bytes
    let place = bytes.indices.first { index in
      guard bytes[index] >= 0xD8 else { return false }
      return switch bytes[index...].prefix(3) {
      case [0xE2, 0x80, 0x8E], [0xE2, 0x80, 0x8F]: true
      case let mark where mark.starts(with: [0xD8, 0x9C]): true
      case let mark where mark.starts(with: [0xE2, 0x80]): mark.last.map { (0xAA...0xAE).contains($0) } ?? false
      case let mark where mark.starts(with: [0xE2, 0x81]): mark.last.map { (0xA6...0xA9).contains($0) } ?? false
      default: false
      }
    }
    return place.map { place in 1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") } }
  }

  private static func turns(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, .fileDirection, at: Diagnostic.Place(file: file, line: line),
      Phrase(
        en: "an invisible mark turns the direction of writing here: a reader sees other text than the program",
        fr: "une marque invisible inverse ici le sens de l'écriture : un lecteur voit un autre texte que le programme"),
      advice: Phrase(en: "type the line anew", fr: "retapez la ligne"))
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
