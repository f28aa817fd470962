import Values

/// The times of an event that was read, its zones resolved.
struct ReadTimes {
  private let record: EventRecord
  private let storage: FeedStorage

  init(_ event: CalendarEvent) {
    record = event.record
    storage = event.storage
  }

  /// Nil for an absent one. A TZID nobody knows gives what floating times have: X-WR-TIMEZONE, else no zone.
  func time(_ value: TimeValue) -> WrittenTime? {
    let local = LocalTime(seconds: value.seconds)
    switch value.kind {
    case .absent: return nil
    case .date: return .date(local.date)
    case .floating: return .floating(local)
    case .utc:
      guard value.zone >= 0, let zone = storage.zones[Int(value.zone)] else {
        return .utc(Instant(seconds: value.seconds))
      }
      return .local(local, zone)
    case .zoned:
      let zone = storage.zones[Int(value.zone)] ?? storage.calendarZones[Int(record.calendar)]
      return zone.map { .local(local, $0) } ?? .floating(local)
    }
  }

  /// A time of a further property with a TZID; nil when it is none or the zone is not known.
  func time(_ line: LineText) -> WrittenTime? {
    guard let value = TimeValue(line.value), let zone = line.parameter("TZID").flatMap(zone) else { return nil }
    let local = LocalTime(seconds: value.seconds)
    return value.kind == .date ? .date(local.date) : .local(local, zone)
  }

  /// Only the names beside the times of an event were resolved when the feed was read.
  private func zone(_ name: String) -> Zone? {
    let number = Array(name.utf8).withUnsafeBufferPointer { storage.zoneNames.known($0, hint: -1) }
    return number.flatMap { storage.zones[Int($0)] } ?? Zone.named(name)
  }

  /// The end as occurrences have it; nil where it adds nothing or lies before the start.
  var end: WrittenEnd? {
    if record.finish.kind != .absent { return time(finish: record.finish).map { .at($0) } }
    guard let duration = record.duration, duration.days >= 0, duration.seconds >= 0 else { return nil }
    // An all-day event lasts whole days.
    if record.start.kind == .date { return .after(days: duration.days + duration.seconds / 86_400) }
    return .after(days: duration.days, seconds: duration.seconds)
  }

  private func time(finish: TimeValue) -> WrittenTime? {
    if record.start.kind == .date { return .date(finish.date) }
    switch finish.kind {
    case .floating, .date: return inZoneOfStart(finish.seconds)
    default: return time(finish)
    }
  }

  /// A wall time on the wall of DTSTART.
  private func inZoneOfStart(_ seconds: Int) -> WrittenTime? {
    let local = LocalTime(seconds: seconds)
    switch time(record.start) {
    case .local(_, let zone): return .local(local, zone)
    case .utc: return .utc(Instant(seconds: seconds))
    case .floating, .date: return .floating(local)
    case nil: return nil
    }
  }

  // MARK: Series

  /// EXDATE. A time on a series of days names its day, but for one in UTC, whose day depends on who reads.
  func exceptions(_ line: LineText) -> [WrittenTime] {
    var found: [WrittenTime] = []
    line.value.eachItem { item in if let time = item.count > 0 ? seriesTime(item, line) : nil { found.append(time) } }
    return found
  }

  /// RDATE, with the end of a PERIOD.
  func extraTimes(_ line: LineText) -> [WrittenEvent.ExtraTime] {
    var found: [WrittenEvent.ExtraTime] = []
    line.value.eachItem { item in
      let slash = item.firstIndex(of: UInt8(ascii: "/"), from: 0)
      guard var start = seriesTime(item.part(0, slash ?? item.count), line) else { return }
      // A date takes the time of day that the series has.
      if record.start.kind != .date, case .date(let date) = start {
        let second = LocalTime(seconds: record.start.seconds).secondOfDay
        start = inZoneOfStart(LocalTime(date: date, secondOfDay: second).seconds) ?? start
      }
      var extra = WrittenEvent.ExtraTime(start)
      if let slash, record.start.kind != .date {
        let text = item.part(slash + 1, item.count)
        if let end = seriesTime(text, line) {
          extra.end = .at(end)
        } else if let duration = DurationValue(text), duration.days >= 0, duration.seconds >= 0 {
          extra.end = .after(days: duration.days, seconds: duration.seconds)
        }
      }
      found.append(extra)
    }
    return found
  }

  /// An RDATE or EXDATE: without a zone it takes that of DTSTART.
  private func seriesTime(_ text: UnsafeBufferPointer<UInt8>, _ line: LineText) -> WrittenTime? {
    guard var value = TimeValue(text) else { return nil }
    var isDate = false
    line.eachParameter { name, parameter in
      if name.spells("VALUE"), parameter.spells("DATE") { isDate = true }
      if name.spells("TZID"), let number = storage.zoneNames.known(parameter, hint: record.start.zone) {
        value.setZone(number)
      }
      return true
    }
    if isDate { value = TimeValue(text)?.asDate ?? value }
    if record.start.kind == .date, value.kind != .utc || value.zone >= 0 {
      return .date(LocalTime(seconds: value.seconds).date)
    }
    return value.kind == .floating ? inZoneOfStart(value.seconds) : time(value)
  }
}
