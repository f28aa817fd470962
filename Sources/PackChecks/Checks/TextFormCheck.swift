import Packs
import Values

/// Files that are read, and are another pack on another machine: a digest is of the bytes.
enum TextFormCheck: Check {
  static let codes: [Diagnostic.Code] = [.fileControl, .fileDirection, .fileMark, .fileReturns]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.draft.texts.flatMap { name, text -> [Diagnostic] in
      var found: [Diagnostic] = []
      if text.hasMark { found.append(PackProblem.mark(name)) }
      if text.hasReturns { found.append(PackProblem.returns(name)) }
      if let line = turningLine(text) { found.append(turns(name, line)) }
      if let line = controlLine(text) { found.append(controls(name, line)) }
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

  /// The first line with a control character (C0 without tab and line ends, DEL, C1): a terminal that shows the file obeys it.
  private static func controlLine(_ text: SourceText) -> Int? {
    var line = 1
    var isLead = false
    for byte in text.bytes {
      defer { isLead = byte == 0xC2 }
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      case 0x00...0x1F, 0x7F: return line
      case 0x80...0x9F where isLead: return line
      default: continue
      }
    }
    return nil
  }

  private static func controls(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, .fileControl, at: Diagnostic.Place(file: file, line: line),
      Phrase(
        en: "an invisible control character stands here: a terminal that shows the file obeys it",
        fr: "un caractère de commande invisible se trouve ici : un terminal qui montre le fichier lui obéit"),
      advice: Phrase(
        en: "type the line anew; a rule writes such a sign as \"\\27\"",
        fr: "retapez la ligne ; une règle écrit un tel signe \"\\27\""))
  }

  private static func turns(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .warning, .fileDirection, at: Diagnostic.Place(file: file, line: line),
      Phrase(
        en: "an invisible mark turns the direction of writing here: a reader sees other text than the program",
        fr: "une marque invisible inverse ici le sens de l'écriture : un lecteur voit un autre texte que le programme"),
      advice: Phrase(en: "type the line anew", fr: "retapez la ligne"))
  }
}
