import ICalendar
import Values

/// The code of the page "Reading a feed and asking for a window", in its order, and what each part prints.
struct ReadingAFeedExamples {
  /// One a part of the page.
  private(set) var printed: [String] = []

  init(_ bytes: [UInt8]) throws {
    part()
    let feed = try Feed(bytes, name: "agenda.ics")
    print(feed.name, feed.producer, feed.componentCount, separator: " | ")

    part()
    for diagnostic in feed.diagnostics {
      print(diagnostic.severity, diagnostic.code, diagnostic.place.line ?? 0, diagnostic.message.text(.english))
    }

    part()
    guard let paris = Zone.named("Europe/Paris") else { return }
    let october = feed.occurrences(
      from: .date(CivilDate(year: 2026, month: 10, day: 1)), to: .date(CivilDate(year: 2026, month: 11, day: 1)),
      floating: paris)
    for occurrence in october.occurrences {
      print(occurrence.start, occurrence.localStart, occurrence.isAllDay, occurrence.event.text(.summary))
    }

    part()
    for occurrence in october.occurrences where occurrence.event.uid == "visite@example.fr" {
      print(occurrence.localStart, occurrence.recurrenceID.map { "\($0)" } ?? "single")
    }

    part()
    for occurrence in october.occurrences where occurrence.isAllDay {
      print(occurrence.startDate, occurrence.endDate, occurrence.event.categories)
    }
    for occurrence in october.occurrences {
      guard let organizer = occurrence.event.organizer else { continue }
      print(organizer.name, organizer.email, occurrence.event.text(.location))
    }

    part()
    let withPlace = october.occurrences.filter { $0.event.withText(.location) { !$0.isEmpty } }
    print(withPlace.count)

    part()
    var table: [UInt8] = []
    for occurrence in october.occurrences { EventTable.append(occurrence, to: &table) }
    print(String(decoding: table, as: UTF8.self))

    part()
    var summary = EventSummary()
    summary.add(feed, october, from: .date(CivilDate(year: 2026, month: 10, day: 1)), zone: paris)
    print(summary.line)
  }

  private mutating func part() { printed.append("") }

  /// In place of the library's: keeps what the page's code prints.
  private mutating func print(_ items: Any..., separator: String = " ") {
    printed[printed.count - 1] += items.map { "\($0)" }.joined(separator: separator) + "\n"
  }
}
