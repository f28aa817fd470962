/// Whose kilometres choose a scale's band: the parameter `ledger_of` of the scale.
public enum LedgerScope: String, Sendable, CaseIterable {
  /// Each vehicle has bounds of its own.
  case vehicle
  /// All vehicles of a kind share theirs: two cars of one employment. A van is of a car's kind.
  case kind
  /// All vehicles of a person do.
  case person
}

/// Whose running totals a ledger holds.
public enum LedgerOwner: Sendable, Hashable {
  /// One vehicle's, by its id in the profile.
  case vehicle(String)
  /// Those of the person's vehicles of a kind; vans are among the cars.
  case kind(VehicleKind)
  /// Those of all the person's vehicles.
  case person

  /// Who shares the ledger of a vehicle.
  public init(of vehicle: Vehicle, _ scope: LedgerScope) {
    switch scope {
    case .vehicle: self = .vehicle(vehicle.id)
    case .kind: self = .kind(Self.shared(vehicle.kind))
    case .person: self = .person
    }
  }

  /// Whether the vehicle's kilometres stand in the ledger.
  public func covers(_ vehicle: Vehicle) -> Bool {
    switch self {
    case .vehicle(let id): vehicle.id == id
    case .kind(let kind): Self.shared(vehicle.kind) == kind
    case .person: true
    }
  }

  /// No law that has bounds for cars has other ones for vans.
  private static func shared(_ kind: VehicleKind) -> VehicleKind { kind == .van ? .car : kind }
}
