/// Is there a way back to a base between two stops of a day?
public enum Between: Question {
  /// The two stops, in their order.
  public typealias Subject = (previous: Stop, following: Stop)
  /// The base; `direct` where there is none.
  public typealias Value = PlaceChoice

  /// The question's name.
  public static let name = RuleName.between
  /// When it is asked.
  public static let stage = QuestionStage.day
}

extension Decisions {
  /// What lies between two stops of a day.
  public func between(_ previous: Stop, _ following: Stop) -> Answer<PlaceChoice> {
    ask(Between.self, (previous, following))
  }
}
