/// Conditions, loops, returns and labels.
extension Parser {
  private mutating func condition(before word: TokenKind) throws(SyntaxProblem) -> Expression.ID {
    let condition = try expression()
    try expect(word)
    return condition
  }

  mutating func ifStatement(_ start: Span) throws(SyntaxProblem) -> LuaStatement.Kind {
    var branches: [LuaStatement.Branch] = []
    repeat {
      try advance()
      let condition = try condition(before: .then)
      branches.append(LuaStatement.Branch(condition: condition, block: try block(.plain, at: start)))
    } while token.kind == .elseif
    var otherwise: Block?
    var elseIf: Span?
    if token.kind == .else {
      let word = token.span
      try advance()
      if token.kind == .if { elseIf = word.through(token.span) }
      otherwise = try block(.plain, at: start)
    }
    try expect(.end, closing: .if, at: start, elseIf: elseIf)
    return .if(branches, else: otherwise)
  }

  mutating func whileStatement(_ start: Span) throws(SyntaxProblem) -> LuaStatement.Kind {
    try advance()
    let condition = try condition(before: .do)
    let block = try block(.loop, at: start)
    try expect(.end, closing: .while, at: start)
    return .while(condition, block)
  }

  mutating func repeatStatement(_ start: Span) throws(SyntaxProblem) -> LuaStatement.Kind {
    try advance()
    openBlock(.loop)
    openBlock(.plain)
    let block = try statements()
    try expect(.until, closing: .repeat, at: start)
    let condition = try expression()
    if token.kind == .assign { throw problem(.unexpected, .compare) }
    try closeBlock()
    try closeBlock()
    return .repeat(block, until: condition)
  }

  mutating func forStatement(_ start: Span) throws(SyntaxProblem) -> LuaStatement.Kind {
    try advance()
    openBlock(.loop)
    let first = try expectName()
    let kind: LuaStatement.Kind
    switch token.kind {
    case .assign: kind = try numericFor(first.name, first.symbol, start)
    case .comma, .in: kind = try genericFor(first.name, first.symbol, start)
    default: throw problem(.expected("in"))
    }
    try expect(.end, closing: .for, at: start)
    try closeBlock()
    return kind
  }

  private mutating func numericFor(_ name: Name, _ symbol: Int32, _ start: Span) throws(SyntaxProblem)
    -> LuaStatement.Kind
  {
    try reserve(3)
    let variable = try declare(name, symbol, .loop)
    try advance()
    var bounds = [try expression()]
    try hold(1)
    try expect(.comma)
    bounds.append(try expression())
    if try take(.comma) { bounds.append(try expression()) }
    try needRegisters(2)
    release(1)
    return .numericFor(variable, bounds, try loopBlock([variable], hidden: 3, start))
  }

  private mutating func genericFor(_ name: Name, _ symbol: Int32, _ start: Span) throws(SyntaxProblem)
    -> LuaStatement.Kind
  {
    try reserve(4)
    var variables = [try declare(name, symbol, .loop)]
    while try take(.comma) {
      let (name, symbol) = try expectName()
      variables.append(try declare(name, symbol, .loop))
    }
    try expect(.in)
    let list = try expressionList()
    if variables.count > 1, list.count == 1 {
      self.variables[Int(variables[1].index)].elementsOf = walkedList(list[0])
    }
    return .genericFor(variables, in: list, try loopBlock(variables, hidden: 4, start))
  }

  /// What `ipairs(list)` or `pairs(list)` walks.
  private func walkedList(_ id: Expression.ID) -> Expression.ID? {
    guard case .call(let callee, let arguments) = self[id].kind, case .name(let use) = self[callee].kind,
      names[Int(use.index)].binding == .global, ["ipairs", "pairs"].contains(names[Int(use.index)].name.text)
    else { return nil }
    return arguments.first
  }

  /// The body of a `for`, whose variables are new in every round.
  private mutating func loopBlock(
    _ variables: [Variable.ID], hidden: Int, _ start: Span
  ) throws(SyntaxProblem) -> Block {
    activateHidden(hidden)
    try expect(.do)
    openBlock(.plain)
    for variable in variables { activate(variable) }
    let block = try statements()
    try closeBlock()
    return block
  }

  mutating func returnStatement() throws(SyntaxProblem) -> LuaStatement.Kind {
    try advance()
    let values = token.kind.endsBlock || token.kind == .semicolon ? [] : try expressionList()
    if token.kind == .assign { throw problem(.unexpected, .compare) }
    _ = try take(.semicolon)
    if !token.kind.endsBlock { throw problem(.unexpected, .returnIsLast) }
    return .return(values)
  }

  /// Labels that follow one another are taken from the last to the first, as Lua does: each is an end to jump to.
  mutating func label(into list: inout [LuaStatement]) throws(SyntaxProblem) {
    let start = token.span
    try advance()
    let (name, symbol) = try expectName()
    try expect(.doubleColon)
    list.append(LuaStatement(kind: .label(name), span: start.through(previous.span)))
    while token.kind == .semicolon || token.kind == .doubleColon { try statement(into: &list) }
    try setLabel(symbol, name, isLast: token.kind.endsBlock && token.kind != .until)
  }
}
