import Mileage
import Values

/// Finds what differs between two statements of the same person, period and calendars.
struct StatementComparison {
  typealias Difference = StatementDifference
  typealias Change = Difference.Change
  typealias Pair = StatementDifference.Pair

  let before: Statement
  let after: Statement

  func difference() -> Difference {
    let changes = events() + trips() + adjustments() + problems()
    return Difference(
      person: after.person, period: after.period, changes: Self.ordered(changes), months: months(), totals: totals())
  }

  /// By date, what has none last; on one day what happened to its events comes before what follows for its trips.
  private static func ordered(_ changes: [Change]) -> [Change] {
    let dated = changes.enumerated().sorted { left, right in
      switch (left.element.date, right.element.date) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }
    return dated.map(\.element)
  }

  // MARK: Events

  /// Events that are a stop on one side and skipped on the other.
  private func events() -> [Change] {
    changes(skippedIn: before, stopsOf: after, .added) + changes(skippedIn: after, stopsOf: before, .removed)
  }

  private func changes(skippedIn statement: Statement, stopsOf other: Statement, _ kind: Change.Kind) -> [Change] {
    let stops = Dictionary(other.trips.flatMap(\.stops).map { ($0.event.identity, $0) }) { first, _ in first }
    return statement.skipped.compactMap { skipped in
      guard let stop = stops[skipped.event.identity] else { return nil }
      // What the other side answered to the question that skipped it.
      let answer = stop.decisions.first { $0.rule == skipped.decision?.rule } ?? stop.decisions.last
      return Change(
        subject: .event(uid: skipped.event.uid), kind: kind, date: skipped.event.date,
        because: [kind == .added ? Pair(skipped.decision, answer) : Pair(answer, skipped.decision)])
    }
  }

  // MARK: Adjustments and problems

  /// By label, vehicle and currency; several lines of one label are told apart by their place.
  private func adjustments() -> [Change] {
    let lines = Pair(before, after).map { statement in
      Keyed(statement.adjustments.map { ("\($0.vehicle)\u{1F}\($0.currency)\u{1F}\($0.line.label)", $0) })
    }
    return lines.before.keys(and: lines.after).compactMap { key in
      let pair = lines.map { $0[key] }
      guard let line = pair.after ?? pair.before, pair.before?.line.amount != pair.after?.line.amount else {
        return nil
      }
      let amounts = pair.map { line in
        Difference.Aspect.Value.cell(line.map { .amount($0.line.amount, currency: $0.currency) } ?? .none)
      }
      return Change(
        subject: .adjustment(label: line.line.label, vehicle: line.vehicle, currency: line.currency),
        kind: Self.kind(pair), date: nil,
        aspects: [Difference.Aspect(name: .amount, value: amounts)], because: [pair.map { $0?.decision }])
    }
  }

  private func problems() -> [Change] {
    // A note changes nothing, and may name no more than a pack's version.
    let told = Pair(before, after).map { $0.diagnostics.filter { $0.severity != .note } }
    let known = told.map { Set($0) }
    let removed = told.before.filter { !known.after.contains($0) }
    let added = told.after.filter { !known.before.contains($0) }
    return removed.map { Change(subject: .problem($0), kind: .removed, date: $0.place.date) }
      + added.map { Change(subject: .problem($0), kind: .added, date: $0.place.date) }
  }

  static func kind<Value>(_ pair: Pair<Value?>) -> Change.Kind {
    pair.before == nil ? .added : pair.after == nil ? .removed : .changed
  }

  // MARK: Sums

  private struct MonthKey: Hashable, Comparable {
    var month: CivilDate
    var currency: Currency

    static func < (left: Self, right: Self) -> Bool {
      (left.month, left.currency) < (right.month, right.currency)
    }
  }

  private func months() -> [Difference.Month] {
    let sums = Pair(before, after).map { statement in
      var months: [MonthKey: Difference.Sum] = [:]
      for trip in statement.trips {
        let key = MonthKey(month: trip.date.firstOfMonth, currency: trip.currency)
        months[key, default: Difference.Sum()].add(trip)
      }
      // What settles days is paid with the last of them, so that months add up to the total.
      for adjustment in statement.adjustments {
        let key = MonthKey(month: (adjustment.days.to - 1).firstOfMonth, currency: adjustment.currency)
        months[key, default: Difference.Sum()].add(adjustment.line.amount)
      }
      return months
    }
    return Set(sums.before.keys).union(sums.after.keys).sorted().map { key in
      Difference.Month(start: key.month, currency: key.currency, sum: sums.map { $0[key] ?? Difference.Sum() })
    }
  }

  /// By code; where nothing was made on either side, nothing in the currency of the later side's scale.
  private func totals() -> [Difference.Total] {
    let sums = Pair(before, after).map { statement in
      var sums: [Currency: Difference.Sum] = [:]
      for trip in statement.trips { sums[trip.currency, default: Difference.Sum()].add(trip) }
      for adjustment in statement.adjustments {
        sums[adjustment.currency, default: Difference.Sum()].add(adjustment.line.amount)
      }
      return sums
    }
    var currencies = Set(sums.before.keys).union(sums.after.keys)
    if currencies.isEmpty { currencies = [after.currency] }
    return currencies.sorted().map { currency in
      Difference.Total(currency: currency, sum: sums.map { $0[currency] ?? Difference.Sum() })
    }
  }
}

extension StatementDifference.Sum {
  /// A trip that is not by a vehicle of one's own adds nothing.
  mutating func add(_ trip: Trip) {
    guard trip.notByOwnVehicle == nil else { return }
    metres += trip.payable ?? .zero
    add(trip.amount)
    for line in trip.supplements { add(line.amount) }
  }

  /// Part of a sum is no sum: what is not known makes it unknown.
  mutating func add(_ sum: Decimal?) { amount = sum.flatMap { sum in amount.flatMap { try? $0 + sum } } }
}
