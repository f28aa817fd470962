/// A sentence for a person in every language the program speaks, so that what found a problem need not know who reads it.
public struct Phrase: Sendable, Hashable {
  public var english: String
  public var french: String

  public init(en english: String, fr french: String) {
    self.english = english
    self.french = french
  }

  /// The same text in every language: what a rule's author or a calendar wrote.
  public init(verbatim text: String) {
    english = text
    french = text
  }

  public static let none = Phrase(verbatim: "")
  public var isEmpty: Bool { english.isEmpty }

  public func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}

/// A literal is the same text in every language.
extension Phrase: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(verbatim: value) }
}
