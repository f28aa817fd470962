/// Google Agenda: single events in UTC, series with their zone, overrides apart, no place without an address.
struct Google: Producer {
  let zone: String? = "Europe/Paris"

  func begin(_ lines: inout LineWriter) {
    lines.lines(
      """
      BEGIN:VCALENDAR
      PRODID:-//Google Inc//Google Calendar 70.9054//EN
      VERSION:2.0
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      X-WR-CALNAME:camille.martin@example.fr
      X-WR-TIMEZONE:Europe/Paris
      """)
    writeParis(&lines, name: "Europe/Paris", extra: "X-LIC-LOCATION:Europe/Paris")
  }

  func write(_ entry: Entry, _ lines: inout LineWriter) {
    let isSingle = entry.rule == nil && entry.replaced == nil
    lines.line("BEGIN:VEVENT")
    lines.line("DTSTART" + time(entry.start, of: entry, inUTC: isSingle))
    lines.line("DTEND" + time(entry.end, of: entry, inUTC: isSingle))
    if let rule = entry.rule { lines.line("RRULE:" + rule) }
    for exception in entry.exceptions { lines.line("EXDATE" + time(exception, of: entry)) }
    lines.line("DTSTAMP:" + entry.stamp)
    if !entry.people.isEmpty { lines.line("ORGANIZER;CN=Camille Martin:mailto:camille.martin@example.fr") }
    lines.line("UID:\(entry.digits.prefix(26))@google.com")
    for person in entry.people {
      lines.line(
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=\(person);X-NUM-GUESTS=0:mailto:"
          + Entry.mail(person))
    }
    if !entry.people.isEmpty, entry.place == nil {
      lines.line("X-GOOGLE-CONFERENCE:https://meet.google.com/\(entry.digits.prefix(10))")
    }
    if let replaced = entry.replaced { lines.line("RECURRENCE-ID" + time(replaced, of: entry)) }
    lines.line("CREATED:" + entry.stamp)
    lines.line("DESCRIPTION:" + LineWriter.escaped(entry.notes))
    lines.line("LAST-MODIFIED:" + entry.stamp)
    lines.line("LOCATION:" + LineWriter.escaped(entry.place?.address ?? ""))
    lines.line("SEQUENCE:0")
    lines.line("STATUS:" + (entry.isCancelled ? "CANCELLED" : "CONFIRMED"))
    lines.line("SUMMARY:" + LineWriter.escaped(entry.title))
    lines.line("TRANSP:" + (entry.isTransparent ? "TRANSPARENT" : "OPAQUE"))
    lines.line("END:VEVENT")
  }
}
