/// The arrondissements of Paris, Lyon and Marseille, however they are written.
enum Arrondissements {
  struct Found {
    var city: Int
    /// From 1.
    var number: Int
    /// The words from the city to the end of its number, or the city alone.
    var words: Range<Int>
  }

  struct City {
    var name: String
    /// How many arrondissements it has.
    var count: Int
    var departement: String
  }

  private static let paris = City(name: "PARIS", count: 20, departement: "75")
  private static let lyon = City(name: "LYON", count: 9, departement: "69")
  private static let marseille = City(name: "MARSEILLE", count: 16, departement: "13")

  /// The city that a word names.
  static func city(_ text: PlaceText, _ index: Int) -> City? {
    if text.is(index, "PARIS") { return paris }
    if text.is(index, "LYON") { return lyon }
    if text.is(index, "MARSEILLE") { return marseille }
    return nil
  }

  /// The first arrondissement that the text names, unless the city only names a street: rue de Lyon.
  static func ofTown(_ text: PlaceText) -> Found? {
    guard let found = find(text) else { return nil }
    let segment = text.words[found.city].segment
    let isStreets =
      found.city > 0 && text.words[found.city - 1].segment == segment
      && (text.is(found.city - 1, "DE") || text.is(found.city - 1, "D"))
      && text.words[..<found.city].contains { $0.segment == segment && $0.meaning.contains(.street) }
    return isStreets ? nil : found
  }

  /// The first arrondissement that the text names.
  static func find(_ text: PlaceText) -> Found? {
    // Looked for once, however many cities a hostile text names.
    lazy var elsewhere = numberElsewhere(text)
    for index in text.words.indices {
      guard let city = city(text, index) else { continue }
      if let (number, end) = number(text, index), (1...city.count).contains(number) {
        return Found(city: index, number: number, words: index..<end)
      }
      if let number = elsewhere, (1...city.count).contains(number) {
        return Found(city: index, number: number, words: index..<index + 1)
      }
    }
    return nil
  }

  /// `7`, `7e`, `7 ème`, `VIIe`, `Cedex 07`, `(7e)` right after the city; with the index after it.
  private static func number(_ text: PlaceText, _ city: Int) -> (Int, Int)? {
    var index = city + 1
    let isCedex = text.is(index, "CEDEX")
    if isCedex { index += 1 }
    guard index < text.words.count, text.words[index].gap > .line || text.words[index].segment == 0 else { return nil }
    let bytes = text.bytes(index)
    // "Salle Paris 2e étage": the floor's.
    if index + 1 < text.words.count, text.words[index + 1].gap > .comma, isFloor(text, index + 1) { return nil }
    if let number = ordinal(bytes) { return (number, index + 1) }
    if text.words[index].meaning.contains(.figures), bytes.count <= 2,
      let number = Int(String(decoding: bytes, as: UTF8.self))
    {
      if isSuffix(text, index + 1) { return (number, index + 2) }
      // "Lyon 7" and "Paris 08", but neither "Lyon 7 rue de la Gare" nor "Lyon, 7 rue de la Gare".
      let isLast = index + 1 >= text.words.count || text.words[index + 1].gap <= .dash
      if isCedex || isLast && text.words[index].gap >= .parenthesis { return (number, index + 1) }
      return nil
    }
    if let number = roman(bytes), !isCedex {
      let isLast = index + 1 >= text.words.count || text.words[index + 1].gap <= .dash
      if isLast || isSuffix(text, index + 1) { return (number, index + 1) }
    }
    return nil
  }

  /// `11e arrondissement de Paris`.
  private static func numberElsewhere(_ text: PlaceText) -> Int? {
    for index in text.words.indices.dropLast() {
      let bytes = text.bytes(index)
      guard let number = ordinal(bytes) ?? (text.words[index].meaning.contains(.figures) ? figures(bytes) : nil) else {
        continue
      }
      var after = index + 1
      if ["E", "EME", "ER", "IEME"].contains(where: { text.bytes(after).elementsEqual($0.utf8) }) { after += 1 }
      if after < text.words.count, isArrondissement(text, after) { return number }
    }
    return nil
  }

  private static func isArrondissement(_ text: PlaceText, _ index: Int) -> Bool {
    text.is(index, "ARRONDISSEMENT") || text.is(index, "ARR") || text.is(index, "ARRDT") || text.is(index, "ARDT")
  }

  private static func isFloor(_ text: PlaceText, _ index: Int) -> Bool {
    text.is(index, "ETAGE") || text.is(index, "ETG") || text.is(index, "NIVEAU")
  }

  private static func isSuffix(_ text: PlaceText, _ index: Int) -> Bool {
    isArrondissement(text, index) || text.is(index, "E") || text.is(index, "EME") || text.is(index, "ER")
      || text.is(index, "IEME")
  }

  private static func figures(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.count <= 2 ? Int(String(decoding: bytes, as: UTF8.self)) : nil
  }

  /// `1ER`, `2E`, `2ND`, `11EME`, `XIE`, `XIEME`.
  static func ordinal(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let suffix = bytes.dropFirst(digits.count)
    if !digits.isEmpty {
      let suffixes = ["E", "ER", "EME", "IEME", "EM", "ND", "NDE", "RE", "ERE", "IE"]
      return suffixes.contains { suffix.elementsEqual($0.utf8) } ? figures(digits) : nil
    }
    for ending in ["EME", "ER", "E"] where bytes.count > ending.utf8.count {
      if bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8),
        let number = roman(bytes.dropLast(ending.utf8.count))
      {
        return number
      }
    }
    return nil
  }

  /// `I` to `XX`.
  static func roman(_ bytes: ArraySlice<UInt8>) -> Int? {
    let numerals = [
      "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
      "XVIII", "XIX", "XX",
    ]
    return numerals.firstIndex { bytes.elementsEqual($0.utf8) }.map { $0 + 1 }
  }
}
