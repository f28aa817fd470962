/// A day of the Gregorian calendar that knows its neighbours by counting, not by formulas: slow and plainly right.
public struct NaiveDay {
  /// Days since 1970-01-01, a Thursday.
  public private(set) var number = 0
  /// Counted from 1970 on, or back from it.
  public private(set) var year = 1970
  /// 1 to 12.
  public private(set) var month = 1
  /// Of the month, 1 to 31.
  public private(set) var day = 1
  /// Of the year, 1 to 366.
  public private(set) var dayOfYear = 1

  /// Walks to a day from 1970-01-01, forwards or backwards.
  public init(year: Int, month: Int, day: Int) {
    while (self.year, self.month, self.day) < (year, month, day) { advance() }
    while (self.year, self.month, self.day) > (year, month, day) { retreat() }
  }

  /// 0 is Monday.
  public var weekday: Int { (((number + 3) % 7) + 7) % 7 }

  /// 28 to 31.
  public var daysInMonth: Int { Self.daysIn(month, of: year) }
  /// 365 or 366.
  public var daysInYear: Int { Self.isLeap(year) ? 366 : 365 }

  /// Goes on to the next day.
  public mutating func advance() {
    number += 1
    dayOfYear += 1
    day += 1
    guard day > daysInMonth else { return }
    (day, month) = (1, month + 1)
    guard month > 12 else { return }
    (month, year, dayOfYear) = (1, year + 1, 1)
  }

  /// Goes back to the day before.
  public mutating func retreat() {
    number -= 1
    dayOfYear -= 1
    day -= 1
    guard day < 1 else { return }
    month -= 1
    if month < 1 {
      (month, year) = (12, year - 1)
      dayOfYear = daysInYear
    }
    day = daysInMonth
  }

  /// The day some days later, or earlier when negative.
  public func moved(by days: Int) -> NaiveDay {
    var result = self
    for _ in 0..<abs(days) { days > 0 ? result.advance() : result.retreat() }
    return result
  }

  /// The number of the week it lies in and of the last week of that week's year. A week belongs to the year that holds
  /// its fourth day (RFC 5545 section 3.3.10: week one has at least four days in the year).
  public func week(startingOn first: Int) -> (number: Int, last: Int) {
    func number(_ day: NaiveDay) -> (Int, year: Int) {
      let fourth = day.moved(by: 3 - (day.weekday - first + 7) % 7)
      return ((fourth.dayOfYear - 1) / 7 + 1, fourth.year)
    }
    let (own, year) = number(self)
    // 28 December lies in the last week of its year, whatever day weeks start on.
    var last = self
    while (last.year, last.month, last.day) < (year, 12, 28) { last.advance() }
    while (last.year, last.month, last.day) > (year, 12, 28) { last.retreat() }
    return (own, number(last).0)
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func daysIn(_ month: Int, of year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
