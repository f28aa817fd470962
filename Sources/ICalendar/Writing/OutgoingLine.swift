/// A content line being put together, before it is folded (RFC 5545 section 3.1).
struct OutgoingLine {
  private(set) var bytes: [UInt8]

  init(_ name: String) {
    bytes = []
    // Most lines are shorter: the array does not grow.
    bytes.reserveCapacity(160)
    bytes.append(contentsOf: name.utf8)
  }

  /// `;NAME=value,value`: in quotes what holds `:`, `;` or `,`; `"`, `^` and line breaks as RFC 6868 has them.
  ///
  /// Readers less strict than RFC 5545 cut off spaces and tabs, also around a further `=`, and take a backslash for an escape: what has
  /// any of these is in quotes too, and a backslash at the end gets a space after it, for they would miss the quote there.
  mutating func parameter(_ name: String, _ values: [String]) {
    bytes.append(Byte.semicolon)
    bytes.append(contentsOf: name.utf8)
    bytes.append(Byte.equals)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(Byte.comma) }
      let encoded = Self.encoded(value)
      let ends = [encoded.first, encoded.last]
      let isQuoted =
        encoded.contains(where: Self.needsQuotes) || ends.contains(Byte.space) || ends.contains(Byte.tab)
      bytes += isQuoted ? [Byte.quote] + encoded + [Byte.quote] : encoded
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.colon, Byte.semicolon, Byte.comma, Byte.equals, Byte.backslash: true
    default: false
    }
  }

  /// A parameter's value without its quotes.
  private static func encoded(_ value: String) -> [UInt8] {
    let caret = UInt8(ascii: "^")
    var encoded: [UInt8] = []
    eachByte(of: value) { byte in
      switch byte {
      case caret: encoded += [caret, caret]
      case Byte.lineFeed: encoded += [caret, UInt8(ascii: "n")]
      case Byte.quote: encoded += [caret, UInt8(ascii: "'")]
      default: encoded.append(byte)
      }
    }
    if encoded.last == Byte.backslash { encoded.append(Byte.space) }
    return encoded
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

  /// The bytes of a text; CR and CRLF become one line feed, other control characters but the tab go.
  @inline(__always)
  private static func eachByte(of text: String, _ body: (UInt8) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if LineFolder.isAllowed(byte) {
          body(byte)
        } else if byte == Byte.carriageReturn
          || (byte == Byte.lineFeed && (index == 0 || bytes[index - 1] != Byte.carriageReturn))
        {
          body(Byte.lineFeed)
        }
      }
    }
  }
}
