import Values

/// Writes times as digits without going through strings.
enum Timestamp {
  enum Style {
    /// `20261006T070000Z`
    case basic
    /// `2026-10-06T07:00:00Z`
    case extended
  }

  /// Appends seconds since 1970 as a UTC time, or as a date alone.
  static func append(_ seconds: Int, isDate: Bool, style: Style, to text: inout [UInt8]) {
    let time = LocalTime(seconds: seconds)
    let (year, month, day) = time.date.components
    let isExtended = style == .extended
    digits(year, 4, &text)
    if isExtended { text.append(UInt8(ascii: "-")) }
    digits(month, 2, &text)
    if isExtended { text.append(UInt8(ascii: "-")) }
    digits(day, 2, &text)
    if isDate { return }
    let second = time.secondOfDay
    text.append(UInt8(ascii: "T"))
    digits(second / 3_600, 2, &text)
    if isExtended { text.append(Byte.colon) }
    digits(second / 60 % 60, 2, &text)
    if isExtended { text.append(Byte.colon) }
    digits(second % 60, 2, &text)
    text.append(UInt8(ascii: "Z"))
  }

  private static func digits(_ value: Int, _ width: Int, _ text: inout [UInt8]) {
    var divisor = width == 4 ? 1_000 : 10
    // Years outside 0 to 9999 do not come out of a calendar; their last digits would.
    var rest = abs(value)
    while divisor > 0 {
      text.append(48 + UInt8(truncatingIfNeeded: rest / divisor % 10))
      rest %= divisor
      divisor /= 10
    }
  }
}
