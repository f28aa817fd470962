/// Looks runs of a text's words up among the gazetteer's names.
struct TownMatcher {
  let gazetteer: Gazetteer
  let text: PlaceText
  /// The countries that the text names; their villages count as well.
  var countries: [CountryCode] = []

  /// No name has more words; `Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson` has 8.
  static let mostWords = 8

  struct Match {
    var words: Range<Int>
    /// A town each; never empty.
    var towns: [GazetteerPlace]
  }

  /// The towns that a run of words names, spelled out in full: `DU HAVRE` is Le Havre.
  func whole(_ words: Range<Int>) -> Match? {
    guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
    return towns(words).map { Match(words: words, towns: $0) } ?? afterArticle(words)
  }

  /// The towns of several words whose article is left out: `Pont de Claix` is Le Pont-de-Claix.
  func withoutArticle(_ words: Range<Int>) -> Match? {
    guard words.count > 1, words.count < Self.mostWords,
      text.words[words.lowerBound].meaning.isDisjoint(with: [.joint, .figures])
    else { return nil }
    let name = text.bytes(words)
    for article in ["LE ", "LA ", "LES ", "L "] {
      let key = Array(article.utf8) + name
      var hash = NameFolding.Hash()
      for byte in key { hash.add(byte) }
      if let towns = towns(key, hash) { return Match(words: words, towns: towns) }
    }
    return nil
  }

  /// The longest name that starts with word `start` and ends before `end`.
  func longest(from start: Int, before end: Int) -> Match? {
    var count = min(end - start, Self.mostWords)
    while count > 0 {
      if let match = whole(start..<start + count) { return match }
      count -= 1
    }
    return nil
  }

  /// The longest name that ends before word `end` and starts with `start` or later.
  func longest(endingAt end: Int, from start: Int) -> Match? {
    var first = max(start, end - Self.mostWords)
    while first < end {
      if let match = whole(first..<end) { return match }
      first += 1
    }
    return nil
  }

  /// The towns of an exact folded name; nil when there is none that counts.
  func towns(_ words: Range<Int>) -> [GazetteerPlace]? {
    var hash = NameFolding.Hash()
    let bytes = text.bytes(words)
    for byte in bytes { hash.add(byte) }
    return towns(bytes, hash)
  }

  func towns(_ key: some Collection<UInt8>, _ hash: NameFolding.Hash) -> [GazetteerPlace]? {
    var found: [GazetteerPlace] = []
    gazetteer.towns(named: key, hash: hash.value) { if counts($0) { found.append($0) } }
    return found.isEmpty ? nil : found
  }

  func towns(_ name: String) -> [GazetteerPlace]? {
    var hash = NameFolding.Hash()
    for byte in name.utf8 { hash.add(byte) }
    return towns(Array(name.utf8), hash)
  }

  /// `DU HAVRE`, `AUX ULIS`: Le Havre, Les Ulis.
  private func afterArticle(_ words: Range<Int>) -> Match? {
    guard words.count > 1 else { return nil }
    let article: StaticString
    if text.is(words.lowerBound, "DU") || text.is(words.lowerBound, "AU") {
      article = "LE "
    } else if text.is(words.lowerBound, "DES") || text.is(words.lowerBound, "AUX") {
      article = "LES "
    } else {
      return nil
    }
    let rest = text.bytes(words.lowerBound + 1..<words.upperBound)
    var key: [UInt8] = []
    key.reserveCapacity(rest.count + 4)
    article.withUTF8Buffer { key.append(contentsOf: $0) }
    key.append(contentsOf: rest)
    var hash = NameFolding.Hash()
    for byte in key { hash.add(byte) }
    return towns(key, hash).map { Match(words: words, towns: $0) }
  }

  /// Far towns share their names with too many French words to count unless they are large or their country is named.
  private func counts(_ place: GazetteerPlace) -> Bool {
    if place.country.isFrench || place.country.isNeighbour || countries.contains(place.country) { return true }
    // Nobody drives there for an afternoon, but everybody knows the largest.
    return place.people >= (place.postcode.bytes == 0 ? 100_000 : 15_000)
  }
}
