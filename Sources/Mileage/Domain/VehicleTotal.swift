import Values

/// What one vehicle made and earned in one currency in a fiscal year's part of the period, and its ledger around it.
public struct VehicleTotal: Sendable, Hashable {
  /// Whose total it is.
  public var vehicle: Vehicle
  /// In which ``amount`` is, and the amounts of the ledgers: that of ``after``.
  public var currency: Currency { after.currency }
  /// Payable metres of these trips.
  public var metres: Metres
  /// Of ``metres``, those of trips that the ledger does not count.
  public var outsideLedger = Metres.zero
  /// The sum of the printed lines: trips, supplements, adjustments. Nil when one of them has no amount.
  public var amount: Decimal?
  /// How many trips they are.
  public var trips: Int
  /// The fiscal year's ledger before the first of these trips.
  public var before: Ledger
  /// The fiscal year's ledger after the last of these trips; the same as ``before`` where there are none.
  public var after: Ledger

  /// A total; `amount` is nil when one of its lines has none.
  public init(vehicle: Vehicle, metres: Metres, amount: Decimal?, trips: Int, before: Ledger, after: Ledger) {
    self.vehicle = vehicle
    self.metres = metres
    self.amount = amount
    self.trips = trips
    self.before = before
    self.after = after
  }
}
