import Values

/// Calendars written as an ICS file or feed (RFC 5545, with RFC 6868 and RFC 7986).
///
/// ```swift
/// let calendar = WrittenCalendar(product: "-//izika//izika-rules//FR", name: "Trajets", events: [trip])
/// let written = WrittenFeed([calendar])  // written.bytes: BEGIN:VCALENDAR…
/// ```
///
/// The same calendars give the same bytes. Texts may hold anything: control characters are taken out, a carriage return
/// with or without a line feed is a line feed, and nothing in a text can begin a line or a property.
public struct WrittenFeed: Sendable, Hashable {
  /// UTF-8; lines of at most 75 octets that end with CRLF.
  public let bytes: [UInt8]
  /// What could not be written: an error costs the event it names, a warning a property.
  public let diagnostics: [Diagnostic]

  /// Writes calendars one after the other; programs expect one.
  public init(_ calendars: [WrittenCalendar]) {
    var diagnostics: [Diagnostic] = []
    let writable = calendars.map { calendar in
      var calendar = calendar
      calendar.events = calendar.events.compactMap { EventCheck.writable($0, &diagnostics) }
      calendar.properties = EventCheck.writable(
        calendar.properties, besides: EventCheck.calendarNames, uid: nil, &diagnostics)
      return calendar
    }
    let zones = ZoneDefinitions(writable)
    var folder = LineFolder()
    for calendar in writable { Self.append(calendar, zones, to: &folder) }
    bytes = folder.bytes
    self.diagnostics = diagnostics
  }

  private static func append(_ calendar: WrittenCalendar, _ zones: ZoneDefinitions, to folder: inout LineFolder) {
    var lines = PropertyLines(folder: folder, zones: zones)
    lines.folder.append("BEGIN", "VCALENDAR")
    lines.folder.append("VERSION", "2.0")
    lines.property(WrittenProperty("PRODID", .text(calendar.product)))
    lines.folder.append("CALSCALE", "GREGORIAN")
    lines.text("METHOD", calendar.method)
    lines.text("NAME", calendar.name)
    lines.text("X-WR-CALNAME", calendar.name)
    if let zone = calendar.zone { lines.text("X-WR-TIMEZONE", zones.name(of: zone) ?? zone.name) }
    if let seconds = calendar.refreshInterval, seconds > 0 {
      let interval = WrittenEnd.durationText(days: 0, seconds: seconds)
      lines.folder.append("REFRESH-INTERVAL;VALUE=DURATION", interval)
      lines.folder.append("X-PUBLISHED-TTL", interval)
    }
    for property in calendar.properties { lines.property(property) }
    zones.append(calendar, to: &lines.folder)
    for event in calendar.events { lines.event(event) }
    lines.folder.append("END", "VCALENDAR")
    folder = lines.folder
  }
}
