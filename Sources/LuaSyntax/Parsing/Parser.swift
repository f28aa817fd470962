/// Reads tokens into a tree by recursive descent, binding names on the way, as the compiler of Lua does in one pass.
struct Parser {
  var lexer: Lexer
  /// The one being looked at, and the one before it.
  var token: Token
  var previous: Token
  private var ahead: Token?

  var expressions: [Expression] = []
  var inferences: [Inference] = []
  var names: [NameUse] = []
  var variables: [Variable] = []
  /// By variable, the number of its name.
  var symbols: [Int32] = []
  var functions: [FunctionBody?] = []
  var assignments: [Assignment] = []
  var scopes = ScopeStack()
  /// The first token of the statement being read.
  var statementStart: Token

  private var levels = 0
  /// How deep statements and expressions nest before Lua's compiler says "C stack overflow": its 200 levels, without
  /// the one that its caller takes and the one that raises the error.
  private static let mostLevels = 198

  /// What a parse leaves behind.
  struct Tree {
    let expressions: [Expression]
    let names: [NameUse]
    let variables: [Variable]
    let functions: [FunctionBody]
    let assignments: [Assignment]
    let inferences: [Inference]
  }

  static func tree(of source: [UInt8], skippingHashLine: Bool) throws(SyntaxProblem) -> Tree {
    var result: Result<Tree, SyntaxProblem>?
    source.withUnsafeBytes { bytes in
      do throws(SyntaxProblem) {
        let start = skippingHashLine ? afterHashLine(bytes) : 0
        var parser = Parser(bytes, from: start)
        try parser.advance()
        result = .success(try parser.parseSource())
      } catch {
        result = .failure(error)
      }
    }
    guard let result else { preconditionFailure("the closure sets a result on every path") }
    return try result.get()
  }

  private init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    lexer = Lexer(bytes, from: start)
    token = Token(kind: .endOfFile, span: Span(start, start))
    previous = token
    statementStart = token
    expressions.reserveCapacity(bytes.count / 12)
    inferences.reserveCapacity(bytes.count / 12)
    names.reserveCapacity(bytes.count / 24)
  }

  /// Behind a byte order mark and a first line that begins with `#`; the line break stays, so that lines count alike.
  private static func afterHashLine(_ bytes: UnsafeRawBufferPointer) -> Int {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard start < bytes.count, bytes[start] == UInt8(ascii: "#") else { return start }
    while start < bytes.count, bytes[start] != 0x0A, bytes[start] != 0x0D { start += 1 }
    return start
  }

  private mutating func parseSource() throws(SyntaxProblem) -> Tree {
    let id = beginFunction(isVararg: true, at: Span(token.span.start, token.span.start))
    let block = try block(.source, at: token.span)
    if token.kind != .endOfFile { throw problem(.closesNothing) }
    try endFunction(id, name: nil, parameters: [], block: block, span: Span(0, lexer.bytes.count), expressions: 0)
    return Tree(
      expressions: expressions, names: names, variables: variables, functions: functions.compactMap { $0 },
      assignments: assignments, inferences: inferences)
  }

  // MARK: Tokens

  mutating func advance() throws(SyntaxProblem) {
    previous = token
    if let next = ahead {
      ahead = nil
      token = next
    } else {
      token = try lexer.next()
    }
  }

  /// The token behind the one being looked at.
  mutating func peek() throws(SyntaxProblem) -> TokenKind {
    if let ahead { return ahead.kind }
    let next = try lexer.next()
    ahead = next
    return next.kind
  }

  /// Passes over a token if it is there.
  mutating func take(_ kind: TokenKind) throws(SyntaxProblem) -> Bool {
    guard token.kind == kind else { return false }
    try advance()
    return true
  }

  mutating func expect(_ kind: TokenKind) throws(SyntaxProblem) {
    guard token.kind == kind else { throw problem(.expected(kind.text ?? "")) }
    try advance()
  }

  /// What closes something that began at `opener`.
  mutating func expect(
    _ closer: TokenKind, closing opener: TokenKind, at place: Span, elseIf: Span? = nil
  ) throws(SyntaxProblem) {
    guard token.kind == closer else {
      throw problem(.unclosed(opener, at: place, by: closer), elseIf.map { .elseIf($0) })
    }
    try advance()
  }

  mutating func expectName() throws(SyntaxProblem) -> (name: Name, symbol: Int32) {
    guard token.kind == .name else { throw problem(.expectedName) }
    let found = (name(token), token.symbol)
    try advance()
    return found
  }

  func name(_ token: Token) -> Name { Name(text: lexer.names.texts[Int(token.symbol)], span: token.span) }

  // MARK: Depth

  mutating func descend() throws(SyntaxProblem) {
    guard levels < Self.mostLevels else { throw SyntaxProblem(.tooNested, token.span) }
    levels += 1
  }

  mutating func ascend() { levels -= 1 }

  // MARK: Nodes

  mutating func add(_ kind: Expression.Kind, from start: Int) -> Expression.ID {
    inferences.append(inference(kind))
    expressions.append(Expression(kind: kind, span: Span(start, previous.span.end)))
    return Expression.ID(index: Int32(expressions.count - 1))
  }

  subscript(id: Expression.ID) -> Expression { expressions[Int(id.index)] }
}

extension Parser {
  /// What is wrong with the token being looked at.
  func problem(_ kind: SyntaxProblem.Kind, _ hint: SyntaxProblem.Hint? = nil) -> SyntaxProblem {
    SyntaxProblem(kind, token.span, hint)
  }
}
