/// Output as expectations hold it: lines of text in which nothing is hidden.
///
/// Control characters appear as their pictures (`␛`, `␍`), marks that cannot be seen by their number (`⟨U+202E⟩`), so that
/// an editor can neither lose nor obey them.
enum VisibleText {
  static let noNewline = "␄ no line break at the end"

  static func lines(_ bytes: [UInt8]) -> [String] {
    guard !bytes.isEmpty else { return [] }
    var lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(line)
    if lines.last == "" { lines.removeLast() } else { lines.append(noNewline) }
    return lines
  }

  private static func line(_ scalars: Substring.UnicodeScalarView) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.value {
      case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case 0x7F: shown.append("␡")
      case 0x80..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        let number = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - number.count))
        shown.append(contentsOf: "⟨U+\(padding)\(number)⟩".unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
