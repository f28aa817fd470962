import LuaSandbox
import Testing

@Suite struct ModuleTests {
  /// A sandbox with modules of package 7.
  private func sandbox(_ modules: KeyValuePairs<String, String>, limits: Limits = .standard) throws -> Sandbox {
    let sandbox = try Sandbox.forTests(limits)
    for (name, source) in modules {
      try sandbox.addModule(name, file: "lib/\(name).lua", Array(source.utf8), id: 7)
    }
    return sandbox
  }

  private func run(_ sandbox: Sandbox, _ body: String) throws -> Outcome {
    let chunk = try sandbox.load("rules.lua", "return { run = function()\n\(body)\nend }", id: 7)
    return try sandbox.call("run", of: chunk)
  }

  @Test func aModuleIsRunOnceForAllFilesOfItsPackage() throws {
    let sandbox = try sandbox([
      "money": "local m = {}\nreturn m"
    ])
    let keeps = "local m = require('money')\nm.first = 1\nreturn { run = function() return require('money') == m end }"
    #expect(try sandbox.call("run", of: try sandbox.load("a.lua", keeps, id: 7)).brief == "ok:true")
    #expect(try run(sandbox, "return require('money').first").brief == "ok:1")
  }

  @Test func anotherPackageDoesNotSeeIt() throws {
    let sandbox = try sandbox(["money": "return {}"])
    let other = try sandbox.load("b.lua", "return { run = function() return require('money') end }", id: 8)
    let found = try sandbox.call("run", of: other).brief
    #expect(found == "error:undefined name 'require': the pack has no module 'money' (no file under lib/)")
  }

  @Test func modulesRequireModules() throws {
    let sandbox = try sandbox(["a": "return { v = require('b').v + 1 }", "b": "return { v = 40 }"])
    #expect(try run(sandbox, "return require('a').v + 1").brief == "ok:42")
  }

  @Test(
    "What is no module is an error",
    arguments: [
      ("require('mony')", "require: there is no module 'mony' (did you mean 'money'?)"),
      ("require('../../etc/passwd')", "require: there is no module '../../etc/passwd' (there are: money, travel)"),
      ("require('lib/money.lua')", "require: there is no module 'lib/money.lua' (there are: money, travel)"),
      ("require(1)", "require: the name of a module expected"),
    ])
  func unknown(_ call: String, _ message: String) throws {
    let sandbox = try sandbox(["money": "return {}", "travel": "return {}"])
    #expect(try run(sandbox, "return \(call)").brief == "error:\(message)")
  }

  @Test func aCircleNamesItsWay() throws {
    let sandbox = try sandbox([
      "a": "return require('b')", "b": "local c = require('c')\nreturn c", "c": "return require('a')",
    ])
    let error = try #require(try run(sandbox, "return require('a')").error)
    #expect(error.message == "require: modules require each other in a circle: a → b → c → a")
    #expect(error.file == "lib/c.lua")
    #expect(error.line == 1)
    // Neither a second call nor one that caught the first is misled by it.
    #expect(
      try run(sandbox, "pcall(require, 'a') local _, e = pcall(require, 'b') return e").brief
        == "ok:lib/a.lua:1: require: modules require each other in a circle: b → c → a → b")
  }

  @Test func anErrorInAModuleNamesItsFileAndLine() throws {
    let sandbox = try sandbox([
      "bad": "local m = {}\nfunction m.f()\n  return nil + 1\nend\nreturn m", "late": "\nerror('not today')",
      "empty": "local x = 1",
    ])
    let inside = try #require(try run(sandbox, "return require('bad').f()").error)
    #expect(
      inside == SandboxError(.runtime, "attempt to perform arithmetic on a nil value", file: "lib/bad.lua", line: 3))
    let late = try #require(try run(sandbox, "return require('late')").error)
    #expect(late == SandboxError(.runtime, "not today", file: "lib/late.lua", line: 2))
    let empty = try #require(try run(sandbox, "return require('empty')").error)
    #expect(empty.message.hasPrefix("require: the module 'empty' returns nothing"))
    #expect(empty.file == "rules.lua")
  }

  @Test func aModuleThatDoesNotParseIsRefusedAtOnce() throws {
    let error = #expect(throws: SandboxError.self) { try sandbox(["bad": "return {\n  x = = 1\n}"]) }
    #expect(error == SandboxError(.load, "unexpected symbol near '='", file: "lib/bad.lua", line: 2))
  }

  @Test func aVerdictAndAFunctionOfAModuleAreFoundThere() throws {
    let sandbox = try sandbox([
      "m":
        "local m = {}\n\nfunction m.rule() return verdict(true, 'because') end\n\nfunction m.plain() return 1 end return m"
    ])
    let chunk = try sandbox.load(
      "rules.lua", "local m = require('m')\nreturn { a = m.rule, b = m.plain, c = { rule('x', m.plain) } }", id: 7)
    let spoken = try #require(try sandbox.call("a", of: chunk).answer)
    #expect([spoken.file, String(spoken.line)] == ["lib/m.lua", "3"])
    let plain = try #require(try sandbox.call("b", of: chunk).answer)
    #expect([plain.file, String(plain.line)] == ["lib/m.lua", "5"])
    guard case .rules(let named)? = chunk["c"] else {
      Issue.record("no rules")
      return
    }
    #expect(named.map(\.file) == ["rules.lua"])
    #expect(named.map(\.line) == [2])
  }

  @Test func modulesShareTheBudgetAndTheWalls() throws {
    let sandbox = try sandbox(["loop": "while true do end", "wall": "x = 1 return {}", "io": "return { io = io }"])
    #expect(try run(sandbox, "return pcall(require, 'loop')").brief == "fuel")
    #expect(
      try run(sandbox, "return require('wall')").brief == "error:assignment to undeclared global 'x' (use local)")
    #expect(try run(sandbox, "return require('io')").brief == "error:undefined name 'io'")
    let deep = try Sandbox.forTests()
    for depth in 0..<40 {
      try deep.addModule("m\(depth)", file: "m.lua", Array("return require('m\(depth + 1)')".utf8), id: 7)
    }
    #expect(try run(deep, "return require('m0')").error?.message.contains("nested more than 20 deep") == true)
  }
}
