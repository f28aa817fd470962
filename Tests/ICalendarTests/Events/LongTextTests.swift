import ICalendar
import Testing

@Suite struct LongTextTests {
  private func beginning(_ event: CalendarEvent, _ property: TextProperty, _ most: Int) -> String {
    var text = ""
    event.withBeginning(of: property, most: most) { text = String(decoding: $0, as: UTF8.self) }
    return text
  }

  @Test("A text that fits is whole", arguments: ["", "Visite", #"a\, b\n\\c"#, "été 🏠"])
  func whole(text: String) throws {
    let event = try onlyEvent("SUMMARY:\(text)", "DESCRIPTION:\(text)", "URL:\(text)")
    for property in [TextProperty.summary, .description, .url, .location] {
      let given = event.text(property)
      #expect(beginning(event, property, max(3, given.utf8.count)) == given)
      #expect(!event.isLonger(property, than: given.utf8.count))
    }
  }

  @Test("A longer one is cut between two characters", arguments: 3...40)
  func cut(most: Int) throws {
    let long = String(repeating: "é🏠a", count: 2_000)
    let event = try onlyEvent("SUMMARY:\(long)")
    let text = beginning(event, .summary, most)
    #expect(text.utf8.count <= most && text.utf8.count > most - 4)
    #expect(text.hasSuffix("…") && long.hasPrefix(text.dropLast()))
    #expect(event.isLonger(.summary, than: most))
  }

  @Test("Folds and escapes do not make it longer than it is")
  func foldsAndEscapes() throws {
    let folded = (0..<200).map { _ in #"\,"# }.joined(separator: "\r\n ")
    let event = try onlyEvent("SUMMARY:\(folded)")
    #expect(!event.isLonger(.summary, than: 200))
    #expect(beginning(event, .summary, 200) == String(repeating: ",", count: 200))
    #expect(event.isLonger(.summary, than: 199))
    #expect(beginning(event, .summary, 13) == String(repeating: ",", count: 10) + "…")
  }

  @Test("Words of HTML are cut alike")
  func html() throws {
    let event = try onlyEvent(
      "X-ALT-DESC;FMTTYPE=text/html:<html><body>" + String(repeating: "<p>mot</p>", count: 100) + "</body></html>")
    #expect(event.text(.description).utf8.count == 399)
    #expect(beginning(event, .description, 399) == event.text(.description))
    #expect(beginning(event, .description, 10) == "mot\nmot…")
  }

  @Test("So many categories are enough")
  func categories() throws {
    let event = try onlyEvent("CATEGORIES:" + (0..<3_000).map { "c\($0)" }.joined(separator: ","))
    #expect(event.categories.count == 1_000)
    #expect(event.categories.last == "c999")
  }
}
