import LuaSandbox
import Testing

@Suite struct LoadTests {
  @Test(
    "A file that does not load says where",
    arguments: [
      ("return {\n  x = = 1\n}", "a.lua:2: unexpected symbol near '='"),
      ("local x = 'open", "a.lua:1: unfinished string near <eof>"),
      ("\nerror('no')", "a.lua:2: no"),
      ("error({})", "a.lua:1: the error is a table, not a text"),
      ("return 1", "a.lua: a rule file must return a table"),
      ("", "a.lua: a rule file must return a table"),
      ("x = 1", "a.lua:1: assignment to undeclared global 'x' (use local)"),
      ("return { a = undefined_name }", "a.lua:1: undefined name 'undefined_name'"),
      ("error('two\\nlines\\27[31m')", "a.lua:1: two lines [31m"),
      ("error('other.lua:9: quoted')", "a.lua:1: other.lua:9: quoted"),
    ])
  func fails(_ source: String, _ expected: String) throws {
    let sandbox = try Sandbox.forTests()
    let error = #expect(throws: SandboxError.self) { try sandbox.load("a.lua", source) }
    #expect(error?.kind == .load)
    #expect(error?.description == expected)
  }

  @Test func namesFunctionsAndValues() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load(
      "rules.lua", "return { api = 1, b = function() end, a = 'x', t = {1, k = {true}}, [1] = 2, f = {print} }")
    #expect(chunk.names == ["a", "api", "b", "f", "t"])
    #expect(chunk.file == "rules.lua")
    #expect(chunk.function("b")?.name == "b")
    #expect(chunk.function("a") == nil)
    #expect(try sandbox.value("api", of: chunk).brief == "1")
    #expect(try sandbox.value("t", of: chunk).brief == "{1, k={true}}")
    #expect(try sandbox.value("absent", of: chunk).brief == "nil")
    #expect(throws: SandboxError(.badResult, "returned a function", file: "rules.lua")) {
      try sandbox.value("f", of: chunk)
    }
  }

  @Test func longNamesAreKept() throws {
    let sandbox = try Sandbox.forTests()
    let name = String(repeating: "folder/", count: 20) + "rules.lua"
    let chunk = try sandbox.load(name, "return { run = function()\nlocal x = nil + 1 end }")
    let error = try #require(try sandbox.call("run", of: chunk).error)
    #expect(error == SandboxError(.runtime, "attempt to perform arithmetic on a nil value", file: name, line: 2))
  }

  @Test func packsDoNotSeeEachOther() throws {
    let sandbox = try Sandbox.forTests()
    _ = try sandbox.load(
      "bad.lua",
      """
      string.find = function() return 666 end
      table.sort = nil
      math.pi = 4
      pairs, verdict = nil, nil
      return {}
      """)
    #expect(
      try sandbox.run("return ('x'):find('x') + string.find('x', 'x') + math.floor(math.pi) + #{pairs, table.sort}")
        .brief
        == "ok:7")
    #expect(try sandbox.run("return verdict(1)").brief == "ok:1")
  }

  @Test func functionsStayInTheirSandbox() throws {
    let one = try Sandbox.forTests()
    let other = try Sandbox.forTests()
    let chunk = try one.load("a.lua", "return { f = function() return 1 end }")
    #expect(try other.call("f", of: chunk).brief == "error:the function belongs to another sandbox")
    #expect(throws: SandboxError.self) { try other.value("f", of: chunk) }
  }

  @Test func aFailedFileLeavesTheOthersAlone() throws {
    var limits = Limits()
    limits.source = 100
    let sandbox = try Sandbox.forTests(limits)
    let first = try sandbox.load("a.lua", "return { f = function() return 'a' end }")
    let long = String(repeating: "-", count: 200)
    #expect(throws: SandboxError(.load, "source over 100 bytes", file: "long.lua")) {
      try sandbox.load("long.lua", long)
    }
    let last = try sandbox.load("b.lua", "return { f = function() return verdict('b') end }")
    #expect(try sandbox.call("f", of: first).answer?.file == "a.lua")
    #expect(try sandbox.call("f", of: last).answer?.file == "b.lua")
  }
}
