import Values

/// How much of a trip is paid?
public enum Payable: Question {
  /// The trip with its distance.
  public typealias Subject = Trip
  /// Metres after deductions and caps.
  public typealias Value = Metres

  /// The question's name.
  public static let name = RuleName.payable
  /// When it is asked.
  public static let stage = QuestionStage.kilometres
}

extension Decisions {
  /// How many of a trip's metres are paid.
  public func payable(_ trip: Trip) -> Answer<Metres> { ask(Payable.self, trip) }
}
