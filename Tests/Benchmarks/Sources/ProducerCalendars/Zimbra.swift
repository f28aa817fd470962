/// Zimbra: TZID always quoted, RRULE and EXDATE before DTSTART, folds after 76 characters, a GEO now and then.
struct Zimbra: Producer {
  let writer = LineWriter(folding: .characters(76))
  let zone: String? = "\"Europe/Brussels\""

  func begin(_ lines: inout LineWriter) {
    lines.lines(
      """
      BEGIN:VCALENDAR
      X-WR-CALNAME:Calendar
      X-WR-CALID:d0ab5d4e:10
      PRODID:Zimbra-Calendar-Provider
      VERSION:2.0
      METHOD:PUBLISH
      """)
    writeParis(&lines, name: "Europe/Brussels")
  }

  func write(_ entry: Entry, _ lines: inout LineWriter) {
    lines.line("BEGIN:VEVENT")
    lines.line("UID:" + entry.digits)
    if let rule = entry.rule { lines.line("RRULE:" + rule) }
    for exception in entry.exceptions { lines.line("EXDATE" + time(exception, of: entry)) }
    lines.line("SUMMARY:" + LineWriter.escaped(entry.title))
    if !entry.notes.isEmpty { lines.line("DESCRIPTION:" + LineWriter.escaped(entry.notes)) }
    if let place = entry.place {
      lines.line("LOCATION:" + LineWriter.escaped(place.address))
      if entry.number % 2 == 0 { lines.line("GEO:\(place.latitude);\(place.longitude)") }
    }
    for person in entry.people {
      lines.line("ATTENDEE;CN=\(person);ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:\(Entry.mail(person))")
    }
    lines.line("DTSTART" + time(entry.start, of: entry))
    lines.line("DTEND" + time(entry.end, of: entry))
    if let replaced = entry.replaced { lines.line("RECURRENCE-ID" + time(replaced, of: entry)) }
    lines.lines(
      """
      STATUS:\(entry.isCancelled ? "CANCELLED" : "CONFIRMED")
      CLASS:PUBLIC
      X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
      X-MICROSOFT-CDO-ALLDAYEVENT:\(entry.minutes == nil ? "TRUE" : "FALSE")
      TRANSP:\(entry.isTransparent ? "TRANSPARENT" : "OPAQUE")
      LAST-MODIFIED:\(entry.stamp)
      DTSTAMP:\(entry.stamp)
      SEQUENCE:0
      """)
    lines.line("END:VEVENT")
  }
}
