/// Writes content lines: at most 75 octets each, ended by CRLF (RFC 5545 section 3.1).
struct LineFolder {
  private(set) var bytes: [UInt8] = []

  /// Without the line end.
  private static let most = 75

  /// Appends a line, folded between characters, never inside one.
  ///
  /// Everything that is written passes here, and no control character does but the tab: whatever a caller's text holds, it
  /// cannot begin a line of its own.
  mutating func append(_ line: OutgoingLine) {
    let isPlain = line.bytes.allSatisfy(Self.isAllowed)
    let text = isPlain ? line.bytes : line.bytes.filter(Self.isAllowed)
    var start = 0
    // The space in front of a continuation counts.
    var room = Self.most
    while text.count - start > room {
      var end = start + room
      while text[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: text[start..<end])
      bytes += [Byte.carriageReturn, Byte.lineFeed, Byte.space]
      start = end
      room = Self.most - 1
    }
    bytes.append(contentsOf: text[start...])
    bytes += [Byte.carriageReturn, Byte.lineFeed]
  }

  mutating func append(_ name: String, _ value: String) {
    var line = OutgoingLine(name)
    line.raw(value)
    append(line)
  }

  /// What a line may hold (RFC 5545 section 3.1).
  static func isAllowed(_ byte: UInt8) -> Bool { byte >= Byte.space && byte != 127 || byte == Byte.tab }
}
