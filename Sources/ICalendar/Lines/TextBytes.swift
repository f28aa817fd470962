/// Reads TEXT values (RFC 5545 section 3.3.11) into clean UTF-8.
enum TextBytes {
  /// Whether the bytes are UTF-8 as they stand.
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let count = bytes.count
    WorkCount.add(count)
    while index < count {
      // Eight ASCII bytes at a time: most of a calendar is ASCII.
      if index + 8 <= count {
        let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      guard lead >= 0xC2, lead <= 0xF4, index + length <= count else { return false }
      let second = bytes[index + 1]
      let range: ClosedRange<UInt8> =
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
      guard range.contains(second) else { return false }
      for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return false }
      index += length
    }
    return true
  }

  /// The bytes read as Windows-1252, the superset of Latin-1 that programs write when they do not write UTF-8.
  /// - Parameter isLatin9: they are ISO-8859-15, which has the euro sign and French œ in eight other places.
  static func utf8(fromLatin bytes: UnsafeBufferPointer<UInt8>, isLatin9: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        var scalar = byte < 0xA0 ? windows1252[Int(byte - 0x80)] : UInt16(byte)
        if isLatin9, let other = latin9[byte] { scalar = other }
        if scalar >= 0x800 { result.append(0xE0 | UInt8(scalar >> 12)) }
        result.append(
          scalar >= 0x800 ? 0x80 | UInt8(scalar >> 6 & 0x3F) : 0xC0 | UInt8(scalar >> 6))
        result.append(0x80 | UInt8(scalar & 0x3F))
      }
    }
    return result
  }

  /// Undoes `\\`, `\,`, `\;`, `\n` in one pass from left to right; a backslash before anything else is dropped.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    WorkCount.add(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
      var (index, end) = (0, 0)
      while index < bytes.count {
        var byte = bytes[index]
        if byte == Byte.backslash, index + 1 < bytes.count {
          index += 1
          byte = bytes[index]
          if byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") { byte = Byte.lineFeed }
        }
        result[end] = byte
        end += 1
        index += 1
      }
      count = end
    }
  }

  /// Where ISO-8859-15 differs from Latin-1.
  private static let latin9: [UInt8: UInt16] = [
    0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178,
  ]

  /// What Windows-1252 has at 0x80 to 0x9F.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
