/// `goto` and labels (reference manual, section 3.3.4).
extension Parser {
  /// A jump back finds its label at once; a jump forward waits for it.
  mutating func jump(to symbol: Int32, _ name: Name) throws(SyntaxProblem) {
    if visibleLabel(symbol) != nil { return }
    let jump = ScopeStack.Jump(name: name, variables: scopes.visible.count)
    scopes.blocks[scopes.blocks.count - 1].jumps[symbol, default: []].append(jump)
  }

  /// The label of that name in this block or one around it, within the function.
  private func visibleLabel(_ symbol: Int32) -> ScopeStack.Label? {
    let first = scopes.functions[scopes.functions.count - 1].blocks
    for block in scopes.blocks[first...].reversed() {
      if let label = block.labels[symbol] { return label }
    }
    return nil
  }

  /// Sets a label. At the end of its block the block's variables count as gone, so that one may jump there over them.
  mutating func setLabel(_ symbol: Int32, _ name: Name, isLast: Bool) throws(SyntaxProblem) {
    if let other = visibleLabel(symbol) { throw SyntaxProblem(.labelTwice(other.span), name.span) }
    let last = scopes.blocks.count - 1
    scopes.blocks[last].labels[symbol] = ScopeStack.Label(span: name.span)
    let visible = isLast ? scopes.blocks[last].variables : scopes.visible.count
    guard let jumps = scopes.blocks[last].jumps.removeValue(forKey: symbol) else { return }
    for jump in jumps where jump.variables < visible {
      let entered = scopes.visible[jump.variables]
      let local = entered >= 0 ? variables[Int(entered)].name.text : name.text
      throw SyntaxProblem(.gotoIntoScope(of: local), jump.name.span)
    }
  }

  /// The jumps that still wait when a block closes go on waiting in the block around it, out of which they leave.
  mutating func moveJumpsOut(of block: ScopeStack.Block) throws(SyntaxProblem) {
    if block.jumps.isEmpty { return }
    guard block.kind != .function, let last = scopes.blocks.indices.last else {
      let names = block.jumps.values.joined().map(\.name)
      guard let first = names.min(by: { $0.span.start < $1.span.start }) else { return }
      throw SyntaxProblem(.gotoNowhere, first.span)
    }
    for (symbol, jumps) in block.jumps {
      scopes.blocks[last].jumps[symbol, default: []] += jumps.map {
        ScopeStack.Jump(name: $0.name, variables: block.variables)
      }
    }
  }
}
