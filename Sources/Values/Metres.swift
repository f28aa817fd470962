/// A length of road in whole metres; payable metres may be negative after a deduction that a rule made.
public struct Metres: Sendable, Hashable, Comparable {
  public var count: Int

  @inlinable public init(_ count: Int) { self.count = count }

  public static let zero = Metres(0)

  /// Nil unless `kilometres` are whole metres.
  public init?(kilometres: Decimal) {
    guard let metres = try? kilometres * Decimal(1_000), let count = metres.exactInt else { return nil }
    self.init(count)
  }

  /// Exact kilometres: 12,345 m is 12.345 km.
  public var kilometres: Decimal { Decimal(units: Int128(count) * (Decimal.scale / 1_000)) }

  @inlinable public static func < (left: Metres, right: Metres) -> Bool { left.count < right.count }
  @inlinable public static func + (left: Metres, right: Metres) -> Metres { Metres(left.count + right.count) }
  @inlinable public static func - (left: Metres, right: Metres) -> Metres { Metres(left.count - right.count) }
  @inlinable public static func += (left: inout Metres, right: Metres) { left.count += right.count }
}
