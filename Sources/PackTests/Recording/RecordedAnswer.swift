import Mileage
import Rules
import Values

/// One question that was asked while a case ran, and what came of it.
struct RecordedAnswer: Sendable {
  var rule: RuleName
  /// What it was asked about.
  var subject: QuestionSubject
  /// The answer as a test would write it; empty when nobody answered.
  var value: String
  var decision: Decision
  var failure: Diagnostic?

  /// Whether a pack answered, or the test itself for a road.
  var isAnswered: Bool { !decision.pack.isEmpty || !value.isEmpty }

  /// Whether it is about the event of that title or UID.
  func concerns(_ name: String) -> Bool { events.contains { $0.isCalled(name) } }

  private var events: [Event] {
    switch subject {
    case .event(let event): [event]
    case .stops(let previous, let following): [previous.event, following.event]
    case .day(let day): day.stops.map(\.event)
    case .leg(let leg): [leg.from.event, leg.to.event].compactMap { $0 }
    case .trip(let trip): trip.stops.map(\.event)
    case .vehicle, .statement: []
    }
  }

  /// What it was asked about, for a person; empty where there is only one thing that it can be.
  var title: String {
    switch subject {
    case .event(let event): event.title
    case .stops(let previous, let following): "\(previous.event.title) → \(following.event.title)"
    case .day(let day): day.date.description
    case .leg(let leg): "\(leg.from.label) → \(leg.to.label)"
    case .trip(let trip): ([trip.date.description] + trip.stops.map(\.event.title)).joined(separator: ", ")
    case .vehicle(let id): id
    case .statement: ""
    }
  }
}

extension Event {
  /// What a test calls it: its title, else its UID.
  package var title: String {
    let summary = occurrence.event.text(.summary)
    return summary.isEmpty ? uid : summary
  }

  func isCalled(_ name: String) -> Bool { occurrence.event.text(.summary) == name || uid == name }
}
