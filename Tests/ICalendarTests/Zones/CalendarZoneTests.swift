import ICalendar
import TestSupport
import Testing
import Values

@Suite struct CalendarZoneTests {
  private let own = ExchangeZone.paris(named: "Customized Time Zone").replacing("\n", with: "\r\n")

  @Test("A TZID that no database knows is read by the VTIMEZONE, before or after the event, quoted or not")
  func ownZone() throws {
    let meeting = event(#"DTSTART;TZID="Customized Time Zone":20260728T093000"#)
    let winter = event("DTSTART;TZID=Customized Time Zone:20261228T093000", uid: "u2")
    #expect(try starts(calendar(own, meeting, winter)) == ["2026-07-28T07:30:00Z", "2026-12-28T08:30:00Z"])
    #expect(try starts(calendar(meeting, own)) == ["2026-07-28T07:30:00Z"])
  }

  @Test("The database wins over a VTIMEZONE of the same name")
  func databaseFirst() throws {
    let absurd = own.replacing("Customized Time Zone", with: "Europe/Paris").replacing("+0100", with: "+0900")
    #expect(
      try starts(calendar(absurd, event("DTSTART;TZID=Europe/Paris:20260310T090000"))) == ["2026-03-10T08:00:00Z"])
  }

  @Test("Nobody knows the zone: X-WR-TIMEZONE, else the person's, with a warning")
  func unknownZone() throws {
    let meeting = event("DTSTART;TZID=Nowhere/Land:20260310T090000")
    #expect(try starts(calendar(meeting)) == ["2026-03-10T08:00:00Z"])
    #expect(try starts(calendar("X-WR-TIMEZONE:America/New_York", meeting)) == ["2026-03-10T13:00:00Z"])
    let feed = try Feed(calendar(meeting), name: "a.ics")
    #expect(feed.diagnostics.map(\.code) == [.calendarZoneUnknown])
  }

  @Test("A feed's own zone keeps its rules though its name ends as one that Windows shows")
  func ownNameWithCity() throws {
    let mine = own.replacing("Customized Time Zone", with: "Office/Jerusalem")
    let meeting = "DTSTART;TZID=Customized Time Zone:20260310T090000"
    #expect(
      try starts(calendar(mine, event(meeting.replacing("Customized Time Zone", with: "Office/Jerusalem"))))
        == starts(calendar(own, event(meeting))))
  }

  @Test("A name with an IANA zone at its end is that zone")
  func namePath() throws {
    let meeting = event("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260310T090000")
    #expect(try starts(calendar(meeting)) == ["2026-03-10T08:00:00Z"])
  }

  @Test("Two calendars of a feed that define one TZID differently each use their own")
  func twoCalendars() throws {
    let other = own.replacing("+0100", with: "+0500").replacing("+0200", with: "+0600")
    let bytes =
      calendar(own, event("DTSTART;TZID=Customized Time Zone:20260110T090000"))
      + calendar(other, event("DTSTART;TZID=Customized Time Zone:20260111T090000", uid: "u2"))
      + calendar(event("DTSTART;TZID=Customized Time Zone:20260112T090000", uid: "u3"))
    #expect(try starts(bytes) == ["2026-01-10T08:00:00Z", "2026-01-11T04:00:00Z", "2026-01-12T04:00:00Z"])
  }

  @Test("A TZID is the same written as text in its VTIMEZONE and as a parameter of the event")
  func escapedName() throws {
    let escaped = own.replacing("Customized Time Zone", with: #"Here\, there"#)
    let quoted = event(#"DTSTART;TZID="Here, there":20260110T090000"#)
    #expect(try starts(calendar(escaped, quoted)) == ["2026-01-10T08:00:00Z"])
  }

  @Test("A VTIMEZONE without rules says by X-LIC-LOCATION which zone it is")
  func location() throws {
    let bare = "BEGIN:VTIMEZONE\r\nTZID:mine\r\nX-LIC-LOCATION:America/New_York\r\nEND:VTIMEZONE"
    #expect(try starts(calendar(bare, event("DTSTART;TZID=mine:20260110T090000"))) == ["2026-01-10T14:00:00Z"])
  }
}
