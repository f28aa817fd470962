import Glibc
import LuaSandbox
import Testing

/// Work that Lua or the host does for a rule between two of its instructions: it is bounded or paid for, without the clock.
@Suite struct HostileTests {
  private static let chain = """
    local function chain(n, last, name)
      local t = last
      for i = 1, n do t = setmetatable({}, {[name or "__index"] = t}) end
      return t
    end
    """
  /// Each table is bound to the next when that one has none behind it yet.
  private static let reversed = """
    local function reversed(n, last, name)
      local all = {}
      for i = 1, n do all[i] = {} end
      for i = 1, n do setmetatable(all[i], {[name or "__index"] = all[i + 1] or last}) end
      return all[1]
    end
    """

  /// As many keys as a table takes, all of which fall on one place of it.
  private static let colliding = """
    local function colliding(n) local t = {} for i = 1, n do t[i * 32767 * 4] = true end return t end
    """

  private func outcome(_ rule: String, seconds: Double = 60) throws -> String {
    var limits = Limits()
    limits.seconds = seconds
    let sandbox = try Sandbox.forTests(limits)
    let brief = try sandbox.run("\(Self.chain) \(Self.reversed) \(Self.colliding) \(rule)", [.object(Event())]).brief
    #expect(try sandbox.run("return 1").brief == "ok:1")
    return brief
  }

  @Test(
    "Work in C is paid for, without the clock",
    arguments: [
      // metatables that were bound from the far end, so that none is refused
      "local t = reversed(150, {x = 1}) while true do local _ = t.x end",
      "local t = reversed(150, {}, '__newindex') while true do t.x = 1 end",
      "local t = reversed(150, {a = 'b'}) while true do ('a'):rep(1000):gsub('a', t) end",
      "local p = setmetatable({}, {__index = reversed(150, {3, 2, 1}), __len = function() return 3 end}) "
        + "while true do table.sort(p) end",
      "local t = reversed(150, {1}) while true do for _ in ipairs(t) do end end",
      // walks over tables
      "local t = colliding(30000) while true do setmetatable({}, t) end",
      "local t = colliding(30000) while true do for _ in pairs(t) do end end",
      "local t = {} for i = 1, 20000 do t[i * 2.0 ^ 60] = i end while true do pcall(distance, t) for _ in pairs(t) do end end",
      "local t = {} for i = 1, 60000 do t[i] = i end for i = 1, 60000 do t[i] = nil end while true do pairs(t) end",
      "local t = {} for i = 1, 60000 do t[-i] = i end for i = 1, 60000 do t[-i] = nil end "
        + "while true do setmetatable({}, t) end",
      // patterns and replacements
      "local r = ('%1'):rep(900000) while true do ('x'):gsub('(y*)', r) end",
      "local p = ('a'):rep(1900000) .. '%a' while true do (''):find(p) end",
      "local t = {} for i = 1, 100 do t[i] = 0.1 end while true do ('a'):rep(10000):gsub('a', {a = 1e300}) end",
      // what a refusal looks for
      "while true do pcall(function() return ev.abcdefghijklmnopqrstuvwxyzabcdef end) end",
      "while true do pcall(function() local x = nil return x.y end) end",
      // texts on their way to the host
      "local s = ('x'):rep(2000000) while true do distance(s) end",
      "local s, t = ('x'):rep(20000), {} for i = 1, 100 do t[i] = s end while true do pcall(distance, t) end",
      "local s = ('a\\xff'):rep(1000000) while true do distance(s) end",
      "local s = ('x'):rep(1000000) while true do distance('y', s, 3) end",
      "local s = ('x'):rep(30000) while true do distance('y', {{{s, s}, s}, key = s}) end",
      // others
      "local t = {} for i = 1, 9000 do t[i] = 1.5 end while true do table.concat(t, ', ') end",
      "local s = ('é'):rep(900000) while true do utf8.len(s) utf8.offset(s, 800000) end",
      "local t = {} while true do string.format(('%s'):rep(200), table.unpack(t, 1, 200)) end",
      "while true do select('#', table.unpack({}, 1, 5000)) end",
      "local s = ('x'):rep(2000000) while true do pcall(error, s) end",
      "local s = ('x'):rep(2000000) while true do verdict(s, s) end",
      "local s = ('x'):rep(2000000) while true do tostring(setmetatable({}, {__tostring = function() return s end})) end",
    ])
  func paid(_ rule: String) throws {
    let brief = try outcome(rule)
    #expect(brief == "fuel" || brief == "memory", "\(brief)")
  }

  @Test func tablesBehindOneAnotherAreFew() throws {
    let refused = "error:setmetatable: more than 100 tables behind one another by '__index'"
    #expect(try outcome("return chain(100, {x = 7}).x") == "ok:7")
    #expect(try outcome("return chain(101, {x = 7}).x") == refused)
    #expect(try outcome("chain(101, {}, '__newindex')").hasSuffix("by '__newindex'"))
    #expect(try outcome("return reversed(100, {x = 7}).x") == "ok:7")
    #expect(try outcome("return reversed(1000, {x = 7}).x") == "error:C stack overflow")
    #expect(try outcome("local t = {} local p = reversed(20, t, '__newindex') p.x = 3 return t.x") == "ok:3")
  }

  @Test func aCalledTableIsCalledOnce() throws {
    #expect(try outcome("return setmetatable({}, {__call = function(_, x) return x + 1 end})(4)") == "ok:5")
    let refused = "error:setmetatable: '__call' must be a function, not a table"
    #expect(
      try outcome("local t = print for i = 1, 30000 do t = setmetatable({}, {__call = t}) end return t()") == refused)
  }

  @Test func aClassStillWorks() throws {
    let rule = """
      local Base = {} Base.__index = Base function Base:name() return "base" .. self.n end
      local Class = setmetatable({}, Base) Class.__index = Class function Class:twice() return self.n * 2 end
      local one = setmetatable({n = 4}, Class)
      return one:name() .. one:twice() .. tostring(one.missing)
      """
    #expect(try outcome(rule) == "ok:base48nil")
  }

  @Test func answersAndArgumentsHoldSoMuchText() throws {
    let sandbox = try Sandbox.forTests()
    let many = "local s, t = ('x'):rep(2000), {} for i = 1, 1000 do t[i] = s end"
    #expect(
      try sandbox.run("\(many) return t", acceptingTables: true).brief
        == "error:returned more text than can be taken at once")
    #expect(
      try sandbox.run("return ('x'):rep(300000)").brief == "error:returned more text than can be taken at once")
    #expect(
      try sandbox.run("local s = ('x'):rep(1500000) return distance(s, s)").brief
        == "error:distance: called with more text than can be taken at once")
    #expect(try sandbox.run("return #('x'):rep(200000)").brief == "ok:200000")
  }

  @Test(
    "A number without a value has no sign in a text",
    arguments: [
      "tostring(n)", "string.format('%s', n)", "string.format('%.3f', n)", "string.format('%g %e', n, n)",
      "table.concat{n}",
      "('x'):gsub('x', {x = n})", "('x'):gsub('x', function() return n end)", "('x'):gsub('x', n)", "string.rep(n, 2)",
      "string.upper(n):lower()", "string.reverse(n):reverse()", "tostring(-n)", "string.sub(n, 1)",
      "table.concat({'a', 'b'}, n)", "string.match(n, '.*')", "string.rep('a', 2, n)",
    ])
  func sign(_ expression: String) throws {
    #expect(try outcome("local n = 0 / 0 local s = \(expression) return s:find('-', 1, true)") == "ok:nil")
  }

  /// The operator asks nobody how the number is written.
  @Test func aTextWithANumberWithoutAValueGoesNowhere() throws {
    let refused = "a text that holds a number without a value (0/0)"
    #expect(try outcome("return 'km: ' .. 0 / 0") == "error:returned \(refused)")
    #expect(try outcome("return 'km: ' .. (1/0 - 1/0) .. ' to go'") == "error:returned \(refused)")
    #expect(try outcome("return tostring(math.fmod(1, 0.0))") == "error:returned \(refused)")
    #expect(try outcome("return distance('' .. 0 / 0)") == "error:distance: called with \(refused)")
    #expect(try outcome("return verdict(1, 'so ' .. 0 / 0)") == "error:the reason holds a number without a value (0/0)")
    // The bread, and a name.
    #expect(try outcome("return 'cheese nan'") == "ok:cheese nan")
    #expect(try outcome("local n = 0 / 0 return 'Pont-nanterre, finance'") == "ok:Pont-nanterre, finance")
  }

  @Test func theHostsWorkIsNotGivenBack() throws {
    var limits = Limits()
    limits.seconds = 0.05
    let sandbox = try Sandbox(limits: limits)
    sandbox.define("work") { _ in
      Self.work()
      return .nothing
    }
    sandbox.define("wait") { call in
      call.waiting { Self.work() }
      return .nothing
    }
    #expect(try sandbox.run("for i = 1, 20000 do local x = i end for i = 1, 20 do wait() end return 1").brief == "ok:1")
    let brief = try sandbox.run("for i = 1, 20000 do local x = i end for i = 1, 1e9 do work() end").brief
    #expect(brief == "timeout")
  }

  private static func work() {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(10)
    while clock.now < end {}
  }

  /// What one pack used up in a run is not missing from another's budget.
  @Test func eachPackHasARunOfItsOwn() throws {
    var limits = Limits()
    limits.fuelPerRun = 7_000_000
    let sandbox = try Sandbox.forTests(limits)
    let hungry = try sandbox.load("hungry.lua", "return { run = function() while true do end end }", id: 1)
    let other = try sandbox.load("other.lua", "return { run = function() return 1 end }", id: 2)
    #expect(try sandbox.call("run", of: hungry).error?.kind == .budget)
    #expect(try sandbox.call("run", of: hungry).error?.kind == .runBudget)
    #expect(try sandbox.call("run", of: hungry).error?.message == "the run's instruction budget is used up")
    #expect(try sandbox.call("run", of: other).brief == "ok:1")
  }

  /// A table that a file keeps is as wide in each call.
  @Test func whatIsKeptIsPaidForAgain() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load(
      "rules.lua",
      """
      local kept = {}
      for i = 1, 60000 do kept[-i] = i end
      for i = 1, 60000 do kept[-i] = nil end
      return { walk = function() pairs(kept) end }
      """)
    _ = try sandbox.call("walk", of: chunk)
    #expect(sandbox.fuelUsed > 10_000)
  }

  @Test func aThreadThatIsNotServedLosesNothing() throws {
    var limits = Limits()
    limits.seconds = 0.2
    let sandbox = try Sandbox(limits: limits)
    // Sleeping is no work, whoever sleeps.
    sandbox.define("sleep") { _ in
      var time = timespec(tv_sec: 0, tv_nsec: 100_000_000)
      nanosleep(&time, nil)
      return .nothing
    }
    #expect(try sandbox.run("for i = 1, 5 do for k = 1, 2000 do local x = k end sleep() end return 1").brief == "ok:1")
  }
}
