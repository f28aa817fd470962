/// A point in time: the seconds of UTC since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  /// The point in time so many seconds after 1970-01-01T00:00:00Z; before it for a negative number.
  @inlinable public init(seconds: Int) { self.seconds = seconds }

  /// Whether `left` is the earlier one.
  @inlinable public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
  /// Elapsed seconds.
  @inlinable public static func - (left: Instant, right: Instant) -> Int { left.seconds - right.seconds }
  /// The point in time so many seconds later; earlier for a negative number.
  @inlinable public static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(seconds: instant.seconds + seconds)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC: `2026-10-06T07:00:00Z`.
  public var description: String { LocalTime(seconds: seconds).description(ending: "Z") }
}
