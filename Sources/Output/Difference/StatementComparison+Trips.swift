import Mileage
import Values

extension StatementComparison {
  func trips() -> [Change] {
    let ledgers = Pair(TripLedgers(before), TripLedgers(after))
    let stops = Pair(before, after).map { Set($0.trips.flatMap(\.stops).map(\.event.identity)) }
    return pairs().compactMap { pair in
      guard let trip = pair.after ?? pair.before else { return nil }
      let aspects = aspects(pair, ledgers)
      guard !aspects.isEmpty else { return nil }
      return Change(
        subject: .trip(id: trip.id), kind: Self.kind(pair), date: trip.date, aspects: aspects,
        because: Self.causes(pair, stops))
    }
  }

  /// Trips by id; those whose id changed, because their first stop did, by a stop they share on the same day.
  private func pairs() -> [Pair<Trip?>] {
    let ids = Set(before.trips.map(\.id))
    let byID = Dictionary(after.trips.map { ($0.id, $0) }) { first, _ in first }
    var rest = after.trips.filter { !ids.contains($0.id) }
    let pairs = before.trips.map { old in
      if let new = byID[old.id] { return Pair<Trip?>(old, new) }
      let stops = Set(old.stops.map(\.event.identity))
      let partner = rest.firstIndex { new in
        new.date == old.date && new.stops.contains { stops.contains($0.event.identity) }
      }
      return Pair<Trip?>(old, partner.map { rest.remove(at: $0) })
    }
    return pairs + rest.map { Pair(nil, $0) }
  }

  private func aspects(_ pair: Pair<Trip?>, _ ledgers: Pair<TripLedgers>) -> [Difference.Aspect] {
    var aspects: [Difference.Aspect] = []
    func compare(_ name: Difference.Aspect.Name, _ value: (Trip) -> Difference.Aspect.Value) {
      let values = pair.map { $0.map(value) ?? .cell(.none) }
      if values.before != values.after { aspects.append(Difference.Aspect(name: name, value: values)) }
    }
    compare(.route) { .route([$0.legs.first?.from].compactMap { $0 } + $0.legs.map(\.to)) }
    if pair.before != nil, pair.after != nil {
      compare(.vehicle) { .cell($0.vehicle.map { .text($0.id) } ?? .none) }
      compare(.purpose) { .cell(.text($0.purpose)) }
      compare(.found) { .cell(Self.km($0.metres)) }
    }
    compare(.payable) { .cell(Self.km($0.payable)) }
    // Not a change by itself: it says why a trip that is the same is paid otherwise.
    let km = Pair(pair.before.flatMap { ledgers.before[$0]?.km }, pair.after.flatMap { ledgers.after[$0]?.km })
    if let old = km.before, let new = km.after, old != new, pair.before?.amount != pair.after?.amount {
      aspects.append(Difference.Aspect(name: .ledger, value: Pair(.cell(.number(old)), .cell(.number(new)))))
    }
    // The cells of two amounts say it, the strings of a program do not.
    if let old = pair.before?.paidIn, let new = pair.after?.paidIn, old != new {
      compare(.currency) { .cell(.text($0.currency.code)) }
    }
    compare(.amount) { .cell(Self.amount($0)) }
    compare(.supplements) { trip in
      let lines = trip.supplements.map { "\($0.label) \($0.amount.text(places: 2))" }
      return .cell(lines.isEmpty ? .none : .text(lines.joined(separator: ", ")))
    }
    return aspects
  }

  private static func km(_ metres: Metres?) -> Cell { metres.map { .km($0, estimated: false) } ?? .unknown }

  private static func amount(_ trip: Trip) -> Cell {
    trip.amount.map { .amount($0, currency: trip.currency) } ?? (trip.notByOwnVehicle == nil ? .unknown : .none)
  }

  /// A stop that the other side skipped is a change of its event, which says why.
  /// - Parameter stops: the identities of all stops of each statement.
  private static func causes(_ pair: Pair<Trip?>, _ stops: Pair<Set<String>>) -> [Pair<Decision?>] {
    guard let old = pair.before, let new = pair.after,
      old.stops.allSatisfy({ stops.after.contains($0.event.identity) }),
      new.stops.allSatisfy({ stops.before.contains($0.event.identity) })
    else { return [] }
    let decisions = Pair(old, new).map { Keyed(keyed($0)) }
    let answers = decisions.before.keys(and: decisions.after).map { key in (key, decisions.map { $0[key] }) }
      .filter { key, pair in pair.before != nil && pair.after != nil || !key.hasPrefix(stopMark) }
      .map { $0.1 }
      .filter { $0.before?.value != $0.after?.value }
    // The same line answers otherwise because it was given something else: that is no cause, unless there is no other.
    let causes = answers.filter { $0.before?.pack != $0.after?.pack || $0.before?.at != $0.after?.at }
    return causes.isEmpty ? Array(answers.prefix(1)) : causes
  }

  private static let stopMark = "stop"

  private static func keyed(_ trip: Trip) -> [(key: String, value: Decision)] {
    var keyed: [(key: String, value: Decision)] = []
    for stop in trip.stops {
      keyed += stop.decisions.map { ("\(stopMark)\u{1F}\(stop.event.identity)\u{1F}\($0.rule)", $0) }
    }
    for leg in trip.legs {
      guard let decision = leg.decision else { continue }
      keyed.append(("leg\u{1F}\(leg.from.label)\u{1F}\(leg.to.label)\u{1F}\(decision.rule)", decision))
    }
    return keyed + trip.decisions.map { ("trip\u{1F}\($0.rule)", $0) }
  }
}

extension Trip {
  /// Nil where it has no amount.
  fileprivate var paidIn: Currency? { amount == nil ? nil : currency }
}
