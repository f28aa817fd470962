import Mileage
import Testing
import Values

@testable import Output

@Suite struct StatementDifferenceTests {
  private func difference(_ change: (inout Statement) throws -> Void) throws -> StatementDifference {
    let before = try TestStatement().statement()
    var after = before
    try change(&after)
    return StatementDifference(from: before, to: after)
  }

  private func text(_ difference: StatementDifference) -> String {
    var bytes: [UInt8] = []
    let sides = StatementDifference.Pair([Version(name: "old", version: "")], [Version(name: "new", version: "")])
    let writer = DifferenceWriter(options: StatementOptions(language: .english), sides: sides)
    writer.writeText(difference, into: &bytes)
    return visible(bytes)
  }

  @Test("Equal statements differ in nothing")
  func equal() throws {
    let difference = try difference { _ in }
    #expect(difference.isEmpty)
    #expect(text(difference).hasSuffix("Nothing changes.\n"))
  }

  @Test("A trip that is paid otherwise shows the decision on each side, from the line that made it")
  func paidOtherwise() throws {
    let difference = try difference { statement in
      statement.trips[0].amount = Decimal(100)
      statement.trips[0].decisions[2] = Decision(
        rule: "allowance", value: "100", pack: "my/pack", at: "rules.lua:3", because: "flat")
    }
    let change = try #require(difference.changes.first)
    #expect(difference.changes.count == 1)
    #expect(change.subject == .trip(id: "t1"))
    #expect(change.aspects.map(\.name) == [.amount])
    #expect(change.because.map { $0.before?.at } == ["rules.lua:31"])
    #expect(change.because.map { $0.after?.because } == ["flat"])
  }

  @Test("An event that is skipped on one side is told, and its trip with it, without a cause of its own")
  func skipped() throws {
    let difference = try difference { statement in
      let trip = statement.trips.remove(at: 0)
      statement.skipped += trip.stops.map { stop in
        Skipped(
          event: stop.event, reason: "private",
          decision: Decision(rule: "professional", value: "false", pack: "my/agency", at: "rules.lua:9"))
      }
    }
    #expect(
      difference.changes.map(\.subject) == [.event(uid: "voiron"), .event(uid: "lyon"), .trip(id: "t1")])
    #expect(difference.changes.map(\.kind) == [.removed, .removed, .removed])
    #expect(difference.changes[0].because.map { $0.after?.at } == ["rules.lua:9"])
    #expect(difference.changes[2].because.isEmpty)
  }

  @Test("A trip whose first stop went keeps its partner by the stop they share")
  func otherID() throws {
    let difference = try difference { statement in
      statement.trips[0].id = "t9"
      statement.trips[0].stops.removeFirst()
      statement.trips[0].legs.removeFirst()
    }
    #expect(difference.changes.map(\.subject) == [.trip(id: "t9")])
    #expect(difference.changes.map(\.kind) == [.changed])
  }

  @Test("What is settled stands in the month of its last day, so that months add up to the total")
  func settledMonths() throws {
    var before = try TestStatement().statement()
    before.adjustments = []
    for index in before.trips.indices { before.trips[index].amount = Decimal(index) }
    var after = before
    let year = Period(from: CivilDate(year: 2026, month: 1, day: 1), to: CivilDate(year: 2027, month: 1, day: 1))
    after.adjustments = [
      Adjustment(
        vehicle: "clio", days: year, line: AmountLine(label: "Year", amount: Decimal(-55)),
        decision: Decision(rule: "settle"))
    ]
    let difference = StatementDifference(from: before, to: after)
    let december = try #require(difference.months.last)
    #expect(december.start == CivilDate(year: 2026, month: 12, day: 1))
    #expect(december.sum.before.amount == .zero && december.sum.after.amount == Decimal(-55))
    for side in [\StatementDifference.Pair<StatementDifference.Sum>.before, \.after] {
      let sum = try difference.months.reduce(Decimal.zero) { try $0 + (try #require($1.sum[keyPath: side].amount)) }
      #expect(sum == difference.totals[0].sum[keyPath: side].amount)
    }
  }

  @Test("Of two adjustments with one label each is compared with its own")
  func adjustments() throws {
    let line = { (text: String) in AmountLine(label: "Avance", amount: Decimal(text) ?? .zero) }
    var before = try TestStatement().statement()
    before.adjustments = ["1", "2"].map {
      Adjustment(vehicle: "clio", days: TestStatement.period, line: line($0), decision: Decision(rule: "settle"))
    }
    var after = before
    after.adjustments[1].line = line("5")
    let changes = StatementDifference(from: before, to: after).changes
    #expect(changes.map(\.subject) == [.adjustment(label: "Avance", vehicle: "clio", currency: .euro)])
  }

  @Test("Turned round, a difference adds what it took and takes what it added")
  func turned() throws {
    let before = try TestStatement().statement()
    var after = before
    after.trips.removeLast()
    after.diagnostics = []
    let forth = StatementDifference(from: before, to: after)
    let back = StatementDifference(from: after, to: before)
    #expect(Set(forth.changes.map(\.subject)) == Set(back.changes.map(\.subject)))
    #expect(forth.changes.map(\.kind) == [.removed, .removed])
    #expect(back.changes.map(\.kind) == [.added, .added])
    #expect(forth.totals[0].sum.before == back.totals[0].sum.after)
  }
}
