/// A `return` that control can reach.
package struct Return: Sendable {
  /// None for a bare `return`.
  package let values: [Expression.ID]
  let span: Span
}

/// How a function ends.
package struct FunctionSummary: Sendable {
  /// In the order of the text.
  package let returns: [Return]
  /// Whether control can reach the function's end, which answers nothing.
  package let canFallOffEnd: Bool
}

extension ParsedChunk {
  /// How a function ends: its returns, and whether control can fall off its end. A call of the global `error` ends it too.
  ///
  /// ```swift
  /// // function f(x)   if x then return true else return false end   end
  /// chunk.summary(of: f).canFallOffEnd // false
  /// ```
  package func summary(of function: FunctionBody.ID) -> FunctionSummary {
    var flow = Flow(self)
    let falls = flow.block(self[function].block)
    return FunctionSummary(returns: flow.returns, canFallOffEnd: falls)
  }

  /// Whether a function answers something other than nil in every run that raises no error.
  ///
  /// - Parameter isDefinite: whether a returned expression is never nil; by default ``isNeverNil(_:)``, which knows
  ///   nothing of what calls give.
  package func alwaysAnswers(
    _ function: FunctionBody.ID, isDefinite: ((Expression.ID) -> Bool)? = nil
  ) -> Bool {
    let summary = summary(of: function)
    guard !summary.canFallOffEnd else { return false }
    return summary.returns.allSatisfy { $0.values.first.map(isDefinite ?? isNeverNil) ?? false }
  }
}
