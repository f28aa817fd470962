import ICalendar
import ProducerCalendars

/// A producer's calendar and what it holds in 2026: what the stages work on.
public struct Workload: Sendable {
  /// Which producer's calendar it is like.
  public let flavour: Flavour
  /// The calendar, in UTF-8.
  public let bytes: [UInt8]
  let feed: Feed
  let year: Expansion

  /// How many there are in 2026.
  public var occurrences: Int { year.occurrences.count }

  /// Ends the program when the calendar is not read whole: a figure for it would mean nothing.
  public init(_ flavour: Flavour, appointments: Int = 2_000) {
    self.flavour = flavour
    bytes = flavour.calendar(appointments: appointments)
    guard let feed = try? Feed(bytes, name: "\(flavour).ics") else { fatalError("\(flavour): no calendar") }
    year = Self.expand(feed)
    let diagnostics = feed.diagnostics + year.diagnostics
    guard diagnostics.isEmpty, feed.isComplete, !year.occurrences.isEmpty else {
      fatalError("\(flavour): \(diagnostics)")
    }
    self.feed = feed
  }

  static func expand(_ feed: Feed) -> Expansion {
    guard let from = WindowBound("2026-01-01"), let to = WindowBound("2027-01-01"),
      let paris = Zone.named("Europe/Paris")
    else { fatalError("no zone Europe/Paris: install tzdata") }
    return feed.occurrences(from: from, to: to, floating: paris)
  }
}
