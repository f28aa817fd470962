/// The time zone of Paris as Exchange and Microsoft 365 write it into their calendars.
package enum ExchangeZone {
  /// A VTIMEZONE, its lines joined by line feeds.
  /// - Parameter name: its TZID, which Exchange takes from Windows, or calls `Customized Time Zone`.
  package static func paris(named name: String = "Romance Standard Time") -> String {
    """
    BEGIN:VTIMEZONE
    TZID:\(name)
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE
    """
  }
}
