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

  public init(
    name: String, zone: Zone, places: [String: Place] = [:], vehicles: [Vehicle] = [], openings: [OpeningLedger] = []
  ) {
    self.name = name
    self.zone = zone
    self.places = places
    self.vehicles = vehicles
    self.openings = openings
  }

  public var home: Place? { places["home"] }
}
