/// What a single folded word tells about the words around it; a word may tell several things.
struct WordMeaning: OptionSet, Sendable {
  var rawValue: UInt16

  /// Figures only.
  static let figures = WordMeaning(rawValue: 1 << 0)
  /// Starts with a figure: `11EME`, `12BIS`.
  static let startsWithFigure = WordMeaning(rawValue: 1 << 1)
  /// Starts the name of a street, a zone or a hamlet: what follows it is seldom the town.
  static let street = WordMeaning(rawValue: 1 << 2)
  /// Something of the town's, often named for it: `Mairie de`, `Lycée de`.
  static let civic = WordMeaning(rawValue: 1 << 3)
  /// A room or a part of a building, often named for a town that it is not in.
  static let room = WordMeaning(rawValue: 1 << 4)
  /// A person's name follows.
  static let person = WordMeaning(rawValue: 1 << 5)
  /// No place: a call, a video, something still to be said.
  static let nowhere = WordMeaning(rawValue: 1 << 6)
  /// `de`, `la`, `en`: joins other words.
  static let joint = WordMeaning(rawValue: 1 << 7)
  /// Tells nothing of where: `parking`, `cedex`, `sud`.
  static let filler = WordMeaning(rawValue: 1 << 8)
  /// A common word or a first name that is a village's name as well: Rue, Bourg, Martin.
  static let common = WordMeaning(rawValue: 1 << 9)
  /// Belongs to the town for certain: `Mairie de`, `Gare de`; a part of ``civic``.
  static let official = WordMeaning(rawValue: 1 << 10)
  /// Counts something: the figures after it are no postcode.
  static let counter = WordMeaning(rawValue: 1 << 11)
  /// A river; `Vitry/Seine` is Vitry-sur-Seine.
  static let river = WordMeaning(rawValue: 1 << 12)

  /// A village's name that is mostly said for a town with a longer one: Aix.
  static let short = WordMeaning(rawValue: 1 << 13)

  /// Ground with a name rather than a street: an estate, a zone, a hamlet, a bridge; a part of ``street``.
  static let ground = WordMeaning(rawValue: 1 << 14)

  /// A call or a video meeting; a part of ``nowhere``.
  static let call = WordMeaning(rawValue: 1 << 15)

  /// What a folded word tells.
  static func of(_ word: ArraySlice<UInt8>) -> WordMeaning {
    guard let first = word.first else { return [] }
    if (0x30...0x39).contains(first) {
      let rest = word.drop { (0x30...0x39).contains($0) }
      if rest.isEmpty { return [.figures, .startsWithFigure] }
      return isTime(word.count - rest.count, rest) ? [.startsWithFigure, .filler] : .startsWithFigure
    }
    guard word.count <= 16 else { return [] }
    var hash = NameFolding.Hash()
    for byte in word { hash.add(byte) }
    return known[hash.value] ?? []
  }

  /// `14H`, `9H30`.
  private static func isTime(_ figures: Int, _ rest: ArraySlice<UInt8>) -> Bool {
    guard figures <= 2, rest.first == UInt8(ascii: "H"), rest.count == 1 || rest.count == 3 else { return false }
    return rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  // By hash: the list is ours, and a test sees to it that no two of its words share one.
  private static let known: [UInt32: WordMeaning] = {
    var known: [UInt32: WordMeaning] = [:]
    for (meaning, words) in lists {
      for word in split(words) { known[hash(word), default: []].insert(meaning) }
    }
    return known
  }()

  static func split(_ words: String) -> [Substring.UTF8View] {
    words.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }

  static func hash(_ word: Substring.UTF8View) -> UInt32 {
    var hash = NameFolding.Hash()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}
