/// Expressions, from the loosest binding operator to the tightest.
extension Parser {
  mutating func expression() throws(SyntaxProblem) -> Expression.ID { try operation(above: 0) }

  mutating func expressionList() throws(SyntaxProblem) -> [Expression.ID] {
    var list = [try expression()]
    while try take(.comma) {
      try hold(1)
      list.append(try expression())
    }
    try needRegisters(1)
    release(list.count - 1)
    return list
  }

  /// Reads operators that bind more strongly than a limit.
  private mutating func operation(above limit: Int) throws(SyntaxProblem) -> Expression.ID {
    try descend()
    let start = token.span.start
    var left: Expression.ID
    if let unary = UnaryOperator(token.kind) {
      try advance()
      let operand = try operation(above: UnaryOperator.strength)
      left = add(.unary(unary, operand), from: start)
    } else {
      left = try simple()
    }
    while let binary = BinaryOperator(token.kind), binary.strength.left > limit {
      try advance()
      let waiting = binary == .and || binary == .or ? 0 : binary == .concatenate ? 1 : waiting(left)
      try hold(waiting)
      let right = try operation(above: binary.strength.right)
      release(waiting)
      left = add(.binary(binary, left, right), from: start)
    }
    ascend()
    return left
  }

  private mutating func simple() throws(SyntaxProblem) -> Expression.ID {
    let kind: Expression.Kind
    switch token.kind {
    case .number: kind = .number
    case .string: kind = .string
    case .nil: kind = .nil
    case .true: kind = .true
    case .false: kind = .false
    case .tripleDot:
      guard scopes.isVararg else { throw problem(.varargOutside) }
      kind = .vararg
    case .leftBrace: return try table()
    case .function:
      let start = token.span
      try advance()
      return try functionBody(name: nil, from: start, isMethod: false)
    default: return try suffixed()
    }
    try advance()
    return add(kind, from: previous.span.start)
  }

  /// A name or something in parentheses, and what follows it: fields, indices, calls.
  mutating func suffixed() throws(SyntaxProblem) -> Expression.ID {
    let start = token.span.start
    var object = try primary()
    while true {
      switch token.kind {
      case .dot:
        object = try field(of: object, from: start)
      case .leftBracket:
        let waiting = waiting(object)
        try hold(waiting)
        let key = try bracketedKey()
        release(waiting)
        object = add(.index(object, key: key), from: start)
      case .colon:
        try advance()
        guard token.kind == .name else { throw problem(.expectedName) }
        let method = name(token)
        try advance()
        // The method and what it is called on.
        try hold(2)
        let arguments = try arguments()
        release(2)
        object = add(.method(object, method, arguments: arguments), from: start)
      case .leftParenthesis, .string, .leftBrace:
        try hold(1)
        let arguments = try arguments()
        release(1)
        object = add(.call(object, arguments: arguments), from: start)
      default:
        return object
      }
    }
  }

  private mutating func primary() throws(SyntaxProblem) -> Expression.ID {
    let opening = token.span
    switch token.kind {
    case .name:
      let symbol = token.symbol
      try advance()
      return try use(Name(text: lexer.names.texts[Int(symbol)], span: opening), symbol)
    case .leftParenthesis:
      try advance()
      let inner = try expression()
      try expect(.rightParenthesis, closing: .leftParenthesis, at: opening)
      return add(.parenthesized(inner), from: opening.start)
    default:
      throw problem(.unexpected)
    }
  }

  mutating func field(of object: Expression.ID, from start: Int) throws(SyntaxProblem) -> Expression.ID {
    try advance()
    let (name, _) = try expectName()
    return add(.field(object, name), from: start)
  }

  private mutating func bracketedKey() throws(SyntaxProblem) -> Expression.ID {
    try advance()
    let key = try expression()
    try expect(.rightBracket)
    return key
  }

  private mutating func arguments() throws(SyntaxProblem) -> [Expression.ID] {
    let opening = token.span
    switch token.kind {
    case .string:
      try advance()
      return [add(.string, from: opening.start)]
    case .leftBrace:
      return [try table()]
    case .leftParenthesis:
      try advance()
      let list = token.kind == .rightParenthesis ? [] : try expressionList()
      try expect(.rightParenthesis, closing: .leftParenthesis, at: opening)
      return list
    default:
      throw problem(.expected("("), .fieldByPoint)
    }
  }

  private mutating func table() throws(SyntaxProblem) -> Expression.ID {
    let opening = token.span
    try advance()
    var items: [TableItem] = []
    // The table, and entries without a name: they are put into it by fifties.
    var waiting = 1
    try hold(1)
    while token.kind != .rightBrace {
      let item = try tableItem()
      items.append(item)
      if case .position = item.key {
        if waiting == 51 {
          release(50)
          waiting = 1
        }
        try hold(1)
        waiting += 1
      }
      if try !take(.comma), try !take(.semicolon) { break }
    }
    release(waiting)
    try expect(.rightBrace, closing: .leftBrace, at: opening)
    return add(.table(items), from: opening.start)
  }

  private mutating func tableItem() throws(SyntaxProblem) -> TableItem {
    switch token.kind {
    case .name:
      guard try peek() == .assign else { break }
      let key = name(token)
      try advance()
      try advance()
      return TableItem(key: .name(key), value: try expression())
    case .leftBracket:
      let key = try bracketedKey()
      try expect(.assign)
      let waiting = waiting(key)
      try hold(waiting)
      let value = try expression()
      release(waiting)
      return TableItem(key: .expression(key), value: value)
    default: break
    }
    return TableItem(key: .position, value: try expression())
  }
}
