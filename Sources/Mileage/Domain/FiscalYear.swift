import Values

/// The months over which a scale adds up a vehicle's kilometres: twelve, but for a company's first or last year.
public struct FiscalYear: Sendable, Hashable, Comparable {
  /// The first day.
  public let start: CivilDate
  /// The first day after it.
  public let end: CivilDate

  /// The year from `start` on, up to the day before `end`, which must be later.
  public init(from start: CivilDate, to end: CivilDate) {
    self.start = start
    self.end = max(end, start + 1)
  }

  /// A calendar year.
  public init(year: Int) {
    start = CivilDate(year: year, month: 1, day: 1)
    end = CivilDate(year: year + 1, month: 1, day: 1)
  }

  /// The calendar year in which it starts, by which it is named.
  public var year: Int { start.year }

  /// Whether the day lies in it: ``start`` does, ``end`` does not.
  public func contains(_ date: CivilDate) -> Bool { start <= date && date < end }

  /// How many months it has; a part of one counts as one.
  public var months: Int { month(of: end - 1) + 1 }

  /// Which of its months a day belongs to, from 0. Months begin on the day of the month on which the year does: a year from
  /// 6 April has months from the sixth.
  public func month(of date: CivilDate) -> Int {
    let (first, day) = (start.components, date.components)
    return (day.year - first.year) * 12 + day.month - first.month - (day.day < first.day ? 1 : 0)
  }

  /// Its months, or what of them lies in a period, in their order. Where a month lacks the day on which months begin, it
  /// begins with the next one.
  public func months(in period: Period) -> [Period] {
    let bounds = (0...months).map { index in index == months ? end : firstDay(ofMonth: index) }
    return zip(bounds, bounds.dropFirst()).compactMap { first, next in
      let (from, to) = (max(first, period.from), min(next, period.to))
      return from < to ? Period(from: from, to: to) : nil
    }
  }

  private func firstDay(ofMonth index: Int) -> CivilDate {
    let first = start.components
    func monthStart(_ months: Int) -> CivilDate {
      CivilDate(year: first.year + months / 12, month: months % 12 + 1, day: 1)
    }
    let number = first.month - 1 + index
    return min(monthStart(number) + (first.day - 1), monthStart(number + 1))
  }

  /// By their first days.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension FiscalYear: CustomStringConvertible {
  /// `2026` for a calendar year, else `2026-04-06..2027-04-05`, the last day included.
  public var description: String {
    self == FiscalYear(year: year) ? "\(year)" : "\(start)..\(end - 1)"
  }
}
