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
  let functions: [String: RuleFunction]

  /// The function under a name; nil when there is none.
  public func function(_ name: String) -> RuleFunction? { functions[name] }
}

/// A function of a rule file, ready to be called by the sandbox it was loaded into.
public struct RuleFunction: Sendable, Hashable {
  /// The key it stands under.
  public let name: String
  let number: Int32
  let sandbox: Int
}
