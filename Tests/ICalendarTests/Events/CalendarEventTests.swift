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
    #expect(event.propertyNames.suffix(3) == ["CATEGORIES", "X-MICROSOFT-CDO-BUSYSTATUS", "X-CUSTOM"])
    #expect(event.line == 4)
    #expect(event.withText(.summary) { $0.count } == 6)
  }

  @Test(
    "GEO is lat;lon; an escaped semicolon is read, a decimal comma is not, and 0;0 is no place",
    arguments: [
      ("45.764;4.8357", Coordinate(latitude: 45.764, longitude: 4.8357)),
      (#"45.764\;4.8357"#, Coordinate(latitude: 45.764, longitude: 4.8357)),
      ("45,764;4,8357", nil), ("145.7;4.8", nil), ("", nil), ("0;0", nil), ("0.0;0.000000", nil),
    ])
  func geo(written: String, coordinate: Coordinate?) throws {
    #expect(try onlyEvent("GEO:\(written)").geo == coordinate)
  }
}
