import LuaSyntax
import Mileage
import Rules

/// Questions by which a value came to a rule.
extension CheckedFile {
  /// The questions for which the value of an expression may have been shown; empty where that cannot be said.
  func questions(of id: Expression.ID) -> Set<RuleName> {
    var left = Self.mostHops
    return questions(of: id, &left)
  }

  /// A function may call itself with its own parameter; and nobody hands a trip on any further.
  private static let mostHops = 200

  private func questions(of id: Expression.ID, _ left: inout Int) -> Set<RuleName> {
    left -= 1
    guard left > 0 else { return [] }
    switch chunk[id].kind {
    case .name(let use):
      guard let variable = chunk[use].binding.variable else { return [] }
      return questions(of: variable, &left)
    case .field(let object, _), .index(let object, _), .parenthesized(let object): return questions(of: object, &left)
    case .binary(.or, let first, let second), .binary(.and, let first, let second):
      return questions(of: first, &left).union(questions(of: second, &left))
    default: return []
    }
  }

  private func questions(of id: Variable.ID, _ left: inout Int) -> Set<RuleName> {
    let variable = chunk[id]
    guard !variable.isReassigned else { return [] }
    if let rule = rules.first(where: { $0.body?.parameters.contains(id) ?? false }), sources[id]?.count == 1 {
      return RuleName(rawValue: rule.name).map { [$0] } ?? []
    }
    if let sources = sources[id] {
      return sources.reduce(into: []) { found, source in
        if case .argument(let argument) = source { found.formUnion(questions(of: argument, &left)) }
      }
    }
    return (variable.elementsOf ?? variable.initial).map { questions(of: $0, &left) } ?? []
  }
}
