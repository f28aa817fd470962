/// Numerals, quoted strings and long brackets: they are checked here, and read only when somebody asks for their value.
extension Lexer {
  // MARK: Numerals

  static func isDigit(_ byte: Int32) -> Bool { (0x30...0x39).contains(byte) }

  static func isHexDigit(_ byte: Int32) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  /// Takes whatever looks like a numeral, as Lua does, and only then asks whether it is one: `3..2` and `0x` are not.
  mutating func numeral() throws(SyntaxProblem) -> Token {
    let start = at
    let isHex = byte(at) == 0x30 && (byte(at + 1) | 0x20) == 0x78
    if isHex { at += 2 }
    let exponent: Int32 = isHex ? 0x70 : 0x65
    while true {
      if byte(at) | 0x20 == exponent {
        at += 1
        if byte(at) == 0x2B || byte(at) == 0x2D { at += 1 }
      } else if Self.isHexDigit(byte(at)) || byte(at) == 0x2E {
        at += 1
      } else {
        break
      }
    }
    if Self.continuesName(byte(at)) { at += 1 }
    guard isNumber(start..<at, isHex: isHex) else {
      while Self.continuesName(byte(at)) { at += 1 }
      throw SyntaxProblem(.malformedNumber, Span(start, at))
    }
    return token(.number, start)
  }

  private func isNumber(_ range: Range<Int>, isHex: Bool) -> Bool {
    var position = range.lowerBound + (isHex ? 2 : 0)
    var digits = 0
    var points = 0
    while position < range.upperBound {
      if isHex ? Self.isHexDigit(byte(position)) : Self.isDigit(byte(position)) {
        digits += 1
      } else if byte(position) == 0x2E, points == 0 {
        points = 1
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return false }
    if position < range.upperBound, byte(position) | 0x20 == (isHex ? 0x70 : 0x65) {
      position += 1
      if byte(position) == 0x2B || byte(position) == 0x2D { position += 1 }
      let first = position
      while position < range.upperBound, Self.isDigit(byte(position)) { position += 1 }
      if position == first { return false }
    }
    return position == range.upperBound
  }

  // MARK: Quoted strings

  mutating func quoted(_ quote: UInt8) throws(SyntaxProblem) -> Token {
    let start = at
    at += 1
    while true {
      guard at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D else {
        throw SyntaxProblem(.unfinishedString(quote: quote), Span(start, at))
      }
      if bytes[at] == quote { break }
      if bytes[at] == 0x5C { try skipEscape() } else { at += 1 }
    }
    at += 1
    return token(.string, start)
  }

  private mutating func skipEscape() throws(SyntaxProblem) {
    let start = at
    at += 2
    switch byte(at - 1) {
    case 0x61, 0x62, 0x66, 0x6E, 0x72, 0x74, 0x76, 0x5C, 0x22, 0x27:  // a b f n r t v \ " '
      break
    case 0x0A, 0x0D:
      if byte(at) == 0x17 - byte(at - 1) { at += 1 }
    case 0x78:  // \xXX
      for _ in 0..<2 {
        guard Self.isHexDigit(byte(at)) else { throw SyntaxProblem(.badEscape(.hexadecimal), escape(start)) }
        at += 1
      }
    case 0x75:  // \u{XXX}
      try skipCodePoint(from: start)
    case 0x7A:  // \z
      while at < bytes.count, bytes[at] == 0x20 || (0x09...0x0D).contains(bytes[at]) { at += 1 }
    case 0x30...0x39:
      at -= 1
      var value: Int32 = 0
      let end = at + 3
      while at < end, Self.isDigit(byte(at)) {
        value = value * 10 + byte(at) - 0x30
        at += 1
      }
      if value > 255 { throw SyntaxProblem(.badEscape(.decimal), Span(start, at)) }
    case -1:
      at = bytes.count  // the string does not end: said by the caller
    default:
      throw SyntaxProblem(.badEscape(.unknown), escape(start))
    }
  }

  private mutating func skipCodePoint(from start: Int) throws(SyntaxProblem) {
    guard byte(at) == 0x7B, Self.isHexDigit(byte(at + 1)) else {
      throw SyntaxProblem(.badEscape(.codePoint), escape(start))
    }
    at += 1
    var value: UInt32 = 0
    while Self.isHexDigit(byte(at)) {
      // Lua goes beyond Unicode, to 31 bits.
      guard value <= 0x7FF_FFFF else { throw SyntaxProblem(.badEscape(.codePointTooLarge), escape(start)) }
      value = value << 4 | UInt32(EscapedText.hexValue(bytes[at]))
      at += 1
    }
    guard byte(at) == 0x7D else { throw SyntaxProblem(.badEscape(.codePoint), escape(start)) }
    at += 1
  }

  /// From the backslash to the character that is wrong, whole.
  private func escape(_ start: Int) -> Span {
    let last = min(max(at - (at > start + 2 ? 0 : 1), start + 1), bytes.count)
    let length = last < bytes.count ? SourceText.length(ofCharacterAt: last, in: bytes) : 0
    return Span(start, last + length)
  }

  // MARK: Long brackets

  /// The level of the long bracket that opens at a position: how many `=` stand in it; nil when none opens there.
  func bracketLevel(_ position: Int) -> Int? {
    var end = position + 1
    while byte(end) == 0x3D { end += 1 }
    return byte(end) == 0x5B ? end - position - 1 : nil
  }

  /// The same, passing over it; `[=` that does not go on as a long bracket is an error.
  mutating func longBracketLevel() throws(SyntaxProblem) -> Int? {
    if let level = bracketLevel(at) {
      at += level + 2
      return level
    }
    if byte(at + 1) == 0x3D {
      let start = at
      at += 1
      while byte(at) == 0x3D { at += 1 }
      throw SyntaxProblem(.badLongBracket, Span(start, at))
    }
    return nil
  }

  /// Goes behind the bracket that closes what opened before `at`.
  mutating func skipLongBracket(
    _ level: Int, _ problem: SyntaxProblem.Kind, from start: Int
  ) throws(SyntaxProblem) {
    while at < bytes.count {
      guard bytes[at] == 0x5D else {
        at += 1
        continue
      }
      var end = at + 1
      while byte(end) == 0x3D { end += 1 }
      if byte(end) == 0x5D, end - at - 1 == level {
        at = end + 1
        return
      }
      // The bracket behind may open the true end: `]]=]`.
      at = end
    }
    throw SyntaxProblem(problem, Span(start, start + level + (bytes[start] == 0x2D ? 4 : 2)))
  }
}
