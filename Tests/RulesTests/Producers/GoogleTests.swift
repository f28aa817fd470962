import Testing

/// Google Agenda's secret address: UTC times for single events, zones for series, rooms as resources, HTML in descriptions.
@Suite struct GoogleTests {
  private let calendar: ProducerFeed

  init() throws {
    calendar = try ProducerFeed(Self.text, kind: "google", fold: .octets(75))
  }

  @Test("The calendar bears its owner's address; nothing in it is broken")
  func feed() throws {
    #expect(calendar.feed.name == "camille@agence.example")
    #expect(calendar.feed.diagnostics.isEmpty)
    #expect(
      try calendar.see("Visite T3, rue des Alpes", "event.start", "event.finish", "event.all_day") == [
        "2026-10-06T09:30:00", "2026-10-06T11:00:00", "false",
      ])
  }

  @Test("Guests, rooms and the owner's own answer")
  func guests() throws {
    let seen = try calendar.see(
      "Visite T3, rue des Alpes", "event.organizer.name", "event.organizer.email", "is_me(event.organizer)",
      "#event.attendees", "event.attendees[1].kind", "event.attendees[2].kind", "event.attendees[2].name",
      "event.attendees[3].status", "is_me(event.attendees[3])", "my_answer(event)")
    #expect(
      seen == [
        "Paul Müller, notaire", "paul@etude.example", "false", "3", "INDIVIDUAL", "RESOURCE", "Lyon-2-Salle Rhône (8)",
        "ACCEPTED", "true", "ACCEPTED",
      ])
    #expect(try calendar.decide("Visite T3, rue des Alpes") == "drive to 12 rue des Alpes, 38000 Grenoble, France")
  }

  @Test("What I declined, and what I have not answered")
  func answers() throws {
    #expect(try calendar.decide("Décliné") == "my answer: DECLINED")
    #expect(try calendar.decide("Sans réponse") == "my answer: NEEDS-ACTION")
  }

  @Test("A Meet link stands in a property of its own, the description holds it in HTML")
  func meet() throws {
    #expect(
      try calendar.see("Point hebdomadaire", "event.conferences[1].link", "event.location", "#event.links") == [
        "https://meet.google.com/abc-defg-hij", "", "2",
      ])
    #expect(try calendar.decide("Point hebdomadaire") == "no location: no place to drive to")
    #expect(
      try calendar.see("Signature", "event.conferences[1].label", "event.links[1]", "event.links[2]") == [
        "", "https://zoom.us/j/95551234567?pwd=a1&from=addon", "https://drive.example.com/plan.pdf",
      ])
    #expect(try calendar.decide("Signature") == "a call: https://zoom.us/j/95551234567?pwd=a1&from=addon")
  }

  @Test("A series keeps its wall time over the change to winter; one moved occurrence has its own texts")
  func series() throws {
    #expect(
      try calendar.see("Tournée", "event.start", "event.recurrence_id") == [
        "2026-10-19T08:00:00", "2026-10-19T06:00:00Z",
      ])
    #expect(try calendar.see("Tournée déplacée", "event.start", "event.location") == ["2026-10-27T14:00:00", "Voiron"])
  }

  @Test("All-day entries are free time")
  func allDay() throws {
    #expect(
      try calendar.see("Congés", "event.all_day", "event.transparency", "event.class", "event.finish") == [
        "true", "TRANSPARENT", "PRIVATE", "2026-08-15T00:00:00",
      ])
    #expect(try calendar.decide("Congés") == "marked private")
  }

  private static let text = #"""
    BEGIN:VCALENDAR
    PRODID:-//Google Inc//Google Calendar 70.9054//EN
    VERSION:2.0
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    X-WR-CALNAME:camille@agence.example
    X-WR-TIMEZONE:Europe/Paris
    BEGIN:VTIMEZONE
    TZID:Europe/Paris
    X-LIC-LOCATION:Europe/Paris
    BEGIN:DAYLIGHT
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    TZNAME:GMT+2
    DTSTART:19700329T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    TZNAME:GMT+1
    DTSTART:19701025T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    DTSTART:20261006T073000Z
    DTEND:20261006T090000Z
    DTSTAMP:20261001T080000Z
    ORGANIZER;CN="Paul Müller, notaire":mailto:paul@etude.example
    UID:1a2b3c4d5e6f7g8h9i0jklmnop@google.com
    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Paul Müller, notaire";X-NUM-GUESTS=0:mailto:paul@etude.example
    ATTENDEE;CUTYPE=RESOURCE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Lyon-2-Salle Rhône (8);X-NUM-GUESTS=0:mailto:agence.example_1888@resource.calendar.google.com
    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;CN=camille@agence.example;X-NUM-GUESTS=0:mailto:camille@agence.example
    CREATED:20260928T080000Z
    DESCRIPTION:Clés à prendre à l'agence\, digicode 12B34.\nPrévenir M. Roux.
    LAST-MODIFIED:20261001T080000Z
    LOCATION:12 rue des Alpes\, 38000 Grenoble\, France
    SEQUENCE:1
    STATUS:CONFIRMED
    SUMMARY:Visite T3\, rue des Alpes
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20261007T073000Z
    DTEND:20261007T090000Z
    DTSTAMP:20261001T080000Z
    UID:declined@google.com
    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=camille@agence.example;X-NUM-GUESTS=0:mailto:camille@agence.example
    LOCATION:Grenoble
    STATUS:CONFIRMED
    SUMMARY:Décliné
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20261007T093000Z
    DTEND:20261007T100000Z
    DTSTAMP:20261001T080000Z
    UID:waiting@google.com
    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Camille;X-NUM-GUESTS=0:mailto:camille@agence.example
    LOCATION:Grenoble
    STATUS:CONFIRMED
    SUMMARY:Sans réponse
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20261008T070000Z
    DTEND:20261008T080000Z
    DTSTAMP:20261001T080000Z
    UID:meet@google.com
    X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij
    CREATED:20260928T080000Z
    DESCRIPTION:<p>Ordre du jour :</p><ul><li>mandats</li></ul><br>Rejoindre : https://meet.google.com/abc-defg-hij\nAide : <a href="https://support.google.com/a/users/answer/9282720">ici</a>
    LAST-MODIFIED:20261001T080000Z
    LOCATION:
    SEQUENCE:0
    STATUS:CONFIRMED
    SUMMARY:Point hebdomadaire
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20261009T070000Z
    DTEND:20261009T080000Z
    DTSTAMP:20261001T080000Z
    UID:zoom@google.com
    X-GOOGLE-CONFERENCE:https://zoom.us/j/95551234567?pwd=a1&from=addon
    DESCRIPTION:<a href="https://drive.example.com/plan.pdf">plan</a>
    LOCATION:3 place de la Gare\, 69003 Lyon
    STATUS:CONFIRMED
    SUMMARY:Signature
    TRANSP:OPAQUE
    ATTACH;FILENAME=plan.pdf;FMTTYPE=application/pdf:https://drive.example.com/file
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;TZID=Europe/Paris:20261019T080000
    DTEND;TZID=Europe/Paris:20261019T120000
    RRULE:FREQ=WEEKLY;WKST=MO;COUNT=3;BYDAY=MO
    DTSTAMP:20261001T080000Z
    UID:tour@google.com
    LOCATION:Fontaine
    SUMMARY:Tournée
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;TZID=Europe/Paris:20261027T140000
    DTEND;TZID=Europe/Paris:20261027T180000
    DTSTAMP:20261001T080000Z
    UID:tour@google.com
    RECURRENCE-ID;TZID=Europe/Paris:20261026T080000
    LOCATION:Voiron
    SUMMARY:Tournée déplacée
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20260803
    DTEND;VALUE=DATE:20260815
    DTSTAMP:20261001T080000Z
    UID:leave@google.com
    CLASS:PRIVATE
    CREATED:20260401T080000Z
    STATUS:CONFIRMED
    SUMMARY:Congés
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    """#
}
