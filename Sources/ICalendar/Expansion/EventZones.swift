import Values

/// Says in which zone a time value of an event is read (rulings on RFC 5545 section 3.2.19).
struct EventZones {
  let storage: FeedStorage
  /// The person's zone.
  let floating: Zone

  /// A TZID nobody knows and a floating time take X-WR-TIMEZONE, without one the person's zone.
  @inline(__always)
  func zone(of value: TimeValue, in event: EventRecord) -> Zone {
    switch value.kind {
    case .utc: value.zone < 0 ? .utc : storage.zone(value.zone, in: event.calendar) ?? .utc
    case .zoned: storage.zone(value.zone, in: event.calendar) ?? storage.calendarZones[Int(event.calendar)] ?? floating
    case .floating: storage.calendarZones[Int(event.calendar)] ?? floating
    case .date, .absent: floating
    }
  }

  /// The midnight of the day that a value names for an all-day series; one in UTC is looked at in the person's zone.
  func wallDay(_ value: TimeValue) -> Int {
    let local =
      value.kind == .utc && value.zone < 0
      ? floating.local(of: Instant(seconds: value.seconds)) : LocalTime(seconds: value.seconds)
    return local.date.dayNumber * 86_400
  }
}
