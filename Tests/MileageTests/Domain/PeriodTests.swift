import Mileage
import Testing
import Values

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026-10", "2026-10-01", "2026-11-01"), ("2026-12", "2026-12-01", "2027-01-01"),
    ("2026", "2026-01-01", "2027-01-01"),
    ("2024-02", "2024-02-01", "2024-03-01"),
  ])
  func monthsAndYears(_ text: String, _ from: String, _ to: String) throws {
    let period = try #require(Period(text))
    #expect((period.from.description, period.to.description) == (from, to))
    #expect(period.description == text)
  }

  @Test(arguments: ["", "26", "2026-13", "2026-1", "10-2026", "2026-10-05", "20x6", "2026/10"])
  func otherTextsAreNoPeriod(_ text: String) { #expect(Period(text) == nil) }

  @Test func anyOtherPeriodSaysItsDays() throws {
    let days = Period(from: CivilDate(year: 2026, month: 10, day: 5), to: CivilDate(year: 2026, month: 10, day: 12))
    #expect(days.description == "2026-10-05..2026-10-12")
  }
}
