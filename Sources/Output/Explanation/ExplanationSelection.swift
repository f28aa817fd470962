import Values

/// What `explain` is asked about.
package struct ExplanationSelection: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case trip(id: String)
    case event(uid: String)
    case day(CivilDate)
    /// The amounts of the whole period, a vehicle each.
    case total
  }

  package var subject: Subject
  /// Whether only what is not paid is explained: skipped events, trips without an amount.
  package var whyNot: Bool

  package init(_ subject: Subject, whyNot: Bool = false) {
    self.subject = subject
    self.whyNot = whyNot
  }
}
