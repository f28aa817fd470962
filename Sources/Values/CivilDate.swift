/// A day of the proleptic Gregorian calendar, without a zone.
///
/// Held as the number of days since 1970-01-01, so that comparing and adding days is integer arithmetic.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before.
  public var dayNumber: Int

  /// The day so many days after 1970-01-01; before it for a negative number.
  @inlinable public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The day `year`-`month`-`day`; a day past the end of its month runs over into the next one.
  ///
  /// The arithmetic is Howard Hinnant's `days_from_civil`, exact for every year.
  @inlinable public init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// The calendar fields of this day: month 1 to 12, day 1 to 31.
  @inlinable public var components: (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The astronomical year: 0 is 1 BC, negative before.
  public var year: Int { components.year }
  /// 1 to 12.
  public var month: Int { components.month }
  /// Of the month, 1 to 31.
  public var day: Int { components.day }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  @inlinable public var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// 1 is the first of January.
  public var dayOfYear: Int { self - CivilDate(year: year, month: 1, day: 1) + 1 }

  /// The week of ISO 8601, 1 to 53, and the year that it belongs to: the year of its Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }

  /// Whether `left` is the earlier day.
  @inlinable public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
  /// The day so many days later; earlier for a negative number.
  @inlinable public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber + days)
  }
  /// The day so many days earlier; later for a negative number.
  @inlinable public static func - (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber - days)
  }
  /// The days from `right` to `left`; negative where `right` is the later one.
  @inlinable public static func - (left: CivilDate, right: CivilDate) -> Int { left.dayNumber - right.dayNumber }

  /// The first day of its month.
  package var firstOfMonth: CivilDate { CivilDate(year: year, month: month, day: 1) }

  /// The first day of its year.
  package var firstOfYear: CivilDate { CivilDate(year: year, month: 1, day: 1) }

  /// The number of days in a month.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February, by the Gregorian rule for every year.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate: CustomStringConvertible {
  /// Reads `2026-10-06`; nil for anything else, and for a day that does not exist.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10]),
      (1...12).contains(month), day >= 1, day <= Self.daysIn(month: month, year: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601: `2026-10-06`.
  public var description: String {
    let (year, month, day) = components
    guard (0...9_999).contains(year) else { return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
    return String(unsafeUninitializedCapacity: 10) { buffer in
      var writer = DigitWriter(buffer)
      writer.write(year, month, day)
      return writer.count
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}

/// Writes dates and times in place: interpolation takes thirty times as long.
struct DigitWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func write(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// - Parameter value: 0 to 99.
  mutating func write(pair value: Int) {
    let value = UInt8(truncatingIfNeeded: value)
    write(UInt8(ascii: "0") + value / 10)
    write(UInt8(ascii: "0") + value % 10)
  }

  /// `2026-10-06`; the year is 0 to 9999.
  mutating func write(_ year: Int, _ month: Int, _ day: Int) {
    write(pair: year / 100)
    write(pair: year % 100)
    for part in [month, day] {
      write(UInt8(ascii: "-"))
      write(pair: part)
    }
  }
}

/// `value` in decimal with at least `width` digits, zeros in front.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (value < 0 ? "-" : "") + zeros + digits
}
