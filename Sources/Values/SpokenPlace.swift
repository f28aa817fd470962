/// A place as sentences name it: "the office", « au bureau », « du bureau »; « au Havre », « d'Annecy ».
///
/// French melts "à" and "de" into the article that follows, and takes the vowel off before another one. So a sentence asks for
/// the whole of it, and writes neither in front of a name.
package struct SpokenPlace: Sendable, Hashable {
  /// Behind "at", "from", "to": "home", "the office", "Voiron".
  package let english: String
  /// Behind a word that keeps to itself, such as « vers » : « le bureau », « Voiron ».
  package let french: String
  /// « au bureau », « à Voiron », « au 3 place Saint-Bruno ».
  package let at: String
  /// « du bureau », « de Voiron », « d'Annecy ».
  package let from: String

  /// - Parameter label: what a place is called: a profile's key, of which `home` and `office` are words, a town, an address, or
  ///   its coordinates.
  package init(label: String) {
    switch label {
    case "home": self.init("home", french: "le domicile", at: "au domicile", from: "du domicile")
    case "office": self.init("the office", french: "le bureau", at: "au bureau", from: "du bureau")
    default: self.init(name: TerminalText.neutral(label))
    }
  }

  private init(_ english: String, french: String, at: String, from: String) {
    (self.english, self.french, self.at, self.from) = (english, french, at, from)
  }

  private init(name: String) {
    let words = name.split(separator: " ")
    if let first = words.first, first.allSatisfy(\.isNumber), words.count > 1, first.count < 5 {
      // A house by its number.
      self.init(name, french: "le \(name)", at: "au \(name)", from: "du \(name)")
    } else if let article = Self.articles.first(where: { $0.article == words.first ?? "" }), words.count == 2 {
      let town = words[1]
      self.init(name, french: name, at: "\(article.at) \(town)", from: "\(article.from) \(town)")
    } else if Self.isName(name, words) {
      self.init(name, french: name, at: "à \(name)", from: Self.isElided(before: name) ? "d'\(name)" : "de \(name)")
    } else {
      let quoted = "« \(name) »"
      self.init(name, french: quoted, at: "à \(quoted)", from: "de \(quoted)")
    }
  }

  /// Articles of towns that melt: Le Havre, Les Ulis. La Rochelle and L'Isle-Adam keep theirs.
  private static let articles: [(article: Substring, at: String, from: String)] = [
    ("Le", "au", "du"), ("Les", "aux", "des"),
  ]

  /// Whether a text may stand in a sentence as the name of a town does, with or without its postcode: hyphens join the parts
  /// of French ones. Other texts, an address or a key, are quoted.
  private static func isName(_ name: String, _ words: [Substring]) -> Bool {
    guard let first = words.first, let letter = first.first, letter.isUppercase || letter.isNumber || letter == "-"
    else { return false }
    let isCode = first.count == 5 && first.allSatisfy(\.isNumber)
    // « Grenoble (38000) » is one, too.
    return words.count == 1 || (words.count == 2 && (isCode || first == "La" || words[1].hasPrefix("(")))
  }

  private static func isElided(before name: String) -> Bool {
    guard let first = name.unicodeScalars.first, case .letters(let letter, _) = LatinLetter.of(first.value) else {
      return false
    }
    return "AEIOU".utf8.contains(letter)
  }
}
