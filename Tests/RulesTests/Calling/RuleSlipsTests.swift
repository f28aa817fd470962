import PackSupport
import Packs
import Testing
import Values

@testable import Rules

@Suite struct RuleSlipsTests {
  private func found(_ body: String) throws -> [Diagnostic] {
    var files = MemoryFiles()
    files.add("one", rules: "local rules = { api = 1 }\n\(body)\nreturn rules\n", parameters: nil)
    return RuleSlips.decimalCommas(in: try files.library().layers(["one"], relativeTo: ""))
  }

  @Test(arguments: [
    "function rules.allowance(trip)\n  local rate = 0,55\n  return trip.km * rate\nend",
    "function rules.allowance()\n  return 12,50\nend",
  ])
  func aDecimalCommaIsToldWithEveryStatement(body: String) throws {
    let told = try found(body)
    #expect(told.map(\.code) == [.luaDecimalComma])
    #expect(told[0].place.line == body.split(separator: "\n").firstIndex { $0.contains(",5") }.map { $0 + 2 })
    #expect(told[0].concernsWhole && told[0].severity == .warning)
  }

  @Test(arguments: [
    "local a, b = 1, 2", "local t = {1,2}", "local a = math.max(1,2)", "local s = '0,55'", "local a,b = 1,2",
  ])
  func twoNumbersThatAreMeantAreLeftAlone(body: String) throws { #expect(try found(body).isEmpty) }
}
