/// The producers whose calendars are measured, each in its own manner.
public enum Flavour: String, CaseIterable, Sendable {
  case google, apple, microsoft, zimbra, dolibarr

  /// A year of appointments, the same bytes in every run. Dolibarr writes no series, so its calendar holds fewer
  /// occurrences than the others.
  public func calendar(appointments: Int) -> [UInt8] {
    var lines = producer.writer
    producer.begin(&lines)
    for entry in Entry.year(appointments: appointments, hasSeries: self != .dolibarr) {
      producer.write(entry, &lines)
    }
    producer.end(&lines)
    return lines.bytes
  }

  private var producer: any Producer {
    switch self {
    case .google: Google()
    case .apple: Apple()
    case .microsoft: Microsoft()
    case .zimbra: Zimbra()
    case .dolibarr: Dolibarr()
    }
  }
}

/// A program that exports calendars.
protocol Producer {
  /// An empty file, with this producer's line ends and folds.
  var writer: LineWriter { get }
  /// How TZID is written, its value quoted where the producer quotes it; nil when all times are in UTC.
  var zone: String? { get }
  func begin(_ lines: inout LineWriter)
  func write(_ entry: Entry, _ lines: inout LineWriter)
  func end(_ lines: inout LineWriter)
}

extension Producer {
  var writer: LineWriter { LineWriter() }

  func end(_ lines: inout LineWriter) { lines.line("END:VCALENDAR") }

  /// `;VALUE=DATE:20261006`, `;TZID=Europe/Paris:20261006T090000` or `:20261006T070000Z`, as the entry has it.
  func time(_ time: WallTime, of entry: Entry, inUTC: Bool = false) -> String {
    if entry.minutes == nil { return ";VALUE=DATE:\(time.date)" }
    guard let zone, !inUTC else { return ":\(time.utc)" }
    return ";TZID=\(zone):\(time.stamp)"
  }

  /// The VTIMEZONE of Paris as most producers write it.
  func writeParis(_ lines: inout LineWriter, name: String, extra: String = "") {
    lines.lines(
      """
      BEGIN:VTIMEZONE
      TZID:\(name)
      \(extra)
      BEGIN:DAYLIGHT
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      TZNAME:CEST
      DTSTART:19700329T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      BEGIN:STANDARD
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      TZNAME:CET
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      END:VTIMEZONE
      """)
  }
}
