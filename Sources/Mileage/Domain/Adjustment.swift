import Values

/// Lines of `settle` for one vehicle and the period.
public struct Adjustment: Sendable {
  public var vehicle: String
  /// The days that it settles: the period, its part in a fiscal year, or a month of it.
  public var days: Period
  public var line: AmountLine
  public var decision: Decision

  public init(vehicle: String, days: Period, line: AmountLine, decision: Decision) {
    self.vehicle = vehicle
    self.days = days
    self.line = line
    self.decision = decision
  }
}

/// A line of money beside the kilometres: a supplement of a trip, an adjustment of a period.
public struct AmountLine: Sendable, Hashable {
  public var label: String
  public var amount: Decimal

  public init(label: String, amount: Decimal) {
    self.label = label
    self.amount = amount
  }
}
