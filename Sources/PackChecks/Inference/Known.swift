import LuaSyntax
import Packs
import Rules
import Values

/// What is known of a value without running the rules.
package indirect enum Known: Sendable, Hashable {
  case unknown
  case nothing
  /// With its value where that is written down.
  case boolean(Bool?)
  /// An integer or a float of Lua's.
  case number
  case text(String?)
  case function
  /// A table that the rules make: its constructor, where nothing can have been added to it.
  case table(Expression.ID?)
  /// A record, a decimal, a date, a list of the API.
  case api(RuleType)
  /// A list or a mapping of a parameter; several values where it is dated.
  case parameter([ParameterValue])
  /// What a module of the pack returns, by the names in it.
  case module(String, names: [String])
  /// One of these, none of which is itself one of several.
  case either([Known])

  /// One of several, each once.
  package static func join(_ values: [Known]) -> Known {
    var parts: [Known] = []
    for part in values.flatMap(\.parts) where !parts.contains(part) { parts.append(part) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .unknown : .either(parts)
  }

  /// What it may be.
  package var parts: [Known] { if case .either(let parts) = self { parts } else { [self] } }

  /// Without nil.
  package var something: [Known] { parts.filter { $0 != .nothing } }

  /// Whether it may be nil, as far as is known.
  var mayBeNothing: Bool { parts.contains { $0 == .nothing || $0 == .unknown } }
}

extension Known {
  package init(_ type: RuleType) {
    switch type {
    case .text: self = .text(nil)
    case .boolean: self = .boolean(nil)
    case .integer, .number: self = .number
    case .exact: self = .join([.number, .api(.decimal)])
    case .decimal, .money, .date, .time, .record, .list, .map, .table: self = .api(type)
    case .optional(let type): self = .join([Known(type), .nothing])
    case .either(let types): self = .join(types.map { Known($0) })
    case .choice(let texts): self = .join(texts.map { .text($0) })
    case .nothing: self = .nothing
    case .no: self = .boolean(false)
    case .any: self = .unknown
    }
  }

  /// What a parameter gives that has one of these values.
  package init(_ values: [ParameterValue]) {
    let groups = values.map { value -> Known in
      switch value {
      case .boolean: .boolean(nil)
      case .integer: .number
      // The profile may give a whole number for a decimal, and the other way round.
      case .decimal: .join([.number, .api(.decimal)])
      case .text: .text(nil)
      case .date: .api(.date)
      case .list, .map: .parameter([value])
      }
    }
    let compound = values.filter { value in
      switch value {
      case .list, .map: true
      default: false
      }
    }
    self = .join(
      groups.filter { if case .parameter = $0 { false } else { true } }
        + (compound.isEmpty ? [] : [.parameter(compound)]))
  }
}

extension Known {
  /// When it counts as true in a condition: those of its parts that can.
  var whenTrue: [Known] {
    parts.compactMap { part in
      switch part {
      case .nothing, .boolean(false): nil
      case .boolean(nil): .boolean(true)
      default: part
      }
    }
  }

  /// When it counts as false: those of its parts that can.
  var whenFalse: [Known] {
    parts.compactMap { part in
      switch part {
      case .nothing, .boolean(false), .unknown: part
      case .boolean(nil): .boolean(false)
      default: nil
      }
    }
  }
}
