/// The form of a layer in a registry: gzip (RFC 1952) whose blocks are stored and not packed (RFC 1951 section 3.2.4).
///
/// Registries and what copies between them take a layer of a plain tar for one that is still to be packed, and change its digest;
/// this they leave alone. It has one encoding, and no inflater is needed to read it.
enum StoredGzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
  private static let mostOfBlock = 65_535

  /// How many bytes the form of so many has.
  static func size(of count: Int) -> Int {
    let blocks = max(1, (count + mostOfBlock - 1) / mostOfBlock)
    return header.count + blocks * 5 + count + 8
  }

  static func wrap(_ bytes: [UInt8]) -> [UInt8] {
    var wrapped = header
    wrapped.reserveCapacity(size(of: bytes.count))
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(mostOfBlock)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      wrapped.append(rest.isEmpty ? 1 : 0)
      for value in [length, ~length] { wrapped += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      wrapped += block
    } while !rest.isEmpty
    append(CRC32.of(bytes), to: &wrapped)
    append(UInt32(truncatingIfNeeded: bytes.count), to: &wrapped)
    return wrapped
  }

  enum Problem: Error {
    /// It was packed on the way.
    case packed
    /// It is cut, or does not hold what it says.
    case broken
  }

  /// Whether bytes begin as gzip does.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: header.prefix(2)) }

  /// The bytes that are wrapped; blocks may be of any length.
  static func unwrap(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    guard bytes.count >= header.count + 8 else { throw .broken }
    // Another method, names and comments are what another program wrote.
    guard bytes[2] == 8, bytes[3] == 0 else { throw .packed }
    var content: [UInt8] = []
    var place = header.count
    var isLast = false
    while !isLast {
      guard place < bytes.count else { throw .broken }
      guard bytes[place] & 0b110 == 0 else { throw .packed }
      guard place + 5 <= bytes.count else { throw .broken }
      isLast = bytes[place] & 1 == 1
      let length = UInt16(bytes[place + 1]) | UInt16(bytes[place + 2]) << 8
      guard ~length == UInt16(bytes[place + 3]) | UInt16(bytes[place + 4]) << 8 else { throw .broken }
      place += 5
      guard place + Int(length) <= bytes.count else { throw .broken }
      content += bytes[place..<(place + Int(length))]
      place += Int(length)
    }
    guard place + 8 == bytes.count, word(bytes, place) == CRC32.of(content),
      word(bytes, place + 4) == UInt32(truncatingIfNeeded: content.count)
    else { throw .broken }
    return content
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  private static func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }
}

/// The checksum of gzip (RFC 1952 section 8).
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
  }
}
