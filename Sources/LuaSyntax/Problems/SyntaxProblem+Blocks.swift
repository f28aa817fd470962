import Values

/// Finding the block that lost its `end`, and the word that was to begin one, when Lua noticed far below.
extension SyntaxProblem {
  /// The first block, in the order in which they close, whose `end` stands under another margin than its beginning.
  func block(_ source: SourceText) -> Hint? {
    switch kind {
    case .unclosed(let opener, _, _) where opener.isBlock: break
    case .closesNothing: break
    default: return nil
    }
    var open: [Token] = []
    var awaitsDo = 0
    for token in tokens(of: source) {
      switch token.kind {
      case .while, .for:
        awaitsDo += 1
        open.append(token)
      case .do where awaitsDo > 0: awaitsDo -= 1
      case .do, .if, .function, .repeat: open.append(token)
      case .end, .until:
        guard let opener = open.popLast() else { return nil }
        let margin = source.indentation(ofLine: source.line(of: opener.span.start))
        if source.beginsLine(token.span.start),
          source.indentation(ofLine: source.line(of: token.span.start)) != margin
        {
          return .block(opener.kind, at: opener.span, closedAt: token.span)
        }
      default: break
      }
    }
    return nil
  }

  /// A word at the place, or one that should have begun what is closed there, which resembles a word of Lua.
  func words(_ source: SourceText) -> Hint? {
    let tokens = tokens(of: source)
    switch kind {
    case .closesNothing:
      let words = tokens.lazy.filter { $0.kind == .name }.map { source.text($0.span) }
      for word in words.reversed() {
        let meant = LuaWord.meant(by: word)
        if let meant, ["function", "if", "for", "while", "do", "then", "repeat"].contains(meant) {
          return .written(word, inLua: meant)
        }
      }
      return nil
    case .expected("then") where tokens.dropLast().last?.kind == .rightBrace,
      .expected("do") where tokens.dropLast().last?.kind == .rightBrace:
      return .braces
    case .unexpected where tokens.dropLast().last?.kind == .leftBrace && tokens.last?.kind.beginsStatement == true:
      return .braces
    default:
      // The word at the place, the one before it, the one the statement begins with.
      let line = source.line(of: span.start)
      let near = tokens.suffix(2).reversed() + tokens.filter { source.line(of: $0.span.start) == line }.prefix(1)
      for token in near where token.kind == .name {
        let word = source.text(token.span)
        if let meant = LuaWord.meant(by: word) { return .written(word, inLua: meant) }
      }
      return nil
    }
  }

  /// Everything up to the place, itself included.
  private func tokens(of source: SourceText) -> [Token] {
    source.bytes.withUnsafeBytes { bytes in
      var lexer = Lexer(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      var tokens: [Token] = []
      while let token = try? lexer.next(), token.span.start <= span.start {
        tokens.append(token)
        if token.kind == .endOfFile { break }
      }
      return tokens
    }
  }
}

extension TokenKind {
  /// Whether it begins a statement and nothing else.
  fileprivate var beginsStatement: Bool {
    switch self {
    case .return, .local, .if, .for, .while, .repeat, .break, .goto: true
    default: false
    }
  }

  /// Whether it begins a block that a word closes.
  var isBlock: Bool {
    switch self {
    case .if, .while, .for, .do, .function, .repeat: true
    default: false
    }
  }
}
