import Values

/// How far the road that is taken may lie from the point that was asked, in metres.
///
/// An address or street stands beside its road, and 300 m is a long drive of its own. A town's point is its middle, which may be a
/// square, a park or a hill: 5 km, the radius of a large commune. A postcode covers several communes: 10 km. What lies farther is
/// off the map of the service, and the distance of another place.
package struct SnapLimits: Sendable, Hashable {
  package var address = Metres(300)
  package var street = Metres(300)
  package var town = Metres(5_000)
  package var postcode = Metres(10_000)

  package init() {}

  package func metres(for precision: FoundPlace.Precision) -> Metres {
    switch precision {
    case .address: address
    case .street: street
    case .town: town
    case .postcode: postcode
    }
  }

  /// Why a measured way is not the way that was asked: the road lies too far from one of its ends, or is shorter than the crow
  /// flies between them.
  /// - Returns: nil when it lies near enough, or the source does not say how near.
  func refusal(of distance: RoadDistance, for ends: RoadEnds) -> RoadRefusal? {
    let (from, to) = (distance.snapFrom ?? .zero, distance.snapTo ?? .zero)
    if from > metres(for: ends.from.precision) || to > metres(for: ends.to.precision) {
      return RoadRefusal(word: RoadRefusal.tooFar, snap: max(from, to), within: pair(ends))
    }
    // Without its ferry a way is as short as the roads on both sides.
    if ends.crossesWater { return nil }
    // The earth is no sphere, and a service rounds its points: one in a hundred and ten metres are forgiven.
    let crow = ends.from.coordinate.distance(to: ends.to.coordinate)
    let least = crow * 0.99 - Double(from.count + to.count) - 10
    return Double(distance.metres.count) < least ? RoadRefusal(word: RoadRefusal.tooShort) : nil
  }

  /// The limits of both ends.
  func pair(_ ends: RoadEnds) -> RoadRefusal.Limits {
    RoadRefusal.Limits(from: metres(for: ends.from.precision), to: metres(for: ends.to.precision))
  }
}
