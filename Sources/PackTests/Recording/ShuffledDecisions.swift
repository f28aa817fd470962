import Mileage
import Rules
import Values

/// Asks `professional` and `place` of all events beforehand, in an order of its own.
///
/// The engine asks about events by their start, whatever the order of the calendar. Rules that remember what they were
/// asked before would give the same statement every time and another one as soon as an appointment is added: asked in
/// another order they betray themselves.
final class ShuffledDecisions: Decisions {
  private let inner: RecordingDecisions
  /// The answers about an event, by the question and the event's identity.
  private var known: [RuleName: [String: any Sendable]] = [:]

  /// - Parameter events: in the order in which to ask about them.
  init(_ inner: RecordingDecisions, asking events: [Event]) {
    self.inner = inner
    var times: [String: Int] = [:]
    for event in events { times[event.identity, default: 0] += 1 }
    for event in events {
      let professional = inner.professional(event)
      let place = professional.value == true ? inner.place(event) : nil
      // Broken calendars hold several events of one identity: which is which is not known here.
      guard times[event.identity] == 1 else { continue }
      known[.professional, default: [:]][event.identity] = professional
      known[.place, default: [:]][event.identity] = place
    }
  }

  var years: FiscalCalendar { inner.years }
  var ledgerOf: LedgerScope { inner.ledgerOf }
  var wantsTally: Bool { inner.wantsTally }
  var currency: Currency { inner.currency }

  func ask<Q: LuaQuestion>(_ question: Q.Type, _ subject: Q.Subject) -> Answer<Q.Value> {
    if let answers = known[Q.name], case .event(let event) = Q.subject(subject),
      let answer = answers[event.identity] as? Answer<Q.Value>
    {
      return answer
    }
    return inner.ask(question, subject)
  }
}

/// An order in which events are asked about.
enum EventOrder: Sendable, CaseIterable {
  /// The engine's own.
  case byStart
  case backwards
  /// The same on every machine and in every run.
  case shuffled

  func apply(to events: [Event]) -> [Event] {
    switch self {
    case .byStart: return events
    case .backwards: return events.reversed()
    case .shuffled:
      var random = FixedRandom()
      return events.shuffled(using: &random)
    }
  }
}

/// A linear congruential generator (Knuth's MMIX) with a fixed seed.
private struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64 = 0x1DEA_5EED

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
