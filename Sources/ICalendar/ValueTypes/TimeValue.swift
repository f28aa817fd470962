import Values

/// A DATE or DATE-TIME as a property writes it (RFC 5545 sections 3.3.4 and 3.3.5), its zone still a name.
struct TimeValue: Hashable {
  enum Kind: UInt8 {
    case absent
    /// A day; `seconds` is its midnight.
    case date
    case floating, utc
    /// On the wall of the zone that `zone` numbers.
    case zoned
  }

  /// Seconds on the wall since 1970-01-01T00:00:00, as written.
  var seconds: Int
  var kind: Kind
  /// The place of the TZID in the feed's list; -1 without one.
  var zone: Int32 = -1

  static let absent = TimeValue(seconds: 0, kind: .absent)

  var date: CivilDate { LocalTime(seconds: seconds).date }
}

extension TimeValue {
  /// Reads `20261006`, `20261006T090000` or `20261006T090000Z`; what old programs write, too: a time with its offset from
  /// UTC, `20261006T090000+0200`, and either with the hyphens and colons of ISO 8601.
  ///
  /// Second 60 is read as 59, 30 February runs over into March (see ``namesMissingDay(_:)``), spaces around are tolerated.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var text = text
    if text.count != 8, text.count != 15, text.count != 16 {
      text = text.trimmed
      if text.count > 8, text.count != 15, text.count != 16 {
        self.init(old: text)
        return
      }
    }
    guard text.count >= 8, let high = Self.pair(text, 0), let low = Self.pair(text, 2),
      let month = Self.pair(text, 4), let day = Self.pair(text, 6), month >= 1, month <= 12, day >= 1,
      day <= 31
    else { return nil }
    let midnight = CivilDate(year: high * 100 + low, month: month, day: day).dayNumber * 86_400
    if text.count == 8 {
      self.init(seconds: midnight, kind: .date)
      return
    }
    guard text.count == 15 || (text.count == 16 && text[15] | 32 == UInt8(ascii: "z")),
      text[8] | 32 == UInt8(ascii: "t"), let hour = Self.pair(text, 9), let minute = Self.pair(text, 11),
      let second = Self.pair(text, 13), hour < 24, minute < 60, second <= 60
    else { return nil }
    self.init(
      seconds: midnight + hour * 3_600 + minute * 60 + min(second, 59),
      kind: text.count == 16 ? .utc : .floating)
  }

  /// A text of another length than those of RFC 5545 section 3.3.5.
  private init?(old text: UnsafeBufferPointer<UInt8>) {
    // Hyphens belong to the date, colons to the time; what comes after the seconds is the offset.
    var plain: [UInt8] = []
    var index = 0
    while index < text.count, plain.count < 15 {
      let byte = text[index]
      let parts = plain.count < 9 ? UInt8(ascii: "-") : Byte.colon
      if byte != parts || plain.isEmpty { plain.append(byte) }
      index += 1
    }
    let rest = text.part(index, text.count)
    let isUTC = rest.count == 1 && rest[0] | 32 == UInt8(ascii: "z")
    let offset = rest.count == 0 || isUTC ? 0 : Self.offset(rest)
    guard let offset, plain.count == 8 || plain.count == 15,
      var value = plain.withUnsafeBufferPointer({ TimeValue($0) }), rest.count == 0 || value.kind == .floating
    else { return nil }
    if rest.count > 0 { value = TimeValue(seconds: value.seconds - offset, kind: .utc) }
    self = value
  }

  /// `+0200`, `+02:00`, `-03`: seconds to the east of UTC.
  private static func offset(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let digits = text.dropFirst().filter { $0 != Byte.colon }
    let seconds = digits.withUnsafeBufferPointer { digits -> Int? in
      guard digits.count == 2 || digits.count == 4, let hours = pair(digits, 0), hours <= 14 else { return nil }
      guard digits.count == 4 else { return hours * 3_600 }
      return pair(digits, 2).flatMap { $0 < 60 ? hours * 3_600 + $0 * 60 : nil }
    }
    return seconds.map { sign == UInt8(ascii: "-") ? -$0 : $0 }
  }

  /// Whether a time that was read carries its offset from UTC (`20261006T090000+0200`), against RFC 5545.
  static func hasOffset(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 16 else { return false }
    return text.suffix(6).contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
  }

  @inline(__always)
  private static func pair(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let tens = text[index] &- 48
    let ones = text[index + 1] &- 48
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// Whether a text that was read names a day its month does not have: 30 February.
  static func namesMissingDay(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 8, text[6] >= UInt8(ascii: "2"), let value = TimeValue(text), let day = pair(text.trimmed, 6)
    else { return false }
    return value.date.day != day
  }

  /// What VALUE=DATE makes of a value: a day. A time of day that is not midnight shows that the parameter is wrong, not
  /// the time.
  var asDate: TimeValue {
    LocalTime(seconds: seconds).secondOfDay == 0 ? TimeValue(seconds: seconds, kind: .date) : self
  }

  /// Gives a time its TZID. It counts even where the time ends in `Z`, against RFC 5545 but as calendar programs read it;
  /// if nobody knows the zone, `Z` is the better guess.
  mutating func setZone(_ number: Int32) {
    if kind == .floating { kind = .zoned }
    if kind != .date { zone = number }
  }
}
