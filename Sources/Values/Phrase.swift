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
