import Values

/// Lists the wall times a rule generates, in order, between two wall times.
///
/// All arithmetic is on the wall of the zone of DTSTART. Without COUNT it starts at the window, not at DTSTART, so that a
/// rule from 1601 costs no more than one from yesterday; the window's end bounds a rule without one.
struct RuleExpansion {
  let rule: RecurrenceRule
  let days: DaySets
  let start: Int
  let startDay: Int
  /// No time before this one is wanted.
  let from: Int
  /// No time after this one is wanted: the window's end or UNTIL.
  let last: Int
  /// The seconds of the day of each day's times, in order.
  let times: [Int]

  var left: Int
  /// What may still be spent on the search, and what one period costs.
  private(set) var budget: Int
  let periodCost: Int
  /// The search ended because it took too long, not because the rule did.
  private(set) var isExhausted = false
  var set: [Int] = []

  /// - Parameter start: DTSTART on its wall, seconds since 1970.
  /// - Parameter last: the last wall time wanted, UNTIL taken into account.
  /// - Parameter budget: how many days may be looked at; a search that needs more ends and says so.
  init(_ rule: RecurrenceRule, start: Int, from: Int, last: Int, budget: Int) {
    let local = LocalTime(seconds: start)
    self.start = start
    self.from = from
    self.last = last
    startDay = local.date.dayNumber
    days = DaySets(rule, start: local.date)
    self.rule = days.rule
    left = rule.count ?? Int.max
    times = rule.frequency <= .daily ? Self.times(rule, local) : []
    self.budget = budget
    periodCost = Self.cost(days.rule) + rule.setPositions.count
  }

  /// The period to begin with: 0 holds DTSTART. With COUNT the periods before the window have to be counted.
  private func firstPeriod(_ distance: Int) -> Int {
    rule.count == nil && distance > 0 ? distance / rule.interval * rule.interval : 0
  }

  /// Calls `body` with each wall time until it answers false.
  mutating func run(_ body: (Int) -> Bool) {
    guard left > 0, last >= start else { return }
    switch rule.frequency {
    case .yearly: runYears(body)
    case .monthly: runMonths(body)
    case .weekly: runWeeks(body)
    case .daily: runDays(body)
    case .hourly: runTimes(unit: 3_600, body)
    case .minutely: runTimes(unit: 60, body)
    case .secondly: runTimes(unit: 1, body)
    }
  }

  // MARK: Frequencies

  private mutating func runYears(_ body: (Int) -> Bool) {
    let first = CivilDate(dayNumber: startDay).year
    var year = first + firstPeriod(LocalTime(seconds: from).date.year - first)
    while CivilDate(year: year, month: 1, day: 1).dayNumber * 86_400 <= last {
      set.removeAll(keepingCapacity: true)
      days.append(year: year, to: &set)
      guard deliver(body) else { return }
      year += rule.interval
    }
  }

  private mutating func runMonths(_ body: (Int) -> Bool) {
    let (startYear, startMonth, _) = CivilDate(dayNumber: startDay).components
    let (fromYear, fromMonth, _) = LocalTime(seconds: from).date.components
    let first = startYear * 12 + startMonth - 1
    var index = first + firstPeriod(fromYear * 12 + fromMonth - 1 - first)
    while true {
      let (year, month) = (index / 12, index % 12 + 1)
      guard CivilDate(year: year, month: month, day: 1).dayNumber * 86_400 <= last else { return }
      set.removeAll(keepingCapacity: true)
      days.append(year: year, month: month, to: &set)
      guard deliver(body) else { return }
      index += rule.interval
    }
  }

  private mutating func runWeeks(_ body: (Int) -> Bool) {
    let weekday = CivilDate(dayNumber: startDay).weekday - 1
    let first = startDay - (weekday - rule.weekStart + 7) % 7
    var day = first + 7 * firstPeriod((LocalTime(seconds: from).date.dayNumber - first) / 7)
    while day * 86_400 <= last {
      set.removeAll(keepingCapacity: true)
      for place in 0..<7 where days.contains(CivilDate(dayNumber: day + place)) { set.append(day + place) }
      guard deliver(body) else { return }
      day += 7 * rule.interval
    }
  }

  private mutating func runDays(_ body: (Int) -> Bool) {
    var day = startDay + firstPeriod(LocalTime(seconds: from).date.dayNumber - startDay)
    while day * 86_400 <= last {
      set.removeAll(keepingCapacity: true)
      if days.contains(CivilDate(dayNumber: day)) { set.append(day) }
      guard deliver(body) else { return }
      day += rule.interval
    }
  }

  /// Puts the days in `set` together with the times and hands them on; false when nothing more is wanted.
  @inline(__always)
  private mutating func deliver(_ body: (Int) -> Bool) -> Bool {
    guard spend(periodCost + set.count * times.count) else { return false }
    if rule.setPositions.isEmpty {
      for day in set {
        for time in times where !give(day * 86_400 + time, body) { return false }
      }
      return true
    }
    let size = set.count * times.count
    for index in Self.positions(rule.setPositions, of: size) {
      let second = set[index / times.count] * 86_400 + times[index % times.count]
      if !give(second, body) { return false }
    }
    return true
  }

  @inline(__always)
  mutating func give(_ second: Int, _ body: (Int) -> Bool) -> Bool {
    guard second >= start else { return true }
    guard second <= last else { return false }
    left -= 1
    if second >= from, !body(second) { return false }
    return left > 0
  }

  /// About how many days a period makes the search look at.
  private static func cost(_ rule: RecurrenceRule) -> Int {
    let lists = rule.yearDays.count + rule.weekNumbers.count + rule.ordinalDays.count
    return switch rule.frequency {
    case .yearly: lists == 0 ? 12 : 366 * lists
    case .monthly: 1 + 31 * (rule.yearDays.count + rule.weekNumbers.count)
    case .weekly: 7 * (1 + lists)
    case .daily: 1 + lists
    default: 3 + lists
    }
  }

  @inline(__always)
  mutating func spend(_ cost: Int) -> Bool {
    budget -= cost
    WorkCount.add(cost)
    if budget < 0 { isExhausted = true }
    return budget >= 0
  }

  /// The places that BYSETPOS picks from a set of `size`, in order and each once.
  static func positions(_ positions: [Int], of size: Int) -> [Int] {
    let places = positions.compactMap { position in
      let index = position > 0 ? position - 1 : size + position
      return index >= 0 && index < size ? index : nil
    }
    return Set(places).sorted()
  }
}
