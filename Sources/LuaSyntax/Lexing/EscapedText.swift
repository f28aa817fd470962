/// The value of a string literal that the lexer has let pass.
enum EscapedText {
  /// The bytes a literal stands for, quotes or long brackets included in `literal`.
  static func bytes(of literal: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = literal.first else { return [] }
    return first == 0x5B ? long(literal) : quoted(literal.dropFirst().dropLast())
  }

  /// A line break at the very beginning does not count, every other is one line feed.
  private static func long(_ literal: ArraySlice<UInt8>) -> [UInt8] {
    let width = literal.dropFirst().prefix { $0 == 0x3D }.count + 2
    let inner = literal.dropFirst(width).dropLast(width)
    var value: [UInt8] = []
    value.reserveCapacity(inner.count)
    var at = inner.startIndex
    while at < inner.endIndex {
      let breakLength = lineBreak(at, inner)
      if breakLength == 0 {
        value.append(inner[at])
      } else if at > inner.startIndex {
        value.append(0x0A)
      }
      at += max(1, breakLength)
    }
    return value
  }

  /// How many bytes of a line break stand at a position: `\r\n` and `\n\r` are one.
  private static func lineBreak(_ at: Int, _ text: ArraySlice<UInt8>) -> Int {
    guard text[at] == 0x0A || text[at] == 0x0D else { return 0 }
    return at + 1 < text.endIndex && text[at + 1] == 0x17 - text[at] ? 2 : 1
  }

  private static func quoted(_ inner: ArraySlice<UInt8>) -> [UInt8] {
    guard inner.contains(0x5C) else { return Array(inner) }
    var value: [UInt8] = []
    value.reserveCapacity(inner.count)
    var at = inner.startIndex
    while at < inner.endIndex {
      if inner[at] == 0x5C {
        at = appendEscape(at + 1, inner, &value)
      } else {
        value.append(inner[at])
        at += 1
      }
    }
    return value
  }

  /// What follows a backslash; gives the position behind it.
  private static func appendEscape(_ at: Int, _ text: ArraySlice<UInt8>, _ value: inout [UInt8]) -> Int {
    switch text[at] {
    case UInt8(ascii: "a"): value.append(0x07)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "v"): value.append(0x0B)
    case 0x0A, 0x0D:
      value.append(0x0A)
      return at + lineBreak(at, text)
    case UInt8(ascii: "z"):
      return text[(at + 1)...].firstIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) } ?? text.endIndex
    case UInt8(ascii: "x"):
      value.append(hexValue(text[at + 1]) << 4 | hexValue(text[at + 2]))
      return at + 3
    case UInt8(ascii: "u"):
      return appendCodePoint(at + 2, text, &value)
    case 0x30...0x39:
      let digits = text[at...].prefix(3).prefix { (0x30...0x39).contains($0) }
      value.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }))
      return digits.endIndex
    default: value.append(text[at])
    }
    return at + 1
  }

  private static func appendCodePoint(_ at: Int, _ text: ArraySlice<UInt8>, _ value: inout [UInt8]) -> Int {
    let digits = text[at...].prefix { $0 != 0x7D }
    let code = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(hexValue($1)) }
    if code < 0x80 {
      value.append(UInt8(code))
    } else {
      // How many bytes UTF-8, as it was before it was cut at U+10FFFF, takes for so many bits.
      let more = [0x800, 0x1_0000, 0x20_0000, 0x400_0000].firstIndex { code < $0 }.map { $0 + 1 } ?? 5
      value.append(UInt8(truncatingIfNeeded: (0xFF << (7 - more)) | Int(code >> (6 * UInt32(more)))))
      for part in (0..<UInt32(more)).reversed() { value.append(UInt8(0x80 | (code >> (6 * part)) & 0x3F)) }
    }
    return digits.endIndex + 1
  }

  /// The value of a hexadecimal digit.
  static func hexValue(_ digit: UInt8) -> UInt8 { digit <= 0x39 ? digit - 0x30 : (digit | 0x20) - 0x57 }
}
