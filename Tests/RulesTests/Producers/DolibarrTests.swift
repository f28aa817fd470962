import ICalendar
import Testing

/// Dolibarr's agenda export: lines end with LF but folds with CRLF, texts are not escaped, all times are UTC, the customer
/// stands in the title, and there is no line end at the end.
@Suite struct DolibarrTests {
  private let calendar: ProducerFeed

  init() throws {
    calendar = try ProducerFeed(
      Self.text, kind: "dolibarr", fold: .characters(82), lineEnd: "\n", finalEnd: false)
  }

  @Test("Mixed line ends and no last one are no damage")
  func feed() throws {
    #expect(calendar.feed.name == "Dolibarr actions Atelier Démo - ActionsToDoBy legoff")
    #expect(calendar.feed.diagnostics.isEmpty)
    #expect(calendar.feed.isComplete)
    #expect(calendar.feed.producer == "-//DOLIBARR 18.0.4")
  }

  @Test("Commas and semicolons that are not escaped; UTC is shown as local time")
  func texts() throws {
    let seen = try calendar.see(
      "Rendez-vous chantier (Menuiserie Kéraudren, SARL)", "event.location", "event.description", "event.start",
      "event.url", "event.contact", "#event.categories", "event.busy_status")
    #expect(
      seen == [
        "12, rue de la République ; bât. B, 35000 Rennes",
        "Apporter les plans\nVoir M. Le Goff; prévoir 2 h, badge à l'accueil, puis la visite du premier étage",
        "2026-03-27T09:00:00", "https://erp.exemple.fr/comm/action/card.php?id=101", "MAILTO:commercial@exemple.fr",
        "1",
        "",
      ])
  }

  @Test("The organizer is who created the event; those it is assigned to are asked for an answer that none gives")
  func people() throws {
    let seen = try calendar.see(
      "Rendez-vous chantier (Menuiserie Kéraudren, SARL)", "event.organizer.email", "event.organizer.name",
      "event.attendees[1].email", "event.attendees[1].rsvp", "event.attendees[1].status",
      "event.attendees[2].email", "my_answer(event)")
    #expect(seen == ["commercial@exemple.fr", "", "technicien@exemple.fr", "true", "", "", ""])
  }

  @Test("An address of several lines, and a night that spring makes shorter")
  func addressAndNight() throws {
    #expect(
      try calendar.see("Visite client avant changement d'heure", "event.location", "event.start", "event.finish") == [
        "Zone artisanale des Landes\n4 impasse du Moulin à Vent\n29200 Brest", "2026-03-28T22:30:00",
        "2026-03-29T04:30:00",
      ])
  }

  @Test("A day, a call without a place, and what is assigned to me")
  func others() throws {
    #expect(try calendar.see("Salon", "event.all_day", "event.finish") == ["true", "2026-04-16T00:00:00"])
    #expect(try calendar.decide("Appel téléphonique (Dupont)") == "no location: no place to drive to")
    #expect(try calendar.decide("Dépannage") == "my answer: NEEDS-ACTION")
  }

  private static let text = #"""
    BEGIN:VCALENDAR
    VERSION:2.0
    METHOD:PUBLISH
    PRODID:-//DOLIBARR 18.0.4
    CALSCALE:GREGORIAN
    X-WR-CALNAME:Dolibarr actions Atelier Démo - ActionsToDoBy legoff
    X-WR-CALDESC:ActionsToDoBy legoff (Atelier Démo - built by Dolibarr)
    BEGIN:VEVENT
    UID:dolibarragenda-dolidb-101@erp.exemple.fr
    ORGANIZER:MAILTO:commercial@exemple.fr
    CONTACT:MAILTO:commercial@exemple.fr
    URL:https://erp.exemple.fr/comm/action/card.php?id=101
    ATTENDEE;RSVP=TRUE:mailto:technicien@exemple.fr
    ATTENDEE;RSVP=TRUE:mailto:
    CREATED:20260105T081200Z
    LAST-MODIFIED:20260203T174410Z
    SUMMARY:Rendez-vous chantier (Menuiserie Kéraudren, SARL)
    DESCRIPTION:Apporter les plans\nVoir M. Le Goff; prévoir 2 h, badge à l'accueil, puis la visite du premier étage
    LOCATION:12, rue de la République ; bât. B, 35000 Rennes
    DTSTAMP:20261123T022643Z
    DTSTART:20260327T080000Z
    DTEND:20260327T093000Z
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    CATEGORIES:Rendez-vous
    END:VEVENT
    BEGIN:VEVENT
    UID:dolibarragenda-dolidb-102@erp.exemple.fr
    SUMMARY:Visite client avant changement d'heure
    DESCRIPTION:
    LOCATION:Zone artisanale des Landes\n4 impasse du Moulin à Vent\n29200 Brest
    DTSTAMP:20261123T022643Z
    DTSTART:20260328T213000Z
    DTEND:20260329T023000Z
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    CATEGORIES:Visite
    END:VEVENT
    BEGIN:VEVENT
    UID:dolibarragenda-dolidb-103@erp.exemple.fr
    SUMMARY:Salon
    DESCRIPTION:
    X-FUNAMBOL-ALLDAY:1
    X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
    DTSTAMP:20261123T022643Z
    DTSTART;VALUE=DATE:20260414
    DTEND;VALUE=DATE:20260416
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    CATEGORIES:Salon
    END:VEVENT
    BEGIN:VEVENT
    UID:dolibarragenda-dolidb-104@erp.exemple.fr
    SUMMARY:Appel téléphonique (Dupont)
    DESCRIPTION:
    DTSTAMP:20261123T022643Z
    DTSTART:20260420T080000Z
    DTEND:20260420T083000Z
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    CATEGORIES:Appel
    END:VEVENT
    BEGIN:VEVENT
    UID:dolibarragenda-dolidb-105@erp.exemple.fr
    ORGANIZER:MAILTO:commercial@exemple.fr
    ATTENDEE;RSVP=TRUE:mailto:camille@agence.example
    SUMMARY:Dépannage
    DESCRIPTION:
    LOCATION:Vannes
    DTSTAMP:20261123T022643Z
    DTSTART:20260421T080000Z
    DTEND:20260421T083000Z
    STATUS:CONFIRMED
    END:VEVENT
    END:VCALENDAR
    """#
}
