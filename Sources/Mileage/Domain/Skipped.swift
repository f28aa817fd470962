import Values

/// An occurrence that makes no trip, and the decision that says so.
public struct Skipped: Sendable {
  /// The occurrence.
  public var event: Event
  /// Why it makes no trip: the rule's reason, or the engine's own.
  public var reason: Phrase
  /// Who said so; nil for a second copy of an appointment, and where opening kilometres stand for its trip.
  public var decision: Decision?

  /// An occurrence without a trip; `decision` is nil where no rule said so.
  public init(event: Event, reason: Phrase, decision: Decision?) {
    self.event = event
    self.reason = reason
    self.decision = decision
  }
}
