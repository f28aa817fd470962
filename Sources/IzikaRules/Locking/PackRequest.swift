import Packs
import Values

/// A pack as somebody asks for it: `FILE`, `NAME` or `NAME@RANGE`.
enum PackRequest {
  case file(String)
  /// - Parameters:
  ///   - name: `scope/name`.
  ///   - range: the versions that will do; nil for any but prereleases.
  case named(String, VersionRange?)

  /// - Throws: a `Failure` for a range that is none.
  init(_ word: String) throws(Failure) {
    let parts = word.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard !word.hasSuffix(".izika"), !word.hasPrefix("."), PackIdentity.isName(parts[0]) else {
      self = .file(word)
      return
    }
    guard parts.count == 2 else {
      self = .named(parts[0], nil)
      return
    }
    guard let range = VersionRange(parts[1]) else { throw Failure(Self.noRange(parts[1], of: parts[0])) }
    self = .named(parts[0], range)
  }

  private static func noRange(_ text: String, of name: String) -> Diagnostic {
    Diagnostic(
      .error, .packIdentity,
      Phrase(
        en: "\"\(Phrase.shortened(text, to: 100))\" is no version of \(name), and no range of versions",
        fr: "« \(Phrase.shortened(text, to: 100)) » n'est ni une version de \(name), ni un intervalle de versions"),
      advice: Phrase(en: "write \(name)@1.4.0 or \(name)@^1", fr: "écrivez \(name)@1.4.0 ou \(name)@^1"))
  }
}
