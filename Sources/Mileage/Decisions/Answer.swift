import Values

/// What came of asking the layers for one decision.
public struct Answer<Value: Sendable>: Sendable {
  /// Nil when no layer has an opinion, and when the rule failed.
  public var value: Value?
  /// Who answered and why; where nobody did, who was asked.
  public var decision: Decision
  /// What went wrong in the rule; the question then has no answer, and no further layer is asked.
  public var failure: Diagnostic?
  /// What a rule wants a person to look at besides: a scale that is not yet published.
  public var remarks: [Diagnostic]

  /// Whether a rule read what is not known yet. There is no answer then, not even that nobody has one: the question is to be
  /// asked again once it is known.
  package var isPutBack = false

  /// An answer; `value` is nil when no layer has an opinion, and when the rule failed.
  public init(_ value: Value?, decision: Decision, failure: Diagnostic? = nil, remarks: [Diagnostic] = []) {
    self.value = value
    self.decision = decision
    self.failure = failure
    self.remarks = remarks
  }
}
