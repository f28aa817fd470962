import Crypto
import Values

/// A rule pack as it stands on disk, read whole: nothing of it is half loaded.
package struct Pack: Sendable {
  package struct Source: Sendable {
    /// As it appears in messages and decisions: `rules.lua`, with the folder in front where files of that name abound.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// Whether it begins as `luac` writes it.
    package var isCompiled: Bool { bytes.first == 0x1B }
  }

  /// A file under `lib/`, which rule files get by `require "NAME"`.
  package struct Module: Sendable {
    package var name: String
    package var source: Source
  }

  package var manifest: Manifest
  /// In the order of their names.
  package var sources: [Source]
  /// In the order of their names.
  package var modules: [Module]
  package var parameters: [Parameter]
  /// That of the first pack that it extends and that says one.
  package var inheritedCurrency: Currency?
  /// Lower-case hexadecimal SHA-256 over the sorted list of its files' names and digests.
  package var sha256: String
  /// Where its files lie, rules and parameters alike: what an output must not replace.
  package var paths: [String] = []
  package var origin = PackOrigin.folder
  /// What is to be said of it wherever it is used: that its signer's key was stolen since, that it has none.
  package var remarks: [Diagnostic] = []

  package var name: String { manifest.name }
  /// In which its amounts are; nil where neither it nor what it extends says so.
  package var currency: Currency? { ownCurrency ?? inheritedCurrency }
}

extension Pack {
  /// The digest of a pack: the SHA-256 of lines `SHA256 NAME`, sorted by name.
  package static func digest(of files: [(name: String, bytes: [UInt8])]) -> String {
    var list = SHA256()
    for file in files.sorted(by: { $0.name < $1.name }) {
      list.update(data: Array("\(sha256(file.bytes)) \(file.name)\n".utf8))
    }
    return hexadecimal(list.finalize())
  }

  /// The SHA-256 of bytes as 64 hexadecimal digits in small letters.
  package static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
