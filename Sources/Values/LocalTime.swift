/// What a clock on the wall shows: a civil date and a time of day, without a zone.
///
/// Held as the seconds since 1970-01-01T00:00:00 on that wall, so differences are nominal, not elapsed time.
public struct LocalTime: Sendable, Hashable, Comparable {
  /// Seconds on the wall since 1970-01-01T00:00:00.
  public var seconds: Int

  /// The time so many seconds on the wall after 1970-01-01T00:00:00; before it for a negative number.
  @inlinable public init(seconds: Int) { self.seconds = seconds }

  /// `secondOfDay` counts from midnight, 0 to 86,399; more runs over into the next day.
  @inlinable public init(date: CivilDate, secondOfDay: Int = 0) {
    seconds = date.dayNumber * 86_400 + secondOfDay
  }

  /// The day that the wall shows.
  @inlinable public var date: CivilDate {
    CivilDate(dayNumber: (seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
  }
  /// 0 to 86,399.
  @inlinable public var secondOfDay: Int { seconds - date.dayNumber * 86_400 }
  /// 0 to 23.
  public var hour: Int { secondOfDay / 3_600 }
  /// 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// 0 to 59.
  public var second: Int { secondOfDay % 60 }

  /// Whether `left` is the earlier one; only of one zone's walls does that mean anything.
  @inlinable public static func < (left: LocalTime, right: LocalTime) -> Bool { left.seconds < right.seconds }
}

extension LocalTime: CustomStringConvertible {
  /// ISO 8601 without an offset: `2026-10-06T09:00:00`.
  public var description: String { description(ending: "") }

  /// - Parameter ending: what stands behind it: "Z" for UTC.
  func description(ending: StaticString) -> String {
    let (year, month, day) = date.components
    guard (0...9_999).contains(year) else {
      return "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))\(ending)"
    }
    // Thousands of them stand in a statement.
    return String(unsafeUninitializedCapacity: 20) { buffer in
      var writer = DigitWriter(buffer)
      writer.write(year, month, day)
      for (mark, part) in [(UInt8(ascii: "T"), hour), (UInt8(ascii: ":"), minute), (UInt8(ascii: ":"), second)] {
        writer.write(mark)
        writer.write(pair: part)
      }
      ending.withUTF8Buffer { for byte in $0 { writer.write(byte) } }
      return writer.count
    }
  }
}
