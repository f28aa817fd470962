import LuaSandbox
import Testing

/// A rule cannot remember: what is there when it has answered was there before it was asked, and is the same.
@Suite struct RememberingTests {
  /// How three calls of `f` ended, one after the other.
  private func calls(_ source: String, modules: [String: String] = [:]) throws -> [String] {
    let sandbox = try Sandbox.forTests()
    for (name, text) in modules.sorted(by: { $0.key < $1.key }) {
      try sandbox.addModule(name, file: "lib/\(name).lua", Array(text.utf8), id: 0)
    }
    let chunk = try sandbox.load("rules.lua", source, id: 0)
    let function = try #require(chunk.function("f"))
    return (0..<3).map { _ in sandbox.call(function, [], acceptingTables: true).brief }
  }

  @Test(
    "A function that sets a variable which outlives it is refused, with the line",
    arguments: [
      ("local n = 0\nreturn { f = function() n = n + 1 return n end }", 2, "n"),
      ("local n = 0\nlocal function up() n = n + 1 return n end\nreturn { f = function() return up() end }", 2, "n"),
      // Made by a call while the file was loaded.
      (
        "local function counter()\n  local n = 0\n  return function() n = n + 1 return n end\nend\n"
          + "return { f = counter() }", 3, "n"
      ),
      (
        "local function keep(...)\n  local a = ...\n  return function() a = a + 1 return a end\nend\nreturn { f = keep(1) }",
        3, "a"
      ),
      ("local rules = {}\nfor i = 1, 2 do rules.f = function() i = i + 1 return i end end\nreturn rules", 2, "i"),
      // Written by a function that a call makes.
      (
        "local n = 0\nreturn { f = function()\n  return (function() return (function() n = n + 1 return n end)() end)()\nend }",
        3, "n"
      ),
      // Held by a table's metatable, by a rule's name, by a key.
      (
        "local n = 0\nlocal t = setmetatable({}, { __index = function() n = n + 1 return n end })\n"
          + "return { f = function() return t.x end }", 2, "n"
      ),
      ("local n = 0\nreturn { f = function() end, g = rule('a', function() n = 1 end) }", 2, "n"),
      (
        "local n = 0\nlocal t = { [function() n = 1 end] = 1 }\nreturn { f = function() return t.x end }", 2, "n"
      ),
      ("return { f = function() _ENV = { n = 1 } return n end }", 1, "_ENV"),
    ])
  func aVariable(_ source: String, _ line: Int, _ name: String) throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load("rules.lua", source)
    let error = try #require(#expect(throws: SandboxError.self) { try sandbox.seal() })
    #expect(error.kind == .remembers)
    #expect(error.file == "rules.lua")
    #expect(error.line == line)
    #expect(error.message.hasPrefix("a rule cannot remember: this function sets '\(name)'"))
    // It is never called, whoever has not asked before.
    let function = try #require(chunk.function("f"))
    guard case .failed(let again) = sandbox.call(function) else {
      Issue.record("it was called")
      return
    }
    #expect(again == error)
  }

  @Test(
    "A table that was made while the file was loaded does not change",
    arguments: [
      "local t = { n = 0 }\nreturn { f = function() t.n = t.n + 1 return t.n end }",
      "local t = {}\nreturn { f = function() t.n = (t.n or 0) + 1 return t.n end }",
      "local t = { { { 0 } } }\nreturn { f = function() t[1][1][1] = t[1][1][1] + 1 return t[1][1][1] end }",
      "local rules = {}\nfunction rules.f() rules.n = (rules.n or 0) + 1 return rules.n end\nreturn rules",
      "local t = {}\nreturn { f = function() table.insert(t, 1) return #t end }",
      "local t = { 1, 2, 3 }\nreturn { f = function() return table.remove(t) end }",
      "local t = { 3, 1 }\nreturn { f = function() table.sort(t) return t[1] end }",
      "local t = {}\nreturn { f = function() setmetatable(t, { __index = { n = 1 } }) return t.n end }",
      // Another table behind it.
      "local s = {}\nlocal t = setmetatable({}, { __newindex = s, __index = s })\n"
        + "return { f = function() t.n = (t.n or 0) + 1 return t.n end }",
      "local s = {}\nlocal t = setmetatable({}, { __newindex = function(_, k, v) s[k] = v end, __index = s })\n"
        + "return { f = function() t.n = (t.n or 0) + 1 return t.n end }",
      "local t = setmetatable({}, { __index = function(t, k) t[k] = 1 return 1 end })\n"
        + "return { f = function() return t.x end }",
      // What it holds is not handed out: not by a metamethod, an iterator, an error.
      "local t = setmetatable({ 1 }, { __index = assert })\nreturn { f = function() t.x.n = 1 return t.x.n end }",
      "local t = { 1 }\nreturn { f = function() local _, s = pairs(t) s.n = (s.n or 0) + 1 return s.n end }",
      "local t = { 1 }\nreturn { f = function() local _, s = ipairs(t) s[1] = s[1] + 1 return s[1] end }",
      "local t = {}\nreturn { f = function() local _, e = pcall(error, t) e.n = (e.n or 0) + 1 return e.n end }",
      // A key, a class, a value within a verdict and within a rule.
      "local k = { n = 0 }\nlocal t = { [k] = 1 }\nreturn { f = function() k.n = k.n + 1 return t[k] end }",
      "local M = {}\nM.__index = M\nlocal o = setmetatable({ n = 0 }, M)\nfunction M.up(s) s.n = s.n + 1 return s.n end\n"
        + "return { f = function() return o:up() end }",
      "local seen = {}\nreturn { f = function() table.sort({ 2, 1 }, function(a, b) seen[a] = true return a < b end) "
        + "return #seen end }",
      // The libraries and the names that every file sees.
      "return { f = function() math.n = (math.n or 0) + 1 return math.n end }",
      "local m = math\nreturn { f = function() m.n = (m.n or 0) + 1 return m.n end }",
      "return { f = function() string.format = nil end }",
      "return { f = function() print = type end }",
      "local e = _ENV\nreturn { f = function() e.print = type end }",
      "return { f = function() local e = _ENV e.math = { n = 1 } end }",
      "local t = { _ENV }\nreturn { f = function() t[1].print = type end }",
      "return { f = function() return (function() local e <const> = _ENV e.type = print end)() end }",
    ])
  func aTable(_ source: String) throws {
    let found = try calls(source)
    #expect(found.allSatisfy { $0.hasPrefix("error:a rule cannot remember: this table was made") }, "\(found)")
  }

  @Test(
    "A walk that was begun while the file was loaded goes no further",
    arguments: [
      "local it, s = pairs({ a = 1, b = 2 })\nreturn { f = function() local _, v = it(s) return v end }",
      "local it, s = pairs({ 1, 2, 3 })\nreturn { f = function() local _, v = it(s) return v end }",
      "local it = ('1 2 3'):gmatch('%d')\nreturn { f = function() return it() end }",
      "local t = { ('1 2 3'):gmatch('%d') }\nreturn { f = function() return t[1]() end }",
    ])
  func aWalk(_ source: String) throws {
    let found = try calls(source)
    #expect(found.allSatisfy { $0.hasPrefix("error:a rule cannot remember: this walk was begun") }, "\(found)")
  }

  @Test(
    "What a call makes is its own",
    arguments: [
      ("return { f = function() local n = 0 local function up() n = n + 1 return n end up() return up() end }", "ok:2"),
      (
        "return { f = function() local t = {} t.x = 1 table.insert(t, 3) table.insert(t, 2) table.sort(t) return t[1] end }",
        "ok:2"
      ),
      (
        "local function each(list, f) for _, v in ipairs(list) do f(v) end end\n"
          + "return { f = function() local sum = 0 each({ 1, 2 }, function(v) sum = sum + v end) return sum end }",
        "ok:3"
      ),
      (
        "local M = {}\nM.__index = M\nfunction M.up(s) s.n = s.n + 1 return s.n end\n"
          + "return { f = function() local o = setmetatable({ n = 0 }, M) o:up() return o:up() end }", "ok:2"
      ),
      (
        "return { f = function() local s = 0 for w in ('1 2'):gmatch('%d') do s = s + tonumber(w) end return s end }",
        "ok:3"
      ),
      // Functions that only the file calls, while it is loaded.
      (
        "local total, list = 0, {}\nlocal function add(x) total = total + x list[#list + 1] = x end\nadd(1) add(2)\n"
          + "return { f = function() return total + #list end }", "ok:5"
      ),
      ("local _ENV = { n = 7 }\nreturn { f = function() return n end }", "ok:7"),
    ])
  func whatIsFree(_ source: String, _ expected: String) throws {
    #expect(try calls(source) == [expected, expected, expected])
  }

  @Test(
    "A table is read as before it was frozen",
    arguments: [
      ("#t", "ok:3"), ("t[2] .. t.x", "ok:20y"), ("rawlen(t)", "ok:3"), ("t.nothing", "ok:nil"),
      ("table.concat(t, ',')", "ok:10,20,30"), ("select('#', table.unpack(t))", "ok:3"), ("t == same", "ok:true"),
      ("('x'):gsub('x', t)", "ok:y"), ("by[t]", "ok:1"), ("type(t)", "ok:table"), ("tostring(t)", "ok:table"),
      ("(function() local s = 0 for i, v in ipairs(t) do s = s + i * v end return s end)()", "ok:140"),
      (
        "(function() local s = '' for k, v in pairs(t) do s = s .. k .. '=' .. v .. ' ' end return s end)()",
        "ok:1=10 2=20 3=30 x=y "
      ),
      ("tostring(shown)", "ok:shown"), ("shown.x", "ok:from function x"), ("shown.own", "ok:1"), ("#shown", "ok:7"),
      ("shown(2)", "ok:4"), ("behind.x", "ok:y"), ("(shown < shown)", "ok:true"), ("profile_of.a.b", "ok:deep"),
    ])
  func reading(_ expression: String, _ expected: String) throws {
    let head = """
      local t = { 10, 20, 30, x = "y" }
      local same, by = t, { [t] = 1 }
      local behind = setmetatable({}, { __index = t })
      local profile_of = { a = { b = "deep" } }
      local shown = setmetatable({ own = 1 }, {
        __tostring = function() return "shown" end, __len = function() return 7 end,
        __call = function(_, n) return 2 * n end, __lt = function() return true end,
        __index = function(_, key) return "from function " .. key end,
      })

      """
    #expect(try calls(head + "return { f = function() return (\(expression)) end }") == [expected, expected, expected])
  }

  @Test func aFrozenTableIsAnAnswer() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load(
      "rules.lua", "local lines = { { label = 'a', amount = 1 } }\nreturn { f = function() return lines end }")
    let function = try #require(chunk.function("f"))
    let found = (0..<2).map { _ in sandbox.call(function, acceptingTables: true).brief }
    #expect(found == ["ok:{{amount=1, label=a}}", "ok:{{amount=1, label=a}}"])
  }

  @Test func whatAModuleHoldsIsFrozenToo() throws {
    let modules = ["m": "local m = { n = 0 }\nfunction m.up() m.n = m.n + 1 return m.n end\nreturn m"]
    let atOnce = try calls("local m = require 'm'\nreturn { f = function() return m.up() end }", modules: modules)
    let late = try calls("return { f = function() return require('m').up() end }", modules: modules)
    for found in atOnce + late { #expect(found.hasPrefix("error:a rule cannot remember: this table was made")) }
    let kept = ["m": "local n = 0\nreturn function() n = n + 1 return n end"]
    let counted = try calls("return { f = function() return require('m')() end }", modules: kept)
    #expect(counted.allSatisfy { $0.contains("this function sets 'n'") }, "\(counted)")
  }

  /// A module that cannot be run while files are loaded is run anew by each call: what it holds goes with the call.
  @Test func aModuleThatOnlyRulesCanRunIsNotKept() throws {
    let sandbox = try Sandbox.forTests()
    var isAsked = false
    sandbox.define("asked") { _ in
      guard isAsked else { throw HostError("only within a rule") }
      return .integer(1)
    }
    try sandbox.addModule(
      "m", file: "lib/m.lua",
      Array("local m = { n = asked() }\nfunction m.up() m.n = m.n + 1 return m.n end\nreturn m".utf8),
      id: 0)
    let chunk = try sandbox.load("rules.lua", "return { f = function() return require('m').up() end }", id: 0)
    try sandbox.seal()
    isAsked = true
    let function = try #require(chunk.function("f"))
    #expect((0..<3).map { _ in sandbox.call(function).brief } == ["ok:2", "ok:2", "ok:2"])
  }

  @Test func whatCannotBeFrozenWithinTheBudgetNamesItsFile() throws {
    var limits = Limits()
    limits.fuelPerCall = 200_000
    let sandbox = try Sandbox.forTests(limits)
    // A module that the file may require, of somebody else.
    try sandbox.addModule("shared", file: "lib/shared.lua", Array("return {}".utf8), id: 0)
    // Making it costs less than walking over it and moving it.
    _ = try sandbox.load(
      "wide.lua", "local t = {} for i = 1, 12000 do t[i] = {} end\nreturn { f = function() return t end }", id: 0)
    let error = try #require(#expect(throws: SandboxError.self) { try sandbox.seal() })
    #expect(error.kind == .budget)
    #expect(error.file == "wide.lua")
  }

  @Test func otherPackagesAreAskedAllTheSame() throws {
    let sandbox = try Sandbox.forTests()
    let bad = try sandbox.load("bad.lua", "local n = 0\nreturn { f = function() n = n + 1 end }", id: 1)
    let good = try sandbox.load("good.lua", "return { f = function() return 1 end }", id: 2)
    #expect(sandbox.call(try #require(good.function("f"))).brief == "ok:1")
    #expect(sandbox.call(try #require(bad.function("f"))).brief.contains("this function sets 'n'"))
  }

  @Test func aFileThatIsLoadedLaterIsFrozenAtTheNextCall() throws {
    let sandbox = try Sandbox.forTests()
    let first = try sandbox.load("a.lua", "local t = { 1 }\nreturn { f = function() return t[1] end, t = t }", id: 0)
    #expect(sandbox.call(try #require(first.function("f"))).brief == "ok:1")
    let second = try sandbox.load("b.lua", "local t = { 1 }\nreturn { f = function() t[1] = 2 return t[1] end }", id: 0)
    #expect(sandbox.call(try #require(second.function("f"))).brief.hasPrefix("error:a rule cannot remember"))
  }
}
