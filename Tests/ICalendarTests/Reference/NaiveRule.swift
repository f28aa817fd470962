/// A recurrence rule expanded the slow way: every day is looked at, every time of it, and each BYxxx part is a question
/// with yes or no for an answer (RFC 5545 section 3.3.10). What the engine's expansion is held against.
public struct NaiveRule {
  /// FREQ.
  public enum Frequency: String, CaseIterable {
    case yearly, monthly, weekly, daily, hourly, minutely, secondly
  }

  /// FREQ.
  public var frequency = Frequency.daily
  /// INTERVAL, from 1.
  public var interval = 1
  /// COUNT; nil for no end by number.
  public var count: Int?
  /// Of weeks; 0 is Monday.
  public var weekStart = 0
  /// BYMONTH, 1 to 12; empty, like every list here, where the rule does not have the part.
  public var months: [Int] = []
  /// BYWEEKNO, 1 to 53, or from the end of the year, -1 to -53.
  public var weekNumbers: [Int] = []
  /// BYYEARDAY, 1 to 366, or from the end of the year.
  public var yearDays: [Int] = []
  /// BYMONTHDAY, 1 to 31, or from the end of the month.
  public var monthDays: [Int] = []
  /// Ordinal 0 is every such weekday.
  public var days: [(ordinal: Int, weekday: Int)] = []
  /// BYHOUR, 0 to 23.
  public var hours: [Int] = []
  /// BYMINUTE, 0 to 59.
  public var minutes: [Int] = []
  /// BYSECOND, 0 to 59.
  public var seconds: [Int] = []
  /// BYSETPOS: places in a period's set, from 1, or from its end.
  public var positions: [Int] = []

  /// Every day, without end.
  public init() {}

  /// The wall seconds since 1970 that the rule gives from DTSTART on, in order; those after `last` are left out, and
  /// those that `isPast` says to lie after UNTIL. DTSTART itself is among them only where the rule gives it.
  public func walls(from start: NaiveDay, secondOfDay: Int, through last: Int, isPast: (Int) -> Bool) -> [Int] {
    let clock = Clock(self, secondOfDay)
    let first = start.number * 86_400 + secondOfDay
    let startPeriod = period(start, secondOfDay)
    var result: [Int] = []
    var given = 0
    var (current, set) = (startPeriod, [Int]())
    func close() {
      for wall in picked(set) where wall >= first && !isPast(wall) && given < count ?? .max {
        given += 1
        if wall <= last { result.append(wall) }
      }
      set = []
    }
    // From the start of the period around DTSTART to the end of the one around `last`.
    let longest = [.yearly: 366, .monthly: 31, .weekly: 7][frequency] ?? 0
    var day = start.moved(by: -longest)
    while day.number <= last / 86_400 + longest + 1, given < count ?? .max {
      if includes(day, start) {
        for second in clock.times {
          let period = period(day, second)
          if period != current {
            close()
            current = period
          }
          if period >= startPeriod, (period - startPeriod) % interval == 0 { set.append(day.number * 86_400 + second) }
        }
      }
      day.advance()
    }
    close()
    return result
  }

  /// Which year, month, week, day, hour, minute or second a time lies in.
  private func period(_ day: NaiveDay, _ second: Int) -> Int {
    switch frequency {
    case .yearly: day.year
    case .monthly: day.year * 12 + day.month
    // The number of the week's first day counts weeks in sevens.
    case .weekly: (day.number - (day.weekday - weekStart + 7) % 7 + 70_000_000) / 7
    case .daily: day.number
    case .hourly: day.number * 24 + second / 3_600
    case .minutely: day.number * 1_440 + second / 60
    case .secondly: day.number * 86_400 + second
    }
  }

  /// BYSETPOS: the places in a period's set, from 1 or from the end; all of it without.
  private func picked(_ set: [Int]) -> [Int] {
    guard !positions.isEmpty else { return set }
    return set.indices.filter { positions.contains($0 + 1) || positions.contains($0 - set.count) }.map { set[$0] }
  }

  // MARK: Days

  private func includes(_ day: NaiveDay, _ start: NaiveDay) -> Bool {
    if !months.isEmpty, !months.contains(day.month) { return false }
    if !yearDays.isEmpty, !holds(yearDays, day.dayOfYear, of: day.daysInYear) { return false }
    if !monthDays.isEmpty, !holds(monthDays, day.day, of: day.daysInMonth) { return false }
    guard days.isEmpty ? isOwn(day, start) : days.contains(where: { holds($0, day) }) else { return false }
    guard !weekNumbers.isEmpty else { return true }
    let (number, last) = day.week(startingOn: weekStart)
    return holds(weekNumbers, number, of: last)
  }

  /// What no part says, DTSTART does.
  private func isOwn(_ day: NaiveDay, _ start: NaiveDay) -> Bool {
    switch frequency {
    case .yearly where !weekNumbers.isEmpty: day.weekday == start.weekday
    case .yearly where yearDays.isEmpty && monthDays.isEmpty:
      day.day == start.day && (!months.isEmpty || day.month == start.month)
    case .monthly where monthDays.isEmpty: day.day == start.day
    case .weekly: day.weekday == start.weekday
    default: true
    }
  }

  /// Whether a list holds a place counted from the start or, negative, from the end.
  private func holds(_ list: [Int], _ place: Int, of size: Int) -> Bool {
    list.contains(place) || list.contains(place - size - 1)
  }

  /// BYDAY: an ordinal counts in the month, and in the year for YEARLY without BYMONTH.
  private func holds(_ wanted: (ordinal: Int, weekday: Int), _ day: NaiveDay) -> Bool {
    guard wanted.weekday == day.weekday else { return false }
    if wanted.ordinal == 0 || (frequency != .yearly && frequency != .monthly) { return true }
    let isOfYear = frequency == .yearly && months.isEmpty
    let (place, size) = isOfYear ? (day.dayOfYear, day.daysInYear) : (day.day, day.daysInMonth)
    return wanted.ordinal > 0 ? (place - 1) / 7 + 1 == wanted.ordinal : (size - place) / 7 + 1 == -wanted.ordinal
  }

  // MARK: Times

  /// The seconds of each day that BYHOUR, BYMINUTE and BYSECOND leave; what they do not say DTSTART does, down to what
  /// the frequency counts.
  private struct Clock {
    let times: [Int]

    init(_ rule: NaiveRule, _ start: Int) {
      func values(_ list: [Int], _ range: Range<Int>, own: Int, free: [Frequency]) -> [Int] {
        range.filter { list.isEmpty ? free.contains(rule.frequency) || $0 == own : list.contains($0) }
      }
      let hours = values(rule.hours, 0..<24, own: start / 3_600, free: [.hourly, .minutely, .secondly])
      let minutes = values(rule.minutes, 0..<60, own: start / 60 % 60, free: [.minutely, .secondly])
      let seconds = values(rule.seconds, 0..<60, own: start % 60, free: [.secondly])
      times = hours.flatMap { hour in
        minutes.flatMap { minute in seconds.map { hour * 3_600 + minute * 60 + $0 } }
      }
    }
  }
}

extension NaiveRule {
  /// The rule as an RRULE writes it, UNTIL aside.
  public var text: String {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    func list(_ name: String, _ values: [Int]) -> String? {
      values.isEmpty ? nil : "\(name)=" + values.map { "\($0)" }.joined(separator: ",")
    }
    let days = self.days.map { ($0.ordinal == 0 ? "" : "\($0.ordinal)") + names[$0.weekday] }
    let parts = [
      "FREQ=\(frequency.rawValue.uppercased())", interval == 1 ? nil : "INTERVAL=\(interval)",
      count.map { "COUNT=\($0)" }, weekStart == 0 ? nil : "WKST=\(names[weekStart])", list("BYMONTH", months),
      list("BYWEEKNO", weekNumbers), list("BYYEARDAY", yearDays), list("BYMONTHDAY", monthDays),
      days.isEmpty ? nil : "BYDAY=" + days.joined(separator: ","), list("BYHOUR", hours), list("BYMINUTE", minutes),
      list("BYSECOND", seconds), list("BYSETPOS", positions),
    ]
    return parts.compactMap { $0 }.joined(separator: ";")
  }
}
