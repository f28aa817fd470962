extension Decimal {
  /// The exact sum.
  /// - Throws: ``DecimalError/overflow``.
  public static func + (left: Decimal, right: Decimal) throws(DecimalError) -> Decimal {
    let (sum, overflow) = left.units.addingReportingOverflow(right.units)
    if overflow { throw .overflow }
    return Decimal(units: sum)
  }

  /// The exact difference.
  /// - Throws: ``DecimalError/overflow``.
  public static func - (left: Decimal, right: Decimal) throws(DecimalError) -> Decimal {
    let (difference, overflow) = left.units.subtractingReportingOverflow(right.units)
    if overflow { throw .overflow }
    return Decimal(units: difference)
  }

  /// The product, rounded half-even to 12 places.
  /// - Throws: ``DecimalError/overflow``.
  public static func * (left: Decimal, right: Decimal) throws(DecimalError) -> Decimal {
    try scaled(left.units, by: right.units, over: scale)
  }

  /// The quotient, rounded half-even to 12 places.
  /// - Throws: ``DecimalError/divisionByZero`` or ``DecimalError/overflow``.
  public static func / (left: Decimal, right: Decimal) throws(DecimalError) -> Decimal {
    if right.isZero { throw .divisionByZero }
    return try scaled(left.units, by: scale, over: right.units)
  }

  /// The whole quotient, towards negative infinity: what `//` gives in Lua.
  /// - Throws: ``DecimalError/divisionByZero`` or ``DecimalError/overflow``.
  public func quotient(by divisor: Decimal) throws(DecimalError) -> Decimal {
    if divisor.isZero { throw .divisionByZero }
    let (nearer, high) = units.dividedReportingOverflow(by: divisor.units)
    // The machine divides towards zero.
    let isBelow = !high && nearer * divisor.units != units && (units < 0) != (divisor.units < 0)
    let (scaled, overflow) = (isBelow ? nearer - 1 : nearer).multipliedReportingOverflow(by: Self.scale)
    if high || overflow { throw .overflow }
    return Decimal(units: scaled)
  }

  /// What the whole quotient leaves, exact and with the divisor's sign: what `%` gives in Lua.
  /// - Throws: ``DecimalError/divisionByZero``.
  public func remainder(by divisor: Decimal) throws(DecimalError) -> Decimal {
    if divisor.isZero { throw .divisionByZero }
    // One divisor makes the machine's own division overflow.
    if divisor.units == -1 { return .zero }
    let rest = units % divisor.units
    return Decimal(units: rest != 0 && (rest < 0) != (divisor.units < 0) ? rest + divisor.units : rest)
  }

  /// The value with the other sign.
  /// - Throws: ``DecimalError/overflow`` for the least value of all, which has no counterpart.
  public static prefix func - (value: Decimal) throws(DecimalError) -> Decimal { try zero - value }

  /// `value × factor ÷ divisor` through 256 bits, rounded half-even.
  private static func scaled(
    _ value: Int128, by factor: Int128, over divisor: Int128
  ) throws(DecimalError) -> Decimal {
    let negative = ((value < 0) != (factor < 0)) != (divisor < 0)
    let product = value.magnitude.multipliedFullWidth(by: factor.magnitude)
    let divisor = divisor.magnitude
    guard product.high < divisor else { throw .overflow }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let rest = divisor - remainder
    let goesUp = remainder > rest || (remainder == rest && quotient & 1 == 1)
    // The quotient can be all ones: far beyond what is signed, but not yet too large for the division.
    let (nearest, overflow) = quotient.addingReportingOverflow(goesUp ? 1 : 0)
    if overflow { throw .overflow }
    return Decimal(units: try signed(nearest, negative: negative))
  }

  static func signed(_ magnitude: UInt128, negative: Bool) throws(DecimalError) -> Int128 {
    if negative, magnitude == Int128.min.magnitude { return .min }
    guard magnitude <= Int128.max.magnitude else { throw .overflow }
    return negative ? -Int128(magnitude) : Int128(magnitude)
  }
}
