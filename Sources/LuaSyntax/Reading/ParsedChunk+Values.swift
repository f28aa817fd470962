extension ParsedChunk {
  /// What an expression gives, as far as its form tells; through parentheses and local variables that are assigned once.
  ///
  /// ```swift
  /// // local far = km > 100     return far
  /// chunk.kind(of: chunk.returned!) // .boolean
  /// ```
  package func kind(of id: Expression.ID) -> ValueKind { inferences[resolved(id)].kind }

  /// Whether an expression counts as true in a condition; nil when that depends on the run.
  func isTrue(_ id: Expression.ID) -> Bool? { inferences[resolved(id)].isTrue }

  /// Whether an expression gives a value that is not nil in every run, as far as its form tells: a literal, a
  /// comparison, a table. Of what a call gives nothing is known.
  package func isNeverNil(_ id: Expression.ID) -> Bool {
    let inference = inferences[resolved(id)]
    switch inference.kind {
    case .boolean, .number, .string, .table, .function: return true
    case .nil: return false
    case .call, .unknown: return inference.isTrue == true
    }
  }

  /// The value of a string literal, escapes resolved; nil for other expressions. Goes through parentheses and local
  /// variables that are assigned once. What is not UTF-8 is repaired.
  package func string(_ id: Expression.ID) -> String? {
    let id = resolved(id)
    guard case .string = self[id].kind else { return nil }
    return String(decoding: EscapedText.bytes(of: source.bytes[self[id].span.range]), as: UTF8.self)
  }

  /// The function an expression gives: `function … end` itself, or the name of a local variable that holds one and is
  /// assigned once. Nil when its form does not tell.
  package func function(of id: Expression.ID) -> FunctionBody? {
    guard case .function(let function) = self[resolved(id)].kind else { return nil }
    return self[function]
  }

  /// The expression a value comes from: through parentheses and variables that are assigned once, at their declaration.
  func resolved(_ id: Expression.ID) -> Expression.ID {
    var id = id
    // As far as a person would follow.
    for _ in 0..<Self.mostSteps {
      switch self[id].kind {
      case .parenthesized(let inner): id = inner
      case .name(let use):
        guard let variable = self[use].binding.variable, !self[variable].isReassigned,
          let initial = self[variable].initial
        else { return id }
        id = initial
      default: return id
      }
    }
    return id
  }

  /// How many fields and variables are followed from one to the next.
  static let mostSteps = 32

  /// The first value that the source's last statement returns; nil when it returns none.
  package var returned: Expression.ID? {
    guard case .return(let values)? = main.block.statements.last?.kind else { return nil }
    return values.first
  }

  /// Names that are fields of the table of globals, in the order of the text: those the file reads, and with
  /// ``NameUse/Access/write`` those it sets.
  package var globals: [NameUse] { names.filter { $0.binding == .global } }
}

extension [Inference] {
  subscript(id: Expression.ID) -> Inference { self[Int(id.index)] }
}
