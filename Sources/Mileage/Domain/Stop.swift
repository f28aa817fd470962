import Values

/// An appointment that needs travel.
public struct Stop: Sendable {
  public var event: Event
  public var place: Place
  /// `professional` and `place`.
  public var decisions: [Decision]

  public init(event: Event, place: Place, decisions: [Decision] = []) {
    self.event = event
    self.place = place
    self.decisions = decisions
  }

  public var date: CivilDate { event.date }
}
