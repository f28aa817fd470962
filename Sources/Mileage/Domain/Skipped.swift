import Values

/// An occurrence that makes no trip, and the decision that says so.
public struct Skipped: Sendable {
  public var event: Event
  public var reason: Phrase
  public var decision: Decision?

  public init(event: Event, reason: Phrase, decision: Decision?) {
    self.event = event
    self.reason = reason
    self.decision = decision
  }
}
