import Values

/// Guessing what was meant, from what stands around the place where Lua stopped. Only done for a source that is refused.
extension SyntaxProblem {
  func withHint(from source: SourceText) -> SyntaxProblem {
    var problem = self
    if case .unfinishedString(let quote) = kind, closesWord(source) { problem.hint = .quoteWithin(quote: quote) }
    guard isGrammar else { return problem }
    problem.hint =
      quoteBefore(source) ?? encoding(source) ?? foreignSigns(source) ?? hint ?? block(source) ?? words(source)
      ?? assignment(source)
      ?? missingComma
    return problem
  }

  /// Whether the parser met a token it could not place; what is wrong within a token needs no guess.
  private var isGrammar: Bool {
    switch kind {
    case .unexpected, .expected, .expectedName, .unclosed, .closesNothing, .notAStatement: true
    default: false
    }
  }

  // MARK: Apostrophes

  /// `'l'ete'`: the last quote is seen as the first of another text, right behind a letter.
  private func closesWord(_ source: SourceText) -> Bool {
    span.start > 0 && Lexer.continuesName(Int32(source.bytes[span.start - 1]))
  }

  /// `'l'été'`: something follows a text at once.
  private func quoteBefore(_ source: SourceText) -> Hint? {
    guard span.start > 0, span.start < source.bytes.count else { return nil }
    let quote = source.bytes[span.start - 1]
    let isLetter = source.bytes[span.start] >= 0x80 || Lexer.continuesName(Int32(source.bytes[span.start]))
    return isLetter && (quote == 0x27 || quote == 0x22) ? .quoteWithin(quote: quote) : nil
  }

  // MARK: What is no Lua at all

  private func encoding(_ source: SourceText) -> Hint? {
    let bytes = source.bytes
    if span.start <= 1, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    guard span.start < bytes.count else { return nil }
    if bytes[span.start] == 0 { return .utf16 }
    if span.start == 0 {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .byteOrderMark }
      if bytes[0] == UInt8(ascii: "#") { return bytes.starts(with: [0x23, 0x21]) ? .hashLine : .lineComment }
    }
    guard bytes[span.start] >= 0x80 else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var end = span.start
      return .foreign(UTF8Reader.next(bytes, &end))
    }
  }

  // MARK: Signs of other languages

  private func foreignSigns(_ source: SourceText) -> Hint? {
    func at(_ offset: Int) -> UInt8 {
      let position = span.start + offset
      return source.bytes.indices.contains(position) ? source.bytes[position] : 0
    }
    let text = [at(-1), at(0), at(1)].map { Character(Unicode.Scalar($0)) }
    switch (text[0], text[1], text[2]) {
    case (_, "!", "="): return .written("!=", inLua: "~=")
    case (_, "!", _): return .written("!", inLua: "not")
    case ("&", "&", _), (_, "&", "&"): return .written("&&", inLua: "and")
    case ("|", "|", _), (_, "|", "|"): return .written("||", inLua: "or")
    case ("=", "=", _): return .written("===", inLua: "==")
    case ("<", ">", _): return .written("<>", inLua: "~=")
    case (_, "=", "<"): return .written("=<", inLua: "<=")
    case ("=", ">", _), ("-", ">", _), (_, "=", ">"): return .arrow
    case (_, "?", _): return .ternary
    case (":", "=", _): return .written(":=", inLua: "=")
    case (_, "+", "+") where isAfterStatement: return .step("+")
    case (_, "+", "="), (_, "-", "="), (_, "*", "="), (_, "/", "="), (_, "%", "="), (_, "^", "="):
      return isAfterStatement ? .compound(String(text[1])) : nil
    case (_, ".", ".") where isAfterStatement && at(2) == UInt8(ascii: "="): return .compound("..")
    case (_, "/", "/"), (_, "/", "*"), (_, "#", _): return isAfterStatement ? nil : .lineComment
    case (_, "{", _) where isStart, (_, "}", _) where isStart: return .braces
    case (_, "{", _): if case .expected("then") = kind { return .braces } else { return nil }
    default: return stepDown(source)
    }
  }

  private var isAfterStatement: Bool { if case .notAStatement = kind { true } else { false } }
  private var isStart: Bool {
    switch kind {
    case .unexpected, .closesNothing: true
    default: false
    }
  }

  /// `count--` is a name and a comment.
  private func stepDown(_ source: SourceText) -> Hint? {
    guard isAfterStatement else { return nil }
    let before = source.bytes[..<min(span.start, source.bytes.count)]
    guard let line = before.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let last = before[..<line].suffix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != 0x20 }
    return last.suffix(2) == [0x2D, 0x2D] && last.count > 2 ? .step("-") : nil
  }

  private func assignment(_ source: SourceText) -> Hint? {
    guard span.start < source.bytes.count, source.bytes[span.start] == UInt8(ascii: "=") else { return nil }
    switch kind {
    case .expected("then"), .expected("do"), .closesNothing: return .compare
    case .unclosed(.leftParenthesis, _, _), .unclosed(.leftBrace, _, _): return .entryOrComparison
    default: return nil
    }
  }

  private var missingComma: Hint? {
    if case .unclosed(.leftBrace, _, _) = kind { return .comma }
    return nil
  }
}

extension Array<UInt8>.SubSequence {
  /// The longest end whose elements all satisfy a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> Self {
    guard let last = lastIndex(where: { !condition($0) }) else { return self }
    return self[(last + 1)...]
  }
}
