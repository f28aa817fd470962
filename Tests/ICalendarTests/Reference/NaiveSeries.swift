import ICalendar
import Values

/// A series with one rule, written as a calendar and expanded the slow way.
public struct NaiveSeries {
  /// The series' one rule.
  public var rule = NaiveRule()
  /// The day of DTSTART, on the wall.
  public var start = NaiveDay(year: 2020, month: 1, day: 1)
  /// DTSTART's seconds since midnight, on the wall.
  public var secondOfDay = 0
  /// An IANA name; nil is UTC. Of no account for an all-day series.
  public var zone: String?
  /// Whether DTSTART is a date.
  public var isAllDay = false
  /// UTC seconds since 1970; for an all-day series the midnight of a day.
  public var until: Int?
  /// Wall seconds since 1970, as EXDATE writes them in the zone of DTSTART.
  public var exceptions: [Int] = []

  /// Every day from 2020-01-01 on, at midnight UTC.
  public init() {}

  private var tz: Zone { zone.flatMap(Zone.named) ?? .utc }

  /// The calendar.
  public var bytes: [UInt8] {
    let parameter = isAllDay ? ";VALUE=DATE" : zone.map { ";TZID=\($0)" } ?? ""
    let end = isAllDay || zone != nil ? "" : "Z"
    func value(_ wall: Int) -> String { isAllDay ? String(basic(wall).prefix(8)) : basic(wall) + end }
    var rule = rule.text
    if let until { rule += ";UNTIL=" + (isAllDay ? String(basic(until).prefix(8)) : basic(until) + "Z") }
    var lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:u", "DTSTART\(parameter):\(value(start.number * 86_400 + secondOfDay))",
      "RRULE:\(rule)",
    ]
    if !exceptions.isEmpty { lines.append("EXDATE\(parameter):" + exceptions.map(value).joined(separator: ",")) }
    return Array((lines + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
  }

  /// The starts from `from` up to `to` (UTC seconds; of an all-day series midnights), in order.
  public func starts(from: Int, to: Int) -> [Int] {
    let (first, excluded) = (key(start.number * 86_400 + secondOfDay), Set(exceptions.map(key)))
    let walls = rule.walls(from: start, secondOfDay: secondOfDay, through: to + 86_400) { wall in
      until.map { key(wall) > $0 } ?? false
    }
    // A rule that ended before DTSTART leaves nothing; otherwise DTSTART is the first instance whatever the rule says.
    let own = until.map { $0 < first } ?? false ? [] : [first]
    return Set(own + walls.map(key)).subtracting(excluded).filter { $0 >= from && $0 < to }.sorted()
  }

  /// The UTC second of a wall time: its first pass, and in a gap what the offset before it gives (RFC 5545 section
  /// 3.3.5). Tried out, not calculated; zones change once within two days.
  private func key(_ wall: Int) -> Int {
    guard !isAllDay else { return wall }
    func offset(_ instant: Int) -> Int { tz.local(of: Instant(seconds: instant)).seconds - instant }
    let (before, after) = (wall - offset(wall - 86_400), wall - offset(wall + 86_400))
    if before + offset(before) == wall { return before }
    return after + offset(after) == wall ? after : before
  }

  private func basic(_ wall: Int) -> String { String("\(LocalTime(seconds: wall))".filter { $0 != "-" && $0 != ":" }) }
}
