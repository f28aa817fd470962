import ICalendar
import Values

/// Who drives: what a profile says, its places found.
public struct Person: Sendable {
  /// As the profile has it; empty without a profile.
  public var name: String
  /// The zone in which the person's days are.
  public var zone: Zone
  /// The profile's places by key: `home`, `office` and any other.
  public var places: [String: Place]
  /// In the profile's order; the first owned on a day is the default.
  public var vehicles: [Vehicle]
  /// What stands for trips that the calendars do not hold; the first for a vehicle and a fiscal year counts.
  public var openings: [OpeningLedger]
  /// Distances that the person fixed; the first that fits a leg counts.
  public var distances: [DeclaredDistance]

  /// A person, by default without places, vehicles and a past.
  public init(
    name: String, zone: Zone, places: [String: Place] = [:], vehicles: [Vehicle] = [], openings: [OpeningLedger] = [],
    distances: [DeclaredDistance] = []
  ) {
    self.name = name
    self.zone = zone
    self.places = places
    self.vehicles = vehicles
    self.openings = openings
    self.distances = distances
  }

  /// The place `home`; nil when the profile has none.
  public var home: Place? { places["home"] }
}
