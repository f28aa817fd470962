import Mileage
import PackSupport
import TestSupport
import Testing
import Values

@Suite struct LuaDecisionsTests {
  private static let silent = Sample.rule("professional(event)", "return nil")

  @Test func noOpinionAsksTheNextLayer() throws {
    let decisions = try Sample.decisions(
      Self.silent, Sample.rule("professional(event)", "return verdict(nil, \"unsure\")"),
      Sample.rule("professional(event)", "if event.location == \"\" then\nreturn verdict(false, \"no location\") end"))
    let answer = decisions.professional(try Sample.event("SUMMARY:Visite"))
    #expect(answer.value == false)
    #expect(answer.failure == nil)
    #expect(
      answer.decision
        == Decision(
          rule: "professional", value: "false", pack: "three", at: "three/rules.lua:4", because: "no location",
          read: ["event.location"], asked: ["one", "two"]))
  }

  /// Lines and fields are remembered for each rule, though not without end.
  @Test func everyAnswerHasItsOwnLineAndFields() throws {
    let fields = ["contact", "location", "status", "class", "url"]
    let lines = (0..<40).map { number in
      "if event.summary == \"u\(number)\" and event.\(fields[number % 5]) then return verdict(\(number % 2 == 0), \"\(number)\") end"
    }
    let decisions = try Sample.decisions(Sample.rule("professional(event)", lines.joined(separator: "\n")))
    let events = try (0..<40).map { try Sample.event("SUMMARY:u\($0)") }
    for _ in 1...2 {
      for (number, event) in events.enumerated() {
        let answer = decisions.professional(event)
        #expect(answer.value == (number % 2 == 0))
        #expect(answer.decision.at == "one/rules.lua:\(number + 3)")
        #expect(answer.decision.because == Phrase(verbatim: "\(number)"))
        #expect(answer.decision.read == ["event.\(fields[number % 5])", "event.summary"].sorted())
      }
    }
  }

  @Test func whatHostFunctionsReadTellsAnswersOfOneLineApart() throws {
    let decisions = try Sample.decisions(
      Sample.rule(
        "professional(event)",
        "local word = event.url ~= \"\" and mentions(event, \"visite\")\nreturn verdict(word and true or false, \"so\")"
      ))
    let (plain, linked) = (
      try Sample.event("SUMMARY:Visite"), try Sample.event("SUMMARY:Visite", "URL:http://a.example")
    )
    for _ in 1...2 {
      #expect(decisions.professional(plain).decision.read == ["event.url"])
      #expect(
        decisions.professional(linked).decision.read
          == ["event.categories", "event.description", "event.summary", "event.url"])
    }
  }

  @Test func aPlainValueHasTheRulesNameAsReason() throws {
    let answer = try Sample.decisions(Sample.rule("purpose(trip)", "return \"Visites\"")).purpose(Sample.trip())
    #expect(answer.value == "Visites")
    #expect(answer.decision.because == "purpose")
    #expect(answer.decision.at == "one/rules.lua:2")
  }

  @Test func whatNobodyAnswersHasNoValueAndNoFailure() throws {
    let answer = try Sample.decisions(Self.silent).professional(try Sample.event())
    #expect(answer.value == nil)
    #expect(answer.failure == nil)
    #expect(answer.decision.asked == ["one"])
  }

  @Test func anErrorDoesNotFallThrough() throws {
    let decisions = try Sample.decisions(
      Sample.rule("professional(event)", "error(\"what now?\")"), Sample.rule("professional(event)", "return true"))
    let answer = decisions.professional(try Sample.event())
    #expect(answer.value == nil)
    let failure = try #require(answer.failure)
    #expect(failure.severity == .error)
    #expect(failure.place.file == "one/rules.lua")
    #expect(failure.place.line == 3)
    #expect(failure.message.english.contains("what now?"))
    #expect(answer.decision.at == "one/rules.lua:3")
  }

  @Test func anUnknownFieldNamesTheNearestOne() throws {
    let answer = try Sample.decisions(Sample.rule("professional(event)", "return event.sumary == \"\"")).professional(
      try Sample.event())
    #expect(answer.failure?.told.contains("did you mean “summary”?") == true)
  }

  @Test func fieldsAreReadOnly() throws {
    let answer = try Sample.decisions(Sample.rule("professional(event)", "event.summary = \"x\"\nreturn true"))
      .professional(
        try Sample.event())
    #expect(answer.value == nil)
    #expect(answer.failure?.place.line == 3)
  }

  @Test func amountsArePassedExactly() throws {
    let decisions = try Sample.decisions(
      Sample.rule("allowance(trip, ledger)", "return (ledger.km + trip.km) * decimal(\"0.123456789012\")"),
      Sample.rule("round_amount(amount, trip)", "return round(amount, 0.01, \"half-up\")"))
    let exact = try #require(decisions.allowance(Sample.trip(), Sample.ledger(km: 100)).value)
    #expect(exact.description == "13.869752961553")
    #expect(decisions.roundAmount(exact, Sample.trip()).value == Decimal("13.87"))
  }

  @Test func linesOfMoneyAreReadInTheirOrder() throws {
    let decisions = try Sample.decisions(
      Sample.rule("supplements(trip)", "return {{label = \"Parking\", amount = 4.2}, {label = \"Meal\", amount = 15}}"))
    #expect(
      decisions.supplements(Sample.trip()).value
        == [AmountLine(label: "Parking", amount: exact("4.2")), AmountLine(label: "Meal", amount: exact("15"))])
  }

  @Test func aSettlementSeesLedgerAndPeriod() throws {
    let decisions = try Sample.decisions(
      Sample.rule(
        "settle(ledger, period)",
        "return {{label = tostring(period.from) .. tostring(period.to) .. ledger.fiscal_year, amount = ledger.km}}"))
    let period = Period(from: day("2026-10-01"), to: day("2026-11-01"))
    #expect(
      decisions.settle(Sample.ledger(km: 12), period).value
        == [AmountLine(label: "2026-10-012026-11-012026", amount: exact("12"))])
  }

  @Test func aReviewAnswersDiagnostics() throws {
    let decisions = try Sample.decisions(
      Sample.rule(
        "review(statement)", "return {\"look\", {message = \"stop\", severity = \"error\", advice = \"ask\"}}")
    )
    let answer = decisions.review(
      Statement(person: "C", period: Period(from: day("2026-10-01"), to: day("2026-11-01")), zone: "", currency: .euro))
    #expect(answer.value?.map(\.severity) == [.warning, .error])
    #expect(answer.value?.map(\.message.english) == ["look", "stop"])
    #expect(answer.value?.last?.advice.english == "ask")
  }
}
