import LuaSandbox
import Testing

@Suite struct ResultTests {
  @Test(
    "What a rule may answer",
    arguments: [
      ("return", "ok:nil"), ("return nil", "ok:nil"), ("return false", "ok:false"), ("return 3", "ok:3"),
      ("return 2.5", "ok:2.5"), ("return 'é'", "ok:é"), ("return '\\255'", "ok:\u{FFFD}"),
      ("return {}", "ok:{}"), ("return {1, 'a', {true}}", "ok:{1, a, {true}}"),
      ("return {lat = 45, lon = 5}", "ok:{lat=45, lon=5}"),
      ("return {{{{1}}}}", "ok:{{{{1}}}}"),
      ("return {{{{{1}}}}}", "error:returned a table nested more than 4 deep"),
      ("return {[2.5] = 1}", "error:returned a table whose keys are neither a list's nor texts"),
      ("return {[true] = 1}", "error:returned a table whose keys are neither a list's nor texts"),
      ("return {1, 2, [9] = 1}", "error:returned a table whose keys are neither a list's nor texts"),
      ("return {print}", "error:returned a function"),
      ("return print", "error:returned a function"),
      ("return setmetatable({}, {})", "error:returned a table with a metatable"),
      ("return 1/0", "error:returned a number that is not finite"),
      ("return {0/0}", "error:returned a number that is not finite"),
      ("local t = {} t.t = t return t", "error:returned a table nested more than 4 deep"),
      ("local t = {} for i = 1, 1001 do t[i] = i end return t", "error:returned a table with more than 1000 entries"),
      (
        "local t = {} for i = 1, 1001 do t['k' .. i] = i end return t",
        "error:returned a table with more than 1000 entries"
      ),
      (
        "local a, t = {}, {} for i = 1, 600 do a[i] = i end return {a, a}",
        "error:returned a table with more than 1000 entries"
      ),
    ])
  func answers(_ rule: String, _ expected: String) throws {
    let sandbox = try Sandbox.forTests()
    #expect(try sandbox.run(rule, acceptingTables: true).brief == expected)
  }

  @Test func tablesAreTakenOnlyWhereTheyAreExpected() throws {
    let sandbox = try Sandbox.forTests()
    let error = try #require(try sandbox.run("return {}").error)
    #expect(error == SandboxError(.badResult, "returned a table", file: "rules.lua", line: 1))
  }

  @Test func argumentsArrive() throws {
    let sandbox = try Sandbox.forTests()
    let outcome = try sandbox.run(
      "local a, b, c, d, e, f = ... return tostring(a) .. tostring(b) .. c .. d .. e .. f",
      [.nothing, .boolean(true), .integer(.min), .number(0.5), .text("é\0x"), .text("")])
    #expect(outcome.brief == "ok:niltrue-92233720368547758080.5é\0x")
    let many = [Value](repeating: .integer(1), count: 17)
    #expect(try sandbox.run("return 1", many).brief == "error:more than 16 values at once")
    #expect(try sandbox.run("return 1", [.table(Value.Table())]).brief == "error:a table cannot be handed to a rule")
    let long = String(repeating: "é", count: 10_000)
    #expect(
      try sandbox.run("local a, b, c = ... return #a + #b + #c", [.text("x"), .text(long), .text(long)]).brief
        == "ok:40001")
  }

  @Test func theLogIsTheCalls() throws {
    let sandbox = try Sandbox.forTests()
    _ = try sandbox.run("print('a', 1, nil, {}, ev, print)\nprint()", [.object(Event())])
    #expect(sandbox.log == "a\t1\tnil\ttable\tevent\tfunction\n")
    _ = try sandbox.run("return 1")
    #expect(sandbox.log.isEmpty)
  }
}
