import Values

/// Finds places.
public protocol Geocoder: Sendable {
  /// `near` is the person's home, which settles a name that several towns bear.
  func find(_ text: String, near: Coordinate?) -> FoundPlace
  /// Coordinates that the event carries, held against the town that its text names.
  func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace
  /// What a text is that stands where a place should: an address, a call, a room…
  func kind(of text: String) -> PlaceKind
}

extension Geocoder {
  /// One that knows places alone tells an address from what is none of its places.
  public func kind(of text: String) -> PlaceKind { find(text, near: nil).status == .none ? .unknown : .address }
}
