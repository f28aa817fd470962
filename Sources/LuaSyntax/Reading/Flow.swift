/// How control goes through one function: what it returns, whether it falls off the end, what it never reaches.
struct Flow {
  let chunk: ParsedChunk
  var returns: [Return] = []
  var dead: [DeadCode] = []
  /// Of each loop around, whether a `break` leaves it.
  private var breaks: [Bool] = []

  /// Statements that control never reaches, and the statement or condition that keeps it away.
  struct DeadCode {
    enum Cause { case after, condition }
    let span: Span
    let cause: Cause
    let origin: Span
  }

  init(_ chunk: ParsedChunk) { self.chunk = chunk }

  /// Whether control can reach the end of a block.
  mutating func block(_ block: Block) -> Bool {
    var blocker: Span?
    var unreached: Span?
    for statement in block.statements {
      if case .label = statement.kind {
        // Somebody may jump here.
        noteDead(unreached, blocker)
        (blocker, unreached) = (nil, nil)
      }
      if blocker != nil {
        unreached = unreached.map { $0.through(statement.span) } ?? statement.span
      } else if !self.statement(statement) {
        blocker = statement.span
      }
    }
    noteDead(unreached, blocker)
    return blocker == nil
  }

  private mutating func noteDead(_ span: Span?, _ blocker: Span?) {
    if let span, let blocker { dead.append(DeadCode(span: span, cause: .after, origin: blocker)) }
  }

  /// Whether control can go on behind a statement.
  private mutating func statement(_ statement: LuaStatement) -> Bool {
    switch statement.kind {
    case .local, .localFunction, .assign, .function, .label: return true
    case .call(let call): return chunk.call(from: call)?.name != "error"
    case .do(let block): return self.block(block)
    case .if(let branches, let otherwise): return choice(branches, otherwise)
    case .while(let condition, let block):
      let isTrue = chunk.inferences[condition].isTrue
      if isTrue == false {
        noteNever(block, condition)
        return true
      }
      let (_, isLeft) = loop(block)
      return isLeft || isTrue != true
    case .repeat(let block, let condition):
      let (isReached, isLeft) = loop(block)
      return isLeft || (isReached && chunk.inferences[condition].isTrue != false)
    case .numericFor(_, _, let block), .genericFor(_, _, let block):
      _ = loop(block)
      return true
    case .return(let values):
      returns.append(Return(values: values, span: statement.span))
      return false
    case .break:
      if let last = breaks.indices.last { breaks[last] = true }
      return false
    case .goto: return false
    }
  }

  private mutating func loop(_ block: Block) -> (reachesEnd: Bool, isLeft: Bool) {
    breaks.append(false)
    let reachesEnd = self.block(block)
    return (reachesEnd, breaks.removeLast())
  }

  private mutating func choice(_ branches: [LuaStatement.Branch], _ otherwise: Block?) -> Bool {
    var goesOn = false
    // The condition that is always true, behind which no branch is taken.
    var sure: Expression.ID?
    for branch in branches {
      if let sure {
        noteNever(branch.block, sure)
        continue
      }
      switch chunk.inferences[branch.condition].isTrue {
      case false?: noteNever(branch.block, branch.condition)
      case true?:
        sure = branch.condition
        fallthrough
      case nil: goesOn = block(branch.block) || goesOn
      }
    }
    guard let otherwise else { return goesOn || sure == nil }
    if let sure {
      noteNever(otherwise, sure)
      return goesOn
    }
    return block(otherwise) || goesOn
  }

  private mutating func noteNever(_ block: Block, _ condition: Expression.ID) {
    guard !block.statements.isEmpty else { return }
    dead.append(DeadCode(span: block.span, cause: .condition, origin: chunk[condition].span))
  }
}
