/// How a value that lies between two multiples of a step is rounded.
public enum Rounding: String, Sendable, Hashable, CaseIterable {
  /// To the nearest; a tie goes away from zero. What French invoices mean by "arrondi".
  case halfUp = "half-up"
  /// To the nearest; a tie goes to the even multiple.
  case halfEven = "half-even"
  /// Towards positive infinity.
  case up
  /// Towards negative infinity.
  case down
}

extension Decimal {
  /// The multiple of `step` that `mode` chooses: `rounded(to: 0.01, .halfUp)` gives cents.
  /// - Throws: ``DecimalError/divisionByZero`` when `step` is not positive, ``DecimalError/overflow``.
  public func rounded(to step: Decimal, _ mode: Rounding) throws(DecimalError) -> Decimal {
    guard step.units > 0 else { throw .divisionByZero }
    var quotient = units / step.units
    var remainder = units % step.units
    if remainder < 0 {
      remainder += step.units
      quotient -= 1
    }
    let rest = step.units - remainder
    let goesUp =
      switch mode {
      case .up: remainder > 0
      case .down: false
      case .halfEven: remainder > rest || (remainder == rest && quotient & 1 != 0)
      case .halfUp: remainder > rest || (remainder == rest && units > 0)
      }
    let (result, overflow) = (goesUp ? quotient + 1 : quotient).multipliedReportingOverflow(by: step.units)
    if overflow { throw .overflow }
    return Decimal(units: result)
  }

  /// The whole number that `mode` chooses, when it fits an `Int`.
  /// - Throws: ``DecimalError/overflow``.
  public func wholeNumber(_ mode: Rounding) throws(DecimalError) -> Int {
    let whole = try rounded(to: Decimal(1), mode)
    guard let value = Int(exactly: whole.units / Self.scale) else { throw .overflow }
    return value
  }

  /// The value as an `Int` when it has no fraction and fits.
  public var exactInt: Int? {
    units % Self.scale == 0 ? Int(exactly: units / Self.scale) : nil
  }
}
