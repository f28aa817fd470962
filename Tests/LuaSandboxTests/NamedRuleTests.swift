import LuaSandbox
import Testing

@Suite struct NamedRuleTests {
  private func entry(_ value: String) throws -> Chunk.Entry? {
    try Sandbox.forTests().load("a.lua", "local function f() end\nreturn { x = \(value) }")["x"]
  }

  @Test func aListOfRulesKeepsTheirOrderNamesAndLines() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load(
      "a.lua",
      """
      local function second() return 2 end
      return {
        x = {
          rule("zebra", function() return 1 end),
          rule("été-2_b.c", second),
        },
      }
      """)
    guard case .rules(let rules)? = chunk["x"] else {
      Issue.record("no rules: \(String(describing: chunk["x"]))")
      return
    }
    #expect(rules.map(\.label) == ["zebra", "été-2_b.c"])
    #expect(rules.map(\.line) == [4, 5])
    #expect(rules.map(\.file) == ["a.lua", "a.lua"])
    #expect(rules.map { sandbox.call($0).brief } == ["ok:1", "ok:2"])
    #expect(sandbox.call(rules[1]).answer?.line == 1)
  }

  @Test func oneRuleIsAListOfOne() throws {
    guard case .rules(let rules)? = try entry("rule('a', f)") else {
      Issue.record("no rules")
      return
    }
    #expect(rules.map(\.label) == ["a"])
  }

  @Test func whatIsNoListOfRulesIsTold() throws {
    #expect(try entry("{}") == .empty)
    #expect(try entry("{ f }") == .mixed(1))
    #expect(try entry("{ rule('a', f), 2 }") == .mixed(2))
    #expect(try entry("{ rule('a', f), nil, rule('b', f) }") == .mixed(nil))
    #expect(try entry("{ a = f }") == .mixed(nil))
    #expect(try entry("1") == .value)
    #expect(try Sandbox.forTests().load("a.lua", "return {}")["x"] == nil)
  }

  @Test(
    "A rule needs a name of one word and a function",
    arguments: [
      ("rule('', f)", "rule: the name must be one word"), ("rule('two words', f)", "rule: the name must be one word"),
      ("rule('a/b', f)", "rule: the name must be one word"), ("rule('a:b', f)", "rule: the name must be one word"),
      ("rule(f)", "rule: the name must be one word"),
      ("rule('a')", "rule: a function expected after the name \"a\", not a nil"),
      ("rule('a', {})", "rule: a function expected after the name \"a\", not a table"),
      ("rule(('x'):rep(61), f)", "rule: the name must be one word"),
    ])
  func refusals(_ expression: String, _ words: String) throws {
    let error = #expect(throws: SandboxError.self) { try entry(expression) }
    #expect(error?.message.hasPrefix(words) == true, "\(error?.message ?? "")")
    #expect(error?.line == 2)
  }

  @Test func aRuleCanBeNeitherReadNorAnswered() throws {
    let sandbox = try Sandbox.forTests()
    #expect(try sandbox.run("return rule('a', print)").brief == "error:returned a rule")
    #expect(try sandbox.run("return type(rule('a', print)) .. tostring(rule('a', print))").brief == "ok:rulerule")
    #expect(try sandbox.run("return rule('a', print).name").error?.kind == .runtime)
  }
}
