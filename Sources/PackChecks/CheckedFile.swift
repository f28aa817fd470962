import LuaSyntax
import Packs
import Rules
import Values

/// A rule file or a module of a pack that is Lua, with what is known of its values.
final class CheckedFile {
  let chunk: ParsedChunk
  /// The name that `require` knows it by; nil for a rule file.
  let module: String?
  let surroundings: Surroundings
  /// The functions that answer a question, in the order of the text.
  let rules: [WrittenRule]
  /// What is known of each expression, as it was asked for.
  var known: [Expression.ID: Known] = [:]
  /// The same of variables, and of the first value that functions give.
  var knownVariables: [Variable.ID: Known] = [:]
  var knownAnswers: [FunctionBody.ID: Known] = [:]
  /// How far one value leads to the next.
  var depth = 0
  /// Where the parameters of the file's own functions get their values from; nil where that cannot be said.
  private(set) lazy var sources: [Variable.ID: [ParameterSource]] = parameterSources()

  /// What a file can ask for beyond what every file sees.
  struct Surroundings {
    /// By name, of the pack and of what it extends: what a rule gets.
    var parameters: [String: Parameter]
    /// By name: the names in the table that a module returns, nil where that cannot be said.
    var modules: [String: [String]?]
  }

  enum ParameterSource {
    case type(RuleType)
    case argument(Expression.ID)
    case nothing
  }

  init(_ chunk: ParsedChunk, module: String?, in surroundings: Surroundings) {
    self.chunk = chunk
    self.module = module
    self.surroundings = surroundings
    rules = module == nil ? WrittenRule.all(in: chunk) : []
  }

  func place(of span: Span) -> Diagnostic.Place { chunk.place(of: span) }

  /// Where a parameter of a function gets its values from.
  ///
  /// A function that is only ever called, under its one name, gets what its calls give; a rule gets what the engine
  /// gives. Of a function that is handed on nothing is known.
  private func parameterSources() -> [Variable.ID: [ParameterSource]] {
    var calls: [FunctionBody.ID: [[Expression.ID]]] = [:]
    var uses: [FunctionBody.ID: Int] = [:]
    for call in chunk.calls where call.method == nil {
      guard case .call(let callee, let arguments) = chunk[call.expression].kind, let body = chunk.function(of: callee)
      else { continue }
      calls[body.id, default: []].append(arguments)
    }
    for variable in chunk.variables where !variable.isReassigned {
      guard let body = variable.initial.flatMap({ chunk.function(of: $0) }) else { continue }
      uses[body.id, default: 0] += variable.uses.count
    }
    let held = Set(chunk.variables.compactMap { $0.initial.flatMap { chunk.function(of: $0)?.id } })
    let ruleBodies = Set(rules.compactMap { $0.body?.id })
    var sources: [Variable.ID: [ParameterSource]] = [:]
    for rule in rules {
      guard let body = rule.body, let document = rule.document else { continue }
      for (index, parameter) in body.parameters.enumerated() {
        sources[parameter, default: []].append(
          index < document.arguments.count ? .type(document.arguments[index].type) : .nothing)
      }
      // The table of rules names it once more.
      if held.contains(body.id) { uses[body.id, default: 0] -= 1 }
    }
    for (body, calls) in calls {
      let isRule = ruleBodies.contains(body)
      for (index, parameter) in chunk[body].parameters.enumerated() {
        guard uses[body] == calls.count else {
          sources[parameter] = nil
          continue
        }
        if isRule, sources[parameter] == nil { continue }
        sources[parameter, default: []] += calls.map { index < $0.count ? .argument($0[index]) : .nothing }
      }
    }
    return sources
  }
}

/// A function that a file gives for a question.
struct WrittenRule {
  /// As the table of rules calls it; one that the API knows, or not.
  let name: String
  /// What `rule` calls it; nil for a plain function.
  let label: String?
  let span: Span
  /// Nil where its form does not tell which function it is.
  let body: FunctionBody?
  let isCertain: Bool

  /// More rules than anybody writes: what comes behind is not looked at.
  static let most = 100

  var document: RuleDocument? { RuleReference.rules.first { $0.name == name } }

  /// All rules on the table that a file returns, named ones one by one.
  static func all(in chunk: ParsedChunk) -> [WrittenRule] {
    guard let returned = chunk.returned else { return [] }
    return chunk.definitions(of: returned).prefix(most).flatMap { definition -> [WrittenRule] in
      guard let name = definition.name, let value = definition.value else { return [] }
      if let body = chunk.function(of: value) {
        return [
          WrittenRule(name: name, label: nil, span: definition.span, body: body, isCertain: definition.isCertain)
        ]
      }
      let list = chunk.call(from: value)?.name == "rule" ? [value] : elements(of: value, chunk)
      return list.compactMap { element in
        guard let call = chunk.call(from: element), call.name == "rule", let label = call.arguments.first else {
          return nil
        }
        return WrittenRule(
          name: name, label: chunk.string(label) ?? "", span: chunk[label].span,
          body: call.arguments.dropFirst().first.flatMap { chunk.function(of: $0) }, isCertain: definition.isCertain)
      }
    }
  }

  private static func elements(of list: Expression.ID, _ chunk: ParsedChunk) -> [Expression.ID] {
    guard chunk.kind(of: list) == .table else { return [] }
    return chunk.definitions(of: list).filter { $0.name == nil }.compactMap(\.value)
  }
}
