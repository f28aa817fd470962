import PackSupport
import TestSupport
import Testing
import Values

@Suite struct DecimalBoxTests {
  @Test(arguments: [
    ("trip.km", "12.345"), ("trip.km * 2", "24.69"), ("2 * trip.km", "24.69"), ("trip.km + 1", "13.345"),
    ("1 - trip.km", "-11.345"), ("trip.km / 3", "4.115"), ("-trip.km", "-12.345"), ("trip.km * 0.357", "4.407165"),
    ("decimal(\"0.1\") + 0.2", "0.3"), ("decimal(\"1\") / 3", "0.333333333333"), ("trip.km > 12", "true"),
    ("trip.km < 12.345", "false"), ("trip.km <= 12.345", "true"), ("trip.km == decimal(\"12.345\")", "true"),
    ("decimal(5) == decimal(\"5.0\")", "true"), ("trip.km .. \" km\"", "12.345 km"), ("decimal(0.1)", "0.1"),
    ("decimal(\"0.636\") * 4000", "2544"), ("type(trip.km)", "decimal"),
    ("trip.km // 1", "12"), ("trip.km % 1", "0.345"), ("trip.km // 0.5", "24"), ("100 // trip.km", "8"),
    ("-trip.km // 1", "-13"), ("-trip.km % 5", "2.655"), ("math.max(trip.km, 20)", "20"),
    ("math.max(trip.km, decimal(\"12.3451\"))", "12.3451"), ("math.min(trip.km, 20, 15)", "12.345"),
    ("math.floor(trip.km)", "12"), ("math.ceil(trip.km)", "13"), ("math.type(math.floor(trip.km))", "integer"),
    ("math.abs(-trip.km)", "12.345"), ("math.tointeger(trip.km)", "nil"), ("math.tointeger(decimal(3))", "3"),
    ("decimal(3) == 3", "false"), ("decimal(3) == decimal(3.0)", "true"), ("math.tointeger(decimal(3)) == 3", "true"),
    ("trip.km .. trip.date", "12.3452026-10-06"), ("trip.km > 12.3", "true"), ("0.5 < trip.km", "true"),
  ])
  func arithmeticIsExact(expression: String, text: String) throws {
    #expect(try Sample.text(expression) == text)
  }

  @Test(arguments: [
    ("trip.km * (0.1 + 0.2)", "more decimals than anyone wrote"), ("trip.km / 0", "division by zero"),
    ("trip.km * math.huge", "not a finite number"), ("trip.km + \"1\"", "write decimal"),
    ("decimal(\"1e3\")", "is no number"), ("decimal(nil)", "needs a number"),
    ("decimal(\"170000000000000000000000000\") * 10", "too large"), ("trip.km + trip.date", "needs a number"),
    ("trip.km < {}", ""),
    ("trip.km < 0.1 + 0.2", "0.30000000000000004 has more decimals than anyone wrote"),
    ("trip.km // 0", "division by zero"), ("trip.km % 0", "division by zero"), ("trip.km ^ 2", ""),
    ("trip.km < \"12\"", "with the text “12”"),
  ])
  func whatHasNoAnswerIsAnErrorWithItsLine(expression: String, words: String) throws {
    let failure = try #require(try Sample.failure(expression))
    #expect(failure.code == .ruleError)
    #expect(failure.place.file == "one/rules.lua")
    #expect(failure.place.line == 3)
    #expect(words.isEmpty || failure.told.contains(words), "\(failure.told)")
  }
}
