import Driver
import ICalendar
import Values

/// Any bytes as a calendar: read, expanded over a window, every field of every event asked for, laws held.
func calendarTarget(_ bytes: [UInt8]) -> CInt {
  let (first, second) = (Reading(bytes), Reading(bytes))
  law(first == second, "the same bytes gave two results")
  return 0
}

/// What a calendar says, put into plain values so that two readings can be compared.
private struct Reading: Equatable {
  private var occurrences: [String] = []
  private var texts: [String] = []
  private var diagnostics: [Diagnostic] = []
  private var isComplete = false
  private var components = 0

  private static let from = CivilDate(year: 2026, month: 1, day: 1)
  private static let to = CivilDate(year: 2027, month: 1, day: 1)
  private static let zone = Zone.named("Europe/Paris") ?? .utc

  init(_ bytes: [UInt8]) {
    let feed: Feed
    do { feed = try Feed(bytes, name: "fuzz.ics") } catch {
      law(!error.diagnostics.isEmpty, "a refusal without a reason")
      diagnostics = error.diagnostics
      return
    }
    isComplete = feed.isComplete
    components = feed.componentCount
    texts = [feed.name, feed.producer]
    let expansion = feed.occurrences(from: .date(Self.from), to: .date(Self.to), floating: Self.zone)
    diagnostics = feed.diagnostics + expansion.diagnostics
    Self.hold(diagnostics, lines: bytes.count + 1)
    law(feed.diagnostics.count <= 110 && expansion.diagnostics.count <= 110, "a flood of diagnostics")
    law(expansion.occurrences.count <= 2_000_000, "more occurrences than a feed may have")
    hold(expansion.occurrences)
    for occurrence in expansion.occurrences.prefix(200) { read(occurrence) }
  }

  /// A person must be told where, what and what to do, in both languages.
  private static func hold(_ diagnostics: [Diagnostic], lines: Int) {
    for diagnostic in diagnostics {
      law(diagnostic.place.file == "fuzz.ics", "a diagnostic without its file")
      law((1...lines).contains(diagnostic.place.line ?? 1), "a line that is not there")
      law(!diagnostic.message.english.isEmpty && !diagnostic.message.french.isEmpty, "a message without words")
      law(!diagnostic.advice.english.isEmpty && !diagnostic.advice.french.isEmpty, "advice without words")
    }
  }

  /// In order of start, then UID, and each of them in the window.
  private func hold(_ occurrences: Occurrences) {
    let from = Self.zone.instant(of: LocalTime(date: Self.from))
    let to = Self.zone.instant(of: LocalTime(date: Self.to))
    for occurrence in occurrences {
      law(occurrence.start <= occurrence.end, "an occurrence ends before it starts")
      if occurrence.isAllDay {
        law(
          occurrence.startDate < Self.to && occurrence.endDate > Self.from, "an all-day one not in the window")
        law(occurrence.startDate < occurrence.endDate, "an all-day one without a day")
      } else {
        law(
          occurrence.start < to && (occurrence.end > from || occurrence.start >= from), "one not in the window")
      }
    }
    for (left, right) in zip(occurrences, occurrences.dropFirst()) {
      law(left.start <= right.start, "starts out of order")
      guard left.start == right.start, left.event != right.event else { continue }
      let (one, two) = (left.event.uid.unicodeScalars, right.event.uid.unicodeScalars)
      law(!two.lexicographicallyPrecedes(one), "UIDs out of order")
    }
  }

  private mutating func read(_ occurrence: Occurrence) {
    let event = occurrence.event
    occurrences.append(
      "\(occurrence.start) \(occurrence.end) \(occurrence.localStart) \(occurrence.localEnd) \(occurrence.isAllDay) "
        + "\(String(describing: occurrence.recurrenceID)) \(String(describing: occurrence.recurrenceDate))")
    for property in TextProperty.allCases { texts.append(event.text(property)) }
    texts += event.categories + event.resources + event.links + event.propertyNames
    texts += event.conferences.map { "\($0)" }
    texts.append("\(event.busyStatus) \(event.sequence) \(event.line)")
    texts.append("\(String(describing: event.geo)) \(String(describing: event.structuredLocation))")
    texts.append("\(String(describing: event.organizer)) \(event.attendees) \(event.property("X-ANY") ?? "")")
  }
}
