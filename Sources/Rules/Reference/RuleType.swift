/// A type of the rule API: what a field holds, a function takes, a rule answers.
package indirect enum RuleType: Sendable, Hashable {
  case text, boolean
  /// A whole number of Lua's.
  case integer
  /// A binary floating point number: degrees only, never kilometres or money.
  case number
  /// Whatever stands for an exact number: an integer, a decimal, or a number with at most six places.
  case exact
  /// An exact decimal, a day, a date-time: see ``BoxDocument``.
  case decimal, date, time
  /// A record by its name: `event`.
  case record(String)
  case list(RuleType)
  /// By text keys.
  case map(RuleType)
  case optional(RuleType)
  case either([RuleType])
  /// One of these texts.
  case choice([String])
  /// A table that a rule writes, by its keys: `{label = text, amount = exact}`.
  case table([Key])
  case nothing
  /// False alone, where it is a special answer.
  case no
  case any

  /// A key of a table.
  package struct Key: Sendable, Hashable {
    package var name: String
    package var type: RuleType

    package init(_ name: String, _ type: RuleType) {
      self.name = name
      self.type = type
    }
  }
}

extension RuleType {
  /// A place as an object or a table.
  static let somewhere = either([
    .record("place"), .record("point"), .table([.init("lat", .number), .init("lon", .number)]),
  ])
  /// Money, a line each.
  static let amountLines = list(.table([.init("label", .text), .init("amount", .exact)]))

  /// Whether a value of the type may be a table that a rule writes.
  var mayBeTable: Bool {
    switch self {
    case .table, .list, .map: true
    case .optional(let type): type.mayBeTable
    case .either(let types): types.contains { $0.mayBeTable }
    default: false
    }
  }

  /// As LuaLS annotations write it.
  var annotation: String {
    switch self {
    case .text: "string"
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .exact: "izika.decimal|number"
    case .decimal: "izika.decimal"
    case .date: "izika.date"
    case .time: "izika.time"
    case .record(let name): "izika.\(Self.className(name))"
    case .list(let type): type.isUnion ? "(\(type.annotation))[]" : "\(type.annotation)[]"
    case .map(let type): "table<string, \(type.annotation)>"
    case .optional(let type): type.isUnion ? "\(type.annotation)|nil" : "\(type.annotation)?"
    case .either(let types): types.map(\.annotation).joined(separator: "|")
    case .choice(let texts): texts.map { "\"\($0)\"" }.joined(separator: "|")
    case .table(let keys): "{ \(keys.map { "\($0.name): \($0.type.annotation)" }.joined(separator: ", ")) }"
    case .nothing: "nil"
    case .no: "false"
    case .any: "any"
    }
  }

  /// A record's name as a class: `structured location` is `structured_location`.
  static func className(_ record: String) -> String { String(record.map { $0 == " " ? "_" : $0 }) }

  private var isUnion: Bool {
    switch self {
    case .exact, .either, .optional: true
    case .choice(let texts): texts.count > 1
    default: false
    }
  }

  /// As the reference page writes it.
  package var words: String {
    switch self {
    case .text: "text"
    case .exact: "number or decimal"
    case .time: "date-time"
    case .boolean, .integer, .number, .decimal, .date, .nothing, .no, .any: annotation.droppingRoom
    case .record(let name): name
    case .list(let type): "list of \(type.words)"
    case .map(let type): "map of \(type.words)"
    case .optional(let type): "\(type.words), or nil"
    case .either(let types): types.map(\.words).joined(separator: " or ")
    case .choice(let texts): texts.map { "\"\($0)\"" }.joined(separator: ", ")
    case .table(let keys): "{\(keys.map { "\($0.name) = \($0.type.words)" }.joined(separator: ", "))}"
    }
  }
}

extension String {
  fileprivate var droppingRoom: String { hasPrefix("izika.") ? String(dropFirst(6)) : self }
}
