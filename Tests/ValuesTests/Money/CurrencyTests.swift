import Testing
import Values

@Suite struct CurrencyTests {
  @Test func everyCodeIsItsOwnText() {
    #expect(Currency.all.count > 150)
    for currency in Currency.all {
      #expect(Currency(currency.code) == currency && Currency(numbered: currency.number) == currency)
      #expect(currency.code.utf8.count == 3)
    }
    #expect(Currency.all.map(\.code) == Currency.all.map(\.code).sorted())
    #expect(Currency.all == Currency.all.sorted())
    #expect(Currency.euro.code == "EUR")
    #expect(MemoryLayout<Currency>.size == 2)
  }

  @Test(arguments: ["", "EU", "EURO", "eur", "€", "XXX", "ZZZ", "XTS", "E R", "ＥUR"])
  func whatIsNoCurrency(code: String) { #expect(Currency(code) == nil) }

  @Test func noNumberButThatOfACurrencyIsOne() {
    let known = (0...UInt16.max).compactMap { Currency(numbered: $0) }
    #expect(known == Currency.all)
  }

  @Test(arguments: [("EUR", 2), ("CHF", 2), ("JPY", 0), ("XPF", 0), ("ISK", 0), ("KWD", 3), ("TND", 3)])
  func places(code: String, places: Int) throws { #expect(try #require(Currency(code)).decimalPlaces == places) }

  @Test(arguments: [("chf", "CHF"), ("EURO", "EUR"), ("CFH", "CHF"), ("GPB", "GBP")])
  func theNearestIsAdvised(text: String, code: String) {
    #expect(Currency.advice(for: text).english == "did you mean \"\(code)\"?")
    #expect(Currency.advice(for: text).french == "vouliez-vous dire « \(code) » ?")
  }

  @Test func whatResemblesNoneIsToldTheNorm() {
    #expect(Currency.advice(for: "écus d'or").english.contains("ISO 4217"))
  }

  @Test(arguments: [("12.5", "CHF", "12.50 CHF"), ("0.636", "EUR", "0.636 EUR"), ("1200", "JPY", "1200 JPY")])
  func moneyAsText(amount: String, code: String, text: String) throws {
    #expect(Money(try #require(Decimal(amount)), try #require(Currency(code))).description == text)
  }
}
