import LuaSyntax
import Rules
import Values

extension CheckedFile {
  /// What is known of the value that an expression gives.
  package func known(_ id: Expression.ID) -> Known {
    if let known = known[id] { return known }
    // A function may call itself: of what is being worked out nothing is known yet. Nor is it of what lies too far.
    guard depth < Self.mostSteps else { return .unknown }
    known[id] = .unknown
    depth += 1
    defer { depth -= 1 }
    let value = work(out: id)
    known[id] = value
    return value
  }

  /// How far a value is followed, through operators, variables and functions.
  private static let mostSteps = 100

  private func work(out id: Expression.ID) -> Known {
    switch chunk[id].kind {
    case .nil: .nothing
    case .false: .boolean(false)
    case .true: .boolean(true)
    case .number: .number
    case .string: .text(chunk.string(id))
    case .function: .function
    case .table: .table(id)
    case .vararg: .unknown
    case .parenthesized(let inner): known(inner)
    case .name(let use): known(use)
    case .field(let object, let name): field(name.text, of: known(object))
    case .index(let object, let key): chunk.string(key).map { field($0, of: known(object)) } ?? known(object).element
    case .call(let callee, let arguments): known(callOf: callee, arguments, id)
    case .method(let object, let name, _):
      known(object).something.allSatisfy(\.isText) ? Self.textAnswers[name.text] ?? .unknown : .unknown
    case .unary(.not, _): .boolean(nil)
    case .unary(.length, _): .number
    case .unary(.negate, let operand): answer(of: "-", known(operand), nil)
    case .unary(.bitNot, _): .number
    case .binary(.or, let left, let right): .join(known(left).whenTrue + [known(right)])
    case .binary(.and, let left, let right): .join(known(left).whenFalse + [known(right)])
    case .binary(.concatenate, _, _): .text(nil)
    case .binary(let sign, let left, let right):
      sign.compares ? .boolean(nil) : answer(of: sign.rawValue, known(left), known(right))
    }
  }

  private func field(_ name: String, of known: Known) -> Known {
    if case .known(let known) = known.field(name) { known } else { .unknown }
  }

  // MARK: Names

  private func known(_ use: NameUse.ID) -> Known {
    let use = chunk[use]
    if let variable = use.binding.variable { return known(variable) }
    guard use.binding == .global else { return .unknown }
    if use.name.text == "profile" { return .api(.record("profile")) }
    return RuleReference.functions.contains { $0.name == use.name.text } ? .function : .unknown
  }

  private func known(_ id: Variable.ID) -> Known {
    if let known = knownVariables[id] { return known }
    let value = work(out: id)
    knownVariables[id] = value
    return value
  }

  private func work(out id: Variable.ID) -> Known {
    let variable = chunk[id]
    guard !variable.isReassigned else { return .unknown }
    if let sources = sources[id] {
      return .join(
        sources.map { source in
          switch source {
          case .type(let type): Known(type)
          case .argument(let argument): known(argument)
          case .nothing: .nothing
          }
        })
    }
    if let list = variable.elementsOf { return known(list).walked }
    guard let initial = variable.initial else { return .unknown }
    // What is in a variable can be filled later.
    if case .table = known(initial) { return .table(nil) }
    return known(initial)
  }

  // MARK: Calls

  private func known(callOf callee: Expression.ID, _ arguments: [Expression.ID], _ id: Expression.ID) -> Known {
    if let body = chunk.function(of: callee) { return answer(of: body) }
    guard let name = chunk.call(from: id)?.name else { return .unknown }
    switch name {
    case "parameter":
      guard let key = arguments.first.flatMap({ chunk.string($0) }), let parameter = surroundings.parameters[key]
      else { return .unknown }
      return Known(parameter.all)
    case "require":
      guard let key = arguments.first.flatMap({ chunk.string($0) }), let names = surroundings.modules[key] ?? nil
      else { return .unknown }
      return .module(key, names: names)
    case "tostring", "type", "table.concat": return .text(nil)
    case "math.sqrt": return .number
    default: break
    }
    if name.hasPrefix("string."), let answer = Self.textAnswers[String(name.dropFirst(7))] { return answer }
    return RuleReference.functions.first { $0.name == name }.map { Known($0.answer) } ?? .unknown
  }

  /// The first value that a function of the file gives.
  package func answer(of body: FunctionBody) -> Known {
    if let known = knownAnswers[body.id] { return known }
    knownAnswers[body.id] = .unknown
    let value = work(out: body)
    knownAnswers[body.id] = value
    return value
  }

  private func work(out body: FunctionBody) -> Known {
    let summary = chunk.summary(of: body.id)
    var answers = summary.returns.map { $0.values.first.map { known($0) } ?? .nothing }
    if summary.canFallOffEnd { answers.append(.nothing) }
    return .join(answers)
  }

  /// What the functions of texts answer, where that is one kind; also as methods.
  private static let textAnswers: [String: Known] = [
    "lower": .text(nil), "upper": .text(nil), "sub": .text(nil), "rep": .text(nil), "reverse": .text(nil),
    "format": .text(nil), "gsub": .text(nil), "len": .number,
  ]

  // MARK: Operators

  private func answer(of sign: String, _ left: Known, _ right: Known?) -> Known {
    if left == .number, right == nil || right == .number { return .number }
    guard case .api(let type) = left, let box = RuleReference.boxes.first(where: { $0.type == type }) else {
      // Numbers may stand before a decimal, 2 * trip.km, and be multiplied with money.
      if left == .number, right == .api(.money), sign == "*" { return .api(.money) }
      return left == .number && right == .api(.decimal) ? .api(.decimal) : .unknown
    }
    let matching = box.operators.first { candidate in
      guard candidate.sign == sign else { return false }
      guard let operand = candidate.operand else { return right == nil }
      guard let right, right != .unknown else { return false }
      return !refuses(operand, right)
    }
    return matching.map { Known($0.answer) } ?? .unknown
  }
}

extension Known {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
