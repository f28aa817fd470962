/// A rule file that was loaded: the table it returned.
public struct Chunk: Sendable {
  /// As the file is called in messages.
  public let file: String
  /// What host functions know it by.
  public let id: Int
  /// The text keys of its table, sorted.
  public let names: [String]
  let number: Int32
  let sandbox: Int
  let entries: [String: Entry]

  /// What stands under a name of the table.
  public enum Entry: Sendable, Hashable {
    case function(RuleFunction)
    /// What `rule(name, function)` gave, alone or in a list, in the list's order. Not empty.
    case rules([RuleFunction])
    /// A list with an element that is no rule, by its place from 1; nil for a table that is no list.
    case mixed(Int?)
    /// A table without elements.
    case empty
    /// A number, a text, anything else.
    case value
  }

  /// Nil when there is nothing under the name.
  public subscript(_ name: String) -> Entry? { entries[name] }

  /// The function under a name; nil when there is none.
  public func function(_ name: String) -> RuleFunction? {
    if case .function(let function) = entries[name] { return function }
    return nil
  }
}

/// A function of a rule file, ready to be called by the sandbox it was loaded into.
public struct RuleFunction: Sendable, Hashable {
  /// The key it stands under.
  public var name: String { identity.name }
  /// What `rule` calls it; nil for a plain function.
  public var label: String? { identity.label }
  /// The file of `line`: a rule file may return what a module of its package defines.
  public var file: String { identity.file }
  /// Where `rule` names it, and where a plain function begins; 0 when that is not known.
  public var line: Int { identity.line }
  /// How many parameters it has; as many as there can be, where it takes all that come.
  public var parameters: Int { identity.parameters }
  let number: Int32
  let sandbox: Int
  private let identity: Identity

  /// An object, because functions are handed on for every call.
  private final class Identity: Sendable {
    let name: String
    let label: String?
    let file: String
    let line: Int
    let parameters: Int

    init(name: String, label: String?, file: String, line: Int, parameters: Int) {
      self.name = name
      self.label = label
      self.file = file
      self.line = line
      self.parameters = parameters
    }
  }

  init(name: String, label: String?, file: String, line: Int, parameters: Int, number: Int32, sandbox: Int) {
    identity = Identity(name: name, label: label, file: file, line: line, parameters: parameters)
    self.number = number
    self.sandbox = sandbox
  }

  /// Whether both are one function of one sandbox.
  public static func == (left: RuleFunction, right: RuleFunction) -> Bool {
    left.number == right.number && left.sandbox == right.sandbox
  }

  /// By the function's number and its sandbox's.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(sandbox)
  }
}
