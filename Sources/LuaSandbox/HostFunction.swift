import CLuaSandbox

/// A function of the host that rules call by its name.
public typealias HostFunction = (HostCall) throws -> Value

/// A call of a host function.
public struct HostCall {
  /// The id the calling chunk was loaded with.
  public let chunk: Int
  /// What the rule gave, at most 16; tables come with what they hold, objects as themselves.
  public let arguments: [Value]
  let machine: OpaquePointer?

  /// Does what waits for others, a server say, within bounds of its own: the time that it takes is not the rule's.
  public func waiting<Result>(_ body: () throws -> Result) rethrows -> Result {
    let paused = izs_pause(machine)
    defer { izs_resume(machine, paused) }
    return try body()
  }

  /// The argument at an index, ``Value/nothing`` past the end.
  public subscript(index: Int) -> Value { index < arguments.count ? arguments[index] : .nothing }

  /// Pays for work that depends on what the rule gave, before it is done: about one unit for ten nanoseconds. The call
  /// itself is paid for already.
  /// - Throws: when the rule's budget is used up. Let it through: the rule ends, and cannot catch it.
  public func charge(_ fuel: Int) throws {
    if izs_spend(machine, Int64(fuel)) != 0 { throw HostError("the budget is used up") }
  }
}

/// What a host function or a field refuses with.
///
/// A rule gets it as an error with its file and line, and can `pcall` it.
public struct HostError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, without file and line.
  public let message: String

  /// An error that says what is wrong.
  public init(_ message: String) { self.message = message }
  /// The message alone, without file and line.
  public var description: String { message }
}
