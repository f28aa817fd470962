import Values

/// Lines of `settle` for one vehicle and the period.
public struct Adjustment: Sendable {
  /// The vehicle's id in the profile.
  public var vehicle: String
  /// The days that it settles: the period, its part in a fiscal year, or a month of it.
  public var days: Period
  /// What is settled, and the sum.
  public var line: AmountLine
  /// In which the sum is.
  public var currency: Currency
  /// The `settle` decision that the line is part of.
  public var decision: Decision

  /// A line of `decision`; `vehicle` is the id in the profile, `currency` that of the line's sum.
  public init(vehicle: String, days: Period, line: AmountLine, currency: Currency = .euro, decision: Decision) {
    self.vehicle = vehicle
    self.days = days
    self.line = line
    self.currency = currency
    self.decision = decision
  }
}

/// A line of money beside the kilometres: a supplement of a trip, an adjustment of a period.
public struct AmountLine: Sendable, Hashable {
  /// What it is for, in the rule's words.
  public var label: String
  /// An exact decimal in the currency of the trip, or of the adjustment; below zero for what is deducted or taken back.
  public var amount: Decimal
  /// The `round_amount` decision that changed it; nil where it stands as the rule gave it.
  public var rounded: Decision?

  /// A line of so much; below zero for a deduction.
  public init(label: String, amount: Decimal) {
    self.label = label
    self.amount = amount
  }
}
