/// Apple Calendar: places picked on a map as long folded lines, an alarm with every other event.
struct Apple: Producer {
  let zone: String? = "Europe/Paris"

  func begin(_ lines: inout LineWriter) {
    lines.lines(
      """
      BEGIN:VCALENDAR
      CALSCALE:GREGORIAN
      PRODID:-//Apple Inc.//macOS 14.5//EN
      VERSION:2.0
      X-APPLE-CALENDAR-COLOR:#1BADF8
      X-WR-CALNAME:Agenda de Camille
      """)
    writeParis(&lines, name: "Europe/Paris")
  }

  func write(_ entry: Entry, _ lines: inout LineWriter) {
    lines.line("BEGIN:VEVENT")
    lines.line("CREATED:" + entry.stamp)
    lines.line("UID:" + entry.digits.uppercased())
    if let rule = entry.rule { lines.line("RRULE:" + rule) }
    for exception in entry.exceptions { lines.line("EXDATE" + time(exception, of: entry)) }
    lines.line("DTEND" + time(entry.end, of: entry))
    lines.line("SUMMARY:" + LineWriter.escaped(entry.title))
    lines.line("LAST-MODIFIED:" + entry.stamp)
    lines.line("DTSTAMP:" + entry.stamp)
    lines.line("DTSTART" + time(entry.start, of: entry))
    if let replaced = entry.replaced { lines.line("RECURRENCE-ID" + time(replaced, of: entry)) }
    lines.line("SEQUENCE:1")
    lines.line("TRANSP:" + (entry.isTransparent ? "TRANSPARENT" : "OPAQUE"))
    if entry.isCancelled { lines.line("STATUS:CANCELLED") }
    if let place = entry.place {
      lines.line("LOCATION:" + LineWriter.escaped(place.address))
      lines.line(
        "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=\"\(place.address)\";X-APPLE-MAPKIT-HANDLE=\(entry.digits);"
          + "X-APPLE-RADIUS=70;X-APPLE-REFERENCEFRAME=1;X-TITLE=\"\(place.address)\":geo:\(place.latitude),"
          + place.longitude)
      lines.line("X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC")
    }
    if !entry.notes.isEmpty { lines.line("DESCRIPTION:" + LineWriter.escaped(entry.notes)) }
    for person in entry.people {
      let mail = Entry.mail(person)
      lines.line("ATTENDEE;CN=\"\(person)\";CUTYPE=INDIVIDUAL;EMAIL=\"\(mail)\":mailto:\(mail)")
    }
    if entry.number % 2 == 0 {
      lines.lines(
        """
        BEGIN:VALARM
        X-WR-ALARMUID:\(entry.digits)
        UID:\(entry.digits)
        TRIGGER:-PT30M
        DESCRIPTION:Rappel
        ACTION:DISPLAY
        END:VALARM
        """)
    }
    lines.line("END:VEVENT")
  }
}
