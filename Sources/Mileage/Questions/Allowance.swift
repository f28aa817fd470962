import Values

/// What is a trip paid?
public enum Allowance: Question {
  /// The trip with its payable kilometres, and what came before it in its fiscal year.
  public typealias Subject = (trip: Trip, ledger: Ledger)
  /// The amount, exact: it is rounded afterwards.
  public typealias Value = Decimal

  /// The question's name.
  public static let name = RuleName.allowance
  /// When it is asked.
  public static let stage = QuestionStage.amount
}

extension Decisions {
  /// What a trip is paid.
  public func allowance(_ trip: Trip, _ ledger: Ledger) -> Answer<Decimal> { ask(Allowance.self, (trip, ledger)) }
}
