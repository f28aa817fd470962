import Crypto
import Values

/// The list of an archive's files with their sums, `izika.sums`: what a pack's digest is of, and what is signed.
///
/// A line a file, as `sha256sum` writes it: 64 hexadecimal digits in small letters, two spaces, the name, a line feed; by the bytes
/// of the names. The files make the list, so there is one list for them: what is given is compared with it, not believed.
struct ChecksumList {
  let bytes: [UInt8]
  /// The names, in order.
  private let lines: [Line]

  /// - Parameter files: in any order.
  init(of files: [ArchiveEntry]) {
    lines = files.sorted(by: ArchiveEntry.precedes).map { Line(sum: Pack.sha256($0.bytes), name: $0.name) }
    bytes = Array(lines.map { "\($0.text)\n" }.joined().utf8)
  }

  /// `sha256:` and the SHA-256 of the list: the pack's digest.
  var digest: String { "sha256:" + Pack.sha256(bytes) }

  private struct Line: Hashable {
    var sum: String
    var name: String
    var text: String { "\(sum)  \(name)" }
  }

  /// What is the matter with a list that is not this one.
  enum Difference: Hashable {
    /// A file that the given list does not name.
    case unlisted(String)
    /// A name of the given list of which there is no file.
    case absent(String)
    /// A file whose content is not what its sum says.
    case sum(String)
    /// All files are there and right, but a line is written otherwise, from 1.
    case form(line: Int)
  }

  /// How another list differs from this one; nil where it does not.
  func difference(from given: [UInt8]) -> Difference? {
    if given == bytes { return nil }
    let texts = given.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    var sums: [String: String] = [:]
    for text in texts {
      let parts = text.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[1].drop { $0 == " " || $0 == "*" }
      sums[String(name.prefix { $0 != "\r" })] = parts[0].lowercased()
    }
    let known = Set(lines.map(\.name))
    if let line = lines.first(where: { sums[$0.name] == nil }) { return .unlisted(line.name) }
    if let line = lines.first(where: { sums[$0.name] != $0.sum }) { return .sum(line.name) }
    if let name = sums.keys.filter({ !known.contains($0) }).sorted().first { return .absent(name) }
    let own = lines.map(\.text) + [""]
    return .form(line: 1 + (zip(own, texts).enumerated().first { $1.0 != $1.1 }?.offset ?? min(own.count, texts.count)))
  }
}
