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

  private static func isWord(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
  }
}
