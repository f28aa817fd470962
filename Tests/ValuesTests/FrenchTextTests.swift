import Testing
import Values

@Suite struct FrenchTextTests {
  /// `_` stands for a space at which no line breaks.
  private func visible(_ text: String) -> String { text.replacing(FrenchText.hardSpace, with: "_") }

  @Test(arguments: [
    ("0.636", 0, "0,636"), ("4816.152", 0, "4_816,152"), ("5000", 0, "5_000"), ("999", 2, "999,00"),
    ("-1457.4", 2, "-1_457,40"), ("1234567.891", 2, "1_234_567,891"), ("0", 0, "0"),
  ])
  func numbers(value: String, places: Int, text: String) throws {
    #expect(visible(FrenchText.number(try #require(Decimal(value)), places: places)) == text)
  }

  @Test func spreadsheetsGetNoGroups() throws {
    #expect(FrenchText.number(try #require(Decimal("1234.5")), places: 2, groups: false) == "1234,50")
  }

  @Test func days() { #expect(FrenchText.date(CivilDate(year: 2026, month: 10, day: 6)) == "06/10/2026") }
}
