/// Dolibarr: line feeds alone, but CRLF where a value is folded; nothing escaped, everything in UTC, no series.
struct Dolibarr: Producer {
  let writer = LineWriter(end: "\n", folding: .none)
  let zone: String? = nil

  func begin(_ lines: inout LineWriter) {
    lines.lines(
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      METHOD:PUBLISH
      PRODID:-//DOLIBARR 19.0.2
      CALSCALE:GREGORIAN
      X-WR-CALNAME:Agenda
      X-WR-CALDESC:Agenda de l'entreprise
      X-PUBLISHED-TTL: P1H0M0S
      """)
  }

  func write(_ entry: Entry, _ lines: inout LineWriter) {
    lines.line("BEGIN:VEVENT")
    lines.line("UID:ACTIONCOMM-\(entry.number)-1@erp.example.fr")
    for person in entry.people { lines.line("ATTENDEE;RSVP=TRUE:mailto:" + Entry.mail(person)) }
    lines.line("CREATED:" + entry.stamp)
    lines.line("LAST-MODIFIED:" + entry.stamp)
    lines.line("SUMMARY:" + Self.folded(entry.title))
    lines.line("DESCRIPTION:" + Self.folded(entry.notes))
    if let place = entry.place { lines.line("LOCATION:" + Self.folded(place.address)) }
    if entry.minutes == nil { lines.line("X-FUNAMBOL-ALLDAY:1\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE") }
    lines.line("DTSTAMP:" + entry.stamp)
    lines.line("DTSTART" + time(entry.start, of: entry))
    lines.line("DTEND" + time(entry.end, of: entry))
    lines.line("STATUS:CONFIRMED")
    lines.line("TRANSP:" + (entry.isTransparent ? "TRANSPARENT" : "OPAQUE"))
    lines.line("CATEGORIES:Rendez-vous")
    lines.line("END:VEVENT")
  }

  func end(_ lines: inout LineWriter) { lines.lastLine("END:VCALENDAR") }

  /// Broken after 74 characters of the value, whatever stands before it on the line.
  private static func folded(_ text: String) -> String {
    var parts: [Substring] = []
    var rest = text.replacing("\n", with: "\\n")[...]
    while rest.count > 74 {
      parts.append(rest.prefix(74))
      rest = rest.dropFirst(74)
    }
    return (parts + [rest]).joined(separator: "\r\n ")
  }
}
