/// Functions: what they are called, their parameters and their bodies.
extension Parser {
  mutating func functionStatement(_ start: Span) throws(SyntaxProblem) -> LuaStatement.Kind {
    try advance()
    guard token.kind == .name else { throw problem(.expectedName, .functionName) }
    let begin = token.span
    let symbol = token.symbol
    let own = name(token)
    try advance()
    var target = try use(own, symbol)
    while token.kind == .dot { target = try field(of: target, from: begin.start) }
    let isMethod = token.kind == .colon
    if isMethod { target = try field(of: target, from: begin.start) }
    let written = String(decoding: lexer.bytes[begin.start..<previous.span.end], as: UTF8.self)
    let body = try functionBody(name: written, from: start, isMethod: isMethod)
    try assign(target, body, from: start)
    return .function(target, body)
  }

  mutating func localFunction(_ start: Span) throws(SyntaxProblem) -> LuaStatement.Kind {
    guard token.kind == .name else { throw problem(.expectedName, .functionName) }
    let (name, symbol) = try expectName()
    if token.kind == .dot || token.kind == .colon { throw problem(.expected("("), .plainLocal) }
    let variable = try declare(name, symbol, .function)
    activate(variable)
    let body = try functionBody(name: name.text, from: start, isMethod: false)
    variables[Int(variable.index)].initial = body
    return .localFunction(variable, body)
  }

  /// From the parameters to `end`; `function` and the name have been read.
  mutating func functionBody(
    name: String?, from start: Span, isMethod: Bool
  ) throws(SyntaxProblem) -> Expression.ID {
    let firstExpression = Int32(expressions.count)
    let id = beginFunction(isVararg: false, at: start)
    let opening = token.span
    try expect(.leftParenthesis)
    var parameters: [Variable.ID] = []
    if isMethod { parameters.append(try declareSelf(at: opening)) }
    while token.kind != .rightParenthesis {
      if try take(.tripleDot) {
        scopes.setVararg()
        break
      }
      let (name, symbol) = try expectName()
      parameters.append(try declare(name, symbol, .parameter))
      guard try take(.comma) else { break }
      if token.kind == .rightParenthesis { throw problem(.expectedName) }
    }
    for parameter in parameters { activate(parameter) }
    try expect(.rightParenthesis)
    let block = try block(.function, at: start)
    try expect(.end, closing: .function, at: start)
    let span = start.through(previous.span)
    try endFunction(
      id, name: name, parameters: parameters, block: block, span: span, expressions: firstExpression)
    return add(.function(id), from: start.start)
  }
}
