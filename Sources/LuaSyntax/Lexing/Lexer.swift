/// Cuts source text into the tokens of Lua 5.4, byte by byte as the reference implementation does.
struct Lexer {
  let bytes: UnsafeRawBufferPointer
  /// Where the next token, or what stands before it, begins.
  var at: Int
  var names: NameTable

  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    at = start
    names = NameTable(room: min(bytes.count / 16, 4096) + 64)
  }

  /// A byte, or -1 behind the end.
  @inline(__always) func byte(_ position: Int) -> Int32 { position < bytes.count ? Int32(bytes[position]) : -1 }

  /// The next token; blanks and comments before it are passed over.
  mutating func next() throws(SyntaxProblem) -> Token {
    try skipBlanks()
    let start = at
    let first = byte(at)
    if first < 0 { return token(.endOfFile, start) }
    switch UInt8(first) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return name()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try numeral()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return try quoted(UInt8(first))
    case UInt8(ascii: "."):
      return try points()
    case UInt8(ascii: "["):
      guard let level = try longBracketLevel() else { return single(.leftBracket) }
      try skipLongBracket(level, .unfinishedLongString(level: level), from: start)
      return token(.string, start)
    default:
      return sign(UInt8(first))
    }
  }

  func token(_ kind: TokenKind, _ start: Int, symbol: Int32 = -1) -> Token {
    Token(kind: kind, span: Span(start, at), symbol: symbol)
  }

  private mutating func single(_ kind: TokenKind) -> Token {
    at += 1
    return token(kind, at - 1)
  }

  // MARK: Blanks and comments

  private mutating func skipBlanks() throws(SyntaxProblem) {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09...0x0D:
        at += 1
      case UInt8(ascii: "-") where byte(at + 1) == Int32(UInt8(ascii: "-")):
        try skipComment()
      default:
        return
      }
    }
  }

  private mutating func skipComment() throws(SyntaxProblem) {
    let start = at
    at += 2
    if byte(at) == Int32(UInt8(ascii: "[")), let level = bracketLevel(at) {
      at += level + 2
      try skipLongBracket(level, .unfinishedComment(level: level), from: start)
    } else {
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    }
  }

  // MARK: Names

  private mutating func name() -> Token {
    let start = at
    repeat { at += 1 } while Self.continuesName(byte(at))
    let symbol = names.number(of: UnsafeRawBufferPointer(rebasing: bytes[start..<at]))
    if symbol < Int32(Keyword.all.count), let keyword = TokenKind(rawValue: UInt8(symbol)) {
      return token(keyword, start)
    }
    return token(.name, start, symbol: symbol)
  }

  /// ASCII letters, digits and the underscore, whatever the locale.
  @inline(__always) static func continuesName(_ byte: Int32) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: true
    default: false
    }
  }

  // MARK: Signs

  private mutating func points() throws(SyntaxProblem) -> Token {
    let start = at
    let point = Int32(UInt8(ascii: "."))
    if byte(at + 1) == point {
      at += byte(at + 2) == point ? 3 : 2
      return token(at - start == 3 ? .tripleDot : .doubleDot, start)
    }
    if Self.isDigit(byte(at + 1)) { return try numeral() }
    return single(.dot)
  }

  private mutating func sign(_ first: UInt8) -> Token {
    let start = at
    let second = byte(at + 1) < 0 ? 0 : UInt8(byte(at + 1))
    let kind: TokenKind
    let length: Int
    switch (first, second) {
    case (UInt8(ascii: "="), UInt8(ascii: "=")): (kind, length) = (.equal, 2)
    case (UInt8(ascii: "~"), UInt8(ascii: "=")): (kind, length) = (.notEqual, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): (kind, length) = (.lessEqual, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "<")): (kind, length) = (.shiftLeft, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (kind, length) = (.greaterEqual, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: ">")): (kind, length) = (.shiftRight, 2)
    case (UInt8(ascii: "/"), UInt8(ascii: "/")): (kind, length) = (.doubleSlash, 2)
    case (UInt8(ascii: ":"), UInt8(ascii: ":")): (kind, length) = (.doubleColon, 2)
    case (UInt8(ascii: "="), _): (kind, length) = (.assign, 1)
    case (UInt8(ascii: "~"), _): (kind, length) = (.tilde, 1)
    case (UInt8(ascii: "<"), _): (kind, length) = (.less, 1)
    case (UInt8(ascii: ">"), _): (kind, length) = (.greater, 1)
    case (UInt8(ascii: "/"), _): (kind, length) = (.slash, 1)
    case (UInt8(ascii: ":"), _): (kind, length) = (.colon, 1)
    case (UInt8(ascii: "+"), _): (kind, length) = (.plus, 1)
    case (UInt8(ascii: "-"), _): (kind, length) = (.minus, 1)
    case (UInt8(ascii: "*"), _): (kind, length) = (.star, 1)
    case (UInt8(ascii: "%"), _): (kind, length) = (.percent, 1)
    case (UInt8(ascii: "^"), _): (kind, length) = (.caret, 1)
    case (UInt8(ascii: "#"), _): (kind, length) = (.hash, 1)
    case (UInt8(ascii: "&"), _): (kind, length) = (.ampersand, 1)
    case (UInt8(ascii: "|"), _): (kind, length) = (.pipe, 1)
    case (UInt8(ascii: ";"), _): (kind, length) = (.semicolon, 1)
    case (UInt8(ascii: ","), _): (kind, length) = (.comma, 1)
    case (UInt8(ascii: "("), _): (kind, length) = (.leftParenthesis, 1)
    case (UInt8(ascii: ")"), _): (kind, length) = (.rightParenthesis, 1)
    case (UInt8(ascii: "]"), _): (kind, length) = (.rightBracket, 1)
    case (UInt8(ascii: "{"), _): (kind, length) = (.leftBrace, 1)
    case (UInt8(ascii: "}"), _): (kind, length) = (.rightBrace, 1)
    default: (kind, length) = (.foreign, SourceText.length(ofCharacterAt: at, in: bytes))
    }
    at += length
    return token(kind, start)
  }
}
