/// Something that a function sets and that is still there when the function has ended: a variable of the file, or what a
/// table holds that such a variable stands for.
package struct OutlivingWrite: Sendable {
  /// The file's.
  package let variable: Variable.ID
  /// Whether it is a field or an element that is set, not the variable.
  package let isWithin: Bool
  package let span: Span
}

extension ParsedChunk {
  /// What functions set that outlives them, in the order of the text. Left out are functions that are called while the
  /// file is loaded, and that nobody can call later.
  ///
  /// ```swift
  /// // local n = 0   function rules.place(event) n = n + 1 end
  /// chunk.outlivingWrites.map { chunk[$0.variable].name.text } // ["n"]
  /// ```
  package var outlivingWrites: [OutlivingWrite] {
    let kept = KeptFunctions(self)
    var found: [OutlivingWrite] = []
    for use in names where use.access == .write {
      guard case .upvalue(let variable) = use.binding, isFileLevel(variable), kept.holds(use.function) else { continue }
      found.append(OutlivingWrite(variable: variable, isWithin: false, span: use.name.span))
    }
    for assignment in assignments where assignment.function != .main {
      guard let variable = table(around: assignment.target), kept.holds(assignment.function) else { continue }
      found.append(OutlivingWrite(variable: variable, isWithin: true, span: self[assignment.target].span))
    }
    for name in ["table.insert", "table.remove", "table.sort", "setmetatable"] {
      for call in calls(to: name) {
        let function = kept.function(around: call.expression)
        guard function != .main, let list = call.arguments.first, let variable = fileTable(list), kept.holds(function)
        else { continue }
        found.append(OutlivingWrite(variable: variable, isWithin: true, span: self[list].span))
      }
    }
    return found.sorted { $0.span.start < $1.span.start }
  }

  private func isFileLevel(_ variable: Variable.ID) -> Bool { self[variable].function == .main }

  /// Of a field or an element, the file's variable that holds the table.
  private func table(around target: Expression.ID) -> Variable.ID? {
    switch self[target].kind {
    case .field(let object, _), .index(let object, _): fileTable(object)
    default: nil
    }
  }

  /// The file's variable that an expression leads from, where it holds a table that is made while the file is loaded.
  private func fileTable(_ id: Expression.ID) -> Variable.ID? {
    guard let path = path(of: id), case .variable(let variable) = path.root, isFileLevel(variable),
      !self[variable].isReassigned, let initial = self[variable].initial
    else { return nil }
    return kind(of: initial) == .table || call(from: initial)?.name == "require" ? variable : nil
  }
}

/// Which functions can be called once the file is loaded.
private struct KeptFunctions {
  private let chunk: ParsedChunk
  /// Of the functions that the file itself holds, those that are only called while it is loaded.
  private var passing: Set<FunctionBody.ID> = []

  init(_ chunk: ParsedChunk) {
    self.chunk = chunk
    let calls = chunk.calls
    let named = Dictionary(grouping: calls.filter { $0.method == nil }) { $0.callee }
    for (index, variable) in chunk.variables.enumerated() where variable.function == .main && !variable.isReassigned {
      guard let body = variable.initial.flatMap({ chunk.function(of: $0) }) else { continue }
      let callee = AccessPath(root: .variable(Variable.ID(index: Int32(index))), steps: [])
      let isCalledOnly = named[callee, default: []].count == variable.uses.count
      if isCalledOnly, variable.uses.allSatisfy({ chunk[$0].function == .main }) { passing.insert(body.id) }
    }
    // Given to a function that is called then and there: `text:gsub("%a", function(letter) … end)`.
    for call in calls where call.name != "rule" && call.name != "setmetatable" {
      for argument in call.arguments {
        if case .function(let body) = chunk[argument].kind { passing.insert(body) }
      }
    }
  }

  /// Whether the function, or the one of the file's own that it stands in, is there when rules are asked.
  func holds(_ function: FunctionBody.ID) -> Bool {
    var outermost = function
    while let around = chunk[outermost].enclosing, around != .main { outermost = around }
    return outermost != .main && !passing.contains(outermost)
  }

  /// The innermost function that an expression stands in.
  func function(around id: Expression.ID) -> FunctionBody.ID {
    chunk.functions.last { $0.expressions.contains(id.index) }?.id ?? .main
  }
}
