import Values

extension RuleExpansion {
  /// The times of each day for DAILY and longer: BYHOUR, BYMINUTE, BYSECOND, or what DTSTART has.
  static func times(_ rule: RecurrenceRule, _ start: LocalTime) -> [Int] {
    let hours = rule.hours == 0 ? 1 << UInt32(start.hour) : rule.hours
    let minutes = rule.minutes == 0 ? 1 << UInt64(start.minute) : rule.minutes
    let seconds = rule.seconds == 0 ? 1 << UInt64(start.second) : rule.seconds
    var times: [Int] = []
    for hour in 0..<24 where hours >> UInt32(hour) & 1 == 1 {
      for minute in 0..<60 where minutes >> UInt64(minute) & 1 == 1 {
        for second in 0..<60 where seconds >> UInt64(second) & 1 == 1 {
          times.append(hour * 3_600 + minute * 60 + second)
        }
      }
    }
    return times
  }

  /// HOURLY, MINUTELY, SECONDLY: steps of `unit` seconds. A day, hour or minute that a part rules out is left in one
  /// stride.
  mutating func runTimes(unit: Int, _ body: (Int) -> Bool) {
    let stride = unit * rule.interval
    let base = start - LocalTime(seconds: start).secondOfDay % unit
    var second = base
    let isPlain = !rule.hasDayPart && rule.months == 0 && rule.hours == 0 && rule.minutes == 0 && rule.seconds == 0
    if from > base, rule.count == nil || (isPlain && rule.setPositions.isEmpty) {
      let skipped = (from - base) / stride
      second = base + skipped * stride
      // Each period of a plain rule holds one time, so those skipped can be counted without visiting them.
      if rule.count != nil { left -= skipped }
    }
    while second <= last, left > 0 {
      guard spend(periodCost) else { return }
      if let next = nextCandidate(after: second, unit: unit) {
        // The first period that begins at or after `next`.
        second = base + (next - base + stride - 1) / stride * stride
        continue
      }
      guard deliverTimes(at: second, unit: unit, body) else { return }
      second += stride
    }
  }

  /// Nil when a period may hold times; otherwise where the next one that may begins.
  private func nextCandidate(after second: Int, unit: Int) -> Int? {
    let local = LocalTime(seconds: second)
    let day = local.date
    if !days.contains(day) { return (day.dayNumber + 1) * 86_400 }
    if rule.hours != 0, rule.hours >> UInt32(local.hour) & 1 == 0 {
      return day.dayNumber * 86_400 + (local.hour + 1) * 3_600
    }
    if unit < 3_600, rule.minutes != 0, rule.minutes >> UInt64(local.minute) & 1 == 0 {
      return day.dayNumber * 86_400 + local.hour * 3_600 + (local.minute + 1) * 60
    }
    if unit < 60, rule.seconds != 0, rule.seconds >> UInt64(local.second) & 1 == 0 { return second + 1 }
    return nil
  }

  /// The times inside one hour, minute or second.
  private mutating func deliverTimes(at period: Int, unit: Int, _ body: (Int) -> Bool) -> Bool {
    let local = LocalTime(seconds: start)
    let minutes = unit < 3_600 ? 1 : rule.minutes == 0 ? 1 << UInt64(local.minute) : rule.minutes
    let seconds = unit < 60 ? 1 : rule.seconds == 0 ? 1 << UInt64(local.second) : rule.seconds
    set.removeAll(keepingCapacity: true)
    for minute in 0..<60 where minutes >> UInt64(minute) & 1 == 1 {
      for second in 0..<60 where seconds >> UInt64(second) & 1 == 1 { set.append(period + minute * 60 + second) }
    }
    if !rule.setPositions.isEmpty {
      set = Self.positions(rule.setPositions, of: set.count).map { set[$0] }
    }
    for second in set where !give(second, body) { return false }
    return true
  }
}
