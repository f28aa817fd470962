import Values

/// A distance that the profile fixes: the way to a client that the person has measured.
public struct DeclaredDistance: Sendable {
  public var from: Place
  public var to: Place
  public var metres: Metres
  /// Whether the way back is another one.
  public var isOneWay: Bool
  /// `profile.yaml:12`, by which a statement names it.
  public var at: String
  /// How it was measured, in the person's words; empty when the profile does not say.
  public var reason: String

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

  func fits(_ leg: Leg) -> Bool {
    if from.isSamePlace(as: leg.from), to.isSamePlace(as: leg.to) { return true }
    return !isOneWay && from.isSamePlace(as: leg.to) && to.isSamePlace(as: leg.from)
  }

  /// Said of a leg that it fits, like a rule's decision.
  var decision: Decision {
    Decision(
      rule: "distance", value: "\(metres.count)", pack: "profile", at: at,
      because: reason.isEmpty
        ? Phrase(en: "declared in the profile", fr: "déclarée dans le profil") : Phrase(verbatim: reason))
  }
}
