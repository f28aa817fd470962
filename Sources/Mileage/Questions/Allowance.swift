import Values

/// What is a trip paid?
public enum Allowance: Question {
  /// The trip with its payable kilometres, what came before it in its fiscal year, and what was made before it with all
  /// vehicles; that is nil where no rule asks for it.
  public typealias Subject = (trip: Trip, ledger: Ledger, tally: Tally?)
  /// The amount, exact: it is rounded afterwards.
  public typealias Value = Decimal

  /// The question's name.
  public static let name = RuleName.allowance
  /// When it is asked.
  public static let stage = QuestionStage.amount
}

extension Decisions {
  /// What a trip is paid.
  public func allowance(_ trip: Trip, _ ledger: Ledger, _ tally: Tally? = nil) -> Answer<Decimal> {
    ask(Allowance.self, (trip, ledger, tally))
  }
}
