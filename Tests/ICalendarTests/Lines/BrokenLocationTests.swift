import Testing
import Values

@testable import ICalendar

/// Apple's addresses with raw line breaks, in the shapes met in the field.
@Suite struct BrokenLocationTests {
  private func feed(_ lines: String..., ends: String = "\r\n") throws -> Feed {
    let head = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:u1", "DTSTART:20260310T080000Z"]
    let text = (head + lines + ["SUMMARY:after", "END:VEVENT", "END:VCALENDAR", ""]).joined(separator: ends)
    return try Feed(Array(text.utf8), name: "a.ics")
  }

  private func event(_ feed: Feed) throws -> CalendarEvent {
    let days = (try #require(WindowBound("2026-01-01")), try #require(WindowBound("2027-01-01")))
    return try #require(feed.occurrences(from: days.0, to: days.1, floating: paris).occurrences.first).event
  }

  @Test("The lines of a title belong to it, also one that looks like a property", arguments: ["\r\n", "\n"])
  func title(ends: String) throws {
    let feed = try feed(
      #"X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=4 rue du Puits\\n38000 Greno"#,
      #" ble\\nFrance;X-APPLE-ABUID="Cabinet’s Work"::;X-APPLE-RAD"#, " IUS=24.7;X-TITLE=4 rue du Puits",
      "38000 Grenoble", "France:geo:45.188529,5.7", " 24523", ends: ends)
    #expect(feed.diagnostics.isEmpty)
    let event = try event(feed)
    let location = try #require(event.structuredLocation)
    #expect(location.title == "4 rue du Puits\n38000 Grenoble\nFrance")
    #expect(location.address == "4 rue du Puits\n38000 Grenoble\nFrance")
    #expect(location.coordinate == Coordinate(latitude: 45.188529, longitude: 5.724523))
    #expect(event.text(.summary) == "after")
  }

  @Test("A quote that the break leaves open, blank lines inside")
  func openQuote() throws {
    let feed = try feed(
      #"X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-ABUID=Max's Work;X-TITLE="4 rue du Puits\n"#, "",
      #"38000 Grenoble\nFrance":geo:45.188529,5.724523"#)
    #expect(feed.diagnostics.isEmpty)
    let location = try #require(try event(feed).structuredLocation)
    #expect(location.title == "4 rue du Puits\n\n\n38000 Grenoble\nFrance")
    #expect(location.coordinate != nil)
  }

  @Test("Without a point the title still ends at the next property, whatever its name")
  func withoutPoint() throws {
    for next in ["DTSTAMP:20260101T000000Z", "X-OWN:1", "BEGIN:VALARM\r\nEND:VALARM"] {
      let feed = try feed("X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Max:4 rue", "38000 Grenoble", next)
      #expect(feed.diagnostics.isEmpty)
      let event = try event(feed)
      #expect(event.structuredLocation?.title == "Max")
      #expect(event.text(.summary) == "after")
    }
  }

  @Test("The travel's start and end may be broken in the same way")
  func travel() throws {
    let feed = try feed(
      "X-APPLE-TRAVEL-START;ROUTING=CAR;VALUE=URI;X-TITLE=4 rue", "38000 Grenoble:geo:45.1,5.7",
      "X-APPLE-END-LOCATION;VALUE=URI;X-TITLE=5 rue", "Lyon:geo:45.7,4.8")
    #expect(feed.diagnostics.isEmpty)
    #expect(try event(feed).propertyNames.contains("X-APPLE-END-LOCATION"))
  }

  @Test("A whole property takes no line of others, and damage elsewhere is told as before")
  func nothingElse() throws {
    let feed = try feed(
      "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Max:geo:45.188529,5.724523", "this is no line",
      "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC", "nor this")
    #expect(feed.diagnostics.map(\.place.line) == [6, 8])
    #expect(try event(feed).structuredLocation?.title == "Max")
  }

  @Test("An address has few lines: what follows more of them is told")
  func manyLines() throws {
    let lines = (1...20).map { "line \($0)" }.joined(separator: "\r\n")
    let feed = try feed("X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Max:", lines)
    #expect(feed.diagnostics.count == 8)
    #expect(feed.diagnostics.first?.place.line == 18)
  }

  @Test("Lines are counted on behind it, and a feed may end inside it")
  func counting() throws {
    let counted = try feed(
      "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=4 rue", "Grenoble", "France:geo:45.1,5.7", "broken")
    #expect(counted.diagnostics.map(\.place.line) == [8])
    let cut = try Feed(
      Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX-APPLE-STRUCTURED-LOCATION;X-TITLE=4 rue\r\nGre".utf8), name: "a.ics")
    #expect(!cut.isComplete)
  }
}
