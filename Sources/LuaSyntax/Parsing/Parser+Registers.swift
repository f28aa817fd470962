/// Counting the registers Lua's compiler would need: a function has fewer than 255 for its variables and for the values
/// that wait while others are worked out.
extension Parser {
  private static let mostRegisters = 255

  /// Lets values wait in registers until ``release(_:)``.
  mutating func hold(_ count: Int) throws(SyntaxProblem) {
    try needRegisters(count)
    scopes.functions[scopes.functions.count - 1].held += count
  }

  mutating func release(_ count: Int) { scopes.functions[scopes.functions.count - 1].held -= count }

  /// Makes sure that so many registers are left.
  func needRegisters(_ count: Int) throws(SyntaxProblem) {
    let function = scopes.functions[scopes.functions.count - 1]
    guard function.registers + function.held + count < Self.mostRegisters else {
      throw SyntaxProblem(.tooMany(.registers, in: function.span), token.span)
    }
  }

  /// Registers an expression takes while what follows it is worked out: none for a variable, which has its own, nor for
  /// a number, which instructions hold.
  func waiting(_ id: Expression.ID) -> Int {
    switch self[id].kind {
    case .number: return 0
    case .name(let use):
      if case .local = names[Int(use.index)].binding { return 0 }
      return 1
    default: return 1
    }
  }

  /// Registers a target takes until its value is there.
  func waiting(forTarget id: Expression.ID) -> Int {
    switch self[id].kind {
    case .field(let object, _): return isName(object) ? 0 : waiting(object)
    case .index(let object, let key):
      if case .string = self[key].kind { return isName(object) ? 0 : waiting(object) }
      return waiting(object) + waiting(key)
    default: return 0
    }
  }

  /// Whether an expression is a variable of this function or one around it.
  private func isName(_ id: Expression.ID) -> Bool {
    guard case .name(let use) = self[id].kind else { return false }
    return names[Int(use.index)].binding.variable != nil
  }
}
