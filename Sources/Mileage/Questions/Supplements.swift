/// What is paid for a trip beside its kilometres?
public enum Supplements: Question {
  /// The trip with its amount, and what was made before it; that is nil where no rule asks for it.
  public typealias Subject = (trip: Trip, tally: Tally?)
  /// The lines, in the trip's currency; empty where there is nothing.
  public typealias Value = [AmountLine]

  /// The question's name.
  public static let name = RuleName.supplements
  /// When it is asked.
  public static let stage = QuestionStage.supplements
}

extension Decisions {
  /// What is paid for a trip beside its kilometres.
  public func supplements(_ trip: Trip, _ tally: Tally? = nil) -> Answer<[AmountLine]> {
    ask(Supplements.self, (trip, tally))
  }
}
