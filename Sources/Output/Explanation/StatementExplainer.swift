import Mileage
import Values

/// Finds what was asked about in a statement and lays out its reasons.
struct StatementExplainer: Sendable {
  let statement: Statement
  let options: StatementOptions
  let ledgers: TripLedgers

  init(statement: Statement, options: StatementOptions) {
    self.statement = statement
    self.options = options
    ledgers = TripLedgers(statement)
  }

  var language: Language { options.language }

  /// In the order of the statement; empty when it holds nothing of the kind.
  func explanations(of selection: ExplanationSelection) -> [Explanation] {
    if selection.subject == .total { return statement.totals.map(explanation) }
    let trips = statement.trips.filter { trip in
      guard !selection.whyNot || trip.amount == nil else { return false }
      switch selection.subject {
      case .trip(let id): return trip.id == id
      case .event(let uid): return trip.stops.contains { $0.event.uid == uid }
      case .day(let date): return trip.date == date || trip.stops.contains { $0.event.date == date }
      case .total: return false
      }
    }
    let skipped = statement.skipped.filter { skipped in
      switch selection.subject {
      case .trip, .total: false
      case .event(let uid): skipped.event.uid == uid
      case .day(let date): skipped.event.date <= date && date <= skipped.event.lastDate
      }
    }
    return trips.map(explanation) + skipped.map(explanation)
  }

  /// A skipped event's title is private here as well.
  private func explanation(of skipped: Skipped) -> Explanation {
    var facts = [
      start(of: skipped.event), .init("calendar", Words.calendar, .text(skipped.event.calendar.name)),
    ]
    if options.showSkipped {
      let event = skipped.event.occurrence.event
      facts.append(.init("summary", Words.summary, .text(event.text(.summary))))
      facts.append(.init("location", Words.location, .text(event.text(.location))))
    }
    return Explanation(
      .skipped,
      Phrase(en: "event \(skipped.event.uid), skipped", fr: "événement \(skipped.event.uid), écarté").text(language),
      value: .text(SheetLayout.orNone(skipped.reason, language)),
      facts: facts, reasons: [skipped.decision].compactMap { $0 }.map { Explanation($0) })
  }

  func start(of event: Event) -> Explanation.Fact {
    .init("start", Words.start, event.occurrence.isAllDay ? .date(event.date) : .time(event.start.local))
  }
}
