import LuaSandbox
import Testing

@Suite struct BudgetTests {
  @Test func aCallThatUsedUpItsBudgetSaysWhere() throws {
    let sandbox = try Sandbox.forTests()
    let error = try #require(try sandbox.run("\nlocal n = 0\nwhile true do n = n + 1 end").error)
    #expect(error == SandboxError(.budget, "instruction budget used up", file: "rules.lua", line: 3))
    #expect(sandbox.fuelUsed == 5_000_000)
  }

  @Test func aRunHasABudgetToo() throws {
    var limits = Limits()
    limits.fuelPerRun = 12_000_000
    let sandbox = try Sandbox.forTests(limits)
    let chunk = try sandbox.load(
      "rules.lua", "return { hang = function() while true do end end, f = function() return 1 end }")
    let hang = try #require(chunk.function("hang"))
    let short = try #require(chunk.function("f"))
    #expect(sandbox.call(hang).error?.message == "instruction budget used up")
    #expect(sandbox.call(hang).error?.message == "instruction budget used up")
    #expect(sandbox.call(short).brief == "ok:1")
    #expect(sandbox.call(hang).error?.message == "the run's instruction budget is used up")
    #expect(sandbox.call(short).error?.kind == .runBudget)
    #expect(sandbox.runFuelUsed == 12_000_000)
    sandbox.startRun()
    #expect(sandbox.call(short).brief == "ok:1")
  }

  @Test func memoryThatRanOutCannotBeCaught() throws {
    let sandbox = try Sandbox.forTests()
    let error = try #require(
      try sandbox.run("local t = {}\npcall(function()\nfor i = 1, 1e9 do t[i] = {i} end end)\nreturn 1").error)
    #expect(error == SandboxError(.memory, "memory limit reached", file: "rules.lua", line: 3))
    #expect(sandbox.memoryUsed < 1 << 20)
    #expect(try sandbox.run("return #('x'):rep(1000000)").brief == "ok:1000000")
  }

  @Test func theClockEndsTheRun() throws {
    var limits = Limits()
    limits.seconds = 0.05
    limits.fuelPerCall = .max / 2
    limits.fuelPerRun = .max / 2
    let sandbox = try Sandbox.forTests(limits)
    let error = try #require(try sandbox.run("while true do pcall(function() while true do end end) end").error)
    #expect(error.kind == .time)
    #expect(throws: SandboxError(.time, "the run was ended by its time limit", file: "a.lua")) {
      try sandbox.load("a.lua", "return {}")
    }
    sandbox.startRun()
    #expect(try sandbox.run("return 1").brief == "ok:1")
  }

  /// Each works long in C or in one instruction, and must be stopped by its price.
  @Test(
    "Long work is paid for",
    arguments: [
      "local a, b = ('x'):rep(2000000), ('x'):rep(2000000) local n = 0 for i = 1, 1e8 do if a == b then n = n + 1 end end return n",
      "local a, b = ('x'):rep(2000000) .. 'a', ('x'):rep(2000000) .. 'b' for i = 1, 1e8 do local _ = a < b end",
      "local z = ('0'):rep(2000000) for i = 1, 1e8 do ('x'):find('x', z) end",
      "local a, b = ('x'):rep(60000), ('x'):rep(60000) local n = 0 for i = 1, 1e8 do if a == b then n = n + 1 end end",
      "local z = ('0'):rep(2000000) for i = 1, 1e8 do math.floor(z) end",
      "local z = ('0'):rep(2000000) for i = 1, 1e8 do tonumber(z) end",
      "return ('a'):rep(100000):find('[' .. ('b'):rep(100000) .. ']*c')",
      "local p = '%f[' .. ('b'):rep(100000) .. ']' return ('a'):rep(100000):find(p)",
      "local f = ('%.99f'):rep(200) local a = {} for i = 1, 200 do a[i] = 1e308 end while true do f:format(table.unpack(a)) end",
      "local s = ('\\u{80}'):rep(1000000) while true do utf8.len(s) end",
      "local s = '\\u{80}' .. ('\\x80'):rep(1000000) local f = utf8.codes('a') while true do pcall(f, s, 1) end",
      "local t = {} for i = 1, 100000 do t[i] = i end while true do table.insert(t, 1, 0) table.remove(t, 1) end",
      "local t = {} for i = 1, 1000 do t[i] = i end while true do for _ in pairs(t) do break end end",
      "local t = {} for i = 1, 1000 do t[i] = i end while true do table.sort(t) end",
      "while true do string.rep('x', 1000000) end",
      "local s = ('x'):rep(1000000) while true do s:upper() end",
      "local s = ('x'):rep(1000000) while true do s:gsub('y', 'z') end",
      "local s = ('x'):rep(1000000) while true do s:find('y', 1, true) end",
      "while true do select(-1, table.unpack({}, 1, 9999)) end",
      "local t = {} for i = 1, 9999 do t[i] = 'x' end while true do table.concat(t) end",
      "local t = {} for i = 1, 200000 do t[i] = {i} end while true do local s = ('x'):rep(500000) end",
      "while true do setmetatable({}, {}) end",
      "while true do pcall(error, 'x') end",
      "while true do pcall(distance, 1) end",
      "while true do local x = ev.summary end",
      "while true do for _ in pairs(ev.tags) do end end",
      "while true do verdict(1, 'x') end",
      "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) while true do pcall(function() return t[1] end) end",
      "local function f(...) return select('#', ...) end while true do f(table.unpack({}, 1, 200)) end",
      "local s = '' for i = 1, 1e8 do s = s .. 'x' end",
    ])
  func paid(_ rule: String) throws {
    var limits = Limits()
    limits.seconds = 60  // the price must do, however slow the machine
    let sandbox = try Sandbox.forTests(limits)
    let outcome = try sandbox.run(rule, [.object(Event())]).brief
    #expect(outcome == "fuel" || outcome == "memory", "\(outcome)")
    #expect(try sandbox.run("return 1").brief == "ok:1")
  }

  /// Nothing is charged inside Lua's parser: here the clock must do.
  @Test("A file that takes the parser long is stopped", arguments: ParserTraps.all)
  func parsing(_ trap: ParserTraps) throws {
    var limits = Limits()
    limits.seconds = 0.05
    let sandbox = try Sandbox.forTests(limits)
    let error = #expect(throws: SandboxError.self) { try sandbox.load("a.lua", trap.source) }
    #expect(error?.kind == .time, "\(error as Any)")
  }
}

/// Texts below the source limit on which Lua's parser works in square.
struct ParserTraps: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: String

  static let all = [
    ParserTraps(
      testDescription: "names looked up through many functions",
      source: String(
        repeating: "local " + (0..<190).map { "a\($0)" }.joined(separator: ",") + "\nlocal function f()\n", count: 150)
        + String(repeating: "x() ", count: 40_000)),
    ParserTraps(
      testDescription: "many gotos and labels",
      source: String(repeating: "goto z ", count: 20_000)
        + (0..<25_000).map { "::l\($0)::x=1 " }.joined()),
    ParserTraps(
      testDescription: "a long chain of or",
      source: "local a = 1 return a" + String(repeating: " or a", count: 100_000)),
  ]
}
