import Values

/// Rules see no locale, so that none can change what they decide. `phrase(english, french)` makes a text that holds both,
/// and whoever shows it takes one.
extension Phrase {
  /// Stands between the languages; no text of a rule has a reason to hold it.
  private static let separator: UInt8 = 0x1F

  /// What a rule gave as a reason, a remark or an error.
  package init(rule text: String) {
    // Every reason is looked through: by its bytes where they lie together, as those of a rule's texts do.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { !SaidNumber.holdsMarks($0) }
    if isPlain ?? !SaidNumber.holdsMarks(text.utf8) {
      self.init(verbatim: text)
      return
    }
    let mark = text.utf8.firstIndex(of: Self.separator)
    let french = mark.map { text[text.utf8.index(after: $0)...] } ?? text[...]
    self.init(
      en: SaidNumber.shown(mark.map { text[..<$0] } ?? text[...], in: .english),
      fr: SaidNumber.shown(french, in: .french))
  }

  var asRuleText: String { english + String(Unicode.Scalar(Self.separator)) + french }
}
