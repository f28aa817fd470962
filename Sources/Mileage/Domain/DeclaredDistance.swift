import Values

/// A distance that the profile fixes: the way to a client that the person has measured.
public struct DeclaredDistance: Sendable {
  /// Where the way starts: one of the profile's places, or an address.
  public var from: Place
  /// Where it ends, likewise.
  public var to: Place
  /// The length of the way.
  public var metres: Metres
  /// Whether the way back is another one.
  public var isOneWay: Bool
  /// `profile.yaml:12`, by which a statement names it.
  public var at: String
  /// How it was measured, in the person's words; empty when the profile does not say.
  public var reason: String

  /// A distance that holds for the way back too, unless it is one-way.
  public init(
    from: Place, to: Place, metres: Metres, isOneWay: Bool = false, at: String = "", reason: String = ""
  ) {
    self.from = from
    self.to = to
    self.metres = metres
    self.isOneWay = isOneWay
    self.at = at
    self.reason = reason
  }

  /// The first that is written for this direction, else the first whose way back it is.
  /// - Returns: its place in the list.
  package static func find(_ leg: Leg, in distances: [DeclaredDistance]) -> Int? {
    distances.firstIndex { $0.from.isSamePlace(as: leg.from) && $0.to.isSamePlace(as: leg.to) }
      ?? distances.firstIndex { !$0.isOneWay && $0.from.isSamePlace(as: leg.to) && $0.to.isSamePlace(as: leg.from) }
  }

  /// Said of a leg that it fits, like a rule's decision.
  var decision: Decision {
    Decision(
      rule: "distance", value: "\(metres.count)", pack: "profile", at: at,
      because: reason.isEmpty
        ? Phrase(en: "declared in the profile", fr: "déclarée dans le profil") : Phrase(verbatim: reason))
  }
}
