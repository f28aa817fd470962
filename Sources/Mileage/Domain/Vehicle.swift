import Values

/// A vehicle of the person's own, as the profile describes it.
public struct Vehicle: Sendable, Hashable {
  /// The profile's id: `clio`.
  public var id: String
  /// What it is.
  public var kind: VehicleKind
  /// Fiscal power in CV; a moped and a bicycle have none.
  public var power: Int?
  /// What it runs on; nil when the profile does not say.
  public var energy: Energy?
  /// The registration; empty when the profile does not say.
  public var plate: String
  /// The first day on which it is the person's; open when nil.
  public var from: CivilDate?
  /// The last day on which it is, included; open when nil.
  public var to: CivilDate?

  /// A vehicle that is the person's from `from` to `to`, both included; always by default.
  public init(
    id: String, kind: VehicleKind, power: Int? = nil, energy: Energy? = nil, plate: String = "",
    from: CivilDate? = nil, to: CivilDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.power = power
    self.energy = energy
    self.plate = plate
    self.from = from
    self.to = to
  }

  /// Whether it is the person's on a day of a period.
  public func isOwned(in period: Period) -> Bool {
    (from.map { $0 < period.to } ?? true) && (to.map { period.from <= $0 } ?? true)
  }

  /// Whether it is the person's on a day.
  public func isOwned(on date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
  }
}
