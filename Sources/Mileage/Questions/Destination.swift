/// Where does a day end?
public enum Destination: Question {
  /// The day, its way not known yet.
  public typealias Subject = Day
  /// The place; `stay` where the night is spent at the last stop.
  public typealias Value = PlaceChoice

  /// The question's name.
  public static let name = RuleName.destination
  /// When it is asked.
  public static let stage = QuestionStage.day
}

extension Decisions {
  /// Where a day ends.
  public func destination(_ day: Day) -> Answer<PlaceChoice> { ask(Destination.self, day) }
}
