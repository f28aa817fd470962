import Values

/// Reads the values of an RDATE or EXDATE against the series they belong to.
struct DateList {
  let line: LineText
  let event: EventRecord
  let timing: EventTiming
  let zones: EventZones
  private let tzid: Int32?
  private let isDate: Bool

  init(_ line: LineText, event: EventRecord, timing: EventTiming, zones: EventZones) {
    self.line = line
    self.event = event
    self.timing = timing
    self.zones = zones
    var tzid: Int32?
    var isDate = false
    line.eachParameter { name, value in
      if name.spells("TZID") { tzid = zones.storage.zoneNames.known(value, hint: event.start.zone) }
      if name.spells("VALUE"), value.spells("DATE") { isDate = true }
      return true
    }
    self.tzid = tzid
    self.isDate = isDate
  }

  /// Calls `body` with each RDATE; false when one could not be read.
  func eachTime(_ body: (SeriesSlots.Slot) -> Void) -> Bool {
    var isReadable = true
    line.value.eachItem { item in
      let slash = item.firstIndex(of: UInt8(ascii: "/"), from: 0)
      guard let value = value(item.part(0, slash ?? item.count)) else {
        isReadable = false
        return
      }
      let wall = wall(value)
      let key = timing.key(wall: wall)
      var slot = SeriesSlots.Slot(key: key, wall: wall)
      if let slash, !timing.isAllDay { slot.end = end(item.part(slash + 1, item.count), slot) }
      body(slot)
    }
    return isReadable
  }

  /// Calls `body` with the slot of each EXDATE, or `day` with the day of one that is a date though the series is timed;
  /// false when one could not be read.
  func eachException(_ body: (Int) -> Void, day: (Int) -> Void) -> Bool {
    var isReadable = true
    line.value.eachItem { item in
      guard let value = value(item) else {
        isReadable = false
        return
      }
      if timing.isAllDay {
        body(zones.wallDay(value))
      } else if value.kind == .date {
        day(value.seconds)
      } else {
        body(instant(value))
      }
    }
    return isReadable
  }

  private func value(_ text: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard var value = TimeValue(text) else { return nil }
    if isDate { return value.asDate }
    if let tzid, !TimeValue.hasOffset(text) { value.setZone(tzid) }
    return value
  }

  /// A value without a zone takes that of DTSTART, a date too.
  private func instant(_ value: TimeValue) -> Int {
    let isLocal = value.kind == .floating || value.kind == .date
    let zone = isLocal ? timing.zone : zones.zone(of: value, in: event)
    return zone.instant(of: LocalTime(seconds: value.seconds)).seconds
  }

  /// On the wall of DTSTART; a date takes its time of day.
  private func wall(_ value: TimeValue) -> Int {
    if timing.isAllDay { return zones.wallDay(value) }
    if value.kind == .date { return value.seconds + LocalTime(seconds: timing.wall).secondOfDay }
    return timing.zone.local(of: Instant(seconds: instant(value))).seconds
  }

  private func end(_ text: UnsafeBufferPointer<UInt8>, _ slot: SeriesSlots.Slot) -> Int? {
    if let value = value(text) { return max(slot.key, instant(value)) }
    guard let duration = DurationValue(text), duration.days >= 0, duration.seconds >= 0 else { return nil }
    return timing.key(wall: slot.wall + duration.days * 86_400) + duration.seconds
  }
}
