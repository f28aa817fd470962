import Values

/// Finds the days of a year or month that a rule's BYxxx parts leave (RFC 5545 section 3.3.10, the table on expand and
/// limit). A month is a mask with bit d for day d, so that combining parts is bit arithmetic.
struct DaySets {
  let rule: RecurrenceRule
  /// The weekday of DTSTART, 0 is Monday: what BYWEEKNO without BYDAY falls on.
  let startWeekday: Int
  private let monthDays: UInt32

  init(_ rule: RecurrenceRule, start: CivilDate) {
    startWeekday = start.weekday - 1
    var rule = rule
    let (_, month, day) = start.components
    var monthDays = rule.monthDays
    if !rule.hasDayPart {
      // DTSTART supplies what the rule leaves open.
      if rule.frequency == .yearly, rule.months == 0 { rule.months = 1 << UInt32(month) }
      if rule.frequency <= .monthly { monthDays = 1 << UInt32(day) }
      if rule.frequency == .weekly { rule.weekdays = 1 << UInt32(startWeekday) }
    } else if !rule.weekNumbers.isEmpty, rule.weekdays == 0, rule.ordinalDays.isEmpty {
      rule.weekdays = 1 << UInt32(startWeekday)
    }
    if rule.frequency >= .weekly || !rule.weekNumbers.isEmpty {
      // Ordinals mean something in a month or a year only; elsewhere the weekday counts.
      for day in rule.ordinalDays { rule.weekdays |= 1 << UInt32(day.weekday) }
      rule.ordinalDays = []
    }
    self.rule = rule
    self.monthDays = monthDays
  }

  // MARK: Months

  /// Appends the day numbers of a month that the rule leaves.
  @inline(__always)
  func append(year: Int, month: Int, to days: inout [Int]) {
    guard rule.months == 0 || rule.months >> UInt32(month) & 1 == 1 else { return }
    let first = CivilDate(year: year, month: month, day: 1)
    let length = CivilDate.daysIn(month: month, year: year)
    var mask = self.mask(first: first, length: length)
    while mask != 0 {
      let day = mask.trailingZeroBitCount
      days.append(first.dayNumber + day - 1)
      mask &= mask - 1
    }
  }

  private func mask(first: CivilDate, length: Int) -> UInt32 {
    let all: UInt32 = UInt32.max >> UInt32(31 - length) & ~1
    var mask = all
    if monthDays | rule.lastMonthDays != 0 {
      mask = monthDays & all
      if rule.skip != .omit, monthDays & ~all > 1 {
        // Bit length + 1 is the first day of the next month.
        mask |= 1 << UInt32(rule.skip == .backward ? length : length + 1)
      }
      var last = rule.lastMonthDays
      while last != 0 {
        let place = length + 1 - last.trailingZeroBitCount
        if place >= 1 { mask |= 1 << UInt32(place) }
        last &= last - 1
      }
    }
    if rule.weekdays != 0 || !rule.ordinalDays.isEmpty { mask &= weekdayMask(first: first, length: length) }
    if !rule.yearDays.isEmpty || !rule.weekNumbers.isEmpty {
      for day in 1...length where mask >> UInt32(day) & 1 == 1 {
        if !isYearDayOrWeek(first + (day - 1)) { mask &= ~(1 << UInt32(day)) }
      }
    }
    return mask
  }

  private func weekdayMask(first: CivilDate, length: Int) -> UInt32 {
    let firstWeekday = first.weekday - 1
    let everySeventh: UInt32 = 1 | 1 << 7 | 1 << 14 | 1 << 21 | 1 << 28
    var mask: UInt32 = 0
    var weekdays = rule.weekdays
    while weekdays != 0 {
      let place = 1 + (weekdays.trailingZeroBitCount - firstWeekday + 7) % 7
      mask |= everySeventh << UInt32(place)
      weekdays &= weekdays - 1
    }
    for day in rule.ordinalDays {
      let place = 1 + (day.weekday - firstWeekday + 7) % 7
      let count = (length - place) / 7 + 1
      let index = day.ordinal > 0 ? day.ordinal - 1 : count + day.ordinal
      if index >= 0, index < count { mask |= 1 << UInt32(place + 7 * index) }
    }
    return mask
  }

  // MARK: Years

  /// Appends the day numbers of a year that the rule leaves.
  func append(year: Int, to days: inout [Int]) {
    if rule.ordinalDays.isEmpty || rule.months != 0 {
      for month in 1...12 { append(year: year, month: month, to: &days) }
      return
    }
    // An ordinal without BYMONTH counts in the year; with it, in each month.
    let first = CivilDate(year: year, month: 1, day: 1)
    let length = CivilDate.isLeap(year) ? 366 : 365
    for place in 0..<length where isOrdinal(first + place, place: place, length: length) {
      let date = first + place
      if passesMonthDay(date), rule.yearDays.isEmpty && rule.weekNumbers.isEmpty || isYearDayOrWeek(date) {
        days.append(date.dayNumber)
      }
    }
  }

  private func isOrdinal(_ date: CivilDate, place: Int, length: Int) -> Bool {
    let weekday = date.weekday - 1
    if rule.weekdays >> UInt32(weekday) & 1 == 1 { return true }
    return rule.ordinalDays.contains { day in
      guard day.weekday == weekday else { return false }
      return day.ordinal > 0 ? place / 7 + 1 == day.ordinal : (length - 1 - place) / 7 + 1 == -day.ordinal
    }
  }

  private func isYearDayOrWeek(_ date: CivilDate) -> Bool {
    let (year, _, _) = date.components
    if !rule.yearDays.isEmpty {
      let place = date - CivilDate(year: year, month: 1, day: 1) + 1
      let length = CivilDate.isLeap(year) ? 366 : 365
      guard rule.yearDays.contains(place) || rule.yearDays.contains(place - length - 1) else { return false }
    }
    guard !rule.weekNumbers.isEmpty else { return true }
    let (number, count) = week(of: date, year: year)
    return rule.weekNumbers.contains(number) || rule.weekNumbers.contains(number - count - 1)
  }

  /// The number of the week a day lies in and how many weeks that week's year has. Week 1 is the first with at least
  /// four days in the year (RFC 5545, BYWEEKNO).
  private func week(of date: CivilDate, year: Int) -> (number: Int, count: Int) {
    var year = year
    if date >= firstWeek(of: year + 1) {
      year += 1
    } else if date < firstWeek(of: year) {
      year -= 1
    }
    let first = firstWeek(of: year)
    return ((date - first) / 7 + 1, (firstWeek(of: year + 1) - first) / 7)
  }

  private func firstWeek(of year: Int) -> CivilDate {
    let first = CivilDate(year: year, month: 1, day: 1)
    let past = (first.weekday - 1 - rule.weekStart + 7) % 7
    return past <= 3 ? first - past : first + (7 - past)
  }

  // MARK: Single days

  /// Whether a day passes every part that limits: what DAILY and the shorter frequencies ask, and WEEKLY of its days.
  func contains(_ date: CivilDate) -> Bool {
    if rule.weekdays != 0, rule.weekdays >> UInt32(date.weekday - 1) & 1 == 0 { return false }
    guard rule.months != 0 || monthDays | rule.lastMonthDays != 0 || !rule.yearDays.isEmpty || !rule.weekNumbers.isEmpty
    else { return true }
    return passesMonthDay(date) && isYearDayOrWeek(date)
  }

  private func passesMonthDay(_ date: CivilDate) -> Bool {
    let (year, month, day) = date.components
    if rule.months != 0, rule.months >> UInt32(month) & 1 == 0 { return false }
    guard monthDays | rule.lastMonthDays != 0 else { return true }
    let fromEnd = CivilDate.daysIn(month: month, year: year) + 1 - day
    return monthDays >> UInt32(day) & 1 == 1 || rule.lastMonthDays >> UInt32(fromEnd) & 1 == 1
  }
}
