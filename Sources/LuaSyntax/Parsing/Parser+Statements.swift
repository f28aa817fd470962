/// Statements and blocks; declarations, assignments and calls.
extension Parser {
  /// Statements up to a word that closes the block, in a scope of their own.
  mutating func block(_ kind: ScopeStack.BlockKind, at opener: Span) throws(SyntaxProblem) -> Block {
    openBlock(kind)
    let block = try statements()
    try closeBlock()
    return block
  }

  mutating func statements() throws(SyntaxProblem) -> Block {
    let start = token.span.start
    var list: [LuaStatement] = []
    while !token.kind.endsBlock {
      let isReturn = token.kind == .return
      try statement(into: &list)
      if isReturn { break }
    }
    guard let first = list.first, let last = list.last else { return Block(statements: [], span: Span(start, start)) }
    return Block(statements: list, span: first.span.through(last.span))
  }

  mutating func statement(into list: inout [LuaStatement]) throws(SyntaxProblem) {
    try descend()
    let start = token.span
    statementStart = token
    switch token.kind {
    case .semicolon: try advance()
    case .doubleColon: try label(into: &list)
    default:
      let kind = try statement(from: start)
      list.append(LuaStatement(kind: kind, span: start.through(previous.span)))
    }
    ascend()
  }

  private mutating func statement(from start: Span) throws(SyntaxProblem) -> LuaStatement.Kind {
    switch token.kind {
    case .if: return try ifStatement(start)
    case .while: return try whileStatement(start)
    case .do:
      try advance()
      let block = try block(.plain, at: start)
      try expect(.end, closing: .do, at: start)
      return .do(block)
    case .for: return try forStatement(start)
    case .repeat: return try repeatStatement(start)
    case .function: return try functionStatement(start)
    case .local:
      try advance()
      return try take(.function) ? try localFunction(start) : try local()
    case .return: return try returnStatement()
    case .break:
      guard scopes.isInLoop else { throw problem(.breakOutside) }
      try advance()
      return .break
    case .goto:
      try advance()
      let (name, symbol) = try expectName()
      try jump(to: symbol, name)
      return .goto(name)
    default: return try assignmentOrCall()
    }
  }

  // MARK: Variables and calls

  private mutating func local() throws(SyntaxProblem) -> LuaStatement.Kind {
    var declared: [Variable.ID] = []
    var hasClosed = false
    repeat {
      let (name, symbol) = try expectName()
      let kind = try attribute(hasClosed: &hasClosed)
      declared.append(try declare(name, symbol, kind))
    } while try take(.comma)
    if token.kind == .dot || token.kind == .colon || token.kind == .leftBracket {
      throw problem(.unexpected, .plainLocal)
    }
    let values = try take(.assign) ? try expressionList() : []
    for (position, variable) in declared.enumerated() {
      variables[Int(variable.index)].initial = value(position, of: values)
      activate(variable, isFolded: position == declared.count - 1 && isCompileTimeConstant(variable, declared, values))
    }
    return .local(declared, values)
  }

  private mutating func attribute(hasClosed: inout Bool) throws(SyntaxProblem) -> Variable.Kind {
    guard try take(.less) else { return .local }
    let (name, _) = try expectName()
    try expect(.greater)
    switch name.text {
    case "const": return .constant
    case "close":
      if hasClosed { throw SyntaxProblem(.secondClosed, name.span) }
      hasClosed = true
      return .closed
    default: throw SyntaxProblem(.unknownAttribute, name.span)
    }
  }

  /// The expression that gives the value at a position of a list; nil where a call or `...` before it gives several.
  private func value(_ position: Int, of list: [Expression.ID]) -> Expression.ID? {
    position < list.count ? list[position] : nil
  }

  private mutating func assignmentOrCall() throws(SyntaxProblem) -> LuaStatement.Kind {
    let start = token.span
    let first = try suffixed()
    guard token.kind == .assign || token.kind == .comma else {
      switch self[first].kind {
      case .call, .method: return .call(first)
      default: throw problem(.notAStatement)
      }
    }
    var targets = [first]
    var waiting = waiting(forTarget: first)
    try checkTarget(first)
    try hold(waiting)
    while try take(.comma) {
      let target = try suffixed()
      targets.append(target)
      try descend()
      try checkTarget(target)
      let more = self.waiting(forTarget: target)
      try hold(more)
      waiting += more
    }
    try expect(.assign)
    let values = try expressionList()
    release(waiting)
    for _ in targets.dropFirst() { ascend() }
    for (position, target) in targets.enumerated() { try assign(target, value(position, of: values), from: start) }
    return .assign(targets, values)
  }

  private func checkTarget(_ target: Expression.ID) throws(SyntaxProblem) {
    switch self[target].kind {
    case .field, .index: return
    case .name(let id): try checkWritable(id)
    default: throw problem(.notAStatement)
    }
  }

  mutating func assign(
    _ target: Expression.ID, _ value: Expression.ID?, from start: Span
  ) throws(SyntaxProblem) {
    expressions[Int(target.index)].isTarget = true
    if case .name(let id) = self[target].kind {
      try checkWritable(id)
      noteWrite(id)
    }
    assignments.append(
      Assignment(
        target: target, value: value, span: start.through(previous.span), function: scopes.function,
        depth: scopes.depth))
  }
}

extension TokenKind {
  /// Whether the block before it is over.
  var endsBlock: Bool {
    switch self {
    case .else, .elseif, .end, .endOfFile, .until: true
    default: false
    }
  }
}
