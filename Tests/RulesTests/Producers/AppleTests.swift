import Testing

/// iCloud's published calendars: places with coordinates and raw line breaks, people behind principal paths, FaceTime links in
/// the description.
@Suite struct AppleTests {
  private let calendar: ProducerFeed

  init() throws {
    calendar = try ProducerFeed(Self.text, kind: "apple", fold: .octets(75))
  }

  @Test("The raw line breaks of an address are no damage")
  func feed() throws {
    #expect(calendar.feed.name == "Travail")
    #expect(calendar.feed.diagnostics.isEmpty)
  }

  @Test("A place picked on a map: name, address and point")
  func picked() throws {
    let seen = try calendar.see(
      "Visite", "event.location", "event.structured_location.title", "event.structured_location.address",
      "event.geo.lat",
      "event.geo.lon")
    #expect(
      seen == [
        "Maison Médicale\n4 rue du Puits\n38500 Voiron\nFrance", "Maison Médicale",
        "4 rue du Puits\n38500 Voiron\nFrance", "45.36382", "5.59225",
      ])
    #expect(try calendar.decide("Visite") == "drive to Maison Médicale\n4 rue du Puits\n38500 Voiron\nFrance")
  }

  @Test("A title of several lines, the last of which looks like a property")
  func brokenTitle() throws {
    let seen = try calendar.see(
      "Soins", "event.structured_location.title", "event.structured_location.address", "event.geo.lat", "event.geo.lon",
      "event.description", "event.properties[\"X-APPLE-TRAVEL-DURATION\"]")
    #expect(
      seen == [
        "4 rue du Puits\n38500 Voiron\nFrance", "4 rue du Puits\n38500 Voiron\nFrance", "45.36382", "5.59225",
        "pansement", "PT30M",
      ])
  }

  @Test("A place without a LOCATION is driven to by its point")
  func onlyPoint() throws {
    #expect(
      try calendar.see("Repérage", "event.location", "event.structured_location.title") == ["", "Parc Paul-Mistral"])
    #expect(try calendar.decide("Repérage") == "drive to 45.1856,5.7372")
  }

  @Test("People are named by EMAIL, their address is a path of iCloud")
  func people() throws {
    let seen = try calendar.see(
      "Réunion d'équipe", "event.organizer.email", "event.attendees[1].email", "event.attendees[1].role",
      "event.attendees[2].email", "event.attendees[2].kind", "event.attendees[3].name", "my_answer(event)")
    #expect(
      seen == [
        "lea@cabinet.example", "lea@cabinet.example", "CHAIR", "camille@agence.example", "INDIVIDUAL", "Salle \"A\"",
        "TENTATIVE",
      ])
    #expect(try calendar.decide("Réunion d'équipe") == "my answer: TENTATIVE")
  }

  @Test("A FaceTime link stands in the description alone")
  func faceTime() throws {
    #expect(
      try calendar.see("Appel", "#event.conferences", "event.links[1]") == [
        "0", "https://facetime.apple.com/join#v=1&p=abc&k=def",
      ])
    #expect(try calendar.decide("Appel") == "a call: https://facetime.apple.com/join#v=1&p=abc&k=def")
  }

  @Test("An all-day entry, and the mail it came from as its URL")
  func allDay() throws {
    #expect(
      try calendar.see("Formation", "event.all_day", "event.url", "event.date", "#event.links") == [
        "true", "message:%3Cabc@mail.example%3E", "2026-10-14", "0",
      ])
  }

  private static let text = #"""
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//caldav.icloud.com//CALDAVJ 2514B607//EN
    X-WR-CALNAME:Travail
    X-APPLE-CALENDAR-COLOR:#1BADF8
    BEGIN:VEVENT
    CREATED:20260925T061541Z
    UID:001BE545-52F9-4099-ACFC-A14FF63C4701
    DTEND;TZID=Europe/Paris:20261006T110000
    SUMMARY:Visite
    LAST-MODIFIED:20260925T061541Z
    LOCATION:Maison Médicale\n4 rue du Puits\n38500 Voiron\nFrance
    DTSTAMP:20260925T061543Z
    DTSTART;TZID=Europe/Paris:20261006T093000
    SEQUENCE:1
    X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="4 rue du Puits\n38500 Voiron\nFrance";X-APPLE-MAPKIT-HANDLE=CAESqwII2TIaEgl5H0dzZBlKQBGr/xjfvN2/PyKKAQoGRnJhbmNlEgJGUhoFSXPDqHJl==;X-APPLE-RADIUS=141.1750;X-APPLE-REFERENCEFRAME=1;X-TITLE="Maison Médicale":geo:45.36382,5.59225
    X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
    END:VEVENT
    BEGIN:VEVENT
    CREATED:20260925T061541Z
    UID:0A1BE545-52F9-4099-ACFC-A14FF63C4702
    DTEND;TZID=Europe/Paris:20261007T110000
    SUMMARY:Soins
    LAST-MODIFIED:20260925T061541Z
    LOCATION:4 rue du Puits\n38500 Voiron\nFrance
    X-APPLE-TRAVEL-START;ROUTING=CAR;VALUE=URI;X-ADDRESS=12 rue des Lilas\\n38000 Grenoble;X-TITLE=Domicile
    38000 Grenoble:
    X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=4 rue du Puits\\n38500 Voiron\\nFrance;X-APPLE-ABUID="Cabinet’s Work"::;X-APPLE-MAPKIT-HANDLE=CAES1AEbEqnKiXYVUhZEQBFdNjrnp+lSwCJzCg1V==;X-APPLE-RADIUS=70.58738;X-APPLE-REFERENCEFRAME=1;X-TITLE=4 rue du Puits
    38500 Voiron
    France:geo:45.36382,5.59225
    DESCRIPTION:pansement
    DTSTAMP:20260925T061543Z
    DTSTART;TZID=Europe/Paris:20261007T093000
    X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT30M
    SEQUENCE:0
    END:VEVENT
    BEGIN:VEVENT
    UID:0B1BE545-52F9-4099-ACFC-A14FF63C4703
    DTEND;TZID=Europe/Paris:20261008T110000
    SUMMARY:Repérage
    X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=500;X-TITLE=Parc Paul-Mistral:geo:45.1856,5.7372
    DTSTAMP:20260925T061543Z
    DTSTART;TZID=Europe/Paris:20261008T093000
    END:VEVENT
    BEGIN:VEVENT
    UID:0C1BE545-52F9-4099-ACFC-A14FF63C4704
    DTEND;TZID=Europe/Paris:20261009T110000
    ORGANIZER;CN=Léa Roux;EMAIL=lea@cabinet.example:/aMjAxNDQ3NTY0/principal/
    ATTENDEE;CN=Léa Roux;CUTYPE=INDIVIDUAL;EMAIL=lea@cabinet.example;PARTSTAT=ACCEPTED;ROLE=CHAIR:/aMjAxNDQ3NTY0/principal/
    ATTENDEE;CN="Martin, Camille";CUTYPE=INDIVIDUAL;EMAIL=camille@agence.example;PARTSTAT=TENTATIVE;RSVP=TRUE:mailto:camille@agence.example
    ATTENDEE;CN=Salle ^'A^';CUTYPE=ROOM;PARTSTAT=ACCEPTED:invalid:nomail
    SUMMARY:Réunion d'équipe
    LOCATION:Voiron
    DTSTAMP:20260925T061543Z
    DTSTART;TZID=Europe/Paris:20261009T093000
    END:VEVENT
    BEGIN:VEVENT
    UID:0D1BE545-52F9-4099-ACFC-A14FF63C4705
    DTEND;TZID=Europe/Paris:20261012T110000
    SUMMARY:Appel
    LOCATION:FaceTime
    DESCRIPTION:----( Appel vidéo )----\n[FaceTime]\nhttps://facetime.apple.com/join#v=1&p=abc&k=def\n---===---
    DTSTAMP:20260925T061543Z
    DTSTART;TZID=Europe/Paris:20261012T093000
    END:VEVENT
    BEGIN:VEVENT
    UID:0E1BE545-52F9-4099-ACFC-A14FF63C4706
    DTEND;VALUE=DATE:20261015
    SUMMARY:Formation
    URL;VALUE=URI:message:%3Cabc@mail.example%3E
    DTSTAMP:20260925T061543Z
    DTSTART;VALUE=DATE:20261014
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VTIMEZONE
    TZID:Europe/Paris
    X-LIC-LOCATION:Europe/Paris
    BEGIN:STANDARD
    DTSTART:18910315T000100
    RDATE:18910315T000100
    TZNAME:PMT
    TZOFFSETFROM:+000921
    TZOFFSETTO:+000921
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19810329T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    TZNAME:CEST
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:19961027T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    TZNAME:CET
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    END:VTIMEZONE
    END:VCALENDAR
    """#
}
