import ICalendar
import TestSupport
import Testing

/// Exchange and Microsoft 365 (calendars published on the web, Windows zones from 1601) and Outlook's own files (HTML text, lines
/// folded with a tab).
@Suite struct MicrosoftTests {
  private let exchange: ProducerFeed
  private let outlook: ProducerFeed

  init() throws {
    exchange = try ProducerFeed(Self.published, kind: "microsoft", fold: .octets(75))
    outlook = try ProducerFeed(Self.saved, kind: "microsoft", fold: .octets(75), foldEnd: "\r\n\t")
  }

  @Test("Zones by their Windows names, quoted display names and a customised one")
  func zones() throws {
    #expect(exchange.feed.diagnostics.isEmpty)
    #expect(outlook.feed.diagnostics.isEmpty)
    #expect(
      try exchange.see("Chantier", "event.start", "event.finish") == ["2026-10-06T09:30:00", "2026-10-06T11:00:00"])
    #expect(try exchange.see("Fuseau à part", "event.start") == ["2026-12-01T10:00:00"])
    #expect(try outlook.see("Rendez-vous notaire", "event.start") == ["2026-10-06T14:00:00"])
  }

  @Test("The place that Outlook knows: name, address and point")
  func location() throws {
    let seen = try exchange.see(
      "Chantier", "event.location", "event.structured_location.title", "event.structured_location.address",
      "event.geo.lat", "event.geo.lon", "event.busy_status")
    #expect(
      seen == [
        "Hôtel de ville (11 boulevard Jean Pain, 38000 Grenoble, France)", "Hôtel de ville",
        "11 boulevard Jean Pain\n38000 Grenoble\nFrance", "45.1861", "5.7364", "BUSY",
      ])
    #expect(
      try exchange.decide("Chantier") == "drive to Hôtel de ville (11 boulevard Jean Pain, 38000 Grenoble, France)")
  }

  @Test("A room and a Teams meeting: latitude and longitude 0 are no point")
  func teams() throws {
    let seen = try exchange.see(
      "Comité", "event.geo", "event.structured_location", "event.conferences[1].link", "event.attendees[2].kind",
      "event.attendees[2].role", "event.organizer.email", "my_answer(event)")
    #expect(
      seen == [
        "nil", "nil",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d",
        "RESOURCE", "NON-PARTICIPANT", "camille@agence.example", "ACCEPTED",
      ])
    #expect(try exchange.decide("Comité") == "nobody but me and a room")
  }

  @Test("An invitation that waits for its answer is tentative, whatever the organizer wishes")
  func tentative() throws {
    #expect(
      try exchange.see("À confirmer", "event.busy_status", "event.properties[\"x-microsoft-cdo-intendedstatus\"]") == [
        "TENTATIVE", "BUSY",
      ])
    #expect(try exchange.decide("À confirmer") == "my answer: NEEDS-ACTION")
  }

  @Test("Whole days from midnight to midnight are for no hour; out of office is no appointment")
  func wholeDays() throws {
    #expect(
      try exchange.see("Salon", "event.all_day", "event.start", "event.finish", "event.busy_status") == [
        "true", "2026-10-24T00:00:00", "2026-10-26T00:00:00", "BUSY",
      ])
    #expect(try exchange.decide("Salon") == "lasts the whole day: at no hour anybody is expected anywhere")
    #expect(try exchange.decide("Absent") == "out of office")
    // Marked as a whole day, but with hours of its own.
    #expect(try exchange.see("Mal marqué", "event.all_day") == ["false"])
  }

  @Test("What may not be seen has one word for all")
  func limited() throws {
    #expect(try exchange.see("Privé", "event.class", "event.location", "#event.attendees") == ["PRIVATE", "", "0"])
    #expect(try exchange.decide("Privé") == "marked private")
  }

  @Test("The text of an Outlook appointment may be in HTML alone, its link too")
  func html() throws {
    let seen = try outlook.see(
      "Rendez-vous notaire", "event.description", "mentions(event, {\"mandat\"})", "event.links[1]",
      "event.attendees[1].name", "event.attendees[1].status", "event.categories[2]")
    #expect(
      seen == [
        "Signature du mandat, 2ème étage\nRejoindre la réunion", "mandat",
        "https://teams.microsoft.com/l/meetup-join/x?a=1&b=2",
        "Dupré, Jean-François", "", "Équipe, nord",
      ])
    #expect(
      try outlook.decide("Rendez-vous notaire") == "a call: https://teams.microsoft.com/l/meetup-join/x?a=1&b=2")
  }

  @Test("Outlook's file in Latin-1 is read as Windows-1252")
  func latin() throws {
    let bytes = Self.saved.split(separator: "\n").joined(separator: "\r\n").unicodeScalars.map {
      UInt8(exactly: $0.value) ?? UInt8(ascii: "?")
    }
    let latin = try ProducerFeed(bytes: bytes, kind: "microsoft")
    #expect(
      try latin.see("Rendez-vous notaire", "event.attendees[1].name", "event.location", "event.categories[2]") == [
        "Dupré, Jean-François", "Étude Lefèvre; 5 rue Félix-Poulat, 38000 Grenoble", "Équipe, nord",
      ])
  }

  private static let published = #"""
    BEGIN:VCALENDAR
    METHOD:PUBLISH
    PRODID:Microsoft Exchange Server 2010
    VERSION:2.0
    X-WR-CALNAME:Calendrier
    \#(ExchangeZone.paris())
    BEGIN:VTIMEZONE
    TZID:Customized Time Zone
    BEGIN:STANDARD
    DTSTART:16010101T000000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0200
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    DESCRIPTION;LANGUAGE=fr-FR:\n
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD01
    SUMMARY;LANGUAGE=fr-FR:Chantier
    DTSTART;TZID=Romance Standard Time:20261006T093000
    DTEND;TZID=Romance Standard Time:20261006T110000
    CLASS:PUBLIC
    PRIORITY:5
    DTSTAMP:20261001T080000Z
    TRANSP:OPAQUE
    STATUS:CONFIRMED
    SEQUENCE:0
    LOCATION;LANGUAGE=fr-FR:Hôtel de ville (11 boulevard Jean Pain\, 38000 Grenoble\, France)
    X-MICROSOFT-CDO-APPT-SEQUENCE:0
    X-MICROSOFT-CDO-OWNERAPPTID:2117463856
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
    X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
    X-MICROSOFT-CDO-IMPORTANCE:1
    X-MICROSOFT-CDO-INSTTYPE:0
    X-MICROSOFT-DONOTFORWARDMEETING:FALSE
    X-MICROSOFT-DISALLOW-COUNTER:FALSE
    X-MICROSOFT-LOCATIONDISPLAYNAME:Hôtel de ville
    X-MICROSOFT-LOCATIONSOURCE:LocationServices
    X-MICROSOFT-LATITUDE:45.1861
    X-MICROSOFT-LONGITUDE:5.7364
    X-MICROSOFT-LOCATIONSTREET:11 boulevard Jean Pain
    X-MICROSOFT-LOCATIONCITY:Grenoble
    X-MICROSOFT-LOCATIONPOSTALCODE:38000
    X-MICROSOFT-LOCATIONCOUNTRY:France
    X-MICROSOFT-LOCATIONS:[{"DisplayName":"Hôtel de ville"\,"LocationAnnotation":""\,"LocationUri":""\,"Latitude":45.1861\,"Longitude":5.7364\,"LocationStreet":"11 boulevard Jean Pain"\,"LocationCity":"Grenoble"\,"LocationState":""\,"LocationCountry":"France"\,"LocationPostalCode":"38000"\,"LocationFullAddress":""}]
    BEGIN:VALARM
    DESCRIPTION:REMINDER
    TRIGGER;RELATED=START:-PT15M
    ACTION:DISPLAY
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    ORGANIZER;CN=Camille Martin:MAILTO:camille@agence.example
    ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Camille Martin:MAILTO:camille@agence.example
    ATTENDEE;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;CN=Salle Belledonne:MAILTO:belledonne@agence.example
    DESCRIPTION;LANGUAGE=fr-FR:________________\nRéunion Microsoft Teams\nhttps://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d\n
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD02
    SUMMARY;LANGUAGE=fr-FR:Comité
    DTSTART;TZID=Romance Standard Time:20261007T090000
    DTEND;TZID=Romance Standard Time:20261007T100000
    CLASS:PUBLIC
    TRANSP:OPAQUE
    STATUS:CONFIRMED
    LOCATION;LANGUAGE=fr-FR:Salle Belledonne\; Réunion Microsoft Teams
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
    X-MICROSOFT-ONLINEMEETINGCONFLINK:
    X-MICROSOFT-LOCATIONDISPLAYNAME:Salle Belledonne
    X-MICROSOFT-LATITUDE:0
    X-MICROSOFT-LONGITUDE:0
    X-MICROSOFT-LOCATIONURI:belledonne@agence.example
    X-MICROSOFT-ONLINEMEETINGINFORMATION:{"OnlineMeetingChannelId":null\,"OnlineMeetingProvider":3}
    X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d
    END:VEVENT
    BEGIN:VEVENT
    ORGANIZER;CN="Weiß, Jürgen":MAILTO:juergen@firma.example
    ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Camille:MAILTO:Camille@Agence.Example
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD03
    SUMMARY;LANGUAGE=de-DE:À confirmer
    DTSTART;TZID=Romance Standard Time:20261008T090000
    DTEND;TZID=Romance Standard Time:20261008T100000
    LOCATION;LANGUAGE=de-DE:Grenoble
    X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
    X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
    END:VEVENT
    BEGIN:VEVENT
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD04
    SUMMARY;LANGUAGE=fr-FR:Salon
    DTSTART;TZID=Romance Standard Time:20261024T000000
    DTEND;TZID=Romance Standard Time:20261026T000000
    LOCATION;LANGUAGE=fr-FR:Alpexpo\, Grenoble
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    END:VEVENT
    BEGIN:VEVENT
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD05
    SUMMARY;LANGUAGE=fr-FR:Absent
    DTSTART;TZID=Romance Standard Time:20261102T090000
    DTEND;TZID=Romance Standard Time:20261102T180000
    LOCATION;LANGUAGE=fr-FR:Lyon
    X-MICROSOFT-CDO-BUSYSTATUS:OOF
    X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
    END:VEVENT
    BEGIN:VEVENT
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD06
    SUMMARY;LANGUAGE=fr-FR:Mal marqué
    DTSTART;TZID=Romance Standard Time:20261103T090000
    DTEND;TZID=Romance Standard Time:20261103T100000
    LOCATION;LANGUAGE=fr-FR:Lyon
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    END:VEVENT
    BEGIN:VEVENT
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD07
    SUMMARY:Privé
    DTSTART;TZID=Romance Standard Time:20261104T090000
    DTEND;TZID=Romance Standard Time:20261104T100000
    CLASS:PRIVATE
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    END:VEVENT
    BEGIN:VEVENT
    UID:040000008200E00074C5B7101A82E00800000000AABBCCDD08
    SUMMARY:Fuseau à part
    DTSTART;TZID=Customized Time Zone:20261201T110000
    DTEND;TZID=Customized Time Zone:20261201T120000
    END:VEVENT
    END:VCALENDAR
    """#

  private static let saved = #"""
    BEGIN:VCALENDAR
    PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
    VERSION:2.0
    METHOD:PUBLISH
    X-MS-OLK-FORCEINSPECTOROPEN:TRUE
    BEGIN:VTIMEZONE
    TZID:(UTC+01:00) Brussels, Copenhagen, Madrid, Paris
    BEGIN:STANDARD
    DTSTART:16011028T030000
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010325T020000
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    ATTENDEE;CN="Dupré, Jean-François";RSVP=TRUE:mailto:jf@etude.example
    CATEGORIES:Rouge,Équipe\, nord
    CLASS:PUBLIC
    CREATED:20260928T080000Z
    DESCRIPTION: \n
    DTEND;TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20261006T150000
    DTSTAMP:20260928T080000Z
    DTSTART;TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20261006T140000
    LAST-MODIFIED:20260928T080000Z
    LOCATION:Étude Lefèvre\; 5 rue Félix-Poulat\, 38000 Grenoble
    ORGANIZER;CN="Martin, Camille":mailto:camille@agence.example
    PRIORITY:5
    SEQUENCE:0
    SUMMARY;LANGUAGE=fr:Rendez-vous notaire
    TRANSP:OPAQUE
    UID:040000008200E00074C5B7101A82E00800000000509A92BD8164D801000000000000000001000000002B8A0B
    X-ALT-DESC;FMTTYPE=text/html:<html xmlns:v="urn:schemas-microsoft-com:vml"><head><style><!--\n /* Font Definitions */ @font-face {font-family:"Cambria Math"\;} p > span {}\n--></style></head><body lang=FR><p class=MsoNormal>Signature du mandat\, 2&egrave\;me &eacute\;tage<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp\;</o:p></p><p><a href="https://teams.microsoft.com/l/meetup-join/x?a=1&amp\;b=2">Rejoindre la r&eacute\;union</a></p></body></html>
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    X-MICROSOFT-CDO-IMPORTANCE:1
    X-MS-OLK-AUTOFILLLOCATION:FALSE
    X-MS-OLK-CONFTYPE:0
    END:VEVENT
    END:VCALENDAR
    """#
}
