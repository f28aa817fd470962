/// A time on the wall in Paris.
struct WallTime {
  /// Days since 1970-01-01.
  var day: Int
  /// Minutes since midnight.
  var minute: Int

  /// 2026-01-01, a Thursday.
  static let firstDay = 20_454

  func adding(days: Int = 0, minutes: Int = 0) -> WallTime {
    let total = minute + minutes
    return WallTime(day: day + days + total / 1_440, minute: total % 1_440)
  }

  /// 0 is Monday.
  var weekday: Int { (day + 3) % 7 }

  /// `20261006`
  var date: String {
    let (year, month, dayOfMonth) = civil
    return "\(year)" + Self.two(month) + Self.two(dayOfMonth)
  }

  /// `20261006T090000`
  var stamp: String { date + "T" + Self.two(minute / 60) + Self.two(minute % 60) + "00" }

  /// The same instant in UTC: `20261006T070000Z`; of an hour that exists twice the first pass.
  var utc: String {
    let wall = day * 1_440 + minute
    let isSummer =
      wall >= Self.lastSunday(3, of: self) * 1_440 + 120 && wall < Self.lastSunday(10, of: self) * 1_440 + 180
    let offset = isSummer ? 120 : 60
    let shifted = minute - offset
    let time = shifted < 0 ? WallTime(day: day - 1, minute: shifted + 1_440) : WallTime(day: day, minute: shifted)
    return time.stamp + "Z"
  }

  /// The last Sunday of a month of 31 days in the year of `time`.
  private static func lastSunday(_ month: Int, of time: WallTime) -> Int {
    let (year, ownMonth, ownDay) = time.civil
    var day = time.day - ownDay + 1
    var current = ownMonth
    let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while current > month {
      current -= 1
      day -= lengths[current - 1]
    }
    while current < month {
      day += lengths[current - 1]
      current += 1
    }
    let last = day + 30
    return last - (last + 4) % 7
  }

  /// Counted from 1 March, so that a leap day ends a year; years 1970 to 2099.
  var civil: (year: Int, month: Int, day: Int) {
    let fromMarch = day + 671
    let cycle = fromMarch / 1_461
    let ofCycle = fromMarch % 1_461
    let yearOfCycle = min(ofCycle / 365, 3)
    let ofYear = ofCycle - yearOfCycle * 365
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (1968 + cycle * 4 + yearOfCycle + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
