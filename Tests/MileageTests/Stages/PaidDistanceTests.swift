import Mileage
import TestSupport
import Testing
import Values

/// What is paid, held against what was driven: the way to Aubeval and back is 40 km in two legs.
@Suite struct PaidDistanceTests {
  private static let visit = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")

  @Test(arguments: [
    (120_000, 120_000, "payable"), (42_001, 42_001, "payable"), (42_000, 42_000, nil), (41_000, 41_000, nil),
    (40_000, 100_000, "round_distance"), (0, 50_000, "round_distance"), (20_000, 20_000, nil), (0, 0, nil),
    (60_000, 40_000, nil),
  ])
  func moreThanWasDrivenIsToldBeyondRounding(payable: Int, rounded: Int, rule: String?) throws {
    let decisions = ScriptedDecisions()
    decisions.on(Payable.self) { _ in .said(Metres(payable), "payable") }
    decisions.on(RoundDistance.self) { _, _ in .said(Metres(rounded), "round_distance") }
    let statement = try World.statement([Self.visit], decisions)
    #expect(statement.problems == (rule == nil ? [] : ["paid-more-than-driven a 2026-10-06"]))
    if let rule { #expect(statement.diagnostics[0].message.english.contains("rules.lua:1: `\(rule)`")) }
    #expect(statement.trips.first?.payable == Metres(rounded))
  }
}
