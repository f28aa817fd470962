import Values

/// Finds places.
public protocol Geocoder: Sendable {
  /// `near` is the person's home, which settles a name that several towns bear.
  func find(_ text: String, near: Coordinate?) -> FoundPlace
  /// Coordinates that the event carries, held against the town that its text names.
  func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace
}
