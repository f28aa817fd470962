import Mileage
import PackSupport
import TestSupport
import Testing
import Values

@Suite struct RuleFunctionsTests {
  @Test(arguments: [
    ("round(12345, 1000, \"half-up\")", "12000"), ("round(12500, 1000, \"half-up\")", "13000"),
    ("round(12500, 1000, \"half-even\")", "12000"), ("round(-12500, 1000, \"half-up\")", "-13000"),
    ("round(trip.km, 0.01, \"up\")", "12.35"), ("round(trip.km, 0.01, \"down\")", "12.34"),
    ("round(2.5, 1, \"half-even\")", "2"), ("math.type(round(12345, 10, \"up\"))", "integer"),
    ("hours(2)", "7200"), ("hours(0.5)", "1800"), ("minutes(90)", "5400"), ("named(\"home\").town", "Montsoleil"),
  ])
  func results(expression: String, text: String) throws { #expect(try Sample.text(expression) == text) }

  @Test(arguments: [
    ("round(1, 0, \"up\")", "a step above zero"), ("round(1, 1, \"nearest\")", "half-up, half-even, up, down"),
    ("round(1, 1)", "half-up, half-even, up, down"), ("hours(math.maxinteger)", "too large"),
    ("round(1, decimal(\"170000000000000000000000000\"), \"up\") + 1", ""),
    ("named(\"depot\")", "no place “depot”"),
    ("parameter(\"ratee\")", "no parameter “ratee”"),
    ("mentions(trip, \"a\")", "needs an event or a text"),
  ])
  func errors(expression: String, words: String) throws {
    let failure = try Sample.failure(expression)
    if words.isEmpty { return }
    #expect(try #require(failure).told.contains(words), "\(failure?.message.english ?? "")")
  }

  @Test func aRemarkIsAWarningAlsoFromALayerWithoutAnOpinion() throws {
    let decisions = try Sample.decisions(
      Sample.rule("professional(event)", "remark(\"please check\")"), Sample.rule("professional(event)", "return true"))
    let answer = decisions.professional(try Sample.event())
    #expect(answer.value == true)
    #expect(answer.remarks.map(\.message.english) == ["please check"])
    #expect(answer.remarks.map(\.severity) == [.warning])
    // It belongs to its question only.
    #expect(decisions.professional(try Sample.event()).remarks.count == 1)
  }
}
