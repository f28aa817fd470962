import Values

/// To what are a trip's payable metres rounded?
public enum RoundDistance: Question {
  /// The payable metres, and the trip.
  public typealias Subject = (metres: Metres, trip: Trip)
  /// The metres, rounded.
  public typealias Value = Metres

  /// The question's name.
  public static let name = RuleName.roundDistance
  /// When it is asked.
  public static let stage = QuestionStage.kilometres
}

extension Decisions {
  /// A trip's payable metres, rounded.
  public func roundDistance(_ metres: Metres, _ trip: Trip) -> Answer<Metres> {
    ask(RoundDistance.self, (metres, trip))
  }
}
