import Mileage
import TestSupport
import Testing
import Values

@Suite struct FiscalCalendarTests {
  private let british = FiscalCalendar(month: 4, day: 6)

  private func year(_ from: String, _ to: String) -> FiscalYear { FiscalYear(from: day(from), to: day(to) + 1) }

  @Test(arguments: [("2026-04-05", 2025), ("2026-04-06", 2026), ("2026-12-31", 2026), ("2027-04-05", 2026)])
  func aYearIsNamedForTheOneInWhichItStarts(_ date: String, _ expected: Int) {
    let found = british.year(containing: day(date))
    #expect(found.year == expected)
    #expect(found.start == CivilDate(year: expected, month: 4, day: 6))
    #expect(found.end == CivilDate(year: expected + 1, month: 4, day: 6))
    #expect(found.months == 12)
  }

  @Test func monthsBeginOnTheDayOnWhichTheYearDoes() {
    let year = british.year(containing: day("2026-06-01"))
    let days = ["2026-04-06", "2026-05-05", "2026-05-06", "2027-01-05", "2027-01-06", "2027-04-05"]
    #expect(days.map { year.month(of: day($0)) } == [0, 0, 1, 8, 9, 11])
  }

  @Test func aYearsMonthsAreItsDaysWithoutAGap() {
    for (from, to) in [
      ("2026-04-06", "2027-04-05"), ("2024-01-01", "2024-12-31"), ("2026-01-31", "2026-09-12"),
      ("2023-12-30", "2024-03-01"), ("2026-10-01", "2026-10-01"),
    ] {
      let year = year(from, to)
      let months = year.months(in: Period(from: year.start, to: year.end))
      #expect(months.count == year.months)
      #expect(months.first?.from == year.start && months.last?.to == year.end)
      for (index, month) in months.enumerated() {
        #expect(year.month(of: month.from) == index && year.month(of: month.to - 1) == index, "\(month)")
        #expect(index == 0 || months[index - 1].to == month.from)
      }
    }
  }

  @Test func ofAPeriodOnlyWhatLiesInItIsAMonth() {
    let year = british.year(containing: day("2026-06-01"))
    let months = year.months(in: Period(from: day("2026-04-20"), to: day("2026-06-01")))
    #expect(
      months == [
        Period(from: day("2026-04-20"), to: day("2026-05-06")), Period(from: day("2026-05-06"), to: day("2026-06-01")),
      ])
    #expect(year.months(in: Period(from: day("2025-01-01"), to: day("2025-02-01"))).isEmpty)
  }

  @Test func aNamedYearTakesItsDaysFromItsNeighbours() {
    let calendar = FiscalCalendar(
      month: 10, day: 1, named: [year("2026-01-01", "2026-09-30"), year("2025-01-01", "2025-12-31")])
    #expect(calendar.year(containing: day("2026-05-01")).months == 9)
    #expect(calendar.year(containing: day("2026-10-01")) == year("2026-10-01", "2027-09-30"))
    #expect(calendar.year(containing: day("2024-12-31")) == year("2024-10-01", "2024-12-31"))
    #expect(calendar.years(startingIn: 2026).map(\.start) == [day("2026-01-01"), day("2026-10-01")])
  }

  @Test func anOpeningSpeaksOfOneYear() {
    let calendar = FiscalCalendar(month: 4, day: 1, named: [year("2026-01-01", "2026-03-31")])
    func opened(_ before: String?) -> CivilDate? {
      calendar.year(of: OpeningLedger(year: 2026, vehicle: "clio", before: before.map { day($0) }))?.start
    }
    #expect(opened("2026-02-01") == day("2026-01-01"))
    #expect(opened("2026-04-01") == day("2026-01-01"))
    #expect(opened("2026-04-02") == day("2026-04-01"))
    #expect(opened("2026-01-01") == day("2026-01-01"))
    #expect(opened(nil) == day("2026-01-01"))
    #expect(opened("2025-12-31") == nil)
    #expect(opened("2027-04-02") == nil)
  }

  /// Whatever the calendar: each day lies in exactly one year, and the years follow one another without a gap.
  @Test(arguments: 0..<40) func yearsPartitionTheDays(_ seed: Int) {
    var numbers = SplitMix64(seed: seed)
    var named: [FiscalYear] = []
    var from = day("2020-01-01") + numbers.below(700)
    for _ in 0..<numbers.below(3) {
      let to = from + 20 + numbers.below(700)
      named.append(FiscalYear(from: from, to: to))
      from = to + numbers.below(500)
    }
    let calendar = FiscalCalendar(month: numbers.below(12) + 1, day: numbers.below(28) + 1, named: named)
    let all = calendar.years(in: Period(from: day("2019-01-01"), to: day("2027-01-01")))
    for (earlier, later) in zip(all, all.dropFirst()) { #expect(earlier.end == later.start) }
    for number in stride(from: day("2019-01-01").dayNumber, to: day("2027-01-01").dayNumber, by: 5) {
      let date = CivilDate(dayNumber: number)
      let year = calendar.year(containing: date)
      #expect(year.contains(date) && all.contains(year))
      #expect((0..<year.months).contains(year.month(of: date)))
    }
  }
}
