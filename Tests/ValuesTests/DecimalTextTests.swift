import TestSupport
import Testing
import Values

@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("12", "12"), ("0.636", "0.636"), ("-3.50", "-3.5"), ("1395.", "1395"), (".5", "0.5"),
    ("+7", "7"), ("0.000000000001", "0.000000000001"), ("007", "7"),
    ("170141183460469231731687303.715884105727", "170141183460469231731687303.715884105727"),
    ("-170141183460469231731687303.715884105728", "-170141183460469231731687303.715884105728"),
  ])
  func readsAndWrites(text: String, shortest: String) throws {
    #expect(try #require(Decimal(text)).description == shortest)
  }

  @Test(arguments: [
    "", "-", ".", "1.2.3", "1e3", "1,5", " 1", "1 ", "--1", "1-", "٣", "0x10", "0.0000000000001",
    "170141183460469231731687303.715884105728", "-170141183460469231731687303.715884105729",
    "999999999999999999999999999999999999999999999",
  ])
  func refuses(text: String) { #expect(Decimal(text) == nil) }

  @Test func everyValueIsReadBackFromItsText() {
    var numbers = SplitMix64(seed: 1)
    for _ in 0..<5_000 {
      let wide = Int128(truncatingIfNeeded: numbers.next()) << 64 | Int128(numbers.next())
      let value = Decimal(units: wide >> numbers.below(128))
      #expect(Decimal(value.description) == value)
      #expect(Decimal(value.text(places: 2)) == value)
    }
  }

  @Test(arguments: [("12.5", "12.50"), ("0.636", "0.636"), ("3", "3.00"), ("-0.1", "-0.10")])
  func amountsHaveTwoPlacesAndLoseNoDigit(text: String, shown: String) throws {
    #expect(try #require(Decimal(text)).text(places: 2) == shown)
    #expect(try #require(Decimal("3")).text(places: 0) == "3")
  }

  @Test(arguments: [
    (0.1, "0.1"), (0.0, "0"), (-0.0, "0"), (0.636, "0.636"), (-2.5, "-2.5"), (1.2e-5, "0.000012"), (1e-6, "0.000001"),
    (-1.2e-5, "-0.000012"), (0.0005, "0.0005"), (100, "100"), (123456.789, "123456.789"), (1e15, "1000000000000000"),
    (1.5e16, "15000000000000000"), (1e20, "100000000000000000000"),
  ])
  func aBinaryNumberStandsForItsShortestText(value: Double, text: String) throws {
    #expect(try Decimal(shortest: value).description == text)
  }

  @Test(arguments: [1e-7, 1.5e-6, 0.1 + 0.2, -1e-9, 1.0 / 3, Double.leastNonzeroMagnitude])
  func aBinaryNumberWithMoreThanSixPlacesIsRefused(value: Double) {
    #expect(throws: DecimalError.tooManyPlaces) { try Decimal(shortest: value) }
  }

  @Test func whatIsNoNumberOrTooLargeIsRefused() {
    #expect(throws: DecimalError.notFinite) { try Decimal(shortest: .infinity) }
    #expect(throws: DecimalError.notFinite) { try Decimal(shortest: .nan) }
    #expect(throws: DecimalError.overflow) { try Decimal(shortest: 1e27) }
    #expect(throws: DecimalError.overflow) { try Decimal(shortest: -1e300) }
  }
}
