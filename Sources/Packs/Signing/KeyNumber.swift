import Crypto

/// A key as thirty digits, which one person reads out and another types: 99 bits of it, without letters that every language
/// spells otherwise.
package struct KeyNumber: Sendable, Hashable, CustomStringConvertible {
  /// Six of them, each below 100,000.
  private let groups: [Int]

  package static let digits = 30

  init(of key: PublicKey) {
    let hash = Array(SHA256.hash(data: Array("izika-rules key\n".utf8) + key.blob))
    groups = (0..<6).map { group in
      Int(hash[group * 5..<group * 5 + 5].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 100_000)
    }
  }

  /// The number that a person typed, spaced in any way; nil for anything but thirty digits.
  package init?(typed text: String) {
    var digits: [Int] = []
    for scalar in text.unicodeScalars where !Self.separators.contains(scalar) {
      guard ("0"..."9").contains(scalar), digits.count < Self.digits else { return nil }
      digits.append(Int(scalar.value - 0x30))
    }
    guard digits.count == Self.digits else { return nil }
    groups = (0..<6).map { group in digits[group * 5..<group * 5 + 5].reduce(0) { $0 * 10 + $1 } }
  }

  /// What may stand between digits: spaces of every kind that keyboards and word processors write, hyphens, points, commas.
  private static let separators: Set<Unicode.Scalar> = [
    " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}", "-", "\u{2010}", "\u{2011}", "\u{2013}", ".", ",", "/",
  ]

  /// `10138 86058 23503 13749 79891 98653`
  package var description: String {
    groups.map { group in
      let text = String(group)
      return String(repeating: "0", count: 5 - text.utf8.count) + text
    }.joined(separator: " ")
  }
}
