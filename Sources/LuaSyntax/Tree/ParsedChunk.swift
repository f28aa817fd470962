import Values

/// A Lua 5.4 source file that was read, not run: its tree, its names and what they are bound to.
///
/// ```swift
/// let source = "local rules = {} function rules.place(event) return event.town end return rules"
/// let chunk = try ParsedChunk(file: "rules.lua", source)
/// for definition in chunk.definitions(of: chunk.returned!) {
///   guard let name = definition.name, let body = definition.value.flatMap({ chunk.function(of: $0) }) else { continue }
///   // place 1:33 ["town"]
///   print(name, chunk.position(of: definition.span), chunk.fieldReads(of: body.parameters[0]).map(\.text))
/// }
/// ```
///
/// What the compiler of Lua 5.4 accepts is accepted, what it refuses throws a ``SyntaxError``.
package struct ParsedChunk: Sendable {
  /// As messages call it.
  package let file: String
  let source: SourceText
  /// In an order in which an expression comes after those within it.
  package let expressions: [Expression]
  /// Every name that stands for a variable, in the order of the text.
  package let names: [NameUse]
  /// In the order of their declarations.
  package let variables: [Variable]
  /// In the order of their first words; the first is the whole source.
  package let functions: [FunctionBody]
  /// Everything that is assigned to, in the order of the text.
  let assignments: [Assignment]
  let inferences: [Inference]

  /// The longest source that is read: 1 MiB.
  package static let mostBytes = 1 << 20

  /// Reads a source.
  ///
  /// - Parameters:
  ///   - file: what messages call it.
  ///   - skippingHashLine: whether a byte order mark and a first line that begins with `#` are passed over, as
  ///     `luaL_loadfile` and the program `lua` do. `lua_load`, which rule files are loaded by, refuses both.
  package init(file: String, _ bytes: [UInt8], skippingHashLine: Bool = false) throws(SyntaxError) {
    let source = SourceText(bytes.count <= Self.mostBytes ? bytes : [])
    self.file = file
    self.source = source
    do throws(SyntaxProblem) {
      guard bytes.count <= Self.mostBytes else { throw SyntaxProblem(.tooLong(bytes.count), Span(0, 0)) }
      let tree = try Parser.tree(of: source.bytes, skippingHashLine: skippingHashLine)
      expressions = tree.expressions
      names = tree.names
      variables = tree.variables
      functions = tree.functions
      assignments = tree.assignments
      inferences = tree.inferences
    } catch {
      throw SyntaxError(error, file: file, source)
    }
  }

  /// The same with the source as text.
  package init(file: String, _ text: String, skippingHashLine: Bool = false) throws(SyntaxError) {
    try self.init(file: file, Array(text.utf8), skippingHashLine: skippingHashLine)
  }

  /// All expressions, each after those within it.
  package var expressionIDs: some Sequence<Expression.ID> { main.expressions.lazy.map { Expression.ID(index: $0) } }

  package subscript(id: Expression.ID) -> Expression { expressions[Int(id.index)] }
  package subscript(id: NameUse.ID) -> NameUse { names[Int(id.index)] }
  package subscript(id: Variable.ID) -> Variable { variables[Int(id.index)] }
  package subscript(id: FunctionBody.ID) -> FunctionBody { functions[Int(id.index)] }

  /// The whole source as a function.
  package var main: FunctionBody { functions[0] }

  /// Line and column of a span's first byte.
  package func position(of span: Span) -> Position { source.position(of: span.start) }

  /// A place for a diagnostic.
  package func place(of span: Span) -> Diagnostic.Place {
    let position = position(of: span)
    return Diagnostic.Place(file: file, line: position.line, column: position.column)
  }

  /// The source's text; what is not UTF-8 is repaired.
  package func text(of span: Span) -> String { source.text(span) }
}

/// Something is assigned to a variable or a field.
struct Assignment: Sendable {
  let target: Expression.ID
  /// Nil where the value is one of several that a call gives, or nil for want of one.
  let value: Expression.ID?
  let span: Span
  let function: FunctionBody.ID
  /// How many blocks it stands in, within its function: 1 for the function's own.
  let depth: Int
}
