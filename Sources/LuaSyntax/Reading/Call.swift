/// A call, where it is written.
package struct Call: Sendable {
  package let expression: Expression.ID
  /// What is called, where its form tells; of a method the object's path and the method's name.
  package let callee: AccessPath?
  /// The name after the colon; nil for a plain call.
  package let method: Name?
  /// What a method is called on; nil for a plain call.
  package let object: Expression.ID?
  /// Without the object of a method.
  package let arguments: [Expression.ID]
  package let span: Span

  /// The global function that is called, `parameter` or `string.format`, also through a local variable that is another
  /// name for it; nil for a local function, a method, and what is computed.
  package var name: String? {
    guard method == nil, let callee, case .global = callee.root else { return nil }
    return callee.description
  }
}

extension ParsedChunk {
  /// All calls, each after those among its arguments.
  package var calls: [Call] { main.expressions.lazy.compactMap { call(Expression.ID(index: $0)) } }

  /// The calls of a global function, by the name it has there: `parameter`, `table.insert`. A local variable of that name
  /// hides it.
  ///
  /// ```swift
  /// // local words = parameter "keywords"
  /// chunk.calls(to: "parameter").map { chunk.string($0.arguments[0]) } // ["keywords"]
  /// ```
  package func calls(to name: String) -> [Call] { calls.filter { $0.name == name } }

  /// The calls of a method, on whatever: `lower` of `event.summary:lower()`.
  package func calls(toMethod name: String) -> [Call] { calls.filter { $0.method?.text == name } }

  /// The calls of a local function, by the variable that holds it.
  package func calls(to variable: Variable.ID) -> [Call] {
    let callee = AccessPath(root: .variable(variable), steps: [])
    return calls.filter { $0.method == nil && $0.callee == callee }
  }

  /// The call an expression is; nil when it is none. Goes through parentheses and local variables assigned once.
  package func call(from id: Expression.ID) -> Call? { call(resolved(id)) }

  private func call(_ id: Expression.ID) -> Call? {
    switch self[id].kind {
    case .call(let callee, let arguments):
      return Call(
        expression: id, callee: path(of: callee), method: nil, object: nil, arguments: arguments, span: self[id].span)
    case .method(let object, let name, let arguments):
      var callee = path(of: object)
      callee?.steps.append(.field(name.text))
      return Call(
        expression: id, callee: callee, method: name, object: object, arguments: arguments, span: self[id].span)
    default:
      return nil
    }
  }
}
