/// What a token is.
enum TokenKind: UInt8 {
  // The reserved words come first, in the order of `Keyword.all`: a word's number there is its number here.
  case and, `break`, `do`, `else`, elseif, end, `false`, `for`, function, goto, `if`, `in`, local, `nil`, not, or
  case `repeat`, `return`, then, `true`, until, `while`
  case name, string, number, endOfFile
  case plus, minus, star, slash, doubleSlash, percent, caret, hash
  case ampersand, pipe, tilde, shiftLeft, shiftRight, doubleDot
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case assign, dot, tripleDot, colon, doubleColon, semicolon, comma
  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  /// A character that begins nothing in Lua.
  case foreign
}

/// The reserved words of Lua 5.4.
enum Keyword {
  static let all = words.map { "\($0)" }

  /// Where every table of names can point at them.
  static let words: [StaticString] = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
    "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]
}

/// The smallest piece of a program.
struct Token {
  var kind: TokenKind
  var span: Span
  /// The number of a name in the table of names; of no meaning for anything else.
  var symbol: Int32 = -1
}

extension TokenKind {
  /// As it is written; nil for what differs from one token to the next.
  var text: String? {
    switch self {
    case .name, .string, .number, .endOfFile, .foreign: nil
    case .plus: "+"
    case .minus: "-"
    case .star: "*"
    case .slash: "/"
    case .doubleSlash: "//"
    case .percent: "%"
    case .caret: "^"
    case .hash: "#"
    case .ampersand: "&"
    case .pipe: "|"
    case .tilde: "~"
    case .shiftLeft: "<<"
    case .shiftRight: ">>"
    case .doubleDot: ".."
    case .equal: "=="
    case .notEqual: "~="
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .assign: "="
    case .dot: "."
    case .tripleDot: "..."
    case .colon: ":"
    case .doubleColon: "::"
    case .semicolon: ";"
    case .comma: ","
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .leftBrace: "{"
    case .rightBrace: "}"
    default: Keyword.all[Int(rawValue)]
    }
  }
}
