/// The names that files have in an archive: such as mean the same on every system, in a list of sums and on a terminal.
package enum ArchiveName {
  /// In bytes: what the header of a tar holds.
  package static let longest = 100
  /// How many parts a name has at most: `tests/a/b/c.yaml`.
  package static let deepest = 4

  /// The list of sums, which comes first.
  static let list = "izika.sums"

  /// One to four parts between `/`, each of ASCII letters, digits, `.`, `_` and `-`, a letter or digit first.
  static func isWellFormed(_ name: some Collection<UInt8>) -> Bool {
    guard !name.isEmpty, name.count <= longest else { return false }
    let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count <= deepest
      && parts.allSatisfy { part in
        guard let first = part.first, isLetterOrDigit(first) else { return false }
        return part.allSatisfy {
          isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: false
    }
  }

  /// Whether a pack has files of this name: what reads packs reads them, or people do.
  package static func isOfPack(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let last = parts.last ?? ""
    guard parts.count > 1 else {
      if ["pack.yaml", "rules.lua", "accounting.yaml", "CHANGELOG.md"].contains(name) { return true }
      if name.hasPrefix("README"), name.hasSuffix(".md") { return true }
      return ["LICENCE", "LICENSE", "NOTICE"].contains { name.hasPrefix($0) }
    }
    if parts[0] == "tests" { return [".yaml", ".ics", ".json"].contains { last.hasSuffix($0) } }
    guard parts.count == 2 else { return false }
    switch parts[0] {
    case "rules", "lib": return last.hasSuffix(".lua")
    case "parameters", "sheets", "entries": return last.hasSuffix(".yaml")
    default: return false
    }
  }

  /// `signatures/HEX.sig`: sixteen digits of the key's fingerprint, in small letters.
  static func isSignature(_ name: String) -> Bool {
    guard name.hasPrefix(signatures), name.hasSuffix(".sig") else { return false }
    return isKey(String(name.dropFirst(signatures.utf8.count).dropLast(4)))
  }

  /// Whether a text is what names a key's signature: sixteen hexadecimal digits in small letters.
  static func isKey(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// The name of a signature's entry.
  static func signature(_ key: String) -> String { "\(signatures)\(key).sig" }

  private static let signatures = "signatures/"

  /// Whether Windows has no such file: it takes `aux.lua` for a device, and a point at the end away.
  package static func isRefusedByWindows(_ name: String) -> Bool {
    name.split(separator: "/").contains { part in
      let stem = part.prefix { $0 != "." }.lowercased()
      return part.hasSuffix(".") || ["con", "prn", "aux", "nul"].contains(stem)
        || stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
          && stem.utf8.last.map { (48...57).contains($0) } ?? false
    }
  }

  /// The first two names of a list that some systems take for one: they differ by small and capital letters alone, in a folder
  /// too, or one is a file where the other has a folder.
  package static func collision(in names: [String]) -> (String, String)? {
    var seen: [String: (path: String, isFile: Bool, name: String)] = [:]
    for name in names {
      let parts = name.split(separator: "/")
      for depth in 1...max(1, parts.count) {
        let path = parts.prefix(depth).joined(separator: "/")
        let isFile = depth == parts.count
        if let other = seen[path.lowercased()], other.path != path || other.isFile || isFile {
          return (other.name, name)
        }
        seen[path.lowercased()] = (path, isFile, name)
      }
    }
    return nil
  }
}
