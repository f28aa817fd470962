/// Makes UIDs that stay the same: what was published once is found again and brought up to date by calendar programs.
///
/// ```swift
/// let uid = EventUID.make(["trip", "Camille Martin", "clio", "7f3a"])  // ff5eb693-ca34-5d65-b0e6-75fb523c5ee1
/// ```
public enum EventUID {
  /// The name space of this program's UIDs, drawn once; another value would give every event published so far a new UID.
  private static let space: [UInt8] = [
    0x09, 0x6E, 0xF9, 0x1A, 0x40, 0xFA, 0x47, 0xBB, 0x9E, 0xE5, 0x12, 0x05, 0x66, 0xA0, 0x17, 0x59,
  ]

  /// A UUID as RFC 7986 section 5.3 recommends, 36 characters, made of `parts` alone.
  ///
  /// It is the version 5 (RFC 9562 section 5.5) of the parts written one after the other, each as its number of bytes in
  /// UTF-8, a colon, the bytes and a comma: `["ab", "c"]` is `2:ab,1:c,`, so that no other split of the same letters has its
  /// UID. The parts count as they are spelt: an accent written as a letter of its own is another part.
  public static func make(_ parts: [String]) -> String {
    var name: [UInt8] = []
    for part in parts {
      name += Array("\(part.utf8.count):".utf8) + Array(part.utf8) + [Byte.comma]
    }
    return uuid(space: space, name: name)
  }

  /// The UUID of version 5 of a name in a name space.
  static func uuid(space: [UInt8], name: [UInt8]) -> String {
    var bytes = Array(SHA1.digest(space + name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return text
  }
}
