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

  @Test(arguments: [
    ("2025-T4", "2025-10-01", "2026-01-01"), ("2025-Q4", "2025-10-01", "2026-01-01"),
    ("2026-t1", "2026-01-01", "2026-04-01"), ("2026-q2", "2026-04-01", "2026-07-01"),
    ("2024-S1", "2024-01-01", "2024-07-01"), ("2024-H2", "2024-07-01", "2025-01-01"),
  ])
  func quartersAndHalfYears(_ text: String, _ from: String, _ to: String) throws {
    let period = try #require(Period(text))
    #expect((period.from.description, period.to.description) == (from, to))
    #expect(period.description == "\(from)..\(to)")
  }

  @Test func theQuartersAndHalvesOfAYearAreTheYear() throws {
    for letters in [["T1", "T2", "T3", "T4"], ["H1", "H2"]] {
      let parts = try letters.map { try #require(Period("2027-\($0)")) }
      #expect(parts.first?.from == Period("2027")?.from && parts.last?.to == Period("2027")?.to)
      for (one, next) in zip(parts, parts.dropFirst()) { #expect(one.to == next.from) }
    }
  }

  @Test(arguments: [
    ("T4 2026", "2026-T4"), ("2026T4", "2026-T4"), ("4e trimestre 2026", "2026-T4"), ("2026-T5", "2026-T4"),
    ("2026-S3", "2026-S2"), ("S1 2026", "2026-S1"), ("octobre 2026", "2026-10"), ("10/2026", "2026-10"),
    ("2026/10", "2026-10"), ("202610", "2026-10"), ("2026-1", "2026-01"), ("oct", "AAAA-10"),
    ("2026-10-05", "--from 2026-10-05 --to 2026-10-06"), ("05/10/2026", "--period 2026-10"), ("2026-13", "01 à 12"),
    ("toujours", "2026-T4"), ("2026-02-30", "2026-02-28"),
  ])
  func aProblemSaysWhatToWrite(_ text: String, _ meant: String) {
    #expect(Period(text) == nil)
    let (message, advice) = Period.problem(text)
    #expect(message.french.contains(text) && advice.french.contains(meant), "\(message.french) → \(advice.french)")
  }

  @Test(arguments: ["2026-T0", "2026-T5", "2026-S3", "2026-H0", "2026-X1", "2026-Q", "2026-T44", "T42026"])
  func noSuchPart(_ text: String) { #expect(Period(text) == nil) }

  @Test(arguments: ["", "26", "2026-13", "2026-1", "10-2026", "2026-10-05", "20x6", "2026/10"])
  func otherTextsAreNoPeriod(_ text: String) { #expect(Period(text) == nil) }

  @Test func anyOtherPeriodSaysItsDays() throws {
    let days = Period(from: CivilDate(year: 2026, month: 10, day: 5), to: CivilDate(year: 2026, month: 10, day: 12))
    #expect(days.description == "2026-10-05..2026-10-12")
  }
}
