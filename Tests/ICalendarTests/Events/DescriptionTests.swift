import ICalendar
import Testing

@Suite struct DescriptionTests {
  private static let html =
    #"X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE HTML><html>\n<head><style>p\, li {}</style></head><body><p>Signature du mandat\, 2&egrave;me visite</p></body></html>"#

  @Test(
    "The words of the HTML stand in where DESCRIPTION says nothing",
    arguments: ["", "DESCRIPTION:", #"DESCRIPTION:\n"#, #"DESCRIPTION:\N\N "#, "DESCRIPTION:\\n\u{A0}\\n"])
  func onlyHTML(line: String) throws {
    let event = try line.isEmpty ? onlyEvent(Self.html) : onlyEvent(line, Self.html)
    #expect(event.text(.description) == "Signature du mandat, 2ème visite")
  }

  @Test("A DESCRIPTION that says something is kept as it is")
  func both() throws {
    #expect(try onlyEvent(#"DESCRIPTION: Clés\n"#, Self.html).text(.description) == " Clés\n")
    #expect(try onlyEvent(#"DESCRIPTION:\n"#).text(.description) == "\n")
    #expect(try onlyEvent("DESCRIPTION:\(String(repeating: " ", count: 70))", Self.html).text(.description).count == 70)
  }

  @Test("An HTML without words says nothing either")
  func emptyHTML() throws {
    #expect(
      try onlyEvent(#"DESCRIPTION:\n"#, "X-ALT-DESC;FMTTYPE=text/html:<html><body id='htmlmode'></body></html>")
        .text(.description) == "")
  }
}
