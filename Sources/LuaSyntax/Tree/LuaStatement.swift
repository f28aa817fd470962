/// A statement, with its place. A `;` that stands alone is none.
struct LuaStatement: Sendable {
  enum Kind: Sendable {
    /// `local a, b = 1, 2`; attributes are the variables' kinds.
    case local([Variable.ID], [Expression.ID])
    case localFunction(Variable.ID, Expression.ID)
    case assign([Expression.ID], [Expression.ID])
    /// `function a.b.c()`: the target and the function, both expressions.
    case function(Expression.ID, Expression.ID)
    case call(Expression.ID)
    case `do`(Block)
    case `while`(Expression.ID, Block)
    /// The condition sees the variables of the block.
    case `repeat`(Block, until: Expression.ID)
    case `if`([Branch], else: Block?)
    /// Start, limit and perhaps step.
    case numericFor(Variable.ID, [Expression.ID], Block)
    case genericFor([Variable.ID], in: [Expression.ID], Block)
    case `return`([Expression.ID])
    case `break`
    case goto(Name)
    case label(Name)
  }

  /// A condition of an `if` and what it leads to.
  struct Branch: Sendable {
    let condition: Expression.ID
    let block: Block
  }

  let kind: Kind
  let span: Span
}

/// Statements that share a scope.
package struct Block: Sendable {
  let statements: [LuaStatement]
  /// From its first statement's start to its last one's end; empty, where it would stand, when it has none.
  package let span: Span
}
