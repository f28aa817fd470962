import Mileage
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@Suite struct ParameterTests {
  private static let rates = """
    rate:
      reference: the price list
      published_until: 2026-12-31
      after_last: keep
      values:
        - {from: 2025-01-01, known_from: 2025-02-10, reference: list of 2025, value: 0.50}
        - {from: 2026-01-01, known_from: 2026-03-15, value: 0.55}
    """

  private static let asking = Sample.rule("allowance(trip, ledger)", "return parameter(\"rate\", trip.date)")

  /// A rule would calculate with them only when it is asked, far from the line that is wrong.
  @Test(arguments: [
    ("rate: {value: 1}\nother:\n  value: 0,55", 3, "« 0,55 » est un texte", "écrivez 0.55"),
    ("rate:\n  value: 1 830,5", 2, "« 1 830,5 » est un texte", "écrivez 1830.5"),
    ("rate:\n  values:\n    - from: 2026-01-01\n      value: -0,2", 4, "est un texte", "écrivez -0.2"),
    ("rate:\n  value:\n    forge:\n      rate: 0,48", 4, "est un texte", "écrivez 0.48"),
    ("rate:\n  unit: EUR/km\n  value: 55 %", 3, "« rate » a une unité, EUR/km", "chiffres seuls"),
    ("rate:\n  unit: EUR/km\n  value: \"0.55\"", 3, "« rate » a une unité, EUR/km", "chiffres seuls"),
  ])
  func whatWasMeantForANumberIsToldWhereItStands(text: String, line: Int, what: String, advice: String) throws {
    let failure = #expect(throws: Failure.self) { try Sample.decisions(Self.asking, parameters: text) }
    let problem = try #require(failure?.diagnostics.first)
    #expect(problem.place.line == line && problem.place.file == "one/parameters/p.yaml")
    #expect(problem.message.french.contains(what), "\(problem.message.french)")
    #expect(problem.advice.french.contains(advice), "\(problem.advice.french)")
  }

  @Test(arguments: [
    "value: \"0,55\"", "value: [\"3,5\", 12e]", "value: visite, mandat", "{unit: h, value: 3}", "value: 12,x",
  ])
  func aTextMayHoldACommaInQuotes(text: String) throws {
    _ = try Sample.decisions(Self.asking, parameters: text.hasPrefix("{") ? "rate: \(text)" : "rate:\n  \(text)")
  }

  private func ask(_ parameters: String, on date: String, asOf: String? = nil) throws -> Answer<Decimal> {
    let decisions = try Sample.decisions(Self.asking, parameters: parameters, asOf: asOf.map(day))
    return decisions.allowance(Sample.trip(on: day(date)), Sample.ledger())
  }

  @Test(arguments: [("2025-01-01", "0.5"), ("2025-12-31", "0.5"), ("2026-01-01", "0.55"), ("2026-12-31", "0.55")])
  func theTripsDateChoosesTheValue(date: String, value: String) throws {
    let answer = try ask(Self.rates, on: date)
    #expect(answer.value == exact(value))
    #expect(answer.remarks.isEmpty)
  }

  @Test func theDecisionNamesWhereTheValueIsFrom() throws {
    #expect(
      try ask(Self.rates, on: "2025-05-01").decision.parameters
        == [
          ParameterUse(
            name: "rate", layer: "one", validFrom: day("2025-01-01"), knownFrom: day("2025-02-10"),
            reference: "list of 2025", at: "one/parameters/p.yaml:6")
        ])
    #expect(try ask(Self.rates, on: "2026-05-01").decision.parameters.map(\.reference) == ["the price list"])
  }

  @Test func theDaysOfAYearShareAListAndTheYearsDoNot() throws {
    let bands = """
      bands:
        values:
          - {from: 2025-01-01, value: [1, 2]}
          - {from: 2026-01-01, value: [1, 2]}
      """
    let rule = Sample.rule(
      "purpose(trip)",
      """
      local one, other = parameter("bands", date("2026-01-01")), parameter("bands", date("2026-12-31"))
      local before = parameter("bands", date("2025-12-31"))
      return table.concat({tostring(one == other), tostring(one == before), #one, #before}, " ")
      """)
    let answer = try Sample.decisions(rule, parameters: bands).purpose(Sample.trip())
    #expect(answer.value == "true false 2 2")
    #expect(answer.decision.parameters.map(\.validFrom) == [day("2026-01-01"), day("2025-01-01")])
  }

  @Test func beforeTheFirstValueIsAnErrorThatNamesTheYear() throws {
    let failure = try #require(try ask(Self.rates, on: "2024-12-31").failure)
    #expect(failure.told.contains("no value for 2024 → its first one starts on 2025-01-01"))
  }

  @Test func afterTheLastPublishedYearTheValueIsKeptWithAWarning() throws {
    let answer = try ask(Self.rates, on: "2027-01-01")
    #expect(answer.value == exact("0.55"))
    #expect(answer.remarks.map(\.code) == [.scaleNotPublished])
    #expect(answer.remarks.first?.message.english.contains("not published for 2027: those of 2026") == true)
    #expect(answer.remarks.first?.severity == .warning)
  }

  @Test func withoutKeepAMissingYearIsAnError() throws {
    let failure = try ask(Self.rates.replacing("  after_last: keep\n", with: ""), on: "2027-01-01").failure
    #expect(failure?.told.contains("no value for 2027 → its last one ends on 2026-12-31") == true)
  }

  @Test func whatWasNotYetKnownIsLeftOut() throws {
    let early = try ask(Self.rates, on: "2026-05-01", asOf: "2026-03-14")
    #expect(early.value == exact("0.5"))
    #expect(early.remarks.first?.message.english.contains("not published for 2026: those of 2025") == true)
    #expect(try ask(Self.rates, on: "2026-05-01", asOf: "2026-03-15").value == exact("0.55"))
    let none = try ask(Self.rates, on: "2026-05-01", asOf: "2024-12-31")
    let why = "no value for 2026 that was known on 2024-12-31 → it was published on 2026-03-15"
    #expect(none.failure?.told.contains(why) == true)
  }

  @Test func anUndatedLookUpOfADatedParameterIsAnError() throws {
    let decisions = try Sample.decisions(
      Sample.rule("allowance(trip, ledger)", "return parameter \"rate\""), parameters: Self.rates)
    let failure = decisions.allowance(Sample.trip(), Sample.ledger()).failure
    #expect(failure?.told.contains("ask for it with a date") == true)
  }

  @Test func aMisspeltNameNamesTheNearest() throws {
    let decisions = try Sample.decisions(
      Sample.rule("allowance(trip, ledger)", "return parameter \"rates\""), parameters: Self.rates)
    let failure = decisions.allowance(Sample.trip(), Sample.ledger()).failure
    #expect(failure?.told.contains("did you mean “rate”?") == true)
  }

  @Test func theProfileStandsOnTop() throws {
    let own = Parameter(name: "rate", value: .decimal(exact("0.7")), file: "profile.yaml", line: 3)
    let answer = try Sample.decisions(Self.asking, parameters: Self.rates, profile: [own]).allowance(
      Sample.trip(), Sample.ledger())
    #expect(answer.value == exact("0.7"))
    #expect(answer.decision.parameters.map(\.layer) == ["profile"])
  }

  @Test(arguments: [
    ("rate: {value: 1, valeu: 2}", "the key \"valeu\" is not known here"),
    ("rate: {description: x}", "the key \"value\" is missing"),
    ("rate: {after_last: drop, value: 1}", "`after_last` can only be \"keep\""),
    ("rate: {values: [{from: 2026-01-01, value: 1}, {from: 2025-01-01, value: 2}]}", "must be sorted by `from`"),
    ("rate: {values: [{value: 1}]}", "the key \"from\" is missing"),
    ("rate: {values: [{from: 2026-01-01}]}", "the key \"value\" is missing"),
    (
      "rate: {values: [{from: 2026-01-01, known_from: 2026-03-01, value: 1}, {from: 2026-01-01, value: 2}]}",
      "two values of \"rate\" begin on 2026-01-01, and the second does not say that it was known later"
    ),
    (
      "rate: {values: [{from: 2026-01-01, value: 1}, {from: 2026-01-01, value: 2}]}",
      "two values of \"rate\" begin on 2026-01-01"
    ),
    ("rate: {value: 1, merge: true}", "`merge` is for mappings and for lists of words"),
    ("rate: {value: [1, 2], merge: true}", "`merge` is for mappings and for lists of words"),
    ("rate: {values: [{from: 2026-02-30, value: 1}]}", "30 February 2026"), ("rate: 12", "a mapping"),
  ])
  func aFileThatIsWrongIsRefused(text: String, words: String) {
    let failure = #expect(throws: Failure.self) { try Sample.decisions(Self.asking, parameters: text + "\n") }
    let found = failure?.diagnostics.first
    #expect(found?.message.english.contains(words) == true, "\(found?.message.english ?? "")")
    #expect(found?.place.file == "one/parameters/p.yaml")
    #expect(found?.place.line == 1)
  }
}
