/// Declaring variables, binding names to them, and what a function may hold of both.
extension Parser {
  /// Local variables of one function, those of `for` that nobody sees included (MAXVARS of Lua).
  private static let mostVariables = 200
  /// Variables of the functions around it that a function may use (MAXUPVAL of Lua).
  private static let mostUpvalues = 255

  // MARK: Functions and blocks

  mutating func beginFunction(isVararg: Bool, at span: Span) -> FunctionBody.ID {
    let id = FunctionBody.ID(index: Int32(functions.count))
    functions.append(nil)
    scopes.functions.append(
      ScopeStack.Function(
        id: id, span: span, isVararg: isVararg, variables: scopes.visible.count, blocks: scopes.blocks.count))
    // Parameters have a block of their own around the body's.
    openBlock(.function)
    return id
  }

  mutating func endFunction(
    _ id: FunctionBody.ID, name: String?, parameters: [Variable.ID], block: Block, span: Span, expressions first: Int32
  ) throws(SyntaxProblem) {
    try closeBlock()
    let open = scopes.functions.removeLast()
    functions[Int(id.index)] = FunctionBody(
      id: id, name: name, parameters: parameters, isVararg: open.isVararg, block: block, span: span,
      enclosing: scopes.functions.last?.id, expressions: first..<Int32(expressions.count))
  }

  mutating func openBlock(_ kind: ScopeStack.BlockKind) {
    scopes.blocks.append(ScopeStack.Block(kind: kind, variables: scopes.visible.count))
  }

  mutating func closeBlock() throws(SyntaxProblem) {
    let block = scopes.blocks.removeLast()
    while scopes.visible.count > block.variables {
      let variable = scopes.visible.removeLast()
      if variable < 0 || !variables[Int(variable)].isFolded {
        scopes.functions[scopes.functions.count - 1].registers -= 1
      }
      if variable >= 0 {
        scopes.setVariable(named: symbols[Int(variable)], variables[Int(variable)].shadowed?.index ?? -1)
      }
    }
    try moveJumpsOut(of: block)
  }

  // MARK: Variables

  mutating func declare(_ name: Name, _ symbol: Int32, _ kind: Variable.Kind) throws(SyntaxProblem) -> Variable.ID {
    try reserve(1, at: name.span)
    variables.append(Variable(name: name, kind: kind, function: scopes.function, shadowed: nil))
    symbols.append(symbol)
    return Variable.ID(index: Int32(variables.count - 1))
  }

  mutating func declareSelf(at span: Span) throws(SyntaxProblem) -> Variable.ID {
    try declare(Name(text: "self", span: Span(span.start, span.start)), NameTable.implicitSelf, .implicitSelf)
  }

  /// Makes room for variables that are not visible yet.
  mutating func reserve(_ count: Int, at span: Span? = nil) throws(SyntaxProblem) {
    guard scopes.declared + count <= Self.mostVariables else {
      throw SyntaxProblem(.tooMany(.locals, in: scopes.functions[scopes.functions.count - 1].span), span ?? token.span)
    }
    scopes.functions[scopes.functions.count - 1].pending += count
  }

  /// Lets a declared variable be seen from here to the end of its block.
  mutating func activate(_ id: Variable.ID, isFolded: Bool = false) {
    let index = Int(id.index)
    let outer = scopes.variable(named: symbols[index])
    variables[index].shadowed = outer >= 0 ? Variable.ID(index: outer) : nil
    variables[index].isFolded = isFolded
    scopes.setVariable(named: symbols[index], id.index)
    scopes.visible.append(id.index)
    scopes.functions[scopes.functions.count - 1].pending -= 1
    if !isFolded { scopes.functions[scopes.functions.count - 1].registers += 1 }
  }

  mutating func activateHidden(_ count: Int) {
    for _ in 0..<count { scopes.visible.append(-1) }
    scopes.functions[scopes.functions.count - 1].pending -= count
    scopes.functions[scopes.functions.count - 1].registers += count
  }

  /// Whether Lua puts the value in place of the name, so that no function has to hold the variable.
  func isCompileTimeConstant(_ id: Variable.ID, _ declared: [Variable.ID], _ values: [Expression.ID]) -> Bool {
    guard variables[Int(id.index)].kind == .constant, declared.count == values.count, let value = values.last else {
      return false
    }
    return inferences[Int(value.index)].isFolded
  }

  // MARK: Names

  /// A name that stands for a variable; it has just been passed over.
  mutating func use(_ name: Name, _ symbol: Int32) throws(SyntaxProblem) -> Expression.ID {
    let id = NameUse.ID(index: Int32(names.count))
    let binding = try bind(symbol, at: name.span)
    names.append(NameUse(name: name, binding: binding, access: .read, function: scopes.function))
    if let variable = binding.variable { variables[Int(variable.index)].uses.append(id) }
    return add(.name(id), from: name.span.start)
  }

  private mutating func bind(_ symbol: Int32, at span: Span) throws(SyntaxProblem) -> NameUse.Binding {
    let found = scopes.variable(named: symbol)
    if found >= 0 {
      let isUpvalue = try hold(found, at: span)
      return isUpvalue ? .upvalue(Variable.ID(index: found)) : .local(Variable.ID(index: found))
    }
    let environment = scopes.variable(named: NameTable.environment)
    _ = try hold(environment, at: span)
    return environment >= 0 ? .field(ofEnvironment: Variable.ID(index: environment)) : .global
  }

  /// Notes a variable in every function between its own and this one; says whether there is any.
  private mutating func hold(_ variable: Int32, at span: Span) throws(SyntaxProblem) -> Bool {
    let owner = variable >= 0 ? variables[Int(variable)].function : .main
    if owner == scopes.function, variable >= 0 { return false }
    if variable >= 0 {
      variables[Int(variable)].isCaptured = true
      if variables[Int(variable)].isFolded { return true }
    }
    var level = scopes.functions.count - 1
    while level >= 0, variable < 0 || scopes.functions[level].id != owner {
      guard scopes.functions[level].upvalues.insert(variable).inserted else { break }
      guard scopes.functions[level].upvalues.count <= Self.mostUpvalues else {
        throw SyntaxProblem(.tooMany(.upvalues, in: scopes.functions[level].span), span)
      }
      level -= 1
    }
    return true
  }

  func checkWritable(_ id: NameUse.ID) throws(SyntaxProblem) {
    guard let variable = names[Int(id.index)].binding.variable, variables[Int(variable.index)].isReadOnly else {
      return
    }
    throw SyntaxProblem(.constantAssigned(variables[Int(variable.index)].name.span), names[Int(id.index)].name.span)
  }

  mutating func noteWrite(_ id: NameUse.ID) {
    names[Int(id.index)].access = .write
    if let variable = names[Int(id.index)].binding.variable { variables[Int(variable.index)].isReassigned = true }
  }
}
