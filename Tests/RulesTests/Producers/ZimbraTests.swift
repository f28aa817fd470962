import Testing

/// Zimbra's calendar folder as iCalendar: quoted zones, the rule before the start, lines cut after 76 characters whatever their
/// octets, private events without texts, and the intended status alone.
@Suite struct ZimbraTests {
  private let calendar: ProducerFeed

  init() throws {
    calendar = try ProducerFeed(Self.text, kind: "zimbra", fold: .characters(76))
  }

  @Test("Lines longer than 75 octets, names and zones as received from Exchange")
  func feed() throws {
    #expect(calendar.feed.name == "Calendrier, équipe")
    #expect(calendar.feed.diagnostics.isEmpty)
    #expect(try calendar.see("Point Exchange", "event.start") == ["2026-10-13T09:00:00"])
  }

  @Test("A series: its rule and exception stand before its start")
  func series() throws {
    let seen = try calendar.see(
      "Tournée Finistère, secteur \"nord\"", "event.start", "event.recurrence_id", "event.busy_status",
      "event.location",
      "event.description")
    #expect(
      seen == [
        "2026-10-06T09:00:00", "2026-10-06T07:00:00Z", "BUSY",
        "Mairie de Landerneau, 2 rue de la Tour d'Auvergne, 29800 Landerneau", "Clés à prendre ; éviter l'été",
      ])
    #expect(
      try calendar.see("Tournée (après-midi)", "event.start", "event.recurrence_id") == [
        "2026-11-03T14:00:00", "2026-11-03T08:00:00Z",
      ])
  }

  @Test("Guests: names in quotes where they have accents, a resource, a delegate")
  func guests() throws {
    let seen = try calendar.see(
      "Réunion", "event.organizer.name", "event.organizer.sent_by", "event.attendees[1].name",
      "event.attendees[2].kind", "event.attendees[2].name", "event.attendees[3].status",
      "event.attendees[3].delegated_to[1]",
      "my_answer(event)", "event.attendees[4].rsvp", "event.categories[2]", "event.geo.lat")
    #expect(
      seen == [
        "Léa Le Goff", "secretariat@mairie.example", "Yann, dit 'Kermit'", "RESOURCE", "Salle Iroise", "DELEGATED",
        "anne@mairie.example", "ACCEPTED", "true", "Élus, adjoints", "48.45",
      ])
    #expect(try calendar.decide("Réunion") == "drive to Landerneau")
  }

  @Test("A private event has neither title nor place; its status shows that it is free")
  func privateEvent() throws {
    let seen = try calendar.see(
      "88836523-f7b1-46a0-9b9b-a84160ab0bb1", "event.summary", "event.location", "event.class", "event.busy_status",
      "event.all_day", "event.organizer", "#event.attendees", "event.description")
    #expect(seen == ["", "", "PRIVATE", "FREE", "true", "nil", "0", ""])
    #expect(try calendar.decide("88836523-f7b1-46a0-9b9b-a84160ab0bb1") == "marked private")
  }

  @Test("Out of office is told by the intended status alone")
  func outOfOffice() throws {
    #expect(try calendar.decide("En congé") == "out of office")
  }

  private static let text = #"""
    BEGIN:VCALENDAR
    X-WR-CALNAME:Calendrier, équipe
    X-WR-CALID:3a239bef-087f-43c4-a363-35c8831b3d05:10
    PRODID:Zimbra-Calendar-Provider
    VERSION:2.0
    METHOD:PUBLISH
    BEGIN:VTIMEZONE
    TZID:Europe/Brussels
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETTO:+0100
    TZOFFSETFROM:+0200
    RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU
    TZNAME:CET
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETTO:+0200
    TZOFFSETFROM:+0100
    RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=3;BYDAY=-1SU
    TZNAME:CEST
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VTIMEZONE
    TZID:(GMT+01.00) Brussels / Copenhagen / Madrid / Paris
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETTO:+0100
    TZOFFSETFROM:+0200
    RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETTO:+0200
    TZOFFSETFROM:+0100
    RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:70ebdb2d-2336-44bd-a4ff-52cbc0851d3a
    RRULE:FREQ=WEEKLY;UNTIL=20261110T080000Z;INTERVAL=2;BYDAY=TU
    EXDATE;TZID="Europe/Brussels":20261020T090000
    SUMMARY:Tournée Finistère\, secteur \"nord\"
    DESCRIPTION:Clés à prendre \; éviter l'été
    X-ALT-DESC;FMTTYPE=text/html:<html><body id='htmlmode'>Clés à prendre\; éviter l'été</body></html>
    LOCATION:Mairie de Landerneau\, 2 rue de la Tour d'Auvergne\, 29800 Landerneau
    DTSTART;TZID="Europe/Brussels":20261006T090000
    DTEND;TZID="Europe/Brussels":20261006T113000
    STATUS:CONFIRMED
    CLASS:PUBLIC
    X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
    TRANSP:OPAQUE
    LAST-MODIFIED:20260105T080000Z
    DTSTAMP:20260105T080000Z
    SEQUENCE:1
    END:VEVENT
    BEGIN:VEVENT
    UID:70ebdb2d-2336-44bd-a4ff-52cbc0851d3a
    SUMMARY:Tournée (après-midi)
    DTSTART;TZID="Europe/Brussels":20261103T140000
    DTEND;TZID="Europe/Brussels":20261103T160000
    STATUS:CONFIRMED
    CLASS:PUBLIC
    TRANSP:OPAQUE
    RECURRENCE-ID;TZID="Europe/Brussels":20261103T090000
    DTSTAMP:20260105T080000Z
    SEQUENCE:1
    END:VEVENT
    BEGIN:VEVENT
    UID:5baee2a1-9064-4356-9b3c-f56b02050088
    SUMMARY:Réunion
    LOCATION:Landerneau
    ATTENDEE;CN="Yann, dit 'Kermit'";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:yann@mairie.example
    ATTENDEE;CN=Salle Iroise;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:iroise@mairie.example
    ATTENDEE;CN=Erwan;ROLE=OPT-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO="MAILTO:anne@mairie.example":mailto:erwan@mairie.example
    ATTENDEE;CN="Camille, agence";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:camille@agence.example
    PRIORITY:5
    CATEGORIES:Agence,Élus\, adjoints
    CONTACT:Accueil
    GEO:48.45;-4.25
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER;RELATED=START:-PT5M
    DESCRIPTION:Reminder
    END:VALARM
    ORGANIZER;CN="Léa Le Goff";SENT-BY="mailto:secretariat@mairie.example":mailto:lea@mairie.example
    X-MS-OLK-SENDER:mailto:secretariat@mairie.example
    DTSTART;TZID="Europe/Brussels":20261008T160000
    DTEND;TZID="Europe/Brussels":20261008T170000
    STATUS:CONFIRMED
    CLASS:PUBLIC
    X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
    TRANSP:OPAQUE
    LAST-MODIFIED:20260424T223740Z
    DTSTAMP:20260424T223740Z
    SEQUENCE:0
    END:VEVENT
    BEGIN:VEVENT
    UID:88836523-f7b1-46a0-9b9b-a84160ab0bb1
    DTSTART;VALUE=DATE:20260501
    DTEND;VALUE=DATE:20260502
    STATUS:CONFIRMED
    CLASS:PRIVATE
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    X-MICROSOFT-CDO-INTENDEDSTATUS:FREE
    TRANSP:TRANSPARENT
    DTSTAMP:20260105T080000Z
    SEQUENCE:1
    END:VEVENT
    BEGIN:VEVENT
    UID:1c9e3c9e-6f8e-4b9e-9d65-2a5f65c2b111
    SUMMARY:En congé
    LOCATION:Brest
    DTSTART;TZID="Europe/Brussels":20260601T090000
    DTEND;TZID="Europe/Brussels":20260601T180000
    STATUS:CONFIRMED
    CLASS:PUBLIC
    X-MICROSOFT-CDO-INTENDEDSTATUS:OOF
    TRANSP:OPAQUE
    DTSTAMP:20260105T080000Z
    SEQUENCE:0
    END:VEVENT
    BEGIN:VEVENT
    UID:2d9e3c9e-6f8e-4b9e-9d65-2a5f65c2b222
    SUMMARY:Point Exchange
    DTSTART;TZID="(GMT+01.00) Brussels / Copenhagen / Madrid / Paris":20261013T090000
    DTEND;TZID="(GMT+01.00) Brussels / Copenhagen / Madrid / Paris":20261013T100000
    STATUS:CONFIRMED
    CLASS:PUBLIC
    TRANSP:OPAQUE
    DTSTAMP:20260105T080000Z
    SEQUENCE:0
    END:VEVENT
    END:VCALENDAR
    """#
}
