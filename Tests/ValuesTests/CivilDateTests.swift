import Testing
import Values

@Suite struct CivilDateTests {
  @Test func everyDayOfEightCenturiesIsReadBack() {
    var expected = CivilDate(year: 1600, month: 1, day: 1)
    // 1600-01-01 was a Saturday.
    var weekday = 6
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...CivilDate.daysIn(month: month, year: year) {
          let date = CivilDate(year: year, month: month, day: day)
          guard date == expected, date.components == (year, month, day), date.weekday == weekday,
            CivilDate(date.description) == date
          else {
            Issue.record("\(year)-\(month)-\(day) is \(date)")
            return
          }
          expected = expected + 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(expected - CivilDate(year: 1600, month: 1, day: 1) == 292_560)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2026-10-06", 20_732, 2), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("0000-03-01", -719_468, 3),
  ])
  func knownDays(text: String, number: Int, weekday: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test func leapYears() {
    #expect([1600, 1900, 2000, 2023, 2024, 2100, 2400].filter(CivilDate.isLeap) == [1600, 2000, 2024, 2400])
    #expect(CivilDate.daysIn(month: 2, year: 2100) == 28)
    #expect((1...12).map { CivilDate.daysIn(month: $0, year: 2024) }.reduce(0, +) == 366)
  }

  @Test(arguments: [
    "", "2026-10-6", "2026-13-01", "2026-00-10", "2026-02-29", "2026-04-31", "2026-10-00", "2026/10/06", "20261006",
    "2026-10-06T", " 2026-10-06", "+026-10-06", "2026-1O-06", "２０２６-10-06",
  ])
  func refuses(text: String) { #expect(CivilDate(text) == nil) }

  @Test func aDayPastItsMonthRunsOver() {
    #expect(CivilDate(year: 2026, month: 2, day: 30) == CivilDate(year: 2026, month: 3, day: 2))
    #expect(CivilDate(year: 2026, month: 10, day: 6) - CivilDate(year: 2026, month: 9, day: 6) == 30)
  }

  /// Weeks as `date +%G-W%V` gives them.
  @Test(arguments: [
    ("2026-10-06", 2026, 41, 279), ("2026-01-01", 2026, 1, 1), ("2027-01-01", 2026, 53, 1),
    ("2024-12-30", 2025, 1, 365),
    ("2024-12-31", 2025, 1, 366), ("2023-01-01", 2022, 52, 1), ("2020-12-31", 2020, 53, 366),
  ])
  func weeksAndDaysOfTheYear(text: String, year: Int, week: Int, dayOfYear: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.isoWeek == (year, week))
    #expect(date.dayOfYear == dayOfYear)
  }

  @Test func aWeekIsSevenDaysFromMondayOn() {
    var date = CivilDate(year: 2019, month: 12, day: 30)
    while date < CivilDate(year: 2030, month: 1, day: 7) {
      #expect(date.weekday == 1)
      #expect(Set((0..<7).map { (date + $0).isoWeek.week }).count == 1)
      #expect(date.isoWeek != (date + 7).isoWeek)
      date = date + 7
    }
  }
}
