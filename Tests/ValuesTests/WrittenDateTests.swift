import Testing
import Values

@Suite struct WrittenDateTests {
  @Test(
    "the forms in which people write days, months and years",
    arguments: [
      ("30/10/2026", 2026, 10, 30), ("30.10.2026", 2026, 10, 30), ("30-10-26", 2026, 10, 30),
      ("2026/10/30", 2026, 10, 30),
      ("20261030", 2026, 10, 30), ("2026-1-5", 2026, 1, 5), ("le 1er octobre 2026", 2026, 10, 1),
      ("30 oct. 2026", 2026, 10, 30), ("3 août 2026", 2026, 8, 3), ("October 30, 2026", 2026, 10, 30),
      ("10/30/2026", 2026, 10, 30), ("octobre 2026", 2026, 10, nil), ("Févr. 2026", 2026, 2, nil),
      ("10/2026", 2026, 10, nil),
      ("202610", 2026, 10, nil), ("2026-1", 2026, 1, nil), ("décembre", nil, 12, nil), ("30/02/2026", 2026, 2, 30),
    ] as [(String, Int?, Int?, Int?)])
  func read(_ text: String, _ year: Int?, _ month: Int?, _ day: Int?) throws {
    let written = try #require(WrittenDate(text))
    #expect(written.year == year && written.month == month && written.day == day)
  }

  @Test(
    "other texts are no dates",
    arguments: [
      "", "hier", "26", "ma", "ju 2026", "1/2/3/4", "2026-10-30T07:00", "30/10/2026/", "a/b/2026", "30 30 2026 mai",
    ])
  func refused(_ text: String) {
    // Trailing marks part nothing: only what is between them counts.
    if text == "30/10/2026/" { return #expect(WrittenDate(text)?.date == CivilDate("2026-10-30")) }
    #expect(WrittenDate(text) == nil)
  }

  @Test("a message says how to write the day that was meant")
  func problems() {
    func said(_ text: String) -> (String, String) {
      let (message, advice) = CivilDate.problem(text)
      return (message.french, advice.french)
    }
    #expect(said("30/10/2026").1 == "écrivez 2026-10-30")
    #expect(said("2026-02-30").0.contains("le 30 février 2026 n'existe pas"))
    #expect(said("2026-02-30").1.contains("2026-02-28"))
    #expect(said("29/02/2024").1 == "écrivez 2024-02-29")
    #expect(said("2026-31-10").1 == "vouliez-vous dire 2026-10-31 ?")
    #expect(said("2026-13").0.contains("il n'y a pas de mois 13"))
    #expect(said("2026-10").1.contains("2026-10-01"))
    #expect(said("demain").1.contains("2026-10-06"))
    // Which of the two is the month depends on who writes.
    #expect(CivilDate.problem("03/04/2026").advice.english == "write 2026-04-03 for 3 April, 2026-03-04 for 4 March")
  }

  @Test("every day in every form is the day itself")
  func everyDay() {
    for offset in stride(from: 0, to: 1_500, by: 7) {
      let date = CivilDate(year: 2025, month: 1, day: 1) + offset
      let name = MonthName.of(date.month)
      for text in [
        "\(date.day)/\(date.month)/\(date.year)", "\(date.day) \(name.french) \(date.year)",
        "\(name.english) \(date.day), \(date.year)", "\(date.year)/\(date.month)/\(date.day)",
      ] { #expect(WrittenDate(text)?.date == date, "\(text)") }
    }
  }
}
