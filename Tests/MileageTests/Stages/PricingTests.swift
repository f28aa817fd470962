import Mileage
import TestSupport
import Testing
import Values

@Suite struct PricingTests {
  private let first = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")
  private let second = Appointment("b", "20261007T0900", "20261007T1000", at: "Bresac")

  @Test(arguments: ["payable", "round_distance", "allowance", "round_amount"])
  func aRuleThatFailsLeavesNoAmountButTheKilometres(rule: String) throws {
    let decisions = ScriptedDecisions()
    func isFirst(_ trip: Trip) -> Bool { trip.stops.first?.event.uid == "a" }
    switch rule {
    case "payable":
      decisions.on(Payable.self) { isFirst($0.trip) ? .failed(rule) : .said($0.trip.metres ?? .zero, rule) }
    case "round_distance": decisions.on(RoundDistance.self) { isFirst($1) ? .failed(rule) : .said($0, rule) }
    case "allowance":
      decisions.onAllowance { trip, ledger in isFirst(trip) ? .failed(rule) : .said(ledger.km, rule) }
    default: decisions.on(RoundAmount.self) { isFirst($1) ? .failed(rule) : .said($0, rule) }
    }
    let statement = try World.statement([first, second], decisions)
    #expect(statement.problems == ["rule-error a 2026-10-06"])
    #expect(statement.trips.first?.amount == nil)
    #expect(statement.trips.last?.amount != nil)
    #expect(statement.totals.first?.amount == nil)
    #expect(statement.totals.first?.after.km == exact("100"))
    #expect(statement.totals.first?.metres == Metres(100_000))
    if rule == "allowance" { #expect(statement.trips.last?.amount == exact("40")) }
  }

  @Test func withoutAScaleTheAmountIsAnErrorNeverZero() throws {
    let decisions = ScriptedDecisions()
    decisions.onAllowance { _, _ in .silent("allowance") }
    let statement = try World.statement([first], decisions)
    #expect(statement.amounts == [nil])
    #expect(statement.problems == ["no-allowance a 2026-10-06"])
  }

  @Test func theTotalIsTheSumOfThePrintedLines() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Supplements.self) { _ in .said([AmountLine(label: "Parking", amount: exact("4.20"))], "supplements") }
    decisions.on(Settle.self) { ledger, period in
      .said(
        [AmountLine(label: "Advance", amount: exact("-10"))], "settle",
        because: Phrase(verbatim: "\(ledger.km) \(period.from)"))
    }
    let statement = try World.statement([first, second], decisions)
    #expect(statement.amounts == [exact("20"), exact("30")])
    #expect(statement.adjustments.map(\.line.label) == ["Advance"])
    #expect(statement.adjustments.first?.decision.because == "100 2026-10-01")
    #expect(statement.totals.first?.amount == exact("48.4"))
    #expect(statement.totals.first?.after.amount == exact("50"))
  }

  @Test func supplementsAreRoundedAsAmountsAre() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Supplements.self) { _ in
      .said(
        [AmountLine(label: "Passenger", amount: exact("1.0815")), AmountLine(label: "Parking", amount: exact("4.50"))],
        "supplements")
    }
    decisions.on(RoundAmount.self) { amount, _ in
      .said((try? amount.rounded(to: exact("0.01"), .halfUp)) ?? amount, "round_amount")
    }
    let statement = try World.statement([first], decisions)
    #expect(statement.trips.first?.supplements.map(\.amount) == [exact("1.08"), exact("4.5")])
    #expect(statement.trips.first?.supplements.map { $0.rounded?.rule } == ["round_amount", nil])
    #expect(statement.totals.first?.amount == exact("25.58"))
  }

  @Test func aSupplementThatCannotBeRoundedLeavesNoTotal() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Supplements.self) { _ in .said([AmountLine(label: "Parking", amount: exact("4.20"))], "supplements") }
    decisions.on(RoundAmount.self) { amount, _ in amount == exact("4.2") ? .failed("round_amount") : .said(amount, "r")
    }
    let statement = try World.statement([first], decisions)
    #expect(statement.problems == ["rule-error a 2026-10-06"])
    #expect(statement.amounts == [exact("20")])
    #expect(statement.totals.first?.amount == nil)
  }

  @Test func aTripThatStaysOutOfTheLedgerIsPaidAndMovesNoBand() throws {
    let decisions = ScriptedDecisions()
    decisions.onAllowance { trip, ledger in
      var answer = Answer<Decimal>.said(exact("100"), "allowance")
      answer.decision.terms = AllowanceTerms(staysOutOfLedger: trip.stops.first?.event.uid == "a")
      if trip.stops.first?.event.uid == "b" { answer.value = ledger.km }
      return answer
    }
    let statement = try World.statement([first, second], decisions)
    #expect(statement.amounts == [exact("100"), .zero])
    #expect(statement.trips.map(\.staysOutOfLedger) == [true, false])
    let total = try #require(statement.totals.first)
    #expect(total.metres == Metres(100_000))
    #expect(total.outsideLedger == Metres(40_000))
    #expect(total.amount == exact("100"))
    #expect([total.before.km, total.after.km, total.after.amount] == [.zero, exact("60"), .zero])
    #expect(total.after.trips == 1)
  }

  @Test(arguments: ["supplements", "settle"])
  func aLineThatIsNotKnownLeavesNoTotal(rule: String) throws {
    let decisions = ScriptedDecisions()
    if rule == "settle" {
      decisions.on(Settle.self) { _, _ in .failed(rule) }
    } else {
      decisions.on(Supplements.self) { _ in .failed(rule) }
    }
    let statement = try World.statement([first], decisions)
    #expect(statement.amounts == [exact("20")])
    #expect(statement.totals.first?.amount == nil)
    #expect(statement.diagnostics.map(\.code) == [.ruleError])
  }

  @Test func anAdvanceIsPaidInAMonthWithoutTrips() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Settle.self) { _, _ in .said([AmountLine(label: "Advance", amount: exact("100"))], "settle") }
    let statement = try World.statement([], decisions)
    #expect(statement.adjustments.count == 1)
    #expect(statement.totals.map(\.amount) == [exact("100")])
    #expect(try World.statement([]).totals.isEmpty)
  }

  @Test func deductionsComeBeforeRounding() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Payable.self) { .said(($0.trip.metres ?? .zero) - Metres(15_400), "payable") }
    decisions.on(RoundDistance.self) { metres, _ in
      .said(Metres((metres.count + 500) / 1_000 * 1_000), "round_distance")
    }
    let statement = try World.statement([first], decisions)
    #expect(statement.trips.first?.metres == Metres(40_000))
    #expect(statement.trips.first?.payable == Metres(25_000))
    #expect(statement.amounts == [exact("12.5")])
  }
}
