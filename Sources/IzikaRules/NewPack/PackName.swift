import Values

/// `scope/name`: what a pack is called. Lower-case letters, digits and hyphens, a letter first.
package struct PackName: Sendable, Hashable {
  package let scope: String
  package let name: String

  package var text: String { "\(scope)/\(name)" }

  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(Self.isWord) else { return nil }
    (scope, name) = (parts[0], parts[1])
  }

  /// What somebody may have meant who wrote capital letters, accents or spaces; nil where nothing good comes of it.
  package init?(near text: String) {
    // Whatever else stands in it was meant to be something else: a link, an address of mail, a path.
    guard text.unicodeScalars.count <= 60, !text.contains(where: { "@?%&#:\\".contains($0) }) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(Self.word)
    self.init(parts.count == 1 ? "agence-durand/\(parts[0])" : parts.joined(separator: "/"))
  }

  /// Small letters without accents, and a hyphen for what stands between words.
  private static func word(_ text: Substring) -> String {
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        word.append(UInt8(scalar.value))
      } else if case .letters(let first, let second) = LatinLetter.of(scalar.value) {
        word += [first, second].filter { $0 != 0 }.map { $0 | 0x20 }
      } else if !(0x300...0x36F).contains(scalar.value), !word.isEmpty, word.last != UInt8(ascii: "-") {
        word.append(UInt8(ascii: "-"))
      }
    }
    while word.last == UInt8(ascii: "-") { word.removeLast() }
    return String(decoding: word, as: UTF8.self)
  }

  private static func isWord(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
  }
}
