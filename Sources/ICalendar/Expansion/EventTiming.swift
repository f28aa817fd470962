import Values

/// When a component starts and how long it lasts, zones resolved.
struct EventTiming {
  enum Length {
    /// DTEND in another zone than DTSTART: the same elapsed seconds for each occurrence (RFC 5545 section 3.8.5.3).
    case exact(Int)
    /// DTEND in the zone of DTSTART: seconds on the wall. A night shift from 22:00 to 6:00 ends at 6:00 also when the
    /// clocks change; RFC 5545 would have it end an hour off, which no calendar program shows.
    case wall(Int)
    /// DURATION: days on the wall, then elapsed seconds.
    case nominal(days: Int, seconds: Int)
    /// An all-day event.
    case days(Int)
  }

  /// The zone of DTSTART; times of the series are steps on its wall.
  var zone: Zone
  var isAllDay: Bool
  /// Wall seconds of DTSTART.
  var wall: Int
  /// Its UTC second; for an all-day event the same as `wall`, so that days compare as days.
  var instant: Int
  var length: Length
  /// DTEND came before DTSTART.
  var isClamped = false

  /// The UTC second of a wall time; a day stands for itself.
  @inline(__always)
  func key(wall: Int) -> Int { isAllDay ? wall : zone.instant(of: LocalTime(seconds: wall)).seconds }

  /// The end of an occurrence that starts at `key`; for an all-day one in wall seconds.
  @inline(__always)
  func end(key: Int, wall: Int) -> Int {
    switch length {
    case .exact(let seconds): key + seconds
    case .wall(let seconds): wallEnd(key: key, wall: wall, seconds)
    case .days(let days): wall + days * 86_400
    case .nominal(let days, let seconds):
      days == 0 ? key + seconds : zone.instant(of: LocalTime(seconds: wall + days * 86_400)).seconds + seconds
    }
  }

  @inline(__always)
  private func wallEnd(key: Int, wall: Int, _ seconds: Int) -> Int {
    let end = zone.instant(of: LocalTime(seconds: wall + seconds)).seconds
    // A start in a gap moves back behind an end just after it.
    return end >= key ? end : key + seconds
  }

  /// About how many seconds an occurrence lasts; never less than it really does.
  var reach: Int {
    switch length {
    case .exact(let seconds): seconds
    case .wall(let seconds): seconds + 86_400
    case .days(let days): days * 86_400
    case .nominal(let days, let seconds): days * 86_400 + seconds + 86_400
    }
  }
}

extension EventTiming {
  @inline(__always)
  init(_ event: EventRecord, _ zones: EventZones) {
    zone = zones.zone(of: event.start, in: event)
    wall = event.start.seconds
    isAllDay = event.start.kind == .date
    if isAllDay {
      instant = wall
      let days = Self.days(event)
      isClamped = event.finish.kind != .absent && days < 0
      length = .days(max(1, days))
      return
    }
    instant = zone.instant(of: LocalTime(seconds: wall)).seconds
    if event.finish.kind != .absent {
      // A floating end or a date takes the zone of the start.
      let isSameZone =
        event.finish.kind == .floating || event.finish.kind == .date
        || (event.finish.kind == event.start.kind && event.finish.zone == event.start.zone)
      let endZone = isSameZone ? zone : zones.zone(of: event.finish, in: event)
      let seconds = endZone.instant(of: LocalTime(seconds: event.finish.seconds)).seconds - instant
      isClamped = seconds < 0
      if isClamped {
        length = .exact(0)
      } else if isSameZone, event.start.kind != .utc, event.finish.seconds >= wall {
        length = .wall(event.finish.seconds - wall)
      } else {
        length = .exact(seconds)
      }
    } else if let duration = event.duration {
      isClamped = duration.days < 0 || duration.seconds < 0
      length = isClamped ? .exact(0) : .nominal(days: duration.days, seconds: duration.seconds)
    } else {
      length = .exact(0)
    }
  }

  /// The days an all-day event lasts as its DTEND or DURATION says; 1 without either.
  private static func days(_ event: EventRecord) -> Int {
    if event.finish.kind != .absent { return event.finish.date - event.start.date }
    guard let duration = event.duration else { return 1 }
    return duration.days + duration.seconds / 86_400
  }
}
