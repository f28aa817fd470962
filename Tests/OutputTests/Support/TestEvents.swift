import ICalendar
import Mileage
import Values

/// Events of October 2026 in Paris, read from a calendar as the engine would.
struct TestEvents {
  private let occurrences: Occurrences
  let zone: Zone

  init() throws {
    let paris = Zone.named("Europe/Paris") ?? .utc
    let feed = try Feed(Array(Self.calendar.utf8), name: "pro.ics")
    let october = feed.occurrences(
      from: .date(CivilDate(year: 2026, month: 10, day: 1)), to: .date(CivilDate(year: 2026, month: 11, day: 1)),
      floating: paris)
    (occurrences, zone) = (october.occurrences, paris)
  }

  /// - Throws: ``Missing`` for a UID that the calendar does not hold.
  func event(_ uid: String) throws -> Event {
    guard let occurrence = occurrences.first(where: { $0.event.uid == uid }) else { throw Missing(uid: uid) }
    return Event(occurrence: occurrence, calendar: CalendarLabel(name: "Pro", kind: "zimbra"))
  }

  struct Missing: Error {
    var uid: String
  }

  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//izika-rules//tests//EN
    BEGIN:VEVENT
    UID:voiron
    DTSTART:20261006T070000Z
    DTEND:20261006T080000Z
    SUMMARY:Visite
    LOCATION:3 rue Genevoise\\, 38500 Voiron
    END:VEVENT
    BEGIN:VEVENT
    UID:lyon
    DTSTART:20261006T120000Z
    DTEND:20261006T130000Z
    SUMMARY:Signature
    LOCATION:69003 Lyon
    END:VEVENT
    BEGIN:VEVENT
    UID:paris
    DTSTART:20261007T080000Z
    DTEND:20261007T160000Z
    SUMMARY:Salon
    LOCATION:Paris
    END:VEVENT
    BEGIN:VEVENT
    UID:nowhere
    DTSTART:20261008T080000Z
    DTEND:20261008T090000Z
    SUMMARY:Estimation
    LOCATION:chez le notaire
    END:VEVENT
    BEGIN:VEVENT
    UID:dentist
    DTSTART:20261009T080000Z
    DTEND:20261009T090000Z
    SUMMARY:Dentiste
    LOCATION:Grenoble
    END:VEVENT
    BEGIN:VEVENT
    UID:holiday
    DTSTART;VALUE=DATE:20261010
    DTEND;VALUE=DATE:20261012
    SUMMARY:Week-end
    END:VEVENT
    BEGIN:VEVENT
    UID:call
    DTSTART:20261012T080000Z
    DTEND:20261012T090000Z
    SUMMARY:Point d'équipe
    LOCATION:https://meet.example/abc
    END:VEVENT
    END:VCALENDAR
    """
}
