import Testing
import Values

@testable import Fetching

@Suite struct CalendarLinkTests {
  @Test(arguments: [
    (
      "https://calendar.google.com/calendar/ical/anna%40example.org/private-0a1b/basic.ics",
      "https://calendar.google.com/calendar/ical/anna%40example.org/private-0a1b/basic.ics"
    ),
    ("webcal://p01-caldav.icloud.com/published/2/AbC", "https://p01-caldav.icloud.com/published/2/AbC"),
    ("WEBCALS://Example.org:8443/x", "https://example.org:8443/x"),
    (
      "https://outlook.office365.com/owa/calendar/0a@example.org/1b/calendar.ics",
      "https://outlook.office365.com/owa/calendar/0a@example.org/1b/calendar.ics"
    ),
    (
      "https://d.example/public/agenda/agendaexport.php?format=ical&type=event&exportkey=a+b",
      "https://d.example/public/agenda/agendaexport.php?format=ical&type=event&exportkey=a+b"
    ),
    (
      " \thttps://z.example/home/anna/Réunions du mois.ics\n",
      "https://z.example/home/anna/R%C3%A9unions%20du%20mois.ics"
    ),
    ("http://z.example/dav/?export", "http://z.example/dav/?export"),
  ])
  func readsTheLinksOfCalendarPrograms(_ text: String, _ address: String) throws {
    #expect(try CalendarLink(text).address.text == address)
  }

  @Test func readsUserAndPassword() throws {
    let link = try CalendarLink("webcal://anna:geh%2Feim@zimbra.example/home/anna/Calendar.ics")
    #expect(link.address.credentials?.user == "anna" && link.address.credentials?.password == "geh/eim")
    #expect(link.host == "zimbra.example")
  }

  @Test(arguments: [
    "", "calendar.ics", "ftp://geheim/x", "webcal:geheim", "https://anna:geh/eim@z.example",
    "url:https://geheim.example",
  ])
  func refusesWhatIsNoLinkWithoutShowingIt(_ text: String) throws {
    let place = Diagnostic.Place(file: "profile.yaml", line: 7)
    let failure = #expect(throws: Failure.self) { try CalendarLink(text, name: "Pro", at: place) }
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect(diagnostic.code == .calendarLink && diagnostic.place == place)
    #expect(diagnostic.message.english == "the calendar \"Pro\" has no link that can be read")
    #expect(diagnostic.message.french == "l'agenda « Pro » n'a pas de lien lisible")
  }

  @Test(arguments: [
    "https://calendar.google.com/calendar/u/0/r?tab=mc", "https://calendar.google.com/calendar/embed?src=anna",
    "https://outlook.office365.com/owa/calendar/0a@example.org/1b/calendar.html",
    "https://outlook.live.com/calendar/0/view/month", "https://www.icloud.com/calendar/",
  ])
  func thePageThatShowsACalendarIsNoLink(_ text: String) throws {
    let failure = #expect(throws: Failure.self) { try CalendarLink(text, name: "Pro") }
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect(diagnostic.code == .calendarLink)
    #expect(diagnostic.message.french.contains("l'adresse de la page qui l'affiche"))
    #expect(diagnostic.advice.french.contains("adresse secrète au format iCal"))
    #expect(!diagnostic.message.french.contains("anna") && !diagnostic.message.french.contains("0a@"))
  }

  @Test(arguments: [
    "https://calendar.google.com/calendar/ical/anna%40example.org/public/basic.ics",
    "https://outlook.office365.com/owa/calendar/0a@example.org/1b/calendar.ics",
    "https://outlook.live.com/owa/calendar/00/1b/cid-2/calendar.ics",
    "https://calendar.example/calendar/u/0/r",
  ])
  func othersAreTakenAsTheyAre(_ text: String) throws { _ = try CalendarLink(text) }

  @Test func showsItsHostAlone() throws {
    let link = try CalendarLink("https://anna:geheim@z.example:8443/pfad?key=abc")
    var dumped = ""
    dump(link, to: &dumped)
    for text in ["\(link)", String(reflecting: link), dumped] {
      #expect(text.contains("z.example"))
      for secret in ["anna", "geheim", "pfad", "abc"] { #expect(!text.contains(secret)) }
    }
  }
}
