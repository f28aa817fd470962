import Values

/// Coordinates that stand in a text: `45.3636, 5.5906`, `45,3636 ; 5,5906`, `45°21'49"N 5°35'26"E`, `N 45.3636 E 5.5906`.
///
/// Latitude comes first. Decimal degrees have two places or more, after a comma three: fewer are times or prices.
package struct TextCoordinates {
  var coordinate: Coordinate
  /// The text without them.
  var rest: String

  /// The first coordinates of a text; nil when there are none.
  package init?(_ text: String) {
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

  static func isFigure(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    index < text.count && (0x30...0x39).contains(text[index])
  }

  static func isWord(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index] | 0x20
    return isFigure(text, index) || (0x61...0x7A).contains(byte) || text[index] >= 0xC3
  }

  /// One of `NSEWO` that stands for itself.
  static func isHemisphere(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    guard index < text.count, "NSEWOnsewo".utf8.contains(text[index]) else { return false }
    return !isWord(text, index + 1) || isFigure(text, index + 1)
  }
}
