import Values

/// How long is a leg, where the rules fix that?
public enum LegDistance: Question {
  /// The leg.
  public typealias Subject = Leg
  /// Its length; no opinion means that the roads are asked.
  public typealias Value = Metres

  /// The question's name.
  public static let name = RuleName.distance
  /// When it is asked.
  public static let stage = QuestionStage.trip
}

extension Decisions {
  /// Metres where the rules fix them; no opinion means that the roads are asked.
  public func distance(_ leg: Leg) -> Answer<Metres> { ask(LegDistance.self, leg) }
}
