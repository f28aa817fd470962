/// The functions, blocks, variables and labels that are open where the parser stands.
struct ScopeStack {
  enum BlockKind { case source, function, loop, plain }

  struct Block {
    let kind: BlockKind
    /// How many variables were visible when it opened.
    let variables: Int
    var labels: [Int32: Label] = [:]
    /// Jumps to labels that have not come yet, from here and from blocks closed within.
    var jumps: [Int32: [Jump]] = [:]
  }

  struct Label {
    let span: Span
  }

  struct Jump {
    let name: Name
    /// How many variables were visible where it, or the block of this level that holds it, began.
    var variables: Int
  }

  struct Function {
    let id: FunctionBody.ID
    let span: Span
    var isVararg: Bool
    /// How many variables and blocks its surroundings had open.
    let variables: Int
    let blocks: Int
    /// Variables that were declared and are not visible yet.
    var pending = 0
    /// Registers of visible variables, and of values that wait for others.
    var registers = 0
    var held = 0
    /// Variables of functions around it that it uses; -1 for the table of globals.
    var upvalues: Set<Int32> = []
  }

  /// The numbers of the visible variables; -1 for those that Lua keeps for a `for`.
  var visible: [Int32] = []
  var blocks: [Block] = []
  var functions: [Function] = []
  /// By the number of a name: the innermost visible variable of that name, or -1.
  private var innermost: [Int32] = []

  var function: FunctionBody.ID { functions[functions.count - 1].id }
  var isVararg: Bool { functions[functions.count - 1].isVararg }
  mutating func setVararg() { functions[functions.count - 1].isVararg = true }

  /// How many blocks are open within the function, its own included.
  var depth: Int { blocks.count - functions[functions.count - 1].blocks - 1 }

  var isInLoop: Bool { blocks[functions[functions.count - 1].blocks...].contains { $0.kind == .loop } }

  /// Variables of the innermost function that are visible or declared.
  var declared: Int {
    guard let last = functions.last else { return 0 }
    return visible.count - last.variables + last.pending
  }

  func variable(named symbol: Int32) -> Int32 { Int(symbol) < innermost.count ? innermost[Int(symbol)] : -1 }

  mutating func setVariable(named symbol: Int32, _ variable: Int32) {
    while innermost.count <= Int(symbol) { innermost.append(-1) }
    innermost[Int(symbol)] = variable
  }
}
