/// Base64 of RFC 4648, section 4, in the one form in which each sequence of bytes is written.
///
/// Keys and signatures are compared by what stands in files: a second spelling of the same bytes, by other bits behind the last
/// byte or by missing padding, is refused here and not repaired.
package enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  private static let values: [UInt8?] = {
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  package static func encoded(_ bytes: some Collection<UInt8>, isPadded: Bool = true) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      let bits =
        UInt32(group[0]) << 16 | UInt32(group.dropFirst().first ?? 0) << 8 | UInt32(group.dropFirst(2).first ?? 0)
      for index in 0...group.count { text.append(alphabet[Int(bits >> (18 - 6 * UInt32(index)) & 63)]) }
      if isPadded { text += repeatElement(padding, count: 3 - group.count) }
    }
    return text
  }

  /// The bytes; nil for a text that is not exactly what ``encoded(_:isPadded:)`` makes of them.
  package static func decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var letters = 0
    for byte in text {
      guard byte != padding else { break }
      guard let value = values[Int(byte)] else { return nil }
      bits = bits << 6 | UInt32(value)
      letters += 1
      guard letters % 4 == 0 else { continue }
      bytes += [
        UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits),
      ]
      bits = 0
    }
    switch letters % 4 {
    case 2: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3: bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    default: break
    }
    return encoded(bytes).elementsEqual(text) ? bytes : nil
  }
}
