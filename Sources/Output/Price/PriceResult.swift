import Values

/// What `price` found: the allowance for kilometres by one scale, without a calendar.
public struct PriceResult: Sendable, Hashable {
  /// Nil when the scale does not answer.
  public var amount: Decimal?
  /// In which ``amount`` is.
  public var currency: Currency
  /// The calculation as the scale states it: `5000 km × 0.636`.
  public var formula: Phrase
  /// The scale and its year: `fr/bareme 2026`.
  public var scale: String
  /// The law or document it comes from.
  public var reference: String

  /// A price; `amount` is nil when the scale does not answer.
  public init(amount: Decimal?, currency: Currency, formula: Phrase, scale: String, reference: String) {
    self.amount = amount
    self.currency = currency
    self.formula = formula
    self.scale = scale
    self.reference = reference
  }
}
