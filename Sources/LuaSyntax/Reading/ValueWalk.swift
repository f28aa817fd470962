/// Walks the statements of one function for conditions that are always the same, and values that nobody takes or reads.
struct ValueWalk {
  let chunk: ParsedChunk
  let function: FunctionBody
  var findings: [Finding] = []

  private var writes: [Write] = []
  private var breaks: [Span] = []
  private var hasJumps = false
  private var blocks = 0
  private var block = 0
  private var loops = 0
  /// By variable, how many loops are around its declaration.
  private var loopsAround: [Variable.ID: Int] = [:]
  private var isRead: [Variable.ID: Bool] = [:]

  /// A statement that gives a variable a value.
  private struct Write {
    let variable: Variable.ID
    let target: Span
    let statement: Span
    let block: Int
    let loops: Int
  }

  init(_ chunk: ParsedChunk, _ function: FunctionBody) {
    self.chunk = chunk
    self.function = function
  }

  mutating func walk() {
    walk(function.block)
    // A jump may lead back to a reader.
    if !hasJumps { findLostValues() }
  }

  private mutating func walk(_ inner: Block, isLoop: Bool = false) {
    let outer = block
    blocks += 1
    block = blocks
    loops += isLoop ? 1 : 0
    for statement in inner.statements { walk(statement) }
    loops -= isLoop ? 1 : 0
    block = outer
  }

  private mutating func walk(_ statement: LuaStatement) {
    switch statement.kind {
    case .local(let variables, let values):
      checkCount(values, most: variables.count)
      for (position, variable) in variables.enumerated() {
        loopsAround[variable] = loops
        if position < values.count { note(variable, chunk[variable].name.span, statement.span) }
      }
    case .assign(let targets, let values):
      checkCount(values, most: targets.count)
      for target in targets {
        if case .name(let use) = chunk[target].kind, let variable = chunk[use].binding.variable {
          note(variable, chunk[target].span, statement.span)
        }
      }
    case .do(let inner): walk(inner)
    case .while(let condition, let inner):
      if case .true = chunk[condition].kind {} else { check(condition) }
      walk(inner, isLoop: true)
    case .repeat(let inner, let condition):
      switch chunk[condition].kind {
      case .true, .false: break
      default: check(condition)
      }
      walk(inner, isLoop: true)
    case .if(let branches, let otherwise):
      for branch in branches {
        check(branch.condition)
        walk(branch.block)
      }
      if let otherwise { walk(otherwise) }
    case .numericFor(_, _, let inner), .genericFor(_, _, let inner): walk(inner, isLoop: true)
    case .break: breaks.append(statement.span)
    case .goto, .label: hasJumps = true
    case .localFunction, .function, .call: break
    case .return(let values):
      if values.count == 2, isDecimalComma(values[0], values[1]) { note(.decimalComma, values[0], values[1]) }
    }
  }

  // MARK: Values for nobody

  private mutating func checkCount(_ values: [Expression.ID], most: Int) {
    guard values.count > most, most > 0 else { return }
    let isComma = isDecimalComma(values[most - 1], values[most])
    note(isComma ? .decimalComma : .surplusValue, values[isComma ? most - 1 : most], values[most])
  }

  private mutating func note(_ kind: Finding.Kind, _ first: Expression.ID, _ last: Expression.ID) {
    findings.append(Finding(kind: kind, span: chunk[first].span.through(chunk[last].span)))
  }

  /// Whether two numbers stand as one with a decimal comma.
  private func isDecimalComma(_ left: Expression.ID, _ right: Expression.ID) -> Bool {
    guard case .number = chunk[left].kind, case .number = chunk[right].kind else { return false }
    return chunk[right].span.start == chunk[left].span.end + 1
  }

  private mutating func check(_ condition: Expression.ID) {
    guard let isTrue = chunk.inferences[condition].isTrue else { return }
    findings.append(Finding(kind: .constantCondition(isTrue), span: chunk[condition].span))
  }

  // MARK: Values that nobody reads

  private mutating func note(_ variable: Variable.ID, _ target: Span, _ statement: Span) {
    let known = chunk[variable]
    // A function may read a captured variable at any time; what is never read is said once.
    guard known.function == function.id, known.kind == .local, !known.isCaptured,
      !known.name.text.hasPrefix("_"), isRead(variable)
    else { return }
    writes.append(Write(variable: variable, target: target, statement: statement, block: block, loops: loops))
  }

  private mutating func isRead(_ variable: Variable.ID) -> Bool {
    if let known = isRead[variable] { return known }
    let isRead = chunk[variable].uses.contains { chunk[$0].access == .read }
    self.isRead[variable] = isRead
    return isRead
  }

  private mutating func findLostValues() {
    let byTarget = Dictionary(writes.map { ($0.target, $0) }) { first, _ in first }
    for write in writes where isLost(write, byTarget) {
      findings.append(Finding(kind: .lostValue(write.variable), span: write.target))
    }
  }

  /// Whether the next use in the text overwrites the value in the same block, or there is none and no loop leads back.
  private func isLost(_ write: Write, _ byTarget: [Span: Write]) -> Bool {
    let uses = chunk[write.variable].uses
    let next = uses.partitioningIndex { chunk[$0].name.span.start >= write.statement.end }
    guard next < uses.count else { return write.loops == loopsAround[write.variable] }
    guard let second = byTarget[chunk[uses[next]].name.span], second.block == write.block else { return false }
    let isReadFirst = uses[next...].lazy.prefix { chunk[$0].name.span.start < second.statement.end }
      .contains { chunk[$0].access == .read }
    let leaves = breaks.partitioningIndex { $0.start >= write.statement.end }
    return !isReadFirst && (leaves == breaks.count || breaks[leaves].start > second.statement.start)
  }
}

extension Array {
  /// The first index at which a condition holds that, once it holds, holds to the end.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
