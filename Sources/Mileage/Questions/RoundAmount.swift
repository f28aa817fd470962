import Values

/// To what is a trip's amount rounded?
public enum RoundAmount: Question {
  /// The exact amount, in the trip's currency, and the trip.
  public typealias Subject = (amount: Decimal, trip: Trip)
  /// The amount, rounded, in the same currency.
  public typealias Value = Decimal

  /// The question's name.
  public static let name = RuleName.roundAmount
  /// When it is asked.
  public static let stage = QuestionStage.amount
}

extension Decisions {
  /// A trip's amount, rounded.
  public func roundAmount(_ amount: Decimal, _ trip: Trip) -> Answer<Decimal> { ask(RoundAmount.self, (amount, trip)) }
}
