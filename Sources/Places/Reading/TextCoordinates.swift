import Values

/// Coordinates that stand in a text: `45.3636, 5.5906`, `45,3636 ; 5,5906`, `45°21'49"N 5°35'26"E`, `N 45.3636 E 5.5906`.
///
/// Latitude comes first. Decimal degrees have two places or more, after a comma three: fewer are times or prices.
struct TextCoordinates {
  var coordinate: Coordinate
  /// The text without them.
  var rest: String

  /// The first coordinates of a text; nil when there are none.
  init?(_ text: String) {
    var text = text
    let found = text.withUTF8 { bytes in
      Self.find(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes).prefix(PlaceText.longest)))
    }
    guard let found else { return nil }
    coordinate = found.coordinate
    let bytes = Array(text.utf8)
    rest = String(
      decoding: bytes[..<found.range.lowerBound] + Array(" ; ".utf8) + bytes[found.range.upperBound...], as: UTF8.self)
  }

  private static func find(_ text: UnsafeRawBufferPointer) -> (coordinate: Coordinate, range: Range<Int>)? {
    guard mayHold(text) else { return nil }
    var start = 0
    while start < text.count {
      defer { start += 1 }
      guard isFigure(text, start) || text[start] == UInt8(ascii: "-") || isHemisphere(text, start) else { continue }
      // In a link to a map, what follows the @ is the middle of what was looked at, not the place.
      if start > 0,
        isWord(text, start - 1) || text[start - 1] == UInt8(ascii: ".") || text[start - 1] == UInt8(ascii: "@")
      {
        continue
      }
      guard let latitude = Angle(text, start), let next = separated(text, latitude), let longitude = Angle(text, next),
        !isWord(text, longitude.end),
        !(text.count > longitude.end + 1 && text[longitude.end] == 0x2E && isFigure(text, longitude.end + 1)),
        latitude.isOf("NS"), longitude.isOf("EWO"),
        let coordinate = Coordinate(latitude: latitude.value, longitude: longitude.value)
      else { continue }
      return (coordinate, start..<longitude.end)
    }
    return nil
  }

  /// Whether a figure stands before a point and another figure, or before a degree sign: most texts have none.
  private static func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 9 else { return false }
    for index in 1..<text.count - 1 where text[index] == 0x2E || text[index] == 0x2C || text[index] == 0xC2 {
      if isFigure(text, index - 1), text[index] == 0xC2 || isFigure(text, index + 1) { return true }
    }
    return false
  }

  /// Where the longitude starts: after spaces, with at most one mark among them.
  private static func separated(_ text: UnsafeRawBufferPointer, _ latitude: Angle) -> Int? {
    var index = latitude.end
    var marks = 0
    while index < text.count, text[index] == 0x20 || [0x2C, 0x3B, 0x2F].contains(text[index]) {
      if text[index] != 0x20 { marks += 1 }
      index += 1
    }
    guard index > latitude.end, marks <= 1 else { return nil }
    // "3.50 4.20" are prices.
    return marks == 1 || latitude.places > 2 || latitude.isMarked ? index : nil
  }

  fileprivate static func isFigure(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    index < text.count && (0x30...0x39).contains(text[index])
  }

  fileprivate static func isWord(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index] | 0x20
    return isFigure(text, index) || (0x61...0x7A).contains(byte) || text[index] >= 0xC3
  }

  /// One of `NSEWO` that stands for itself.
  fileprivate static func isHemisphere(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    guard index < text.count, "NSEWOnsewo".utf8.contains(text[index]) else { return false }
    return !isWord(text, index + 1) || isFigure(text, index + 1)
  }
}

/// One of two coordinates.
private struct Angle {
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
