/// What is settled after the trips of a period?
public enum Settle: Question {
  /// A ledger after the last of its trips, and the days that are settled.
  public typealias Subject = (ledger: Ledger, period: Period)
  /// Adjustments in the ledger's currency, such as a year's end or an advance; empty where there is nothing.
  public typealias Value = [AmountLine]

  /// The question's name.
  public static let name = RuleName.settle
  /// When it is asked.
  public static let stage = QuestionStage.end
}

extension Decisions {
  /// What is settled after the trips of a period.
  public func settle(_ ledger: Ledger, _ period: Period) -> Answer<[AmountLine]> { ask(Settle.self, (ledger, period)) }
}
