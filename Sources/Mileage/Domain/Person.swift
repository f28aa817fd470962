import ICalendar
import Values

/// Who drives: what a profile says, its places found.
public struct Person: Sendable {
  public var name: String
  public var zone: Zone
  /// The profile's places by key: `home`, `office` and any other.
  public var places: [String: Place]
  /// In the profile's order; the first owned on a day is the default.
  public var vehicles: [Vehicle]
  public var openings: [OpeningLedger]
  /// Distances that the person fixed; the first that fits a leg counts.
  public var distances: [DeclaredDistance]

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

  public var home: Place? { places["home"] }
}
