import Foundation
import ICalendar
import Testing

/// What the documentation shows is compiled, run, and printed as it says.
@Suite struct DocumentationTests {
  @Test("Every piece of Swift on the pages and in doc comments is code of these tests")
  func compiled() throws {
    var shown = 0
    for file in try PageCode.files(ending: ".md") + PageCode.files(ending: ".swift") {
      for block in PageCode.blocks("swift", in: file.text) {
        shown += 1
        #expect(try PageCode.isCompiled(block), "\(file.path): not in Tests/ICalendarTests/Documentation: \(block)")
      }
    }
    #expect(shown >= 10)
  }

  @Test("The page on reading a feed prints what it says, on the calendar it shows")
  func readingAFeed() throws {
    let page = try PageCode.page("ReadingAFeed")
    let calendar = try #require(PageCode.blocks("ics", in: page).first)
    let examples = try ReadingAFeedExamples(Array(calendar.joined(separator: "\r\n").utf8))
    let shown = PageCode.blocks("text", in: page)
    #expect(shown.count == examples.printed.count)
    for (said, printed) in zip(shown, examples.printed) {
      #expect(said.joined(separator: "\n") == printed.trimmingCharacters(in: .newlines))
    }
  }

  @Test("The code of doc comments does what it says")
  func comments() throws {
    let bytes = calendar(event("DTSTART;TZID=Europe/Paris:20261006T090000", "SUMMARY:Visite"))
    #expect(try CommentExamples.feed(bytes) == ["2026-10-06T09:00:00 Visite"])
    #expect(CommentExamples.zone()?.description == "1970-01-01T01:00:00")
  }

  @Test("The landing page leads to every public type")
  func topics() throws {
    let landing = try PageCode.page("ICalendar")
    let types = try PageCode.files(ending: ".swift").flatMap { file in
      file.text.matches(of: /(?m)^public (?:final )?(?:struct|enum|class|protocol|actor) (\w+)/).map { String($0.1) }
    }
    #expect(types.count >= 10)
    for type in types { #expect(landing.contains("- ``\(type)``"), "not in the topics: \(type)") }
  }
}
