import Values

/// A day that comes back every year, as a recurrence rule can say it: when clocks are changed.
enum YearlyDay: Hashable {
  /// `BYDAY=2SU` or, from the end, `BYDAY=-1SU`.
  case ordinal(month: Int, ordinal: Int, weekday: Int)
  /// `BYDAY=FR;BYMONTHDAY=23,24,…`: the weekday among seven days from `first` on, as far as they lie in the month. Years in
  /// which it lies outside have none: where a zone says “the Friday after the last Thursday” it may fall into the next
  /// month, which then is a rule of its own.
  case within(month: Int, first: Int, weekday: Int)
  /// `BYMONTHDAY=6`.
  case fixed(month: Int, day: Int)

  /// The rules that a date may follow, the most usual first.
  static func candidates(for date: CivilDate) -> [YearlyDay] {
    let (year, month, day) = date.components
    let weekday = date.weekday
    var days: [YearlyDay] = []
    if day + 7 > CivilDate.daysIn(month: month, year: year) {
      days.append(.ordinal(month: month, ordinal: -1, weekday: weekday))
    }
    if day <= 28 { days.append(.ordinal(month: month, ordinal: (day + 6) / 7, weekday: weekday)) }
    days += (day - 6...day).map { .within(month: month, first: $0, weekday: weekday) }
    return days + [.fixed(month: month, day: day)]
  }

  /// The day of the month in a year; nil when that year has none.
  func day(in year: Int) -> Int? {
    switch self {
    case .fixed(let month, let day): return day <= CivilDate.daysIn(month: month, year: year) ? day : nil
    case .ordinal(let month, let ordinal, let weekday):
      let length = CivilDate.daysIn(month: month, year: year)
      return Self.first(weekday, from: ordinal < 0 ? length - 6 : ordinal * 7 - 6, month: month, year: year)
    case .within(let month, let first, let weekday):
      let day = Self.first(weekday, from: first, month: month, year: year)
      return (1...CivilDate.daysIn(month: month, year: year)).contains(day) ? day : nil
    }
  }

  /// The day of the month, perhaps outside it, of the first such weekday at or after a day.
  private static func first(_ weekday: Int, from day: Int, month: Int, year: Int) -> Int {
    let start = CivilDate(year: year, month: month, day: 1) + (day - 1)
    return day + (weekday - start.weekday + 7) % 7
  }

  /// The rule's text (RFC 5545 section 3.3.10), without an end.
  var rule: String {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    switch self {
    case .fixed(let month, let day): return "FREQ=YEARLY;BYMONTH=\(month);BYMONTHDAY=\(day)"
    case .ordinal(let month, let ordinal, let weekday):
      return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(ordinal)\(names[weekday - 1])"
    case .within(let month, let first, let weekday):
      let last = min(first + 6, CivilDate.daysIn(month: month, year: 2000))
      let days = (max(first, 1)...last).map(String.init).joined(separator: ",")
      return "FREQ=YEARLY;BYMONTH=\(month);BYMONTHDAY=\(days);BYDAY=\(names[weekday - 1])"
    }
  }
}
