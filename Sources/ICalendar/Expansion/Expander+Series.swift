import Values

extension Expander {
  /// An override and the slot it stands for.
  struct Override {
    var event: Int
    /// The slot as the series counts it: UTC seconds, or the midnight of a day.
    var key: Int
    /// RECURRENCE-ID is a date though the series is timed: it stands for the slot of that day.
    var isDay: Bool
  }

  /// The components that share a UID, told apart.
  struct Outline {
    /// The component the series hangs on; nil where only occurrences of it are there.
    var master: Int?
    /// The master's.
    var timing: EventTiming?
    /// One a slot, in order of slot.
    var overrides: [Override] = []
    /// Occurrences whose RECURRENCE-ID cannot be read.
    var astray: [Int] = []
  }

  /// Expands the events that share a UID: the master's slots, less those that overrides stand for, and the overrides.
  mutating func addSeries(_ series: SeriesRecord) {
    let outline = outline(series)
    // The series that they belong to has these occurrences too; twice is better than a series lost.
    for index in outline.astray { addSingle(index, slot: nil) }
    let overrides = outline.overrides
    guard let master = outline.master, let timing = outline.timing else {
      for override in overrides {
        if storage.events[override.event].recurs { warnOfRepeatingOverride(override.event) }
        // An invitation to one occurrence is an event like any other; among several the slot tells which.
        addSingle(
          override.event, slot: overrides.count > 1 ? override.key : nil, isSeriesOfDays: override.isDay)
      }
      return
    }
    if timing.isClamped { warnOfNegativeLength(master) }
    let isSeries = storage.events[master].recurs || !overrides.isEmpty
    for override in overrides {
      addSingle(override.event, slot: override.key, isSeriesOfDays: timing.isAllDay)
    }
    guard storage.events[master].recurs else {
      let isReplaced = overrides.contains { $0.isDay ? $0.key == day(timing, timing.wall) : $0.key == timing.instant }
      if !isReplaced, !isExcepted(master, timing) {
        addSingle(master, slot: isSeries ? timing.instant : nil, isSeriesOfDays: timing.isAllDay)
      }
      return
    }
    addSlots(master, timing, overrides)
  }

  /// Tells the components of a UID apart.
  func outline(_ series: SeriesRecord) -> Outline {
    var outline = Outline()
    var members: [Int] = []
    var next = series.first
    while next >= 0 {
      let event = storage.events[Int(next)]
      if event.isAstray, event.start.kind != .absent {
        outline.astray.append(Int(next))
      } else if event.start.kind != .absent {
        members.append(Int(next))
      }
      next = storage.nextOfSeries[Int(next)]
    }
    outline.master = master(of: members)
    guard let master = outline.master else {
      outline.overrides = newest(members.map { override($0, timing: nil) })
      return outline
    }
    let timing = EventTiming(storage.events[master], zones)
    outline.timing = timing
    outline.overrides = newest(
      members.filter { $0 != master && storage.events[$0].recurrenceID.kind != .absent }
        .map { override($0, timing: timing) })
    return outline
  }

  /// Whether an EXDATE takes away the only time of an event: what is left of a series whose rule was cut off.
  private mutating func isExcepted(_ index: Int, _ timing: EventTiming) -> Bool {
    guard storage.events[index].hasExceptions else { return false }
    slots.collect(index, timing, zones: zones, from: timing.wall, last: timing.wall, keepsExtraKeys: false)
    for problem in slots.problems { warn(problem, index) }
    return slots.slots.isEmpty
  }

  /// The component the series hangs on: the one that gives way to no other.
  ///
  /// Without a master an override that repeats may be a copy by Outlook, which leaves a stray RECURRENCE-ID: taken as a
  /// series where that day lies before DTSTART, so that it is no occurrence of the rule.
  private func master(of members: [Int]) -> Int? {
    var best: Int?
    for index in members where storage.events[index].recurrenceID.kind == .absent {
      if let known = best, !storage.givesWay(known, to: index) { continue }
      best = index
    }
    return best
      ?? members.last {
        let event = storage.events[$0]
        return event.recurs && event.recurrenceID.date < event.start.date
      }
  }

  func override(_ index: Int, timing: EventTiming?) -> Override {
    let event = storage.events[index]
    let id = event.recurrenceID
    let isAllDay = timing?.isAllDay ?? (id.kind == .date)
    if isAllDay { return Override(event: index, key: zones.wallDay(id), isDay: timing == nil) }
    if id.kind == .date { return Override(event: index, key: id.seconds, isDay: true) }
    let zone = id.kind == .floating ? timing?.zone ?? zones.zone(of: id, in: event) : zones.zone(of: id, in: event)
    return Override(event: index, key: zone.instant(of: LocalTime(seconds: id.seconds)).seconds, isDay: false)
  }

  private func day(_ timing: EventTiming, _ wall: Int) -> Int { LocalTime(seconds: wall).date.dayNumber * 86_400 }

  /// One override a slot: the one that gives way to no other. In order of slot.
  private func newest(_ overrides: [Override]) -> [Override] {
    guard overrides.count > 1 else { return overrides }
    let sorted = overrides.sorted { left, right in
      left.key != right.key ? left.key < right.key : storage.givesWay(left.event, to: right.event)
    }
    var result: [Override] = []
    for override in sorted {
      if let last = result.last, last.key == override.key, last.isDay == override.isDay { result.removeLast() }
      result.append(override)
    }
    return result
  }

  /// Adds the slots of a series that no override stands for.
  private mutating func addSlots(_ master: Int, _ timing: EventTiming, _ overrides: [Override]) {
    var future = overrides.filter { storage.events[$0.event].isThisAndFuture && !$0.isDay }
    var shifts = future.map { shift($0, timing) }
    let slack = shifts.reduce(0) { max($0, abs($1.wall), $1.timing.reach) }
    let wall = window.wall(timing)
    slots.collect(
      master, timing, zones: zones, from: wall.from - timing.reach - slack, last: wall.to + slack,
      keepsExtraKeys: !future.isEmpty)
    for problem in slots.problems { warn(problem, master) }
    if !future.isEmpty {
      // A date of an RDATE is no part of the pattern: what changes it changes that date only.
      future.removeAll { slots.extraKeys.contains($0.key) }
      shifts = future.map { shift($0, timing) }
    }
    var place = 0
    let keys = overrides.filter { !$0.isDay }.map(\.key)
    let days = Set(overrides.filter(\.isDay).map(\.key))
    var current = -1
    for slot in slots.slots {
      while place < keys.count, keys[place] < slot.key { place += 1 }
      if place < keys.count, keys[place] == slot.key { continue }
      if !days.isEmpty, days.contains(day(timing, slot.wall)) { continue }
      while current + 1 < future.count, future[current + 1].key <= slot.key { current += 1 }
      guard current >= 0 else {
        add(
          master, timing, key: slot.key, wall: slot.wall, end: slot.end, slot: slot.key,
          isSeriesOfDays: timing.isAllDay)
        continue
      }
      // RANGE=THISANDFUTURE: the rest of the series moves as the override moved its slot.
      let shifted = shifts[current]
      let wall = slot.wall + shifted.wall
      add(
        future[current].event, shifted.timing, key: shifted.timing.key(wall: wall), wall: wall, end: nil,
        slot: slot.key, isSeriesOfDays: timing.isAllDay)
    }
  }

  /// By how much an override moves its slot on the wall of the override's zone.
  private mutating func shift(_ override: Override, _ timing: EventTiming) -> (wall: Int, timing: EventTiming) {
    var moved = self.timing(override.event)
    guard !moved.isAllDay, !timing.isAllDay else { return (moved.wall - override.key, moved) }
    let slotWall = timing.zone.local(of: Instant(seconds: override.key)).seconds
    let newWall = timing.zone.local(of: Instant(seconds: moved.instant)).seconds
    moved.zone = timing.zone
    return (newWall - slotWall, moved)
  }
}
