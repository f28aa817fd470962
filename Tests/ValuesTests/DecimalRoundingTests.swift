import TestSupport
import Testing
import Values

@Suite struct DecimalRoundingTests {
  /// What each mode makes of a value: half-up, half-even, up, down.
  @Test(arguments: [
    ("0.125", "0.01", ["0.13", "0.12", "0.13", "0.12"]), ("0.135", "0.01", ["0.14", "0.14", "0.14", "0.13"]),
    ("-0.125", "0.01", ["-0.13", "-0.12", "-0.12", "-0.13"]), ("-0.135", "0.01", ["-0.14", "-0.14", "-0.13", "-0.14"]),
    ("0.124999999999", "0.01", ["0.12", "0.12", "0.13", "0.12"]),
    ("-0.1251", "0.01", ["-0.13", "-0.13", "-0.12", "-0.13"]),
    ("12.5", "1", ["13", "12", "13", "12"]), ("1500", "1000", ["2000", "2000", "2000", "1000"]),
    ("2500", "1000", ["3000", "2000", "3000", "2000"]), ("7", "5", ["5", "5", "10", "5"]),
    ("3", "1", ["3", "3", "3", "3"]),
    ("-4", "2", ["-4", "-4", "-4", "-4"]), ("0.025", "0.05", ["0.05", "0", "0.05", "0"]),
    ("0", "0.01", ["0", "0", "0", "0"]),
  ])
  func eachModeChoosesItsMultiple(value: String, step: String, expected: [String]) throws {
    for (mode, text) in zip([Rounding.halfUp, .halfEven, .up, .down], expected) {
      let rounded = try #require(Decimal(value)).rounded(to: #require(Decimal(step)), mode)
      #expect(rounded == Decimal(text), "\(value) to \(step) \(mode)")
    }
  }

  @Test func roundedValuesAreTheNearestMultiples() throws {
    var numbers = SplitMix64(seed: 1)
    let step = try #require(Decimal("0.01"))
    for _ in 0..<2_000 {
      let value = Decimal(
        units: Int128(Int.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &numbers)))
      for mode in Rounding.allCases {
        let rounded = try value.rounded(to: step, mode)
        #expect(rounded.units % step.units == 0)
        let distance = (rounded.units - value.units).magnitude
        #expect(mode == .up || mode == .down ? distance < step.units.magnitude : distance * 2 <= step.units.magnitude)
        #expect(try rounded.rounded(to: step, mode) == rounded)
      }
      #expect(try value.rounded(to: step, .down) <= value.rounded(to: step, .up))
    }
  }

  @Test func aStepMustBePositiveAndTheResultMustFit() throws {
    #expect(throws: DecimalError.divisionByZero) { try Decimal(1).rounded(to: .zero, .up) }
    #expect(throws: DecimalError.divisionByZero) { try Decimal(1).rounded(to: Decimal(-1), .up) }
    #expect(throws: DecimalError.overflow) { try Decimal(units: .max).rounded(to: Decimal(1), .up) }
    #expect(throws: DecimalError.overflow) { try Decimal(units: .min).rounded(to: Decimal(1), .down) }
  }

  @Test func wholeNumbersFitAnIntOrAreAnError() throws {
    #expect(try #require(Decimal("2.5")).wholeNumber(.halfUp) == 3)
    #expect(try #require(Decimal("-2.5")).wholeNumber(.halfEven) == -2)
    #expect(throws: DecimalError.overflow) { try Decimal(units: .max).wholeNumber(.down) }
    #expect(Decimal("2.5")?.exactInt == nil)
    #expect(Decimal("-12")?.exactInt == -12)
  }
}
