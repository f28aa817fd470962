import Values

/// The ledgers of one owner's fiscal year, one a currency: what a trip is priced by before anybody knows in which currency.
public struct YearLedgers: Sendable, Hashable {
  /// The main one first, then in the order in which trips were paid in their currencies.
  public private(set) var all: [Ledger]

  /// The year before its first trip.
  /// - Parameter main: the ledger in the currency of the person's scale, with the opening.
  public init(main: Ledger) { all = [main] }

  /// The ledger in the currency of the person's scale.
  public var main: Ledger { all[0] }

  /// The ledger in a currency; where nothing was paid in it yet, one with kilometres alone.
  public subscript(currency: Currency) -> Ledger {
    for ledger in all where ledger.currency == currency { return ledger }
    return Ledger(currency, beside: main)
  }

  /// In which the year was paid: the main currency first, then by code.
  var currencies: [Currency] {
    if all.count == 1 { return [main.currency] }
    return [main.currency] + all.dropFirst().map(\.currency).sorted()
  }

  /// For which of its vehicles they are asked.
  var vehicle: Vehicle {
    get { main.vehicle }
    set {
      for index in all.indices where all[index].vehicle != newValue { all[index].vehicle = newValue }
    }
  }

  /// Adds a trip of ``vehicle``: to the ledger of its currency, and its kilometres to the others. On an overflow nothing is added.
  /// - Parameters:
  ///   - distance: payable kilometres.
  ///   - sum: what they are paid; nil where it is not known.
  ///   - currency: in which.
  ///   - date: the trip's day, which lies in the year.
  mutating func enter(
    km distance: Decimal, amount sum: Decimal?, _ currency: Currency, on date: CivilDate
  ) throws(DecimalError) {
    var next = all
    if !next.contains(where: { $0.currency == currency }) { next.append(self[currency]) }
    for index in next.indices {
      if next[index].currency == currency {
        try next[index].enter(km: distance, amount: sum, on: date)
      } else {
        try next[index].enter(elsewhere: distance)
      }
    }
    all = next
  }
}
