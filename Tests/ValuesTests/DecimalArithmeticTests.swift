import Testing
import Values

@Suite struct DecimalArithmeticTests {
  private static let largest = Decimal(units: .max)
  private static let smallest = Decimal(units: .min)
  private static let unit = Decimal(units: 1)

  private func exact(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  @Test func sumsAreExact() throws {
    #expect(try exact("0.1") + exact("0.2") == exact("0.3"))
    #expect(try exact("1") - exact("0.000000000001") == exact("0.999999999999"))
    var sum = Decimal.zero
    for _ in 0..<1_000 { sum = try sum + exact("0.01") }
    #expect(try sum == exact("10"))
  }

  @Test(arguments: [
    ("0.636", "4000", "2544"), ("12.345", "0.357", "4.407165"), ("-2", "3", "-6"),
    // Exactly half a unit of the last place: to the even one.
    ("0.000000000001", "0.5", "0"), ("0.000000000003", "0.5", "0.000000000002"),
    ("-0.000000000003", "0.5", "-0.000000000002"), ("0.000000000005", "0.5", "0.000000000002"),
    ("0.000000000001", "0.500000000001", "0.000000000001"),
  ])
  func productsAreRoundedHalfEven(left: String, right: String, product: String) throws {
    #expect(try exact(left) * exact(right) == exact(product))
    #expect(try exact(right) * exact(left) == exact(product))
  }

  @Test(arguments: [
    ("1", "3", "0.333333333333"), ("2", "3", "0.666666666667"), ("-2", "3", "-0.666666666667"), ("10", "4", "2.5"),
    ("0.000000000001", "2", "0"), ("0.000000000003", "2", "0.000000000002"),
    ("-0.000000000003", "-2", "0.000000000002"),
  ])
  func quotientsAreRoundedHalfEven(left: String, right: String, quotient: String) throws {
    #expect(try exact(left) / exact(right) == exact(quotient))
  }

  @Test(arguments: [
    ("7.5", "2", "3", "1.5"), ("-7.5", "2", "-4", "0.5"), ("7.5", "-2", "-4", "-0.5"), ("-7.5", "-2", "3", "-1.5"),
    ("6", "3", "2", "0"), ("-6", "3", "-2", "0"), ("0", "3", "0", "0"), ("0.3", "0.1", "3", "0"),
    ("12.345", "0.01", "1234", "0.005"), ("0.000000000001", "1", "0", "0.000000000001"),
  ])
  func wholeQuotientsGoDownAndLeaveAnExactRest(left: String, right: String, quotient: String, rest: String) throws {
    #expect(try exact(left).quotient(by: exact(right)) == exact(quotient))
    #expect(try exact(left).remainder(by: exact(right)) == exact(rest))
    #expect(try exact(right) * exact(quotient) + exact(rest) == exact(left))
  }

  @Test func aWholeQuotientThatDoesNotFitIsAnError() throws {
    #expect(throws: DecimalError.divisionByZero) { try exact("1").quotient(by: .zero) }
    #expect(throws: DecimalError.divisionByZero) { try exact("1").remainder(by: .zero) }
    #expect(throws: DecimalError.overflow) { try Self.largest.quotient(by: Self.unit) }
    #expect(throws: DecimalError.overflow) { try Self.smallest.quotient(by: Decimal(units: -1)) }
    #expect(try Self.smallest.remainder(by: Decimal(units: -1)) == .zero)
    // The whole number below the least decimal is none.
    #expect(throws: DecimalError.overflow) { try Self.smallest.quotient(by: Decimal(1)) }
  }

  @Test func whatDoesNotFitIsAnError() throws {
    #expect(throws: DecimalError.overflow) { try Self.largest + Self.unit }
    #expect(throws: DecimalError.overflow) { try Self.smallest - Self.unit }
    #expect(throws: DecimalError.overflow) { try -Self.smallest }
    #expect(throws: DecimalError.overflow) { try Self.largest * exact("1.000000000001") }
    #expect(throws: DecimalError.overflow) { try Self.largest / exact("0.999999999999") }
    #expect(throws: DecimalError.overflow) { try Self.smallest * exact("-1") }
    #expect(throws: DecimalError.divisionByZero) { try exact("1") / .zero }
    #expect(try Self.largest * exact("1") == Self.largest)
    #expect(try Self.smallest * exact("1") == Self.smallest)
    #expect(try Self.largest / exact("-1") == Decimal(units: -.max))
    #expect(try Self.largest - Self.unit + Self.unit == Self.largest)
  }

  /// Results between 2^128 - 1/2 and 2^128 units: a pack that asks for one gets an error, and does not end the process.
  @Test func whatRoundsUpTo128BitsIsAnError() throws {
    let scale = UInt128(Decimal.scale)
    var (quotients, products) = (0, 0)
    for step in UInt128(0)..<200 {
      // left × 10^12 lies at most half the divisor below 2^128 × the divisor.
      let divisor = 3 * scale / 10 + step
      let (left, below) = scale.dividingFullWidth((divisor, 0))
      if below > 0, below <= divisor / 2 {
        quotients += 1
        #expect(throws: DecimalError.overflow) { try Decimal(units: Int128(left)) / Decimal(units: Int128(divisor)) }
        #expect(throws: DecimalError.overflow) { try Decimal(units: -Int128(left)) / Decimal(units: Int128(divisor)) }
      }
      let factor = 2 * scale + step
      let (right, missing) = factor.dividingFullWidth((scale, 0))
      if missing > 0, missing <= scale / 2 {
        products += 1
        #expect(throws: DecimalError.overflow) { try Decimal(units: Int128(factor)) * Decimal(units: Int128(right)) }
        #expect(throws: DecimalError.overflow) { try Decimal(units: Int128(factor)) * Decimal(units: -Int128(right)) }
      }
    }
    #expect(quotients > 10 && products > 10)
  }

  @Test func everyIntIsExact() {
    #expect(Decimal(Int.max).description == String(Int.max))
    #expect(Decimal(Int.min).description == String(Int.min))
    #expect(Decimal(Int.min).exactInt == Int.min)
    #expect(Self.largest.exactInt == nil)
  }

  @Test func metresAreExactKilometres() throws {
    #expect(try Metres(12_345).kilometres == exact("12.345"))
    #expect(try Metres(-1).kilometres == exact("-0.001"))
  }
}
