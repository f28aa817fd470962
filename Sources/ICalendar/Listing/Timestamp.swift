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
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
      var end = 0
      func put(_ byte: UInt8) {
        room[end] = byte
        end += 1
      }
      func pair(_ value: Int) {
        put(48 + UInt8(truncatingIfNeeded: value / 10 % 10))
        put(48 + UInt8(truncatingIfNeeded: value % 10))
      }
      let isExtended = style == .extended
      // Years outside 0 to 9999 do not come out of a calendar; their last digits would.
      pair(abs(year) / 100)
      pair(abs(year) % 100)
      if isExtended { put(UInt8(ascii: "-")) }
      pair(month)
      if isExtended { put(UInt8(ascii: "-")) }
      pair(day)
      if !isDate {
        let second = time.secondOfDay
        put(UInt8(ascii: "T"))
        pair(second / 3_600)
        if isExtended { put(Byte.colon) }
        pair(second / 60 % 60)
        if isExtended { put(Byte.colon) }
        pair(second % 60)
        put(UInt8(ascii: "Z"))
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<end]))
    }
  }
}
