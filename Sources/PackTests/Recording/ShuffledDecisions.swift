import Mileage
import Values

/// Asks `professional` and `place` of all events beforehand, in an order of its own.
///
/// The engine asks about events by their start, whatever the order of the calendar. Rules that remember what they were
/// asked before would give the same statement every time and another one as soon as an appointment is added: asked in
/// another order they betray themselves.
final class ShuffledDecisions: Decisions {
  private let inner: any Decisions
  private var professionals: [String: Answer<Bool>] = [:]
  private var places: [String: Answer<PlaceChoice>] = [:]

  /// - Parameter events: in the order in which to ask about them.
  init(_ inner: any Decisions, asking events: [Event]) {
    self.inner = inner
    var times: [String: Int] = [:]
    for event in events { times[event.identity, default: 0] += 1 }
    for event in events {
      let professional = inner.professional(event)
      let place = professional.value == true ? inner.place(event) : nil
      // Broken calendars hold several events of one identity: which is which is not known here.
      guard times[event.identity] == 1 else { continue }
      professionals[event.identity] = professional
      places[event.identity] = place
    }
  }

  var years: FiscalCalendar { inner.years }
  var ledgerOf: LedgerScope { inner.ledgerOf }

  func professional(_ event: Event) -> Answer<Bool> { professionals[event.identity] ?? inner.professional(event) }
  func place(_ event: Event) -> Answer<PlaceChoice> { places[event.identity] ?? inner.place(event) }
  func origin(_ day: Day) -> Answer<PlaceChoice> { inner.origin(day) }
  func destination(_ day: Day) -> Answer<PlaceChoice> { inner.destination(day) }
  func between(_ previous: Stop, _ following: Stop) -> Answer<PlaceChoice> { inner.between(previous, following) }
  func vehicle(_ trip: Trip) -> Answer<VehicleChoice> { inner.vehicle(trip) }
  func purpose(_ trip: Trip) -> Answer<String> { inner.purpose(trip) }
  func distance(_ leg: Leg) -> Answer<Metres> { inner.distance(leg) }
  func payable(_ trip: Trip) -> Answer<Metres> { inner.payable(trip) }
  func roundDistance(_ metres: Metres, _ trip: Trip) -> Answer<Metres> { inner.roundDistance(metres, trip) }
  func allowance(_ trip: Trip, _ ledger: Ledger) -> Answer<Decimal> { inner.allowance(trip, ledger) }
  func roundAmount(_ amount: Decimal, _ trip: Trip) -> Answer<Decimal> { inner.roundAmount(amount, trip) }
  func supplements(_ trip: Trip) -> Answer<[AmountLine]> { inner.supplements(trip) }
  func settle(_ ledger: Ledger, _ period: Period) -> Answer<[AmountLine]> { inner.settle(ledger, period) }
  func review(_ statement: Statement) -> Answer<[Diagnostic]> { inner.review(statement) }
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
