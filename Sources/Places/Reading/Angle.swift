/// One of the two coordinates that a text holds: `45.3636`, `N 45.3636`, `45°21'49"N`.
struct Angle {
  /// Degrees.
  var value = 0.0
  var end: Int
  /// Figures after the point.
  var places = 0
  /// Written with a degree sign or the letter of its hemisphere.
  var isMarked = false
  private var hemisphere: UInt8?

  func isOf(_ letters: String) -> Bool { hemisphere.map { letters.utf8.contains($0) } ?? true }

  init?(_ text: UnsafeRawBufferPointer, _ start: Int) {
    end = start
    if TextCoordinates.isHemisphere(text, end) {
      hemisphere = text[end] & 0xDF
      end += 1
      skipSpaces(text)
    }
    var isNegative = false
    if end < text.count, text[end] == UInt8(ascii: "-") {
      isNegative = true
      end += 1
    }
    guard let degrees = number(text, isDecimal: true) else { return nil }
    value = degrees
    if skip(text, ["\u{B0}", "\u{BA}"]) {
      isMarked = true
      if places == 0 { readMinutes(text) }
    }
    readHemisphere(text)
    if hemisphere != nil { isMarked = true }
    guard isMarked || places >= 2 else { return nil }
    if isNegative || hemisphere == UInt8(ascii: "S") || hemisphere == UInt8(ascii: "W")
      || hemisphere == UInt8(ascii: "O")
    {
      value = -value
    }
  }

  private mutating func readMinutes(_ text: UnsafeRawBufferPointer) {
    for (share, signs) in [
      (60.0, ["'", "\u{2019}", "\u{2032}"]), (3_600, ["\"", "''", "\u{201D}", "\u{2033}", "\u{2019}\u{2019}"]),
    ] {
      let before = end
      skipSpaces(text)
      guard let part = number(text, isDecimal: false), part < 60, skip(text, signs) else {
        end = before
        return
      }
      value += part / share
    }
  }

  private mutating func readHemisphere(_ text: UnsafeRawBufferPointer) {
    let before = end
    skipSpaces(text)
    guard hemisphere == nil, end < text.count, "NSEWOnsewo".utf8.contains(text[end]),
      !TextCoordinates.isWord(text, end + 1)
    else {
      end = before
      return
    }
    hemisphere = text[end] & 0xDF
    end += 1
  }

  /// Three figures at most, and what follows a point; a comma needs three places, or it only parts two numbers.
  private mutating func number(_ text: UnsafeRawBufferPointer, isDecimal: Bool) -> Double? {
    var digits: [UInt8] = []
    while TextCoordinates.isFigure(text, end) {
      digits.append(text[end])
      end += 1
    }
    guard (1...3).contains(digits.count) else { return nil }
    if end < text.count, text[end] == 0x2E || text[end] == 0x2C {
      var after = end + 1
      while TextCoordinates.isFigure(text, after) { after += 1 }
      let count = after - end - 1
      if count >= (text[end] == 0x2E ? 1 : 3), count <= 12 {
        digits.append(0x2E)
        digits += text[end + 1..<after]
        if isDecimal { places = count }
        end = after
      }
    }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  private mutating func skipSpaces(_ text: UnsafeRawBufferPointer) {
    while end < text.count, text[end] == 0x20 { end += 1 }
  }

  private mutating func skip(_ text: UnsafeRawBufferPointer, _ signs: [String]) -> Bool {
    for sign in signs
    where text.count - end >= sign.utf8.count && text[end..<end + sign.utf8.count].elementsEqual(sign.utf8) {
      end += sign.utf8.count
      return true
    }
    return false
  }
}
