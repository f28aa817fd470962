import Values

/// Measures roads.
public protocol RoadDistances: Sendable {
  /// An answer for each way, in the same order. Ways that are asked for together may cost one request.
  func roads(_ ways: [RoadEnds]) -> [FoundRoad]
}

/// The length of a way, and who could not tell it.
public struct FoundRoad: Sendable {
  /// Nil when no service could tell.
  public var distance: RoadDistance?
  /// Why there is no distance, by the names of the ends; nil where nothing is known of that.
  public var missing: (@Sendable (_ from: String, _ to: String) -> Diagnostic)?
  /// What to tell of services that were asked before and know no such way, by the names of its ends: `home`, `38500 Voiron`.
  public var refusals: [@Sendable (_ from: String, _ to: String) -> Diagnostic]

  /// A way's length, nil when no service could tell, and what was refused on the way to it.
  public init(
    _ distance: RoadDistance?, refusals: [@Sendable (_ from: String, _ to: String) -> Diagnostic] = []
  ) {
    self.distance = distance
    self.refusals = refusals
  }
}
