/// A content line being put together, before it is folded (RFC 5545 section 3.1).
struct OutgoingLine {
  private(set) var bytes: [UInt8]

  init(_ name: String) { bytes = Array(name.utf8) }

  /// `;NAME=value,value`: in quotes what holds `:`, `;` or `,` or has a space at an end, which some readers would cut off;
  /// `"`, `^` and line breaks as RFC 6868 has them.
  mutating func parameter(_ name: String, _ values: [String]) {
    bytes.append(Byte.semicolon)
    bytes.append(contentsOf: name.utf8)
    bytes.append(Byte.equals)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      let isQuoted =
        value.utf8.contains { $0 == Byte.colon || $0 == Byte.semicolon || $0 == Byte.comma }
        || value.utf8.first == Byte.space || value.utf8.last == Byte.space
      if isQuoted { bytes.append(Byte.quote) }
      let caret = UInt8(ascii: "^")
      Self.eachByte(of: value) { byte in
        switch byte {
        case caret: bytes += [caret, caret]
        case Byte.lineFeed: bytes += [caret, UInt8(ascii: "n")]
        case Byte.quote: bytes += [caret, UInt8(ascii: "'")]
        default: bytes.append(byte)
        }
      }
      if isQuoted { bytes.append(Byte.quote) }
    }
  }

  mutating func parameter(_ name: String, _ value: String) { parameter(name, [value]) }

  /// `:` and a value as it is; line breaks go the way of all control characters when the line is folded.
  mutating func raw(_ value: String) {
    bytes.append(Byte.colon)
    bytes.append(contentsOf: value.utf8)
  }

  /// `:` and a TEXT (RFC 5545 section 3.3.11).
  mutating func text(_ value: String) { texts([value]) }

  /// `:` and a list of TEXT, escaped item by item.
  mutating func texts(_ values: [String]) {
    bytes.append(Byte.colon)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      Self.eachByte(of: value) { byte in
        switch byte {
        case Byte.backslash, Byte.semicolon, Byte.comma: bytes += [Byte.backslash, byte]
        case Byte.lineFeed: bytes += [Byte.backslash, UInt8(ascii: "n")]
        default: bytes.append(byte)
        }
      }
    }
  }

  /// Whether anything of a text is left once it was written: of control characters alone nothing is.
  static func holds(_ text: String) -> Bool {
    text.utf8.contains { LineFolder.isAllowed($0) || $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
  }

  /// The bytes of a text; CR and CRLF become one line feed.
  private static func eachByte(of text: String, _ body: (UInt8) -> Void) {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      let isSecondHalf = byte == Byte.lineFeed && previous == Byte.carriageReturn
      previous = byte
      if !isSecondHalf { body(byte == Byte.carriageReturn ? Byte.lineFeed : byte) }
    }
  }
}
