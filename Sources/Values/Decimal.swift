/// An exact decimal: 12 places on 128 bits, for kilometres, rates and money.
///
/// The range is about ±1.7 × 10^26. What leaves it is ``DecimalError/overflow``, never a wrapped value.
/// Sums and differences are exact; products and quotients are rounded half-even to the twelfth place.
public struct Decimal: Sendable, Hashable, Comparable {
  /// The value in units of 10^-12.
  public var units: Int128

  /// Units in 1.
  public static let scale: Int128 = 1_000_000_000_000
  /// How many decimal places are kept.
  public static let places = 12
  /// 0.
  public static let zero = Decimal(units: 0)

  /// `units` × 10^-12, exact: 1,500,000,000,000 units are 1.5.
  public init(units: Int128) { self.units = units }

  /// Exact for every `Int`.
  public init(_ value: Int) { units = Int128(value) * Self.scale }

  /// Whether `left` is the smaller value; exact.
  public static func < (left: Decimal, right: Decimal) -> Bool { left.units < right.units }
  /// Whether it is exactly 0.
  public var isZero: Bool { units == 0 }
  /// Whether it is below 0.
  public var isNegative: Bool { units < 0 }
}

/// Why an exact calculation has no answer.
public enum DecimalError: Error, Hashable, Sendable {
  /// The result does not fit 128 bits.
  case overflow
  case divisionByZero
  /// A binary number has more than six decimal places, so nobody can say which decimal was meant.
  case tooManyPlaces
  /// An infinity or not a number.
  case notFinite
}
