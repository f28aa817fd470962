import ICalendar

/// What is done with a calendar, and measured.
public enum Stage: String, CaseIterable, Sendable {
  /// Bytes to a feed.
  case parse
  /// Bytes to the occurrences of a year.
  case expand
  /// The occurrences of a year as JSON Lines.
  case list
  /// Every text of every occurrence that rules may ask for, as a String.
  case texts

  /// Does the work once; a number that depends on all of it, so that none is optimised away.
  public func run(on work: Workload) -> Int {
    switch self {
    case .parse: Self.feed(work).componentCount
    case .expand: Workload.expand(Self.feed(work)).occurrences.count
    case .list: Self.json(work.year.occurrences)
    case .texts: work.year.occurrences.reduce(0) { $0 + Self.texts($1.event) }
    }
  }

  private static func feed(_ work: Workload) -> Feed {
    guard let feed = try? Feed(work.bytes, name: "calendar.ics") else { fatalError("was read before") }
    return feed
  }

  /// In parts of 64 KiB, as the program prints them.
  private static func json(_ occurrences: Occurrences) -> Int {
    var (part, total) = ([UInt8](), 0)
    for occurrence in occurrences {
      EventJSON.append(occurrence, to: &part)
      guard part.count > 1 << 16 else { continue }
      total += part.count
      part.removeAll(keepingCapacity: true)
    }
    return total + part.count
  }

  private static func texts(_ event: CalendarEvent) -> Int {
    var total = event.categories.count + event.attendees.count + (event.organizer?.name.utf8.count ?? 0)
    for property in [
      TextProperty.uid, .summary, .location, .description, .class, .status, .transparency, .url,
    ] {
      total += event.text(property).utf8.count
    }
    return total
  }
}
