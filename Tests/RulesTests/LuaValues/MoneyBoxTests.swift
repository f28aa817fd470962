import PackSupport
import TestSupport
import Testing
import Values

@testable import Rules

@Suite struct MoneyBoxTests {
  @Test(arguments: [
    ("money(14, 'CHF')", "14.00 CHF"), ("money(decimal('0.636'), 'EUR')", "0.636 EUR"),
    ("money(-1200, 'JPY')", "-1200 JPY"),
    ("money(trip.km * 2, 'CHF').amount", "24.69"), ("money(1, 'CHF').currency", "CHF"),
    ("money(1, 'CHF') + money(decimal('0.1'), 'CHF')", "1.10 CHF"), ("money(1, 'CHF') - money(3, 'CHF')", "-2.00 CHF"),
    ("money(3, 'CHF') * 1.5", "4.50 CHF"), ("trip.km * money(2, 'CHF')", "24.69 CHF"),
    ("2 * money(2, 'CHF')", "4.00 CHF"),
    ("money(10, 'CHF') / 4", "2.50 CHF"), ("money(10, 'CHF') / money(4, 'CHF')", "2.5"),
    ("-money(5, 'CHF')", "-5.00 CHF"),
    ("money(1, 'CHF') == money(decimal('1.00'), 'CHF')", "true"), ("money(1, 'CHF') == money(1, 'EUR')", "false"),
    ("money(1, 'CHF') < money(2, 'CHF')", "true"), ("money(2, 'CHF') <= money(1, 'CHF')", "false"),
    ("math.max(money(1, 'CHF'), money(2, 'CHF'))", "2.00 CHF"), ("type(money(1, 'CHF'))", "money"),
    ("round(money(decimal('12.345'), 'CHF'), 0.05, 'half-up')", "12.35 CHF"),
    ("'paid ' .. money(1, 'EUR')", "paid 1.00 EUR"),
    ("money(money(1, 'CHF'), 'CHF')", "1.00 CHF"),
  ])
  func sums(expression: String, text: String) throws { #expect(try Sample.text(expression) == text) }

  @Test(arguments: [
    ("money(1, 'CHF') + money(1, 'EUR')", "1.00 CHF and 1.00 EUR are two currencies"),
    ("money(1, 'CHF') < money(1, 'EUR')", "are two currencies"),
    ("money(1, 'CHF') / money(1, 'EUR')", "are two currencies"),
    ("money(1, 'CHF') + 3", "1.00 CHF and 3: a plain number has no currency; write money(3, \"CHF\")"),
    ("decimal('2.5') - money(1, 'CHF')", "a plain number has no currency"), ("money(1, 'CHF') > 0", "has no currency"),
    ("money(1, 'CHF') * money(1, 'CHF')", "take its amount"), ("1 / money(1, 'CHF')", "take its amount"),
    ("money(1, 'CHF') % 2", "take its amount"), ("money(1, 'CHF') // 2", "take its amount"),
    ("money(1, 'CHF') * '2'", "money cannot be calculated with the text “2”"),
    ("money(1, 'Francs')", "\"Francs\" is no currency"),
    ("money(1, 'chf')", "did you mean \"CHF\"?"), ("money(1)", "the second argument is a currency"),
    ("money(money(1, 'CHF'), 'EUR')", "1.00 CHF is not in EUR"), ("money('x', 'EUR')", "“x” is no number"),
    ("money(0.1 + 0.2, 'EUR')", "more decimals than anyone wrote"), ("hours(money(1, 'EUR'))", "has .amount"),
    ("money(1, 'CHF') / 0", "division by zero"),
    ("money(decimal('10000000000000000000000'), 'CHF')", "too large an amount"),
    ("money(1, 'CHF').amuont", "money has no field “amuont”"), ("decimal(money(1, 'CHF'))", "has .amount"),
  ])
  func whatIsNoSum(expression: String, message: String) throws {
    let failure = try #require(try Sample.failure(expression))
    let told = "\(failure.message.english); \(failure.advice.english)"
    #expect(told.contains(message), "\(told)")
    #expect(failure.place.line == 3)
  }

  @Test func aBoxGivesBackWhatWasPutIntoIt() throws {
    var random = SplitMix64(seed: 4217)
    for _ in 0..<2_000 {
      let money = Money(
        Decimal(
          units: Int128(Int64.random(in: .min ... .max, using: &random)) << Int.random(in: 0...47, using: &random)),
        try #require(Currency.all.randomElement(using: &random)))
      #expect(MoneyBox.money(try MoneyBox.box(money)) == money)
    }
    for units in [Int128(1) << 111 - 1, -(Int128(1) << 111), 0, -1] {
      let money = Money(Decimal(units: units), .euro)
      #expect(MoneyBox.money(try MoneyBox.box(money)) == money)
    }
    for units in [Int128(1) << 111, -(Int128(1) << 111) - 1, .max, .min] {
      #expect(throws: (any Error).self) { try MoneyBox.box(Money(Decimal(units: units), .euro)) }
    }
    #expect(MoneyBox.money(DecimalBox.box(Decimal(1))) == nil)
  }
}
