/// Exchange and Microsoft 365: Windows' zone names, languages on every text, long UIDs, its own properties at the end.
struct Microsoft: Producer {
  let zone: String? = "Romance Standard Time"

  func begin(_ lines: inout LineWriter) {
    lines.lines(
      """
      BEGIN:VCALENDAR
      METHOD:PUBLISH
      PRODID:Microsoft Exchange Server 2010
      VERSION:2.0
      X-WR-CALNAME:Calendrier
      \(ExchangeZone.paris())
      """)
  }

  func write(_ entry: Entry, _ lines: inout LineWriter) {
    lines.line("BEGIN:VEVENT")
    lines.line("DESCRIPTION:" + LineWriter.escaped(entry.notes + "\n" + Self.invitation))
    if let rule = entry.rule { lines.line("RRULE:" + rule) }
    for exception in entry.exceptions { lines.line("EXDATE" + time(exception, of: entry)) }
    lines.line("UID:040000008200E00074C5B7101A82E00800000000\(entry.digits.uppercased())000000000000000010000000")
    lines.line("SUMMARY;LANGUAGE=fr-FR:" + LineWriter.escaped(entry.title))
    lines.line("DTSTART" + time(entry.start, of: entry))
    lines.line("DTEND" + time(entry.end, of: entry))
    if let replaced = entry.replaced { lines.line("RECURRENCE-ID" + time(replaced, of: entry)) }
    for person in entry.people {
      lines.line(
        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\(person):mailto:\(Entry.mail(person))")
    }
    lines.lines(
      """
      CLASS:PUBLIC
      PRIORITY:5
      DTSTAMP:\(entry.stamp)
      TRANSP:\(entry.isTransparent ? "TRANSPARENT" : "OPAQUE")
      STATUS:\(entry.isCancelled ? "CANCELLED" : "CONFIRMED")
      SEQUENCE:0
      """)
    lines.line("LOCATION;LANGUAGE=fr-FR:" + LineWriter.escaped(entry.place?.address ?? "Réunion Microsoft Teams"))
    lines.lines(
      """
      X-MICROSOFT-CDO-APPT-SEQUENCE:0
      X-MICROSOFT-CDO-BUSYSTATUS:\(entry.isTransparent ? "FREE" : "BUSY")
      X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
      X-MICROSOFT-CDO-ALLDAYEVENT:\(entry.minutes == nil ? "TRUE" : "FALSE")
      X-MICROSOFT-CDO-IMPORTANCE:1
      X-MICROSOFT-CDO-INSTTYPE:\(entry.rule == nil ? 0 : 1)
      X-MICROSOFT-DONOTFORWARDMEETING:FALSE
      X-MICROSOFT-DISALLOW-COUNTER:FALSE
      """)
    lines.line("END:VEVENT")
  }

  private static let invitation =
    "________________________________________________________________________________\nRéunion Microsoft Teams\n"
    + "Rejoindre : https://teams.example.fr/l/meetup-join/19%3ameeting_NzA0YjE4\n"
    + "________________________________________________________________________________"
}
