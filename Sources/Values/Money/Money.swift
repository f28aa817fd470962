/// An exact amount and its currency: what two of them are worth together is known only where their currencies are one.
public struct Money: Sendable, Hashable {
  /// Exact; below zero for what is deducted.
  public var amount: Decimal
  /// In which ``amount`` is.
  public var currency: Currency

  /// So much of a currency.
  public init(_ amount: Decimal, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}

extension Money: CustomStringConvertible {
  /// With the places of the currency at least, and no digit lost: `12.50 CHF`, `0.636 EUR`, `1200 JPY`.
  public var description: String { "\(amount.text(places: currency.decimalPlaces)) \(currency.code)" }
}
