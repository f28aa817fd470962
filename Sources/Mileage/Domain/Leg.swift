import Values

/// One way between two places.
public struct Leg: Sendable {
  /// Where it starts.
  public var from: Place
  /// Where it ends.
  public var to: Place
  /// When the appointment before it ends; nil when there is none at that place, or it lasts all day.
  public var departure: ZonedTime?
  /// When the appointment after it starts; nil when it ends the trip, or that appointment lasts all day.
  public var arrival: ZonedTime?
  /// Nil while it is not known, and when nobody could tell.
  public var distance: RoadDistance?
  /// The `distance` decision, where a rule was asked.
  public var decision: Decision?

  /// A leg whose distance is not known yet.
  public init(from: Place, to: Place, departure: ZonedTime? = nil, arrival: ZonedTime? = nil) {
    self.from = from
    self.to = to
    self.departure = departure
    self.arrival = arrival
  }
}
