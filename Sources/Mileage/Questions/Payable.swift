import Values

/// How much of a trip is paid?
public enum Payable: Question {
  /// The trip with its distance, and what was made before it; that is nil where no rule asks for it.
  public typealias Subject = (trip: Trip, tally: Tally?)
  /// Metres after deductions and caps.
  public typealias Value = Metres

  /// The question's name.
  public static let name = RuleName.payable
  /// When it is asked.
  public static let stage = QuestionStage.kilometres
}

extension Decisions {
  /// How many of a trip's metres are paid.
  public func payable(_ trip: Trip, _ tally: Tally? = nil) -> Answer<Metres> { ask(Payable.self, (trip, tally)) }
}
