import ICalendar
import Testing
import Values

@Suite struct CalendarEventTests {
  @Test("Texts, lists and numbers")
  func properties() throws {
    let event = try onlyEvent(
      "SUMMARY:Visite", "CLASS:PRIVATE", "STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "SEQUENCE:3", "CATEGORIES:a\\,b,c",
      "categories: d ", "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "X-Custom;A=1:va\\,lue")
    #expect(event.uid == "u1")
    #expect(event.text(.class) == "PRIVATE")
    #expect(event.text(.status) == "TENTATIVE")
    #expect(event.text(.transparency) == "TRANSPARENT")
    #expect(event.text(.location) == "")
    #expect(event.sequence == 3)
    #expect(event.categories == ["a,b", "c", "d"])
    #expect(event.busyStatus == "OOF")
    #expect(event.property("x-custom") == "va,lue")
    #expect(event.property("X-NONE") == nil)
    #expect(event.line == 4)
    #expect(event.withText(.summary) { $0.count } == 6)
  }

  @Test("People of an event")
  func people() throws {
    let event = try onlyEvent(
      "ORGANIZER;CN=Camille:MAILTO:camille@example.com",
      #"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Joël, R.":mailto:j@example.com"#,
      "ATTENDEE;EMAIL=k@example.com:urn:uuid:1")
    #expect(event.organizer == Person(name: "Camille", email: "camille@example.com"))
    #expect(
      event.attendees == [
        Person(name: "Joël, R.", email: "j@example.com", status: "ACCEPTED", role: "REQ-PARTICIPANT"),
        Person(name: "", email: "k@example.com"),
      ])
  }

  @Test(
    "GEO is lat;lon; an escaped semicolon is read, a decimal comma is not",
    arguments: [
      ("45.764;4.8357", Coordinate(latitude: 45.764, longitude: 4.8357)),
      (#"45.764\;4.8357"#, Coordinate(latitude: 45.764, longitude: 4.8357)),
      ("45,764;4,8357", nil), ("145.7;4.8", nil), ("", nil),
    ])
  func geo(written: String, coordinate: Coordinate?) throws {
    #expect(try onlyEvent("GEO:\(written)").geo == coordinate)
  }

  @Test("Apple's structured location, in either order of its numbers where only one is possible")
  func structuredLocation() throws {
    let event = try onlyEvent(
      #"X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="12 rue des Lilas\n38000 Grenoble";X-APPLE-RADIUS=70;X-TITLE="Chez Max":geo:45.18,5.72"#
    )
    let location = try #require(event.structuredLocation)
    #expect(location.title == "Chez Max")
    #expect(location.address == "12 rue des Lilas\n38000 Grenoble")
    #expect(location.coordinate == Coordinate(latitude: 45.18, longitude: 5.72))
    let titled = try onlyEvent(#"X-APPLE-STRUCTURED-LOCATION;X-TITLE=Lyon: Gare: geo:45.76\,4.83"#)
    #expect(titled.structuredLocation?.coordinate == Coordinate(latitude: 45.76, longitude: 4.83))
    let swapped = try onlyEvent("X-APPLE-STRUCTURED-LOCATION:geo:-122.4,37.7")
    #expect(swapped.structuredLocation?.coordinate == Coordinate(latitude: 37.7, longitude: -122.4))
  }

  @Test("Links to online meetings, each once")
  func conferences() throws {
    let event = try onlyEvent(
      "CONFERENCE;VALUE=URI:https://meet.example.com/a", "X-GOOGLE-CONFERENCE:https://meet.example.com/a",
      "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example.com/b")
    #expect(event.conferences == ["https://meet.example.com/a", "https://teams.example.com/b"])
  }
}
