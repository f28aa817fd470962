/// Why a rule file could not be loaded, or a rule gave no answer.
public struct SandboxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What stopped the rule.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The file does not parse, or fails while it is loaded.
    case load
    /// The rule raised an error.
    case runtime
    /// The call's fuel is used up.
    case budget
    /// The fuel that the files of one `id` may burn in a run is used up. Files of another `id` may go on.
    case runBudget
    /// The memory is full, or one text or array would be too large.
    case memory
    /// The call worked too long, the last resort. The run is over: every later call fails alike, whoever is asked.
    case time
    /// The rule answered what cannot leave the sandbox: a function, an infinite number, a table where none is taken.
    case badResult
    /// A function assigns a variable that is still there when it has ended: none of the files of its `id` is asked.
    case remembers
  }

  /// What stopped the rule.
  public var kind: Kind
  /// One line, without file and line number.
  public var message: String
  /// The rule file, as it was named when it was loaded.
  public var file: String?
  /// Counted from 1.
  public var line: Int?

  /// An error, with the place where it is known.
  public init(_ kind: Kind, _ message: String, file: String? = nil, line: Int? = nil) {
    self.kind = kind
    self.message = message
    self.file = file
    self.line = line
  }

  /// `rules.lua:12: what is wrong`.
  public var description: String {
    switch (file, line) {
    case (let file?, let line?): "\(file):\(line): \(message)"
    case (let file?, nil): "\(file): \(message)"
    case (nil, _): message
    }
  }
}
