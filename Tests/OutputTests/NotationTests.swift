import Testing
import Values

@testable import Output

@Suite struct NotationTests {
  private let french = Notation(.french)
  private let english = Notation(.english)

  @Test func dates() {
    let date = CivilDate(year: 2026, month: 10, day: 6)
    #expect(french.date(date) == "06/10/2026")
    #expect(english.date(date) == "2026-10-06")
  }

  @Test(arguments: [
    ("0", "0,00_€", "€0.00"), ("12.14", "12,14_€", "€12.14"), ("-3.2", "-3,20_€", "-€3.20"),
    ("1234567.891", "1_234_567,891_€", "€1,234,567.891"), ("-999", "-999,00_€", "-€999.00"),
    ("-1000", "-1_000,00_€", "-€1,000.00"),
  ])
  func amounts(value: String, inFrench: String, inEnglish: String) throws {
    let amount = try #require(Decimal(value))
    #expect(visible(Array(french.amount(amount, currency: .euro).utf8)) == inFrench)
    #expect(english.amount(amount, currency: .euro) == inEnglish)
  }

  @Test(arguments: [
    ("CHF", "-1234.5", "-1_234,50_CHF", "-CHF_1,234.50"), ("GBP", "12", "12,00_£", "£12.00"),
    ("USD", "0.585", "0,585_USD", "USD_0.585"), ("JPY", "1500", "1_500_JPY", "JPY_1,500"),
    ("KWD", "1.5", "1,500_KWD", "KWD_1.500"),
  ])
  func otherCurrenciesGoByTheirCodeAndPlaces(code: String, value: String, inFrench: String, inEnglish: String) throws {
    let (currency, amount) = (try #require(Currency(code)), try #require(Decimal(value)))
    #expect(visible(Array(french.amount(amount, currency: currency).utf8)) == inFrench)
    #expect(visible(Array(english.amount(amount, currency: currency).utf8)) == inEnglish)
  }

  @Test(arguments: [(0, "0,0"), (49, "0,0"), (50, "0,1"), (1_250, "1,3"), (-1_250, "-1,3"), (12_345_678, "12_345,7")])
  func kilometresRoundHalfUp(metres: Int, text: String) {
    #expect(visible(Array(french.kilometres(Metres(metres)).utf8)) == text)
  }

  @Test func spreadsheetsGetNoGroups() throws {
    let amount = try #require(Decimal("1234.5"))
    #expect(Notation(.french, groups: false).number(amount, places: 2) == "1234,50")
    #expect(Notation(.english, groups: false).number(amount, places: 2) == "1234.50")
  }

  @Test(arguments: [(0, "0 trajet", "0 trips"), (1, "1 trajet", "1 trip"), (2, "2 trajets", "2 trips")])
  func counts(number: Int, inFrench: String, inEnglish: String) {
    #expect(french.count(number, Words.trip, Words.trips) == inFrench)
    #expect(english.count(number, Words.trip, Words.trips) == inEnglish)
  }
}
