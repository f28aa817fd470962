import ICalendar
import Testing
import Values

@Suite struct FeedTests {
  @Test("A calendar says its name and who made it")
  func header() throws {
    let feed = try Feed(calendar("X-WR-CALNAME:Visites\\, Lyon", event("DTSTART:20260310")), name: "a.ics")
    #expect(feed.name == "Visites, Lyon")
    #expect(feed.producer == "-//test//")
    #expect(feed.componentCount == 1)
    #expect(feed.isComplete)
    #expect(feed.diagnostics.isEmpty)
    #expect(try Feed(calendar("X-WR-CALNAME:old", "NAME:new"), name: "a.ics").name == "new")
    #expect(try Feed(calendar(), name: "a.ics").name == "")
  }

  @Test(
    "What is no calendar is refused with what it looks like",
    arguments: [
      ("", "the calendar is empty"), (" \r\n", "the calendar is empty"),
      ("<!DOCTYPE html><html><body>Sign in</body></html>", "this is a web page, not a calendar: probably a login page"),
      ("name,date\r\n", "this is no calendar: there is no BEGIN:VCALENDAR"),
      ("Date;Heure;Objet\r\n05/10/2026;09:00;Visite\r\n", "this is a table (CSV), not a calendar"),
      ("%PDF-1.7\n", "this is a PDF, not a calendar"),
      ("PK\u{3}\u{4}…xl/workbook.xml", "this is an Excel workbook, not a calendar"),
    ])
  func refusal(text: String, message: String) {
    let failure = #expect(throws: Failure.self) { try Feed(Array(text.utf8), name: "a.ics") }
    #expect(failure?.diagnostics.map(\.message.english) == [message])
    #expect(failure?.diagnostics.first?.place.file == "a.ics")
  }

  @Test(
    "A calendar's address is refused and never repeated",
    arguments: ["https://s3cret/a.ics", "webcal://s3cret", "HTTP://s3cret"])
  func address(text: String) {
    let failure = #expect(throws: Failure.self) { try Feed(path: text) }
    #expect(failure?.diagnostics.map(\.code) == [.calendarAddress])
    #expect("\(String(describing: failure))".contains("s3cret") == false)
  }

  @Test("A feed that was cut lists nothing and says so as an error")
  func cutShort() throws {
    let whole = calendar(event("DTSTART:20260310"), event("DTSTART:20260311", uid: "u2"))
    let feed = try Feed(Array(whole.prefix(whole.count - 40)), name: "a.ics")
    #expect(!feed.isComplete)
    #expect(feed.componentCount == 0)
    #expect(feed.diagnostics.last?.code == .calendarCutShort)
    #expect(feed.diagnostics.last?.severity == .error)
  }

  @Test("A bad line costs that line, a bad property that property, a bad event that event")
  func badParts() throws {
    let bytes = calendar(
      event("garbage", "DTSTART:20260310T080000Z", "DURATION:soon", "SUMMARY:kept"), event("DTSTART:never", uid: "u2"),
      event("DTSTART:20260311T080000Z", uid: "u3"))
    let feed = try Feed(bytes, name: "a.ics")
    #expect(feed.componentCount == 3)
    #expect(try starts(bytes) == ["2026-03-10T08:00:00Z", "2026-03-11T08:00:00Z"])
    #expect(
      feed.diagnostics.map { "\($0.place.line ?? 0) \($0.place.event ?? "") \($0.code)" } == [
        "6 u1 calendar-line-unreadable", "8 u1 calendar-property-unreadable", "13 u2 calendar-property-unreadable",
        "11 u2 calendar-event-without-start",
      ])
    for diagnostic in feed.diagnostics {
      #expect(diagnostic.severity == .warning)
      #expect(!diagnostic.advice.english.isEmpty && !diagnostic.message.french.isEmpty)
    }
  }

  @Test("A lost END closes with what comes after; events outside a calendar are none")
  func structure() throws {
    let lost = calendar(
      "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260310T080000Z\r\nBEGIN:VALARM\r\nDTSTART:20200101\r\nEND:VEVENT",
      "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260311T080000Z", event("DTSTART:20260312T080000Z", uid: "c"))
    #expect(try starts(lost).count == 3)
    let openZone = calendar("BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD", event("DTSTART:20260310T080000Z"))
    #expect(try starts(openZone).count == 1)
    #expect(try starts(calendar() + Array(event("DTSTART:20260310").utf8)) == [])
  }

  @Test("After a hundred diagnostics only their number is told")
  func limit() throws {
    let feed = try Feed(
      calendar(event("DTSTART:20260310", Array(repeating: "garbage", count: 500).joined(separator: "\r\n"))),
      name: "a.ics")
    #expect(feed.diagnostics.count <= 102)
    #expect(feed.diagnostics.contains { $0.message.english.hasPrefix("400 more problems") })
  }

  @Test("An END:VCALENDAR that something runs into still ends the calendar")
  func runOnEnd() throws {
    let bytes = Array(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260310T080000Z\r\nEND:VEVENT\r\nEND:VCALENDARx".utf8)
    let feed = try Feed(bytes, name: "a.ics")
    #expect(feed.isComplete)
    #expect(feed.componentCount == 1)
  }

  @Test("Spaces before BEGIN:VCALENDAR cost nothing")
  func indentedStart() throws {
    let feed = try Feed(Array("  \t".utf8) + calendar(event("DTSTART:20260310T080000Z")), name: "a.ics")
    #expect(feed.componentCount == 1)
    #expect(feed.diagnostics.isEmpty)
  }
}
