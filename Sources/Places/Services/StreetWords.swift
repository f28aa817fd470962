import Values

/// The words of a street that tell it from others, `LILAS` of `12 bis rue des Lilas`, and whether an answer repeats them.
///
/// Services answer with the street that is most like the asked one, town and all: for `place des Moulins, 06240 Beausoleil` with
/// `Place des Moneghetti 06240 Beausoleil`, and with .6 of sureness. The words tell what is only alike.
struct StreetWords {
  private let words: [String]
  /// The house's: `12`.
  private let number: String?

  init(_ street: String) {
    let text = PlaceText(street)
    // 8 MAI is told by MAI, ALBERT II and ANTOINE IER by their names: one writes figures where the other does not.
    let all = text.words.indices.filter { index in
      let word = text.bytes(index)
      return !text.words[index].meaning.contains(.startsWithFigure)
        && Arrondissements.ordinal(word) == nil && Arrondissements.roman(word) == nil
    }
    let telling = all.filter { text.words[$0].meaning.isDisjoint(with: [.street, .joint, .filler, .person]) }
    // Of the rue du Pont, whose words both start streets, it is the second.
    let joined = all.filter { !text.words[$0].meaning.contains(.joint) }
    let last = joined.count > 1 ? Array(joined.dropFirst()) : joined
    words = Self.words(text, [telling, last, all].first { !$0.isEmpty } ?? [])
    let first = Self.words(text, Array(text.words.indices.prefix(1))).first
    number = first.map(Self.figures).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// How many of the words a label repeats, in thousandths, and whether it has the house's number, where one is asked.
  ///
  /// A word may be misspelt or shortened, `Gal` for `Général`. The town at the label's end does not count: the avenue du Port at
  /// Cap-d'Ail is no avenue du Cap-d'Ail.
  func likeness(in label: String, of town: String) -> (thousandths: Int, hasNumber: Bool) {
    let there = Self.words(before: town, in: label)
    let found = words.count { word in there.contains { Self.isSame(word, $0) } }
    let hasNumber = number.map { number in there.contains { Self.figures($0) == number } }
    return (words.isEmpty ? 0 : found * 1_000 / words.count, hasNumber ?? true)
  }

  /// The words of a label before its town: `12 Rue des Lilas 38500 Voiron`, `12, Rue des Lilas, Voiron, Isère, France`.
  private static func words(before town: String, in label: String) -> [String] {
    let text = PlaceText(label)
    var words = words(text, Array(text.words.indices))
    let townText = PlaceText(town)
    let end = self.words(townText, Array(townText.words.indices))
    guard !end.isEmpty, words.count >= end.count else { return words }
    for start in stride(from: words.count - end.count, through: 0, by: -1)
    where words[start..<start + end.count].elementsEqual(end) {
      words.removeSubrange(start...)
      break
    }
    return words
  }

  private static func words(_ text: PlaceText, _ indices: [Int]) -> [String] {
    indices.map { String(decoding: text.bytes($0), as: UTF8.self) }
  }

  private static func figures(_ word: String) -> String { String(word.prefix { $0.isASCII && $0.isNumber }) }

  private static func isSame(_ asked: String, _ found: String) -> Bool {
    if asked == found { return true }
    // HAUPTSTR is HAUPTSTRASSE.
    if asked.hasSuffix("STR"), found == asked + "ASSE" { return true }
    if asked.utf8.count >= 4 { return NearestName.of(asked, in: [found]) != nil }
    // GAL is GENERAL: the letters in their order, from the first.
    guard asked.utf8.first == found.utf8.first, asked.utf8.count > 1 else { return false }
    var rest = found.utf8[...]
    for letter in asked.utf8 {
      guard let at = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: at)...]
    }
    return true
  }
}

/// The kinds of streets as people shorten them; a service that is not told of it scores `bd` lower than `boulevard`.
enum StreetKinds {
  /// The word in full; nil when it is not shortened.
  static func spelled(_ word: ArraySlice<UInt8>) -> String? {
    guard word.count <= 4 else { return nil }
    return kinds[String(decoding: word, as: UTF8.self)]
  }

  private static let kinds = [
    "R": "rue", "AV": "avenue", "AVE": "avenue", "BD": "boulevard", "BLD": "boulevard", "BVD": "boulevard",
    "BOUL": "boulevard", "PL": "place", "CHE": "chemin", "CHEM": "chemin", "CH": "chemin", "RTE": "route",
    "RT": "route",
    "IMP": "impasse", "ALL": "allée", "CRS": "cours", "SQ": "square", "PASS": "passage", "MTE": "montée",
    "ESP": "esplanade", "FBG": "faubourg", "FG": "faubourg", "LOT": "lotissement", "RES": "résidence", "HAM": "hameau",
  ]
}
