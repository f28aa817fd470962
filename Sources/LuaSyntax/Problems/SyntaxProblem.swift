/// Why a source is refused, as the lexer or the parser met it; ``SyntaxError`` says it to a person.
struct SyntaxProblem: Error {
  /// The rule of Lua that is broken.
  enum Kind {
    case tooLong(Int)
    // Tokens.
    case unfinishedString(quote: UInt8)
    case unfinishedLongString(level: Int)
    case unfinishedComment(level: Int)
    case badEscape(Escape)
    case badLongBracket
    case malformedNumber
    // Grammar.
    case unexpected
    case expected(String)
    case expectedName
    case unclosed(TokenKind, at: Span, by: TokenKind)
    case closesNothing
    case notAStatement
    case varargOutside
    // Names and jumps.
    case unknownAttribute
    case secondClosed
    case constantAssigned(Span)
    case breakOutside
    case gotoNowhere
    case gotoIntoScope(of: String)
    case labelTwice(Span)
    // What the compiler can hold.
    case tooNested
    case tooMany(Capacity, in: Span)
  }

  enum Escape { case unknown, hexadecimal, decimal, codePoint, codePointTooLarge }
  enum Capacity { case locals, upvalues, registers }

  /// What its author probably meant.
  enum Hint {
    case compare
    case written(String, inLua: String)
    case compound(String)
    case step(String)
    case ternary
    case arrow
    case lineComment
    case braces
    case elseIf(Span)
    case block(TokenKind, at: Span, closedAt: Span)
    case returnIsLast
    case comma
    case entryOrComparison
    case plainLocal
    case functionName
    case fieldByPoint
    case quoteWithin(quote: UInt8)
    case foreign(UInt32)
    case byteOrderMark
    case hashLine
    case utf16
  }

  var kind: Kind
  var span: Span
  var hint: Hint?

  init(_ kind: Kind, _ span: Span, _ hint: Hint? = nil) {
    self.kind = kind
    self.span = span
    self.hint = hint
  }
}
