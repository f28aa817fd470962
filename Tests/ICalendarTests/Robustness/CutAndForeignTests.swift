import Testing
import Values

@testable import ICalendar

/// Downloads that were cut, and what is no calendar at all.
@Suite struct CutAndForeignTests {
  @Test(
    "A download cut at any byte is told to be one and lists nothing, or is refused",
    arguments: BrokenLineTests.calendars.keys.sorted())
  func cut(name: String) throws {
    let lines = try #require(BrokenLineTests.calendars[name]).split(separator: "\n").map(String.init)
    let whole = BrokenLineTests.bytes(lines)
    for length in 0..<whole.count {
      let part = Array(whole.prefix(length))
      // Without its line end the last line is whole.
      let isWhole = length >= whole.count - 2
      guard let feed = try? Feed(part, name: "a.ics") else {
        // Less than the first line.
        #expect(length < "BEGIN:VCALENDAR".utf8.count)
        continue
      }
      #expect(feed.isComplete == isWhole, "cut at \(length)")
      #expect(isWhole || feed.componentCount == 0)
      #expect(isWhole || feed.diagnostics.contains { $0.severity == .error && $0.code == .calendarCutShort })
    }
  }

  private static let page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>"

  private static let foreigners: [[UInt8]] = [
    Array(page.utf8), mark + Array(page.utf8), [0], [UInt8](repeating: 0, count: 10_000),
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF], [0x50, 0x4B, 3, 4], [0xFF, 0xFE], [0xFE, 0xFF, 0], [0xFF, 0xFE, 0x42],
    mark, [13], [13, 13, 13], [10], Array("BEGIN:VCALENDA".utf8), Array(0...255),
  ]

  /// Of UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test(
    "What is no calendar is refused in words",
    arguments: foreigners)
  func foreign(bytes: [UInt8]) {
    let failure = #expect(throws: Failure.self) { try Feed(bytes, name: "a.ics") }
    for diagnostic in failure?.diagnostics ?? [] {
      #expect(!diagnostic.advice.english.isEmpty && !diagnostic.advice.french.isEmpty)
    }
  }

  /// What Google exports. A file that is packed without being compressed shows its calendar's own lines.
  @Test func aPackedCalendarIsToBeUnpacked() throws {
    let packed = [0x50, 0x4B, 3, 4] + Array("anna.icsBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)
    let failure = #expect(throws: Failure.self) { try Feed(packed, name: "a.ics") }
    let problem = try #require(failure?.diagnostics.first)
    #expect(problem.code == .notACalendar)
    #expect(problem.message.french == "c'est une archive ZIP, et non l'agenda lui-même")
    #expect(problem.advice.french == "ouvrez-la et donnez le fichier .ics qu'elle contient")
  }

  @Test("One calendar in many clothes: byte order marks, UTF-16, bare returns, NULs between lines")
  func clothes() throws {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260310T080000Z\r\nSUMMARY:é\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    let utf8 = Array(text.utf8)
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let returns = Array(text.utf8).filter { $0 != 10 }
    let nulled = Array("\0\r\n".utf8) + utf8 + [0, 0]
    let marked = Self.mark + utf8
    let clothes: [[UInt8]] = [utf8, marked, little, big, little + [0], returns, nulled]
    for bytes in clothes {
      let occurrences = try expansion(bytes).occurrences
      #expect(occurrences.map { $0.event.text(.summary) } == ["é"])
    }
  }
}
