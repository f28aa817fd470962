/// Bytes that are not UTF-8, made so: each of the longest beginnings of a character that goes no further is one U+FFFD, as
/// ``Swift/String`` has it, which takes a microsecond for each.
enum UTF8Repair {
  private static let replacement = Array("\u{FFFD}".utf8)

  /// Whether the bytes are UTF-8 as they stand. `String(validating:as:)` asks that, too, but looks up its generic types anew
  /// each time: a thousand instructions a text.
  static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      // Eight ASCII bytes at a time.
      while index + 8 <= bytes.count,
        UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      while index < bytes.count, bytes[index] < 0x80 { index += 1 }
      guard index < bytes.count else { break }
      let (length, isWhole) = character(bytes, index)
      guard isWhole else { return false }
      index += length
    }
    return true
  }

  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (length, isWhole) = character(bytes, index)
      if isWhole { text += bytes[index..<index + length] } else { text += replacement }
      index += length
    }
    return text
  }

  /// The bytes of the character that begins at an index, or of what there is of one: at least 1.
  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (length: Int, isWhole: Bool) {
    let lead = bytes[index]
    if lead < 0x80 { return (1, true) }
    guard (0xC2...0xF4).contains(lead) else { return (1, false) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    // What the second byte may be, where not all are: nothing too long, no half of a pair, nothing too large.
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    for offset in 1..<length {
      guard index + offset < bytes.count,
        offset == 1 ? second.contains(bytes[index + 1]) : bytes[index + offset] & 0xC0 == 0x80
      else { return (offset, false) }
    }
    return (length, true)
  }
}
