import LuaSyntax
import Rules
import Values

extension CheckedFile {
  /// Whether a value is surely none of a type. Nil is left out of account: of an answer it means "no opinion".
  package func refuses(_ type: RuleType, _ known: Known) -> Bool {
    let parts = known.something
    return !parts.isEmpty && parts.allSatisfy { !fits($0, type) }
  }

  /// Whether a value may be of a type, as far as is known.
  private func fits(_ known: Known, _ type: RuleType) -> Bool {
    if known == .unknown { return true }
    switch type {
    case .any: return true
    case .optional(let type): return known == .nothing || fits(known, type)
    case .either(let types): return types.contains { fits(known, $0) }
    case .nothing: return known == .nothing
    case .no: return known == .boolean(false) || known == .boolean(nil)
    case .boolean: if case .boolean = known { return true } else { return false }
    case .text: if case .text = known { return true } else { return false }
    case .choice(let texts):
      guard case .text(let text) = known else { return false }
      return text.map { texts.contains($0) } ?? true
    case .integer, .number, .exact, .decimal: return known == .number || known == .api(.decimal)
    case .money, .date, .time, .record: return known == .api(type)
    case .list(let element): return fitsList(known, element)
    case .map:
      switch known {
      case .api(.map), .parameter, .table: return true
      default: return false
      }
    case .table(let keys): return fitsTable(known, keys)
    }
  }

  private func fitsList(_ known: Known, _ element: RuleType) -> Bool {
    switch known {
    case .api(.list(let own)): return own == element || own == .any || element == .any
    case .parameter(let values):
      return values.contains { if case .list = $0 { true } else { false } }
    case .table(nil): return true
    case .table(let constructor?):
      return definitions(in: constructor).allSatisfy { definition in
        guard definition.name == nil else { return false }
        return definition.value.map { !refuses(element, self.known($0)) } ?? true
      }
    default: return false
    }
  }

  /// A constructor is held against the keys; what has none is left to the run.
  private func fitsTable(_ known: Known, _ keys: [RuleType.Key]) -> Bool {
    switch known {
    case .table(nil), .parameter, .api(.map): return true
    case .table(let constructor?):
      let entries = definitions(in: constructor)
      // A computed key may be any.
      guard case .table(let items) = chunk[constructor].kind else { return true }
      if items.contains(where: { if case .expression = $0.key { true } else { false } }) { return true }
      for key in keys {
        guard let entry = entries.last(where: { $0.name == key.name }) else {
          if case .optional = key.type { continue }
          return false
        }
        if let value = entry.value, refuses(key.type, self.known(value)) { return false }
      }
      return true
    default: return false
    }
  }

  private func definitions(in constructor: Expression.ID) -> [Definition] { chunk.definitions(of: constructor) }

  /// Whether two values are surely never equal: of kinds that Lua's `==` finds different.
  func areNeverEqual(_ left: Known, _ right: Known) -> Bool {
    left.parts.allSatisfy { one in right.parts.allSatisfy { Self.differ(one, $0) } }
  }

  private static func differ(_ left: Known, _ right: Known) -> Bool {
    switch (left, right) {
    case (.unknown, _), (_, .unknown), (.table, _), (_, .table), (.parameter, _), (_, .parameter): false
    case (.boolean(let a), .boolean(let b)): a != nil && b != nil && a != b
    case (.text(let a), .text(let b)): a != nil && b != nil && a != b
    case (.either, _), (_, .either): false
    default: left != right
    }
  }
}
