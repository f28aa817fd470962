/// A length of road in whole metres; payable metres may be negative after a deduction that a rule made.
public struct Metres: Sendable, Hashable, Comparable {
  /// Whole metres.
  public var count: Int

  /// A length of `count` metres.
  @inlinable public init(_ count: Int) { self.count = count }

  /// 0 m.
  public static let zero = Metres(0)

  /// Nil unless `kilometres` are whole metres.
  public init?(kilometres: Decimal) {
    guard let metres = try? kilometres * Decimal(1_000), let count = metres.exactInt else { return nil }
    self.init(count)
  }

  /// Exact kilometres: 12,345 m is 12.345 km.
  public var kilometres: Decimal { Decimal(units: Int128(count) * (Decimal.scale / 1_000)) }

  /// Whether `left` is the shorter one.
  @inlinable public static func < (left: Metres, right: Metres) -> Bool { left.count < right.count }
  /// The sum.
  @inlinable public static func + (left: Metres, right: Metres) -> Metres { Metres(left.count + right.count) }
  /// The difference; negative where `right` is longer.
  @inlinable public static func - (left: Metres, right: Metres) -> Metres { Metres(left.count - right.count) }
  /// Adds `right` to `left`.
  @inlinable public static func += (left: inout Metres, right: Metres) { left.count += right.count }
}
