import Values

/// A time as it is to be written (RFC 5545 sections 3.3.4 and 3.3.5).
public enum WrittenTime: Sendable, Hashable {
  /// A day: makes an all-day event.
  case date(CivilDate)
  /// A point in time, written in UTC.
  case utc(Instant)
  /// What the clock shows in a zone, which is written beside the events as a VTIMEZONE.
  case local(LocalTime, Zone)
  /// What the clock shows wherever the reader is.
  case floating(LocalTime)

  /// A point in time by the clock of a zone; in UTC where the zone's clock shows that time twice and this is the second.
  public static func at(_ instant: Instant, in zone: Zone) -> WrittenTime {
    let local = zone.local(of: instant)
    return zone.instant(of: local) == instant ? .local(local, zone) : .utc(instant)
  }
}

/// Where an event ends (RFC 5545 section 3.6.1).
public enum WrittenEnd: Sendable, Hashable {
  /// DTEND, excluded: for an all-day event the day after its last. A date as the start is one, a time as the start is one.
  case at(WrittenTime)
  /// DURATION: days by the calendar, then elapsed seconds.
  case after(days: Int, seconds: Int = 0)
}

extension WrittenTime {
  var isDate: Bool { if case .date = self { true } else { false } }

  var isFloating: Bool { if case .floating = self { true } else { false } }

  /// Seconds on the wall it is written for.
  var wall: Int {
    switch self {
    case .date(let date): date.dayNumber.multipliedReportingOverflow(by: 86_400).partialValue
    case .utc(let instant): instant.seconds
    case .local(let time, _), .floating(let time): time.seconds
    }
  }

  /// The UTC second, where there is one; for a date and a floating time the second on the wall.
  var key: Int {
    if case .local(let time, let zone) = self { zone.instant(of: time).seconds } else { wall }
  }

  /// Four digits hold the years 0 to 9999.
  var isWritable: Bool {
    let days = CivilDate(year: 0, month: 1, day: 1).dayNumber..<CivilDate(year: 10_000, month: 1, day: 1).dayNumber
    if case .date(let date) = self { return days.contains(date.dayNumber) }
    return (days.lowerBound * 86_400..<days.upperBound * 86_400).contains(wall)
  }

  /// `20261006`, `20261006T070000Z` or `20261006T090000`; a zone is named elsewhere.
  var text: String {
    var text: [UInt8] = []
    Timestamp.append(wall, isDate: isDate, style: .basic, to: &text)
    switch self {
    case .local, .floating: text.removeLast()
    case .date, .utc: break
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension WrittenEnd {
  /// No duration is longer than all the years there are.
  var isWritable: Bool {
    switch self {
    case .at(let time): time.isWritable
    case .after(let days, let seconds): days < 3_652_425 && seconds < 3_652_425 * 86_400
    }
  }

  /// A DURATION (RFC 5545 section 3.3.6), not negative: `P1D`, `P1DT2H`, `PT1H0M5S`.
  static func durationText(days: Int, seconds: Int) -> String {
    if days == 0, seconds == 0 { return "PT0S" }
    var text = days > 0 ? "P\(days)D" : "P"
    guard seconds > 0 else { return text }
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    text += "T"
    if hours > 0 { text += "\(hours)H" }
    // Between hours and seconds the grammar wants the minutes, be they none.
    if minutes > 0 || (hours > 0 && rest > 0) { text += "\(minutes)M" }
    if rest > 0 { text += "\(rest)S" }
    return text
  }
}
