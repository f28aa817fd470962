import Mileage
import Values

extension Restatement {
  /// - Parameters:
  ///   - before: by what was known first; its months settled by themselves, as those of `after`.
  ///   - after: by what is known now.
  package init(from before: Statement, to after: Statement) {
    person = after.person
    period = after.period
    let sums = (before: MonthSums(before), after: MonthSums(after))
    let rows = after.totals + before.totals
    let months = Set(sums.before.months.keys.map(\.month) + sums.after.months.keys.map(\.month)).sorted()
    // Vehicles in the order of the profile; a currency that only one side has comes after the other's.
    var seen: Set<[String]> = []
    let order = rows.filter { seen.insert([$0.vehicle.id, $0.currency.code]).inserted }
    lines = months.flatMap { month in
      order.compactMap { row in
        let key = MonthSums.Key(month: month, vehicle: row.vehicle.id, currency: row.currency)
        let (old, new) = (sums.before.months[key] ?? .init(), sums.after.months[key] ?? .init())
        // What neither side knows is no difference, and an error of its own.
        guard old.amount != new.amount else { return nil }
        return Line(
          month: month, vehicle: row.vehicle.id, currency: row.currency, before: old.amount, after: new.amount,
          changes: Self.changes(from: old.parameters, to: new.parameters))
      }
    }
    let sides = (before: before.totalsByCurrency, after: after.totalsByCurrency)
    var currencies = (sides.after + sides.before).map(\.currency)
    if currencies.isEmpty { currencies = [after.currency] }
    totals = currencies.reduce(into: []) { totals, currency in
      if totals.contains(where: { $0.currency == currency }) { return }
      func sum(_ side: [CurrencyTotal]) -> Decimal? {
        guard let total = side.first(where: { $0.currency == currency }) else { return .zero }
        return total.amount
      }
      totals.append(Total(currency: currency, before: sum(sides.before), after: sum(sides.after)))
    }
  }

  private static func changes(from old: [ParameterUse], to new: [ParameterUse]) -> [ParameterChange] {
    let names = Set((old + new).map(\.fullName)).sorted()
    return names.flatMap { name -> [ParameterChange] in
      let (before, after) = (
        Self.sorted(old.filter { $0.fullName == name }), Self.sorted(new.filter { $0.fullName == name })
      )
      let (gone, come) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
      return (0..<max(gone.count, come.count)).map { index in
        ParameterChange(
          name: name, before: index < gone.count ? gone[index] : before.last,
          after: index < come.count ? come[index] : after.last)
      }
    }
  }
}

extension Restatement {
  /// By the first day, then by the day from which they were known; those without a day in front, in the order of their use.
  private static func sorted(_ uses: [ParameterUse]) -> [ParameterUse] {
    func day(_ date: CivilDate?) -> Int { date?.dayNumber ?? .min }
    return uses.enumerated().sorted { left, right in
      (day(left.element.validFrom), day(left.element.knownFrom), left.offset)
        < (day(right.element.validFrom), day(right.element.knownFrom), right.offset)
    }.map(\.element)
  }
}

/// What a statement pays by month, vehicle and currency, and by which parameters.
private struct MonthSums {
  struct Key: Hashable {
    /// Its first day.
    var month: CivilDate
    var vehicle: String
    var currency: Currency

    init(month: CivilDate, vehicle: String, currency: Currency) {
      self.month = CivilDate(year: month.year, month: month.month, day: 1)
      self.vehicle = vehicle
      self.currency = currency
    }
  }

  struct Sum {
    var amount: Decimal? = .zero
    /// In the order in which they were first looked up, each once.
    var parameters: [ParameterUse] = []

    mutating func add(_ sum: Decimal?, _ decisions: [Decision]) {
      amount = amount?.adding(sum)
      for use in decisions.flatMap(\.parameters) where !parameters.contains(use) { parameters.append(use) }
    }
  }

  private(set) var months: [Key: Sum] = [:]

  init(_ statement: Statement) {
    for trip in statement.trips {
      guard let vehicle = trip.vehicle else { continue }
      let key = Key(month: trip.date, vehicle: vehicle.id, currency: trip.currency)
      months[key, default: Sum()].add(trip.amount, trip.decisions)
      for line in trip.supplements { months[key, default: Sum()].add(line.amount, []) }
    }
    // A month of a fiscal year belongs to the one in which it ends, where it is paid.
    for adjustment in statement.adjustments {
      let key = Key(
        month: adjustment.days.to - 1, vehicle: adjustment.vehicle, currency: adjustment.currency)
      months[key, default: Sum()].add(adjustment.line.amount, [adjustment.decision])
    }
  }
}
