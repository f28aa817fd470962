import Values

/// When a person's fiscal years begin and end: always on one day of the calendar, but for years that are named.
public struct FiscalCalendar: Sendable, Hashable {
  private let month: Int
  private let day: Int
  /// Years that begin or end otherwise, by their first days; none overlaps another.
  private let named: [FiscalYear]

  /// Every year is a calendar year.
  public static let calendarYears = FiscalCalendar(month: 1, day: 1)

  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - day: 1 to 28, so that every year has it.
  ///   - named: years of other than twelve months, and those around them; they do not overlap.
  public init(month: Int, day: Int, named: [FiscalYear] = []) {
    self.month = month
    self.day = day
    self.named = named.sorted()
  }

  /// The year of a day. A usual year gives way to the named ones: it begins after the last of them, and ends before the next.
  public func year(containing date: CivilDate) -> FiscalYear {
    if let year = named.first(where: { $0.contains(date) }) { return year }
    var first = CivilDate(year: date.year, month: month, day: day)
    if date < first { first = CivilDate(year: date.year - 1, month: month, day: day) }
    let next = CivilDate(year: first.year + 1, month: month, day: day)
    let start = named.last { $0.end <= date }.map { max($0.end, first) } ?? first
    let end = named.first { date < $0.start }.map { min($0.start, next) } ?? next
    return FiscalYear(from: start, to: end)
  }

  /// The year that an opening speaks of; nil when its day is none by which kilometres of that year can have been driven.
  ///
  /// Of two years that start in one calendar year, a short one and the next, it is the one that ends on the day before or has it
  /// behind it; without a day, the first.
  public func year(of opening: OpeningLedger) -> FiscalYear? {
    let named = years(startingIn: opening.year)
    guard let before = opening.before else { return named.first }
    return named.first { $0.start < before && before <= $0.end } ?? named.first { $0.start == before }
  }

  /// The years that start in a calendar year: one, or a short one and the next.
  public func years(startingIn year: Int) -> [FiscalYear] {
    years(in: Period(from: CivilDate(year: year, month: 1, day: 1), to: CivilDate(year: year + 1, month: 1, day: 1)))
      .filter { $0.year == year }
  }

  /// The years that have days in a period, in their order.
  public func years(in period: Period) -> [FiscalYear] {
    var years: [FiscalYear] = []
    var date = period.from
    while date < period.to {
      let year = year(containing: date)
      years.append(year)
      date = year.end
    }
    return years
  }
}
