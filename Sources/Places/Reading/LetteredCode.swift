/// A postcode with letters, or in two groups of figures, of a country whose postcodes the gazetteer has not in full: `LS1 4AP`,
/// `M5H 2N2`, `D02 X285`, `1100-148`, `00-001`, `111 20`.
///
/// It says which country is meant, and is taken out of the text, so that it never hides the town beside it.
struct LetteredCode {
  /// Nil where several countries write postcodes like this.
  var country: CountryCode?
  /// As the text writes it, its letters in upper case: `LS1 4AP`.
  var written: String
  /// What the gazetteer may have of it: the first half of a British one.
  var key: PostcodeKey?

  /// The code that begins with word `index`, and the word after it.
  static func at(_ index: Int, in text: PlaceText) -> (code: LetteredCode, end: Int)? {
    // Most words are too long, or stand beside words without a figure.
    guard text.bytes(index).count <= 7 else { return nil }
    let first = Array(text.bytes(index))
    if first.count <= 4, index + 1 < text.words.count, text.words[index + 1].segment == text.words[index].segment,
      text.bytes(index + 1).count <= 4, text.bytes(index + 1).contains(where: isFigure)
    {
      let gap = text.words[index + 1].gap
      let second = Array(text.bytes(index + 1))
      if gap == .space || gap == .hyphen, let code = letters(first, second), !isFloor(text, index + 1) {
        return (code, index + 2)
      }
      if let code = figures(first, second, gap, text, index) { return (code, index + 2) }
    }
    // "LS14AP": the second half of a British or Canadian code has three signs.
    guard first.count >= 5, first.contains(where: isFigure),
      let code = letters(Array(first.dropLast(3)), Array(first.suffix(3))),
      code.country != Self.ireland
    else { return nil }
    return (code, index + 1)
  }

  private static let britain = CountryCode("GB")
  private static let canada = CountryCode("CA")
  private static let ireland = CountryCode("IE")

  private static func letters(_ first: [UInt8], _ second: [UInt8]) -> LetteredCode? {
    let written = String(decoding: first + [UInt8(ascii: " ")] + second, as: UTF8.self)
    let (left, right) = (shape(first), shape(second))
    if left == "A9A", right == "9A9" { return LetteredCode(country: canada, written: written) }
    if left == "A99" || first.elementsEqual("D6W".utf8), right.count == 4, right.contains("9"),
      second.allSatisfy({ "0123456789ACDEFHKNPRTVWXY".utf8.contains($0) }), second.first.map(isLetter) == true
    {
      return LetteredCode(country: ireland, written: written)
    }
    guard ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(left), right == "9AA",
      // The second half never has these, so that "B2 3EM" is a floor.
      second.dropFirst().allSatisfy({ !"CIKMOV".utf8.contains($0) }),
      areas.contains(String(decoding: first.prefix(while: isLetter), as: UTF8.self))
    else { return nil }
    return LetteredCode(country: britain, written: written, key: PostcodeKey(first))
  }

  /// `1100-148` and `00-001`, whose hyphen tells; `111 20` where a town follows.
  private static func figures(
    _ first: [UInt8], _ second: [UInt8], _ gap: PlaceText.Gap, _ text: PlaceText, _ index: Int
  ) -> LetteredCode? {
    let written = String(decoding: first + [UInt8(ascii: gap == .hyphen ? "-" : " ")] + second, as: UTF8.self)
    switch (shape(first), shape(second), gap) {
    case ("9999", "999", .hyphen): return LetteredCode(country: CountryCode("PT"), written: written)
    case ("99", "999", .hyphen): return LetteredCode(country: CountryCode("PL"), written: written)
    case ("999", "99", .space):
      let next = index + 2
      guard index == 0 || text.words[index].gap <= .dash, next < text.words.count,
        text.words[next].segment == text.words[index].segment,
        text.words[next].meaning.isDisjoint(with: [.street, .startsWithFigure, .room, .counter])
      else { return nil }
      return LetteredCode(country: nil, written: written)
    default: return nil
    }
  }

  /// "B2 1er étage".
  private static func isFloor(_ text: PlaceText, _ index: Int) -> Bool {
    index + 1 < text.words.count && text.words[index + 1].meaning.contains(.room)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `AA9` for `LS1`.
  private static func shape(_ word: [UInt8]) -> String {
    String(decoding: word.map { isLetter($0) ? UInt8(ascii: "A") : UInt8(ascii: "9") }, as: UTF8.self)
  }

  /// The first letters of British postcodes, which stand for a post town.
  private static let areas: Set<String> = Set(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY \
    HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL \
    PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
    """.split(separator: " ").map(String.init))
}

extension PlaceText {
  /// Takes a postcode with letters out of the words, the first one alone: a text has one address.
  mutating func takeLetteredCode() {
    for index in words.indices {
      guard let (code, end) = LetteredCode.at(index, in: self) else { continue }
      lettered = code
      words.removeSubrange(index..<end)
      return
    }
  }
}
