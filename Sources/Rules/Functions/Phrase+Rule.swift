import Values

/// Rules see no locale, so that none can change what they decide. `phrase(english, french)` makes a text that holds both,
/// and whoever shows it takes one.
extension Phrase {
  /// Stands between the languages; no text of a rule has a reason to hold it.
  private static let separator: UInt8 = 0x1F

  /// What a rule gave as a reason, a remark or an error.
  package init(rule text: String) {
    guard let mark = Self.mark(in: text) else {
      self.init(verbatim: text)
      return
    }
    self.init(en: String(text[..<mark]), fr: String(text[text.utf8.index(after: mark)...]))
  }

  private static func mark(in text: String) -> String.Index? {
    // Every reason is looked through: by its bytes where they lie together, as those of a rule's texts do.
    guard let place = text.utf8.withContiguousStorageIfAvailable({ $0.firstIndex(of: separator) }) else {
      return text.utf8.firstIndex(of: separator)
    }
    return place.map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }

  var asRuleText: String { english + String(Unicode.Scalar(Self.separator)) + french }

  func prefixed(_ text: String) -> Phrase { Phrase(en: text + english, fr: text + french) }
}
