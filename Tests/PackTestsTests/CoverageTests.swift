import Packs
import Testing

@testable import PackTests

@Suite struct CoverageTests {
  @Test(arguments: [
    ("return verdict(1)", [1]), ("local a\n\nreturn verdict (\n1, 'x')", [3]), ("-- verdict(1)\nverdict(2)", [2]),
    ("--[[ verdict(1)\nverdict(2) ]] verdict(3)", [2]), ("--[==[ ]] verdict(1)\n]==] return verdict(2)", [2]),
    ("local s = 'verdict(1)' .. \"verdict(\\\"2\" return verdict(3)", [1]), ("s = [[\nverdict(1)\n]]\nverdict(2)", [4]),
    ("s = 'a\\\nb' verdict(1)", [2]), ("verdict(1) verdict(2)\nverdict(3)", [1, 2]),
    ("local v = verdict\nx.verdict(1)", []),
    ("x:verdict(1)\nfunction verdict() end\nverdicts(1)\nmy_verdict(2)", []), ("a = b[c[1]]\nverdict(x[1])", [2]),
    ("", []),
    ("--[[ never ends\nverdict(1)", []), ("s = 'never ends\nverdict(1)", []),
    ("local v = verdict\nv(1)\nverdict 'x'", [2, 3]), ("verdict(verdict(1),\nverdict(2))", [1, 2]),
  ])
  func verdictsAreFoundByLine(_ text: String, _ lines: [Int]) {
    #expect(Coverage.verdictLines(of: Pack.Source(name: "rules.lua", bytes: Array(text.utf8))) == lines)
  }

  private static let rules = """
    local rules = {}
    function rules.professional(event)
      if event.summary == "A" then return verdict(false, "A") end
      if event.summary == "B" then return verdict(false, "B") end
    end
    function rules.purpose() return "x" end
    return rules
    """

  private func coverage(_ events: String...) throws -> Coverage {
    let cases = events.map { "  - {name: \($0), event: {summary: \($0), start: 2026-10-06 09:00}, trips: []}\n" }
    let bench = Bench(Self.rules, "cases:\n" + cases.joined())
    return try #require(try Coverage.of(try bench.setting(), try bench.results()))
  }

  @Test func whatNoTestReachesIsNamed() throws {
    let coverage = try coverage("A")
    #expect(coverage.rules.filter { !$0.isReached }.map(\.name) == ["purpose"])
    #expect(coverage.verdicts.map(\.name) == ["pack/rules.lua:3", "pack/rules.lua:4"])
    #expect(coverage.verdicts.map(\.isReached) == [true, false])
    #expect((coverage.reached, coverage.total, coverage.percent) == (2, 4, 50))
  }

  /// Having no opinion is being called.
  @Test func aRuleWithoutAnOpinionWasCalled() throws {
    let coverage = try coverage("C")
    #expect(coverage.rules.map(\.isReached) == [true, false])
    #expect(coverage.reached == 1)
  }

  @Test func aPackOfParametersHasNothingToReach() throws {
    let bench = Bench("return {}", "cases: [{name: a, event: {start: 2026-10-06 09:00}, trips: []}]")
    #expect(try Coverage.of(try bench.setting(), [])?.percent == 100)
  }
}
