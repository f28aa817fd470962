import Values

/// Expands every series of a feed into the occurrences of a window.
struct Expander {
  let zones: EventZones
  let window: Window
  var log: DiagnosticLog
  var found: [OccurrenceRecord] = []
  var slots: SeriesSlots

  let limits: ExpansionLimits

  init(_ storage: FeedStorage, window: Window, floating: Zone, limits: ExpansionLimits) {
    self.limits = limits
    slots = SeriesSlots(most: limits.series)
    zones = EventZones(storage: storage, floating: floating)
    self.window = window
    log = DiagnosticLog(file: storage.file)
    found.reserveCapacity(storage.events.count)
  }

  var storage: FeedStorage { zones.storage }
  var floating: Zone { zones.floating }

  mutating func expand() -> Expansion {
    for series in storage.series {
      let event = storage.events[Int(series.first)]
      if series.first == series.last, !event.recurs, !event.hasExceptions {
        if event.start.kind != .absent { addSingle(Int(series.first), slot: nil) }
      } else {
        addSeries(series)
      }
      guard found.count < limits.feed else {
        warnOfFeedLimit()
        break
      }
    }
    return Expansion(
      occurrences: Occurrences(storage, floating: floating, records: found, order: order()),
      diagnostics: log.diagnostics)
  }

  // MARK: Zones and single events

  @inline(__always)
  mutating func timing(_ index: Int) -> EventTiming {
    let event = storage.events[index]
    let timing = EventTiming(event, zones)
    if timing.isClamped { warnOfNegativeLength(index) }
    return timing
  }

  /// An event outside any series, or an override at its own time.
  mutating func addSingle(_ index: Int, slot: Int?, isSeriesOfDays: Bool = false) {
    let start = storage.events[index].start.seconds
    // Most events lie outside the window; telling so needs no zone.
    guard start < window.wallTo else { return }
    let timing = timing(index)
    add(index, timing, key: timing.instant, wall: timing.wall, end: nil, slot: slot, isSeriesOfDays: isSeriesOfDays)
  }

  /// Adds the occurrence at `key` (UTC seconds, for an all-day one wall seconds) when it is in the window.
  @inline(__always)
  mutating func add(
    _ index: Int, _ timing: EventTiming, key: Int, wall: Int, end explicitEnd: Int?, slot: Int?, isSeriesOfDays: Bool
  ) {
    let end = explicitEnd ?? timing.end(key: key, wall: wall)
    var occurrence = OccurrenceRecord(
      start: key, end: end, slot: slot ?? OccurrenceRecord.noSlot, event: Int32(index), isAllDay: timing.isAllDay,
      isSeriesOfDays: isSeriesOfDays)
    if timing.isAllDay {
      let startDay = LocalTime(seconds: key).date
      let endDay = LocalTime(seconds: end).date
      guard window.holds(startDay: startDay.dayNumber, endDay: endDay.dayNumber) else { return }
      occurrence.startDay = Int32(truncatingIfNeeded: startDay.dayNumber)
      occurrence.endDay = Int32(truncatingIfNeeded: endDay.dayNumber)
      occurrence.start = floating.instant(of: LocalTime(date: startDay)).seconds
      occurrence.end = floating.instant(of: LocalTime(date: endDay)).seconds
    } else if !window.holds(start: key, end: end) {
      return
    }
    found.append(occurrence)
  }

  // MARK: Order

  /// The places in `found` in order of start, then UID, then the place in the series and in the feed.
  private func order() -> [Int32] {
    StartOrder.places(of: found) { group in
      group.sort { isBefore(found[Int($0)], found[Int($1)]) }
    }
  }

  /// The order of two that start together.
  private func isBefore(_ left: OccurrenceRecord, _ right: OccurrenceRecord) -> Bool {
    let heads = (storage.events[Int(left.event)].uidHead, storage.events[Int(right.event)].uidHead)
    if heads.0 != heads.1 { return heads.0 < heads.1 }
    let uids = compareUIDs(left.event, right.event)
    if uids != 0 { return uids < 0 }
    return left.slot != right.slot ? left.slot < right.slot : left.event < right.event
  }

  private func compareUIDs(_ left: Int32, _ right: Int32) -> Int {
    if left == right { return 0 }
    return storage.withText(Int(storage.events[Int(left)].uid), isEscaped: true) { leftUID in
      storage.withText(Int(storage.events[Int(right)].uid), isEscaped: true) { leftUID.compared(to: $0) }
    }
  }
}
