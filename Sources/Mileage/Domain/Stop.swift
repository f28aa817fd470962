import Values

/// An appointment that needs travel.
public struct Stop: Sendable {
  /// The appointment.
  public var event: Event
  /// Where it is.
  public var place: Place
  /// The decisions `professional` and `place`.
  public var decisions: [Decision]

  /// The day that it belongs to: the local day on which the appointment starts, or the one before where the day ends after
  /// midnight and it starts before that.
  public let date: CivilDate
  /// The last such day that the appointment touches.
  package let lastDate: CivilDate

  /// An appointment at a place, of a day that ends at midnight; `decisions` are `professional` and `place`.
  public init(event: Event, place: Place, decisions: [Decision] = []) {
    self.init(event: event, place: place, decisions: decisions, until: .midnight)
  }

  /// An appointment at a place; `end` is when the person's days end.
  package init(event: Event, place: Place, decisions: [Decision], until end: DayEnd) {
    self.event = event
    self.place = place
    self.decisions = decisions
    date = end.day(of: event)
    lastDate = end.lastDay(of: event)
  }
}
