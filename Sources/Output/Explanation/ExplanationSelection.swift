import Values

/// What `explain` is asked about.
public struct ExplanationSelection: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    case trip(id: String)
    case event(uid: String)
    case day(CivilDate)
    /// The amounts of the whole period, a vehicle each.
    case total
  }

  public var subject: Subject
  /// Whether only what is not paid is explained: skipped events, trips without an amount.
  public var whyNot: Bool

  public init(_ subject: Subject, whyNot: Bool = false) {
    self.subject = subject
    self.whyNot = whyNot
  }
}
