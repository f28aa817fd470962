import Foundation
import TestSupport
import Testing
import Values

@testable import ICalendar

/// Calendars of other programs, read from the folder beside the project.
private let calendars = SourceTree.shared("calendars/files")

/// What an occurrence is to whoever reads it.
private struct Shown: Hashable, CustomStringConvertible {
  var uid, start, end, slot, texts: String

  init(_ occurrence: Occurrence) {
    let event = occurrence.event
    uid = asWritten(event.uid)
    let isAllDay = occurrence.isAllDay
    start = isAllDay ? "\(occurrence.startDate)" : "\(occurrence.start)"
    end = isAllDay ? "\(occurrence.endDate)" : "\(occurrence.end)"
    slot = occurrence.recurrenceID?.description ?? occurrence.recurrenceDate?.description ?? ""
    var texts = [TextProperty.summary, .description, .location, .status, .class, .transparency].map { event.text($0) }
    // A URI has no line breaks.
    texts.append(event.text(.url).filter { !$0.isNewline })
    texts += event.categories
    for person in [event.organizer].compactMap({ $0 }) + event.attendees {
      texts += [asWrittenParameter(person.name), person.email, person.status, person.role]
    }
    texts.append(event.geo.map(\.description) ?? "")
    self.texts = texts.map { asWritten($0).debugDescription }.joined(separator: " ")
  }

  var description: String { "\(uid) \(start)/\(end) (\(slot)) \(texts)" }

  /// Whether it is `written` once it was written, by rule:
  /// RFC 5545 asks for a UID, so an event without one is given one;
  /// a series of which no rule or date can be read is written as the single event it is.
  func isSame(as written: Shown) -> Bool {
    var expected = self
    if uid.isEmpty, written.uid.utf8.count == 36 { expected.uid = written.uid }
    if slot == start, written.slot.isEmpty { expected.slot = "" }
    return expected == written
  }

  /// In an order without the UID, which may be a new one.
  static func isOrdered(_ left: Shown, _ right: Shown) -> Bool {
    (left.start, left.end, left.texts, left.slot) < (right.start, right.end, right.texts, right.slot)
  }
}

extension WrittenEvent {
  /// An RDATE of type PERIOD that ends on a date ends at midnight of whoever reads, which no time can say.
  fileprivate var endsByReader: Bool {
    extraTimes.contains { extra in if case .at(.date) = extra.end { true } else { false } }
  }
}

@Suite(.enabled(if: calendars != nil)) struct RoundTripTests {
  /// Where events of the files lie.
  private static let windows = [
    ("1900-01-01", "2005-01-01"), ("2005-01-01", "2016-01-01"), ("2016-01-01", "2028-01-01"),
  ]

  @Test("Every real calendar that is read, written and read again has the same texts, times and occurrences")
  func everyFile() throws {
    let folder = try #require(calendars)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".ics") }
      .sorted()
    var (files, compared) = (0, 0)
    var differing: [String] = []
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      guard let feed = try? Feed(bytes, name: name) else { continue }
      files += 1
      let calendars = WrittenCalendar.calendars(of: feed, product: "-//izika//tests//FR", stamp: Instant(seconds: 0))
      let written = WrittenFeed(calendars)
      // What cannot be written costs a property, never an event.
      differing += written.diagnostics.filter { $0.severity == .error }.map { "\(name) \($0.code)" }
      guard !calendars.isEmpty else { continue }
      let again = try Feed(written.bytes, name: name)
      differing += again.diagnostics.map { "\(name) \($0.code)" }
      let open = Set(calendars.flatMap(\.events).filter(\.endsByReader).map(\.uid))
      let expected = try occurrences(feed, withoutEnds: open)
      let found = try occurrences(again, withoutEnds: open)
      compared += expected.count
      if expected.count != found.count {
        differing.append("\(name): \(expected.count) occurrences, then \(found.count)")
      } else if let (was, now) = zip(expected, found).first(where: { !$0.isSame(as: $1) }) {
        differing.append("\(name): \(was) \(now)")
      }
    }
    #expect(files > 650)
    #expect(compared > 10_000)
    #expect(differing.isEmpty, "\(differing.prefix(40).map { $0.prefix(1_500) }.joined(separator: "\n"))")
  }

  private func occurrences(_ feed: Feed, withoutEnds open: Set<String>) throws -> [Shown] {
    let zone = try #require(Zone.named("America/New_York"))
    let found = try Self.windows.flatMap { from, to -> [Occurrence] in
      let (from, to) = (try #require(WindowBound(from)), try #require(WindowBound(to)))
      let all = feed.occurrences(from: from, to: to, floating: zone).occurrences
      guard all.count > 500 else { return Array(all) }
      // Cut between two times: those of one time may stand in another order.
      return all.prefix(500).filter { $0.start < all[500].start }
    }
    return found.map { occurrence in
      var shown = Shown(occurrence)
      if open.contains(shown.uid) { shown.end = "" }
      return shown
    }.sorted(by: Shown.isOrdered)
  }
}
