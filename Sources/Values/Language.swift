/// The languages the program speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case french = "fr"
  case english = "en"
}

extension Language: ListedWord {
  package static let listed = (
    one: Phrase(en: "language", fr: "une langue connue"), all: Phrase(en: "languages", fr: "langues")
  )

  package var spoken: Phrase {
    switch self {
    case .french: Phrase(en: "French", fr: "français")
    case .english: Phrase(en: "English", fr: "anglais")
    }
  }

  /// As environments write them.
  package var synonyms: [String] { self == .french ? ["fr_FR"] : ["en_GB", "en_US"] }
}
