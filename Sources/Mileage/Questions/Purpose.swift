/// What does the statement print for a trip?
public enum Purpose: Question {
  /// The trip with its vehicle.
  public typealias Subject = Trip
  /// One line; empty where there is nothing to say.
  public typealias Value = String

  /// The question's name.
  public static let name = RuleName.purpose
  /// When it is asked.
  public static let stage = QuestionStage.trip
}

extension Decisions {
  /// What the statement prints for a trip.
  public func purpose(_ trip: Trip) -> Answer<String> { ask(Purpose.self, trip) }
}
