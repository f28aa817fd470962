import Values

/// The times a series gives by its rules and dates, exceptions taken out (RFC 5545 section 3.8.5).
struct SeriesSlots {
  struct Slot {
    /// UTC seconds; of an all-day series the midnight on the wall.
    var key: Int
    /// Wall seconds in the zone of DTSTART.
    var wall: Int
    /// The end that an RDATE of type PERIOD gives, as ``key``.
    var end: Int?
  }

  /// The slots that RDATE adds, whatever the window; empty unless asked for.
  private(set) var extraKeys: Set<Int> = []

  enum Problem {
    case ruleUnreadable(property: Int)
    case dateUnreadable(property: Int)
    /// UNTIL lies before DTSTART: the series has no occurrence.
    case endsBeforeStart
    /// More slots than a series may have, or a search that took too long.
    case tooMany
  }

  /// What one rule may spend: two thousand years of days, or a year of minutes ten times over.
  private static let mostOfRule = 6_000_000

  /// Slots that a series may have.
  private let most: Int

  init(most: Int) { self.most = most }

  /// In order, each key once.
  private(set) var slots: [Slot] = []
  private(set) var problems: [Problem] = []
  private var excluded: [Int] = []
  /// Whether ``slots`` are in order as they were found.
  private var isOrdered = true
  /// What all rules of an expansion may still spend beyond their series' own share: a feed of hostile rules ends in
  /// seconds.
  private var budget = 20_000_000
  /// What each series may spend when hostile ones have spent the rest: years of days.
  private static let ownBudget = 4_000
  private var own = 0
  /// How many exceptions come from rules.
  private var excludedByRules = 0
  private var excludedDays: Set<Int> = []

  mutating func collect(
    _ master: Int, _ timing: EventTiming, zones: EventZones, from: Int, last: Int, keepsExtraKeys: Bool
  ) {
    let storage = zones.storage
    slots.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    excluded.removeAll(keepingCapacity: true)
    (own, excludedByRules) = (Self.ownBudget, 0)
    if !excludedDays.isEmpty { excludedDays.removeAll() }
    if !extraKeys.isEmpty { extraKeys.removeAll() }
    let event = storage.events[master]
    if timing.wall <= last { slots.append(Slot(key: timing.instant, wall: timing.wall)) }
    isOrdered = true
    var ruleCount = 0
    var endedCount = 0
    for property in event.properties {
      switch storage.properties[property].name {
      case .recurrenceRule:
        storage.withLine(property) { line in
          let rule = RecurrenceRule(line.value)
          guard let rule else { return problems.append(.ruleUnreadable(property: property)) }
          ruleCount += 1
          if let until = rule.until, Self.lastWall(until, timing) < timing.wall { endedCount += 1 }
          append(rule, timing, from: from, last: last, excluding: false)
        }
      case .recurrenceDate:
        storage.withLine(property) { line in
          let reader = DateList(line, event: event, timing: timing, zones: zones)
          let isReadable = reader.eachTime { slot in
            if keepsExtraKeys { extraKeys.insert(slot.key) }
            if slot.wall >= from, slot.wall <= last, slots.count <= most { slots.append(slot) }
          }
          if !isReadable {
            problems.append(.dateUnreadable(property: property))
          }
        }
        isOrdered = false
      case .exceptionDate:
        storage.withLine(property) { line in
          let reader = DateList(line, event: event, timing: timing, zones: zones)
          if !reader.eachException({ excluded.append($0) }, day: { excludedDays.insert($0) }) {
            problems.append(.dateUnreadable(property: property))
          }
        }
      case .exceptionRule:
        storage.withLine(property) { line in
          guard let rule = RecurrenceRule(line.value) else {
            return problems.append(.ruleUnreadable(property: property))
          }
          append(rule, timing, from: from, last: last, excluding: true)
        }
      default: break
      }
    }
    if !isOrdered || ruleCount > 1 { slots.sort { ($0.key, $0.end == nil ? 1 : 0) < ($1.key, $1.end == nil ? 1 : 0) } }
    if ruleCount > 0, endedCount == ruleCount {
      excluded.append(timing.instant)
      problems.append(.endsBeforeStart)
    }
    removeExcluded()
  }

  /// Runs a rule over the window and adds what it gives to the slots or to the exceptions.
  private mutating func append(
    _ rule: RecurrenceRule, _ timing: EventTiming, from: Int, last: Int, excluding: Bool
  ) {
    var last = last
    if let until = rule.until { last = min(last, Self.lastWall(until, timing)) }
    var expansion = RuleExpansion(
      rule, start: timing.wall, from: from, last: last, budget: min(own + budget, Self.mostOfRule))
    let before = expansion.budget
    var isFull = false
    expansion.run { wall in
      let key = timing.key(wall: wall)
      if excluding {
        excluded.append(key)
        excludedByRules += 1
      } else if wall != timing.wall {
        // A time that a gap swallows is read behind others that come after it on the wall.
        if key <= slots.last?.key ?? Int.min { isOrdered = false }
        slots.append(Slot(key: key, wall: wall))
      }
      isFull = slots.count + excludedByRules >= most
      return !isFull
    }
    let spent = before - max(0, expansion.budget)
    budget -= max(0, spent - own)
    own -= min(own, spent)
    if isFull || expansion.isExhausted { problems.append(.tooMany) }
  }

  /// The last wall time UNTIL allows. A date includes its day (rulings 6); one in UTC is read on the wall of DTSTART.
  private static func lastWall(_ until: TimeValue, _ timing: EventTiming) -> Int {
    if timing.isAllDay { return until.date.dayNumber * 86_400 }
    switch until.kind {
    case .date: return until.seconds + 86_399
    case .utc: return timing.zone.local(of: Instant(seconds: until.seconds)).seconds
    default: return until.seconds
    }
  }

  /// Takes out exceptions and doubles.
  private mutating func removeExcluded() {
    excluded.sort()
    var kept = 0
    var place = 0
    for index in slots.indices {
      let slot = slots[index]
      while place < excluded.count, excluded[place] < slot.key { place += 1 }
      if place < excluded.count, excluded[place] == slot.key { continue }
      if kept > 0, slots[kept - 1].key == slot.key { continue }
      if !excludedDays.isEmpty, excludedDays.contains(LocalTime(seconds: slot.wall).date.dayNumber * 86_400) {
        continue
      }
      slots[kept] = slot
      kept += 1
    }
    slots.removeSubrange(kept...)
  }
}
