import Values

/// A place that a rule chose.
public enum PlaceChoice: Sendable, Hashable {
  case home
  case office
  /// A place that the rule was shown, or one of the profile's by `named`.
  case place(Place)
  /// A text to find on the map.
  case text(String)
  case coordinate(Coordinate)
  /// A call or a video conference: nobody travels.
  case noTravel
  /// The night is spent at the last stop.
  case stay
  /// No return in between: go straight to the next stop.
  case direct
}
