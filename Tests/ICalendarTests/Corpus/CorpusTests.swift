import Foundation
import ICalendar
import TestSupport
import Testing
import Values

/// Calendars of other programs and what they expand to: a folder beside the project, not part of it.
private enum Corpus {
  static let folder = SourceTree.shared("calendars/files")?.deletingLastPathComponent()

  static func rows<Row: Decodable>(_ name: String) throws -> [Row] {
    let text = try Data(contentsOf: #require(folder).appending(path: name))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try text.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Row.self, from: $0) }
  }

  static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: #require(folder).appending(path: "files/\(file)")))
  }
}

private struct ExpectedWindow: Decodable {
  struct Occurrence: Decodable {
    var uid, startUtc, endUtc: String
    var allDay: Bool
  }
  struct Undecided: Decodable { var uid: String }
  var file, windowStart, windowEnd, floatingTz: String
  var occurrences: [Occurrence]
  var undecidedUids: [Undecided]
  var agreement: [String: String]
}

@Suite(.enabled(if: Corpus.folder != nil)) struct CorpusTests {
  @Test("Every file is read or refused, and expanded, without a crash")
  func everyFile() throws {
    let folder = try #require(Corpus.folder).appending(path: "files")
    var refused = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      do {
        let feed = try Feed(Corpus.bytes(name), name: name)
        let result = feed.occurrences(
          from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
          floating: paris)
        for occurrence in result.occurrences.prefix(100) {
          #expect(occurrence.start <= occurrence.end)
          _ =
            occurrence.event.attendees.count + occurrence.event.categories.count + occurrence.event.text(.summary).count
        }
      } catch let failure as Failure {
        refused += 1
        #expect(!failure.diagnostics.isEmpty)
      }
    }
    #expect(refused < 100)
  }

  @Test("Windows expand to what three engines agreed on or was adjudicated")
  func windows() throws {
    var (total, missed) = (0, [String]())
    for window: ExpectedWindow in try Corpus.rows("expected.jsonl") {
      let bytes = try Corpus.bytes(window.file)
      // What is no calendar at all is refused, which is fine; told apart by the words, as in the judge.
      guard String(decoding: bytes, as: UTF8.self).uppercased().contains("BEGIN:VCALENDAR") else { continue }
      total += 1
      let weak = window.agreement.filter { $0.value == "2/3 not py" }.map(\.key)
      let ignored = Set(window.undecidedUids.map(\.uid) + weak)
      let expected = window.occurrences.filter { !ignored.contains($0.uid) }
        .map { "\($0.uid) \($0.startUtc) \($0.endUtc) \($0.allDay)" }.sorted()
      let zone = try #require(Zone.named(window.floatingTz))
      let (from, to) = (try #require(WindowBound(window.windowStart)), try #require(WindowBound(window.windowEnd)))
      let found = try Feed(bytes, name: window.file).occurrences(from: from, to: to, floating: zone).occurrences
        .filter { !ignored.contains($0.event.uid) }
        .map { occurrence in
          let (start, end) =
            occurrence.isAllDay
            ? ("\(occurrence.startDate)", "\(occurrence.endDate)") : ("\(occurrence.start)", "\(occurrence.end)")
          return "\(occurrence.event.uid) \(start) \(end) \(occurrence.isAllDay)"
        }.sorted()
      if found != expected { missed.append("\(window.file) \(window.windowStart)") }
    }
    #expect(total >= 631)
    #expect(missed == [])
  }
}
