/// The postcodes that a text may hold: `38110`, `F-67000`, `13 008`, `B-1000`, `CH-1201`, `L-1234`, `1012 AB`.
enum Postcodes {
  struct Found {
    var key: PostcodeKey
    /// The words it takes, its country's letters included.
    var words: Range<Int>
    /// The country its letters name: `CH`.
    var country: CountryCode?
    /// Whether it may as well be another number: four figures without letters, or two groups of figures.
    var isDoubtful: Bool
  }

  static func find(_ text: PlaceText) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < text.words.count {
      if let postcode = at(text, index) {
        found.append(postcode)
        if let dutch = dutch(text, postcode) { found.append(dutch) }
        index = postcode.words.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func at(_ text: PlaceText, _ index: Int) -> Found? {
    let bytes = text.bytes(index)
    guard text.words[index].meaning.contains(.startsWithFigure) else { return joined(text, index) }
    guard text.words[index].meaning.contains(.figures), let key = PostcodeKey(bytes) else { return nil }
    // "BP 10012", "dossier 45230": the number of something else.
    if index > 0, text.words[index - 1].meaning.contains(.counter) { return nil }
    switch bytes.count {
    case 5:
      let country = letters(text, before: index)
      return Found(
        key: key, words: (country == nil ? index : index - 1)..<index + 1, country: country, isDoubtful: false)
    case 4:
      let country = letters(text, before: index)
      // A house number, unless the country's letters or a town beside it tell otherwise.
      return Found(
        key: key, words: (country == nil ? index : index - 1)..<index + 1, country: country, isDoubtful: country == nil)
    case 2:
      guard index + 1 < text.words.count, text.words[index + 1].meaning.contains(.figures),
        text.words[index + 1].gap == .space, text.bytes(index + 1).count == 3,
        let key = PostcodeKey(Array(bytes) + Array(text.bytes(index + 1)))
      else { return nil }
      return Found(key: key, words: index..<index + 2, country: nil, isDoubtful: true)
    default: return nil
    }
  }

  /// `1012 AB`: four figures and two letters, which may be a village's name as well.
  private static func dutch(_ text: PlaceText, _ postcode: Found) -> Found? {
    let next = postcode.words.upperBound
    guard postcode.isDoubtful, postcode.words.count == 1, next < text.words.count, text.bytes(next).count == 2,
      text.words[next].meaning.isEmpty, text.words[next].gap == .space
    else { return nil }
    var dutch = postcode
    dutch.words = postcode.words.lowerBound..<next + 1
    dutch.country = CountryCode("NL")
    return dutch
  }

  /// `F67000`, `CH1201`, `AD500`: letters and figures in one word.
  private static func joined(_ text: PlaceText, _ index: Int) -> Found? {
    let bytes = text.bytes(index)
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let figures = bytes.dropFirst(letters.count)
    guard (1...2).contains(letters.count), (3...5).contains(figures.count),
      figures.allSatisfy({ (0x30...0x39).contains($0) }), let country = country(letters)
    else { return nil }
    let isAndorran = letters.elementsEqual("AD".utf8)
    guard isAndorran == (figures.count == 3), let key = isAndorran ? PostcodeKey(bytes) : PostcodeKey(figures) else {
      return nil
    }
    return Found(key: key, words: index..<index + 1, country: country, isDoubtful: false)
  }

  /// The country's letters right before a postcode: `F-67000`, `CH 1201`.
  private static func letters(_ text: PlaceText, before index: Int) -> CountryCode? {
    guard index > 0, text.words[index].gap >= .space, text.words[index].segment == text.words[index - 1].segment else {
      return nil
    }
    return country(text.bytes(index - 1))
  }

  private static func country(_ letters: ArraySlice<UInt8>) -> CountryCode? {
    switch String(decoding: letters, as: UTF8.self) {
    case "F", "FR": .france
    case "B", "BE": CountryCode("BE")
    case "CH": CountryCode("CH")
    case "L", "LU": CountryCode("LU")
    case "MC": CountryCode("MC")
    case "AD": CountryCode("AD")
    case "D", "DE": CountryCode("DE")
    case "I", "IT": CountryCode("IT")
    case "E", "ES": CountryCode("ES")
    case "NL": CountryCode("NL")
    default: nil
    }
  }
}
