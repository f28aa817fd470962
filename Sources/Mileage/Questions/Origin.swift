/// Where does a day with stops begin?
public enum Origin: Question {
  /// The day, its way not known yet.
  public typealias Subject = Day
  /// The place.
  public typealias Value = PlaceChoice

  /// The question's name.
  public static let name = RuleName.origin
  /// When it is asked.
  public static let stage = QuestionStage.day
}

extension Decisions {
  /// Where a day begins.
  public func origin(_ day: Day) -> Answer<PlaceChoice> { ask(Origin.self, day) }
}
