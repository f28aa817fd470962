import Foundation
import Testing
import Values

@testable import ICalendar

/// Calendars of other programs, read from the folder beside the project.
private enum Calendars {
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["IZIKA_SHARED"].map { URL(filePath: $0) }
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let found = [named, package.appending(path: "../shared")].compactMap { $0?.appending(path: "calendars/files") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
    if found == nil { print("No calendars at IZIKA_SHARED or ../shared: what they hold is not written again.") }
    return found
  }()
}

/// What an occurrence is to whoever reads it.
private struct Shown: Hashable {
  var uid, summary, description, location, status, classification, transparency, url: String
  var categories: [String]
  var people: [Person]
  var geo: Coordinate?
  var times: String

  init(_ occurrence: Occurrence) {
    let event = occurrence.event
    uid = asWritten(event.uid)
    summary = asWritten(event.text(.summary))
    description = asWritten(event.text(.description))
    location = asWritten(event.text(.location))
    status = asWritten(event.text(.status))
    classification = asWritten(event.text(.class))
    transparency = asWritten(event.text(.transparency))
    url = asWritten(event.text(.url)).replacing("\n", with: "")
    categories = event.categories.map(asWritten)
    people = ([event.organizer].compactMap { $0 } + event.attendees).map {
      Person(name: asWritten($0.name), email: asWritten($0.email), status: $0.status, role: $0.role)
    }
    geo = event.geo
    let slot = occurrence.recurrenceID?.description ?? occurrence.recurrenceDate?.description ?? ""
    times =
      occurrence.isAllDay
      ? "\(occurrence.startDate)/\(occurrence.endDate) \(slot)" : "\(occurrence.start)/\(occurrence.end) \(slot)"
  }
}

@Suite(.enabled(if: Calendars.folder != nil)) struct RoundTripTests {
  /// Where events of the files lie.
  private static let windows = [("1900-01-01", "2005-01-01"), ("2005-01-01", "2016-01-01"), ("2016-01-01", "2028-01-01")]

  @Test("Every real calendar that is read, written and read again has the same texts, times and occurrences")
  func everyFile() throws {
    let folder = try #require(Calendars.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".ics") }.sorted()
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
      let expected = try occurrences(feed)
      let found = try occurrences(again)
      compared += expected.count
      if expected.count != found.count {
        differing.append("\(name): \(expected.count) occurrences, then \(found.count)")
      } else if let first = zip(expected, found).first(where: { $0 != $1 }) {
        differing.append("\(name): \(first)")
      }
    }
    #expect(files > 650)
    #expect(compared > 10_000)
    #expect(differing.isEmpty, "\(differing.prefix(40).map { $0.prefix(1500) }.joined(separator: "\n"))")
  }

  /// In an order that does not depend on UIDs: an event without one gets one when it is written.
  private func occurrences(_ feed: Feed) throws -> [Shown] {
    let zone = try #require(Zone.named("America/New_York"))
    let found = try Self.windows.flatMap { from, to in
      let (from, to) = (try #require(WindowBound(from)), try #require(WindowBound(to)))
      return feed.occurrences(from: from, to: to, floating: zone).occurrences.prefix(2_000)
    }
    return found.map(Shown.init)
  }
}
