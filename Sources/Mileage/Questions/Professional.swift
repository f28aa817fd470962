/// Does an appointment count?
public enum Professional: Question {
  /// The appointment: each occurrence of a series by itself.
  public typealias Subject = Event
  /// Whether it counts; where it does not, it is skipped with the reason.
  public typealias Value = Bool

  /// The question's name.
  public static let name = RuleName.professional
  /// When it is asked.
  public static let stage = QuestionStage.appointment
}

extension Decisions {
  /// Whether an appointment counts.
  public func professional(_ event: Event) -> Answer<Bool> { ask(Professional.self, event) }
}
