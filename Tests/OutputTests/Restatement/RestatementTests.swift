import Mileage
import Testing
import Values

@testable import Output

@Suite struct RestatementTests {
  private func restatement(_ change: (inout Statement) -> Void) throws -> Restatement {
    var before = try TestStatement().statement()
    for index in before.trips.indices where before.trips[index].amount == nil { before.trips[index].amount = .zero }
    before.totals[0].amount = Decimal("155.99")
    var after = before
    change(&after)
    return Restatement(from: before, to: after)
  }

  private static func use(_ day: String, _ reference: String) -> ParameterUse {
    ParameterUse(name: "rate", layer: "fr/bareme", validFrom: CivilDate(day), reference: reference)
  }

  @Test func theSameStatementChangesNothing() throws {
    #expect(try restatement { _ in }.isEmpty)
  }

  @Test func aMonthShowsTheDifferenceAndTheParameterThatChanged() throws {
    let restatement = try restatement { statement in
      statement.trips[0].amount = statement.trips[0].amount?.adding(Decimal("1.50"))
      statement.trips[0].decisions.append(
        Decision(rule: "allowance", parameters: [Self.use("2026-01-01", "arrêté")]))
      statement.totals[0].amount = Decimal("157.49")
    }
    let line = try #require(restatement.lines.first)
    #expect(restatement.lines.count == 1)
    #expect(line.month == CivilDate(year: 2026, month: 10, day: 1) && line.vehicle == "clio")
    #expect(line.difference == Decimal("1.50") && restatement.totals.map(\.difference) == [Decimal("1.50")])
    #expect(line.changes == [.init(name: "rate", before: nil, after: Self.use("2026-01-01", "arrêté"))])
  }

  @Test func whatIsSettledOtherwiseIsADifferenceToo() throws {
    let restatement = try restatement { $0.adjustments[0].line.amount = .zero }
    #expect(restatement.lines.map(\.difference) == [Decimal("3.20")])
  }

  @Test func anAmountThatIsNoLongerKnownIsNoDifferenceButALine() throws {
    let restatement = try restatement { statement in
      statement.trips[0].amount = nil
      statement.totals[0].amount = nil
    }
    #expect(restatement.lines.map(\.after) == [nil])
    #expect(restatement.lines.map(\.difference) == [nil] && restatement.totals.map(\.difference) == [nil])
  }
}
