/// A sentence for a person in every language the program speaks, so that what found a problem need not know who reads it.
public struct Phrase: Sendable, Hashable {
  /// What an English reader is told.
  public var english: String
  /// What a French reader is told.
  public var french: String

  /// One sentence in two languages.
  public init(en english: String, fr french: String) {
    self.english = english
    self.french = french
  }

  /// The same text in every language: what a rule's author or a calendar wrote.
  public init(verbatim text: String) {
    english = text
    french = text
  }

  /// Nothing to say: empty in every language.
  public static let none = Phrase(verbatim: "")
  /// Whether there is nothing to say.
  public var isEmpty: Bool { english.isEmpty }

  /// The sentence without the middle of what it quotes, where that is long: a file can name a thing by a million letters, and
  /// nobody finds the sentence among them.
  package var shortened: Phrase {
    if english.utf8.count <= Self.longest, french.utf8.count <= Self.longest { return self }
    return Phrase(en: Self.shortened(english, to: Self.longest), fr: Self.shortened(french, to: Self.longest))
  }

  /// In bytes: more than a sentence with a list of names has.
  private static let longest = 2_000

  /// A text whose middle is left out where it has more than `bytes` bytes; a third of them remains on both sides.
  package static func shortened(_ text: String, to bytes: Int) -> String {
    guard text.utf8.count > bytes else { return text }
    let scalars = text.unicodeScalars
    let kept = bytes / 12
    return "\(String.UnicodeScalarView(scalars.prefix(kept))) […] \(String.UnicodeScalarView(scalars.suffix(kept)))"
  }

  /// What a reader of `language` is told.
  public func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}

/// A literal is the same text in every language.
extension Phrase: ExpressibleByStringLiteral {
  /// The literal in every language.
  public init(stringLiteral value: String) { self.init(verbatim: value) }
}
