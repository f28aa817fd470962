import Values

/// One end of the time that is asked for. All-day occurrences are compared by the date, as written or in UTC.
public enum WindowBound: Sendable, Hashable {
  /// Midnight of a local date of the person's zone.
  case date(CivilDate)
  /// A point in time.
  case instant(Instant)
}

extension WindowBound {
  /// Reads a local date `2026-10-06` or a UTC instant `2026-10-06T07:00:00Z`; nil for anything else.
  public init?(_ text: String) {
    if let date = CivilDate(text) {
      self = .date(date)
      return
    }
    let bytes = Array(text.utf8)
    let separators: [Int: Character] = [4: "-", 7: "-", 10: "T", 13: ":", 16: ":", 19: "Z"]
    guard bytes.count == 20, separators.allSatisfy({ bytes[$0.key] == $0.value.asciiValue }) else { return nil }
    let digits = bytes.enumerated().filter { ![4, 7, 13, 16].contains($0.offset) }.map(\.element)
    guard let value = digits.withUnsafeBufferPointer({ TimeValue($0) }) else { return nil }
    self = .instant(Instant(seconds: value.seconds))
  }
}

/// The time that is asked for: instants for timed events, dates as written for all-day ones.
struct Window {
  /// Seconds since 1970 UTC; `from` is included, `to` excluded.
  let from: Int
  let to: Int
  /// Day numbers.
  let fromDay: Int
  let toDay: Int

  init(from: WindowBound, to: WindowBound, zone: Zone) {
    (self.from, fromDay) = Self.bound(from, zone)
    (self.to, toDay) = Self.bound(to, zone)
  }

  private static func bound(_ bound: WindowBound, _ zone: Zone) -> (second: Int, day: Int) {
    switch bound {
    case .date(let date): (zone.instant(of: LocalTime(date: date)).seconds, date.dayNumber)
    case .instant(let instant): (instant.seconds, LocalTime(seconds: instant.seconds).date.dayNumber)
    }
  }

  @inline(__always)
  func holds(start: Int, end: Int) -> Bool { start < to && (end > from || start >= from) }

  @inline(__always)
  func holds(startDay: Int, endDay: Int) -> Bool { startDay < toDay && (endDay > fromDay || startDay >= fromDay) }

  /// A wall second that surely lies after the window in every zone and by either comparison.
  var wallTo: Int { max(to, toDay * 86_400) + 2 * 86_400 }

  /// The window on the wall of a series, with room for a change of the clocks at its ends.
  func wall(_ timing: EventTiming) -> (from: Int, to: Int) {
    if timing.isAllDay { return (fromDay * 86_400, toDay * 86_400) }
    let slack = 3 * 3_600
    return (
      timing.zone.local(of: Instant(seconds: from)).seconds - slack,
      timing.zone.local(of: Instant(seconds: to)).seconds + slack
    )
  }
}
