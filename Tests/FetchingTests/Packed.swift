/// Bodies as `Content-Encoding: gzip` brings them (RFC 1952).
enum Packed {
  static let text = String(repeating: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", count: 20)

  /// ``text``, packed by gzip.
  static let calendar: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x73, 0x72, 0x75, 0xF7, 0xF4, 0xB3,
    0x0A, 0x73, 0x76, 0xF4, 0x71, 0xF5, 0x73, 0x71, 0x0C, 0xE2, 0xE5, 0x02, 0x52, 0xC8, 0x5C, 0xA7,
    0x51, 0xF9, 0x51, 0x79, 0x1A, 0xCA, 0x03, 0x00, 0x72, 0x84, 0x06, 0x66, 0x80, 0x02, 0x00, 0x00,
  ]

  /// A bomb: zeros, packed as tightly as deflate can with its fixed codes (RFC 1951 section 3.2.6).
  static func zeros(megabytes: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.append([1, 1, 0])  // the last block, of fixed codes
    bits.append([0, 0, 1, 1, 0, 0, 0, 0])  // the byte 0
    for _ in 1...16 { bits.append([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }  // 258 bytes like the one before
    // Eight of these fill 13 bytes, which come again from the third byte on.
    let period = bits.bytes[2..<15]
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + bits.bytes[..<2]
    return (0...(megabytes << 20) / (8 * 258)).reduce(into: head) { bytes, _ in bytes += period }
  }

  private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var count = 0

    mutating func append(_ bits: [UInt8]) {
      for bit in bits {
        if count % 8 == 0 { bytes.append(0) }
        bytes[count / 8] |= bit << UInt8(count % 8)
        count += 1
      }
    }
  }
}
