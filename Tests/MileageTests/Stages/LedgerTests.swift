import Mileage
import TestSupport
import Testing
import Values

/// The ledger: kilometres and amounts of a vehicle's fiscal year, whatever period is reported.
@Suite struct LedgerTests {
  private static let owned = Vehicle(id: "clio", kind: .car, power: 5)

  /// Answers the kilometres before the trip, so that a test sees the ledger.
  private static func telling() -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.onAllowance { _, ledger in .said(ledger.km, "allowance") }
    return decisions
  }

  private static func visit(_ date: String) -> Appointment {
    Appointment("v\(date)", "\(date)T0900", "\(date)T1000", at: "Aubeval")
  }

  @Test func aPeriodIsEvaluatedFromTheStartOfItsFiscalYear() throws {
    let statement = try World.statement(
      ["20260105", "20260210", "20261006", "20261007", "20261110"].map(Self.visit), Self.telling())
    #expect(statement.routes.count == 2)
    #expect(statement.amounts == [exact("80"), exact("120")])
    let total = try #require(statement.totals.first)
    #expect(total.before.km == exact("80"))
    #expect(total.after.km == exact("160"))
    #expect(total.after.trips == 4)
    #expect(total.after.months == [40, 40, 0, 0, 0, 0, 0, 0, 0, 80, 0, 0].map { Decimal($0) })
    #expect(total.metres == Metres(80_000))
    #expect(total.trips == 2)
  }

  @Test func aFiscalYearStartsFromNothing() throws {
    let statement = try World.statement(
      ["20261230", "20270104"].map(Self.visit), from: "2026-12-01", to: "2027-02-01", Self.telling())
    #expect(statement.amounts == [exact("0"), exact("0")])
    #expect(statement.totals.map(\.after.year) == [FiscalYear(year: 2026), FiscalYear(year: 2027)])
    #expect(statement.totals.map(\.after.km) == [exact("40"), exact("40")])
    #expect(statement.totals.map(\.trips) == [1, 1])
  }

  @Test func aFiscalYearMayBeginOnAnyDay() throws {
    let decisions = Self.telling()
    decisions.years = FiscalCalendar(month: 4, day: 6)
    let statement = try World.statement(
      ["20260405", "20260406", "20260505", "20260506"].map(Self.visit), from: "2026-04-01", to: "2026-06-01",
      person: World.person(vehicles: [Self.owned]), decisions)
    #expect(statement.amounts == [exact("0"), exact("0"), exact("40"), exact("80")])
    #expect(statement.totals.map(\.before.year.start) == [day("2025-04-06"), day("2026-04-06")])
    #expect(statement.totals.last?.after.months.prefix(2) == [exact("80"), exact("40")])
  }

  @Test func eachYearIsSettledForItsPartOfThePeriod() throws {
    let decisions = Self.telling()
    var settled: [String] = []
    decisions.on(Settle.self) { ledger, period in
      settled.append("\(ledger.vehicle.id) \(ledger.year) \(period)")
      return .said([AmountLine(label: "\(ledger.year)", amount: exact("1"))], "settle")
    }
    let statement = try World.statement(
      ["20261230", "20270104"].map(Self.visit), from: "2026-12-01", to: "2027-02-01", decisions)
    #expect(settled == ["clio 2026 2026-12", "clio 2027 2027-01"])
    #expect(statement.adjustments.map(\.line.label) == ["2026", "2027"])
    #expect(statement.totals.map(\.amount) == [exact("1"), exact("1")])
  }

  @Test func kilometresMadeElsewhereCountForTheBandAlone() throws {
    let opening = OpeningLedger(year: 2026, vehicle: "clio", elsewhere: exact("500"))
    let statement = try World.statement(
      ["20260105", "20261006"].map(Self.visit),
      person: World.person(vehicles: [Self.owned], openings: [opening]), Self.telling())
    #expect(statement.amounts == [exact("540")])
    let total = try #require(statement.totals.first)
    #expect(total.after.km == exact("580") && total.after.elsewhere == exact("500"))
    #expect(total.after.months[0] == exact("40"))
    // The calendar holds January: nothing is missing.
    #expect(statement.problems.isEmpty)
  }

  @Test func openingKilometresStandForAllTripsBeforeTheirDay() throws {
    let opening = OpeningLedger(
      year: 2026, vehicle: "clio", before: day("2026-10-07"), km: exact("1830"))
    let person = World.person(vehicles: [Self.owned], openings: [opening])
    let statement = try World.statement(
      ["20260105", "20261006", "20261007"].map(Self.visit), person: person, Self.telling())
    #expect(statement.trips.map(\.uids) == [["v20261007"]])
    #expect(statement.amounts == [exact("1830")])
    #expect(statement.reasons == ["v20261006: the opening kilometres before 2026-10-07 stand for it"])
    #expect(statement.problems == ["covered-by-opening"])
    #expect(statement.totals.first?.after.km == exact("1870"))
  }

  @Test func aFeedThatStartsLateIsAWarningWithTheLineToAdd() throws {
    let person = World.person(vehicles: [Self.owned])
    let statement = try World.statement(["20260512", "20261006"].map(Self.visit), person: person)
    #expect(statement.problems == ["ledger-opening-missing"])
    let found = try #require(statement.diagnostics.first)
    #expect(found.severity == .warning)
    #expect(found.message.english.contains("from 2026-01-01 to 2026-04-30"))
    #expect(found.advice.english.contains("ledger: {2026: {clio: {before: 2026-05-01, km: …}}}"))
    #expect(!statement.hasErrors)
  }

  @Test func errorsBeforeThePeriodAreOneWarning() throws {
    let decisions = ScriptedDecisions()
    decisions.onAllowance { trip, _ in
      trip.date < day("2026-10-01") ? .failed("allowance") : .said(exact("1"), "allowance")
    }
    let statement = try World.statement(["20260105", "20260210", "20261006"].map(Self.visit), decisions)
    #expect(statement.problems == ["ledger-uncertain"])
    #expect(statement.diagnostics.first?.message.english.hasPrefix("2 errors") == true)
    #expect(statement.totals.first?.after.km == exact("120"))
    #expect(statement.totals.first?.amount == exact("1"))
  }

  @Test func errorsOfTheFiscalYearBeforeTouchNoLedger() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Professional.self) { $0.date.year < 2026 ? .failed("professional") : .said(true, "professional") }
    let statement = try World.statement(
      ["20251229", "20260105"].map(Self.visit), from: "2026-01-01", to: "2026-02-01",
      person: World.person(vehicles: [Self.owned]), decisions)
    #expect(statement.problems.isEmpty)
    #expect(statement.routes.count == 1)
  }

  @Test func whatConcernsTheWholeStatementIsSaidOnce() throws {
    let decisions = ScriptedDecisions()
    decisions.onAllowance { _, _ in
      var answer = Answer<Decimal>.said(exact("1"), "allowance")
      answer.remarks = [Diagnostic(.warning, .scaleNotPublished, Phrase(verbatim: "kept"), concernsWhole: true)]
      return answer
    }
    let statement = try World.statement(["20260105", "20261006", "20261007"].map(Self.visit), decisions)
    #expect(statement.problems == ["scale-not-published"])
  }

  @Test func tripIDsSurviveOtherAppointments() throws {
    let desk = Appointment("desk", "20261006T1600", "20261006T1700", at: "office")
    let alone = try World.statement([Self.visit("20261007"), desk])
    let early = Appointment("early", "20261006T0700", "20261006T0800", at: "office")
    let busy = try World.statement([Self.visit("20261007"), desk, early, Self.visit("20261005")])
    #expect(alone.trips.map(\.route) == ["home > office", "office > home", "home > Aubeval > home"])
    #expect(Set(busy.trips.map(\.id)).count == busy.trips.count)
    // The way there is now the early appointment's; the visit and the way back from the desk keep their names.
    #expect(busy.trips.map(\.id).contains(alone.trips[1].id))
    #expect(busy.trips.last?.id == alone.trips.last?.id)
  }
}
