import Values

/// What is a trip paid?
public enum Allowance: Question {
  /// The trip with its payable kilometres; what came before it in its fiscal year, where a scale looks at the ledger in its own
  /// currency; and what was made before it with all vehicles, nil where no rule asks for it.
  public typealias Subject = (trip: Trip, ledgers: YearLedgers, tally: Tally?)
  /// The amount, exact: it is rounded afterwards. Its currency is the trip's from then on.
  public typealias Value = Money

  /// The question's name.
  public static let name = RuleName.allowance
  /// When it is asked.
  public static let stage = QuestionStage.amount
}

extension Decisions {
  /// What a trip is paid.
  public func allowance(_ trip: Trip, _ ledgers: YearLedgers, _ tally: Tally? = nil) -> Answer<Money> {
    ask(Allowance.self, (trip, ledgers, tally))
  }
}
