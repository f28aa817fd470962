import Values

/// Something that Lua takes and that is probably a mistake.
package struct Finding: Sendable {
  package enum Kind: Sendable, Hashable {
    /// A local variable or function that nothing uses.
    case unused(Variable.ID)
    /// A parameter that its function does not use.
    case unusedParameter(Variable.ID)
    /// A local variable that is assigned to, and never read.
    case neverRead(Variable.ID)
    /// A value that is overwritten, or forgotten, before anything reads it.
    case lostValue(Variable.ID)
    /// A declaration that hides a variable of the same name.
    case shadowing(Variable.ID)
    /// Statements behind one that never goes on.
    case unreachable(after: Span)
    /// Statements behind a condition that never, or always, holds.
    case neverTaken(condition: Span)
    /// A value for which an assignment has no variable.
    case surplusValue
    /// `0,5`: two numbers where one was meant.
    case decimalComma
    /// A condition that is the same in every run.
    case constantCondition(Bool)
  }

  package let kind: Kind
  package let span: Span
}

extension ParsedChunk {
  /// What is probably a mistake, in the order of the text. Names that begin with `_` may go unused.
  package func findings() -> [Finding] {
    var findings = variables.indices.flatMap { self.findings(on: Variable.ID(index: Int32($0))) }
    for function in functions {
      var flow = Flow(self)
      _ = flow.block(function.block)
      findings += flow.dead.map {
        Finding(
          kind: $0.cause == .after ? .unreachable(after: $0.origin) : .neverTaken(condition: $0.origin), span: $0.span)
      }
      var walk = ValueWalk(self, function)
      walk.walk()
      findings += walk.findings
    }
    return findings.sorted { $0.span.start < $1.span.start }
  }

  private func findings(on id: Variable.ID) -> [Finding] {
    let variable = self[id]
    guard !variable.name.text.hasPrefix("_"), variable.kind != .implicitSelf else { return [] }
    var findings: [Finding] = []
    if let hidden = variable.shadowed, self[hidden].kind != .implicitSelf {
      findings.append(Finding(kind: .shadowing(id), span: variable.name.span))
    }
    if variable.kind == .closed { return findings }
    if variable.uses.isEmpty {
      let kind: Finding.Kind = variable.kind == .parameter ? .unusedParameter(id) : .unused(id)
      findings.append(Finding(kind: kind, span: variable.name.span))
    } else if variable.uses.allSatisfy({ self[$0].access == .write }) {
      findings.append(Finding(kind: .neverRead(id), span: variable.name.span))
    }
    return findings
  }
}
