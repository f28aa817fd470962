import Values

/// An appointment that needs travel.
public struct Stop: Sendable {
  /// The appointment.
  public var event: Event
  /// Where it is.
  public var place: Place
  /// The decisions `professional` and `place`.
  public var decisions: [Decision]

  /// An appointment at a place; `decisions` are `professional` and `place`.
  public init(event: Event, place: Place, decisions: [Decision] = []) {
    self.event = event
    self.place = place
    self.decisions = decisions
  }

  /// The local day on which the appointment starts.
  public var date: CivilDate { event.date }
}
