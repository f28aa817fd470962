import Mileage
import PackSupport
import Testing
import Values

@testable import PackTests

@Suite struct EventOrderTests {
  private static let day = """
    cases:
      - name: a
        date: 2026-10-06
        day:
          - {summary: A, start: 09:00}
          - {summary: B, start: 10:00}
          - {summary: C, start: 11:00}
          - {summary: D, start: 12:00}
        skipped: []
    """

  /// The reasons of the skipped events, by order.
  private func reasons(_ rules: String) throws -> [EventOrder: [String]] {
    let bench = Bench(rules, Self.day)
    let test = try #require(try bench.tests().cases.first)
    let runner = CaseRunner(try bench.setting())
    var reasons: [EventOrder: [String]] = [:]
    for order in EventOrder.allCases {
      let statement = try runner.run(test, in: order).statement
      #expect(statement.skipped.map { $0.event.title } == ["A", "B", "C", "D"])
      reasons[order] = statement.skipped.map(\.reason.english)
    }
    return reasons
  }

  @Test func rulesWithoutAMemoryAnswerTheSame() throws {
    let reasons = try reasons(Sample.rule("professional(event)", "return verdict(false, event.summary)"))
    #expect(Set(reasons.values) == [["A", "B", "C", "D"]])
  }
}
