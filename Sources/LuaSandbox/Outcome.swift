/// How a rule ended.
public enum Outcome {
  /// The rule gave an answer, or had no opinion.
  case answered(Answer)
  /// The rule gave none. That is an error, never a "no".
  case failed(SandboxError)
}

/// What a rule answered, and where it spoke.
public struct Answer {
  /// ``Value/nothing`` is "no opinion".
  public var value: Value
  /// What the rule gave `verdict` as the reason, cut to 500 bytes; nil for a plain value.
  public var reason: String?
  /// The rule file that spoke, as it was named when it was loaded.
  public var file: String
  /// The line that called `verdict`; for a plain value the line the function begins on.
  public var line: Int
}
