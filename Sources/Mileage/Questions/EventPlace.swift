/// Where is an appointment that counts?
public enum EventPlace: Question {
  /// The appointment.
  public typealias Subject = Event
  /// Its place, or that nobody travels.
  public typealias Value = PlaceChoice

  /// The question's name.
  public static let name = RuleName.place
  /// When it is asked.
  public static let stage = QuestionStage.appointment
}

extension Decisions {
  /// Where an appointment is.
  public func place(_ event: Event) -> Answer<PlaceChoice> { ask(EventPlace.self, event) }
}
