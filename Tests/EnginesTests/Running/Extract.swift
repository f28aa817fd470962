import Foundation

/// The header of an OpenStreetMap extract, which is all of it that the script itself reads.
/// The format: https://wiki.openstreetmap.org/wiki/PBF_Format.
enum Extract {
  /// - Parameter moment: seconds since 1970; nil for a header without a date.
  static func bytes(of moment: UInt64?) -> Data {
    var block = field(
      1,
      field(1, zigzag: 7_349_000_000) + field(2, zigzag: 7_491_000_000)
        + field(3, zigzag: 43_770_000_000) + field(4, zigzag: 43_710_000_000))
    block += field(4, Data("OsmSchema-V0.6".utf8))
    if let moment { block += varint(32 << 3) + varint(moment) }
    let blob = field(1, block)
    let header = field(1, Data("OSMHeader".utf8)) + varint(3 << 3) + varint(UInt64(blob.count))
    return Data([0, 0, 0, UInt8(header.count)]) + header + blob
  }

  private static func field(_ number: UInt64, _ bytes: Data) -> Data {
    varint(number << 3 | 2) + varint(UInt64(bytes.count)) + bytes
  }

  private static func field(_ number: UInt64, zigzag value: Int64) -> Data {
    varint(number << 3) + varint(UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  private static func varint(_ value: UInt64) -> Data {
    var (rest, bytes) = (value, Data())
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    return bytes
  }
}
