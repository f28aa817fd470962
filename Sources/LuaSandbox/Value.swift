/// A value on its way between Swift and a rule file.
public enum Value {
  /// Lua's `nil`.
  case nothing
  case boolean(Bool)
  /// Lua keeps whole numbers apart from floating point ones.
  case integer(Int64)
  /// A binary floating point number. Never infinite, never "not a number" when it comes from a rule.
  case number(Double)
  /// UTF-8. Bytes of a rule that are not UTF-8 are replaced by U+FFFD.
  case text(String)
  /// Something of the host; it comes back as the very same object.
  case object(any HostObject)
  /// A small value with arithmetic of its own.
  case box(Box)
  /// Only from Lua to Swift.
  case table(Table)

  /// A table a rule built: at most 4 levels and 1,000 entries in all.
  public struct Table {
    /// The elements 1, 2, 3…
    public var list: [Value]
    /// The entries under text keys.
    public var fields: [String: Value]

    /// A table as a rule would have built it, for tests and comparisons.
    public init(list: [Value] = [], fields: [String: Value] = [:]) {
      self.list = list
      self.fields = fields
    }
  }

  /// What Lua's `type` says of it: the type's name for an object or a box.
  public var typeName: String {
    switch self {
    case .nothing: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .text: "string"
    case .object(let object): object.type.name
    case .box(let box): box.type.name
    case .table: "table"
    }
  }

  /// Whether it is Lua's `nil`.
  public var isNothing: Bool {
    if case .nothing = self { return true }
    return false
  }
}
