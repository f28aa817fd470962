import Values

/// What a rule says of an allowance besides amount and reason. A class: few decisions have any, and all are copied often.
public final class AllowanceTerms: Sendable, Hashable {
  /// The band of the scale that pays, in the rule's words: `5 CV, band up to 5 000 km`; empty where it names none.
  public let band: Phrase
  /// Whether the ledger does not count the trip: somebody else's rate pays it, and the scale does not move.
  public let staysOutOfLedger: Bool

  /// What a rule said; `band` is empty where it named none.
  public init(band: Phrase = .none, staysOutOfLedger: Bool = false) {
    self.band = band
    self.staysOutOfLedger = staysOutOfLedger
  }

  /// Whether both say the same.
  public static func == (left: AllowanceTerms, right: AllowanceTerms) -> Bool {
    left.band == right.band && left.staysOutOfLedger == right.staysOutOfLedger
  }

  /// By all that is said.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(band)
    hasher.combine(staysOutOfLedger)
  }
}
