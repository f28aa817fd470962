/// CRC-32 (ISO 3309, the one of gzip), for the checksum that tells whether two machines read a calendar alike.
public enum Checksum {
  /// Eight tables of 256: table `n` advances a byte by `n` further zero bytes, so that eight bytes are one step.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = tables[Int(before & 0xFF)] ^ before >> 8
    }
    return tables
  }()

  /// The CRC-32 of some bytes; 0 of none.
  public static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var value = UInt32.max
      var index = 0
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ UInt64(value)
        value = 0
        for place in 0..<8 { value ^= tables[(7 - place) << 8 | Int(word >> UInt64(8 * place) & 0xFF)] }
        index += 8
      }
      for byte in bytes[index...] { value = tables[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8 }
      return ~value
    }
  }
}
