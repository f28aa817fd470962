import LuaSandbox
import Testing

/// The libraries that are not Lua's own give what Lua's own would.
@Suite struct LibraryTests {
  @Test(
    "Text functions",
    arguments: [
      ("return ('hello world'):find('o w')", "5"),
      ("local a, b, c = ('k = v'):find('(%w+)%s*=') return a .. b .. c", "13k"),
      ("return ('hello'):find('l', 1, true)", "3"),
      ("return ('a.b'):find('.', 2, true)", "2"),
      ("return ('hello'):find('xyz')", "nil"),
      ("return ('hello'):find('', 10)", "nil"),
      ("return ('hello'):find('', 6)", "6"),
      ("return ('hello'):find('l', -2)", "4"),
      ("return ('a\\0b'):find('\\0')", "2"),
      ("return ('x1'):find('\\0%d')", "nil"),
      ("return ('2026-10-06'):match('(%d+)-(%d+)')", "2026"),
      ("return ('f(a(b)c)d'):match('%b()')", "(a(b)c)"),
      ("return ('THE (quick) fox'):find('%f[%a]%a+%f[%A]')", "1"),
      ("return ('aa bb'):match('(%a)%1')", "a"),
      ("return ('abc'):match('()', 2)", "2"),
      ("return ('hello'):gsub('l', 'L')", "heLLo"),
      ("return ('hello'):gsub('', '-')", "-h-e-l-l-o-"),
      ("return ('hello'):gsub('l', {l = 1})", "he11o"),
      ("return ('hello'):gsub('(l)(l)', '%2%1%0%%')", "hellll%o"),
      ("return ('abc'):gsub('%w', function(c) if c == 'b' then return false end return c .. c end)", "aabcc"),
      ("return ('abc'):gsub('%w', '%1', 2)", "abc"),
      ("return ('  x '):gsub('^%s+', '')", "x "),
      ("local r = '' for w in ('a b c'):gmatch('%a') do r = w .. r end return r", "cba"),
      ("local r = '' for k, v in ('a=1,b=2'):gmatch('(%w)=(%w)') do r = r .. v .. k end return r", "1a2b"),
      ("local r = '' for w in ('abc'):gmatch('%a', 2) do r = r .. w end return r", "bc"),
      ("return ('ab'):rep(3, '-')", "ab-ab-ab"),
      ("return string.format('%5.1f|%-4s|%03d|%%|%s', 3.14159, 'x', 7, nil)", "  3.1|x   |007|%|nil"),
      ("return string.format('%d', 3.0)", "3"),
      ("return string.format('%x %c %g', 255, 65, 0.1)", "ff A 0.1"),
      ("return ('é'):upper() .. ('e'):upper()", "éE"),
      ("return #'é' .. utf8.len('é')", "21"),
      (
        "local r = '' for p, c in utf8.codes('aé€😀') do r = r .. p .. ':' .. c .. ' ' end return r",
        "1:97 2:233 4:8364 7:128512 "
      ),
      ("return (pcall(function() for _ in utf8.codes('a\\xff') do end end))", "false"),
      ("return tostring(0/0) .. tostring(1/0) .. tostring(-0.0)", "naninf-0.0"),
      ("return tonumber('0x10') + tonumber('12', 3) + tonumber(' 5 ')", "26"),
      ("return 10 .. ''", "10"),
    ])
  func text(_ rule: String, _ expected: String) throws {
    let sandbox = try Sandbox.forTests()
    #expect(try sandbox.run(rule).brief == "ok:\(expected)")
  }

  @Test(
    "Table functions",
    arguments: [
      ("local t = {1, 2} table.insert(t, 3) table.insert(t, 1, 0) return table.concat(t, ',')", "0,1,2,3"),
      ("local t = {1, 2, 3} table.remove(t, 1) table.remove(t) return table.concat(t, ',')", "2"),
      ("local t = {} return table.remove(t)", "nil"),
      ("local t = {} return table.remove(t, #t)", "nil"),
      ("local t, r = {1, nil, 3}, '' t.x = 1 for k in pairs(t) do r = r .. k end return r", "13x"),
      ("local t, n = {1, 2, 3}, 0 for i in pairs(t) do t[i] = nil n = n + i end return n", "6"),
      ("local t, n = {1, 2, 3}, 0 for i in pairs(t) do t[2] = nil n = n + i end return n", "4"),
      ("return table.concat({1, 2, 3}, '-', 2, 3)", "2-3"),
      ("return table.concat({}, '-')", ""),
      ("return select('#', table.unpack({1, nil, 3}, 1, 3))", "3"),
      ("return table.pack(1, nil).n", "2"),
      ("local t = {3, 1, 2} table.sort(t) return table.concat(t)", "123"),
      ("local t = {3, 1, 2} table.sort(t, function(a, b) return a > b end) return table.concat(t)", "321"),
      (
        "local t = {} for i = 1, 100 do t[i] = (i * 37) % 101 end table.sort(t) for i = 2, 100 do if t[i] < t[i - 1] then return i end end return 'sorted'",
        "sorted"
      ),
      (
        "local r = '' for k, v in pairs({b = 1, a = 2, [10] = 3, [2] = 4, [1.5] = 5, [true] = 6}) do r = r .. tostring(k) .. v .. ' ' end return r",
        "1.55 24 103 a2 b1 true6 "
      ),
      ("local t, r = {a = 1, b = 2, c = 3}, '' for k in pairs(t) do t.b = nil r = r .. k end return r", "ac"),
      ("local n = 0 for _ in pairs(setmetatable({1, 2}, {__index = {x = 1}})) do n = n + 1 end return n", "2"),
      (
        "local a = {} for i = 1, 3 do a[(1 << 53) + i] = i end local r = '' for _, v in pairs(a) do r = r .. v end return r",
        "123"
      ),
    ])
  func table(_ rule: String, _ expected: String) throws {
    let sandbox = try Sandbox.forTests()
    #expect(try sandbox.run(rule).brief == "ok:\(expected)")
  }

  @Test(
    "Errors of the libraries",
    arguments: [
      ("table.insert({}, 5, 1)", "bad argument #2 to 'insert' (position out of bounds)"),
      ("table.insert({})", "wrong number of arguments to 'insert'"),
      ("table.remove({}, 7)", "bad argument #2 to 'remove' (position out of bounds)"),
      ("return table.concat({1, {}})", "invalid value (a table, at index 2) in table for 'concat'"),
      ("return ('x'):find('%')", "malformed pattern (ends with '%')"),
      ("return ('x'):find('[a')", "malformed pattern (missing ']')"),
      ("return ('x'):match('(x')", "unfinished capture"),
      ("return ('x'):gsub('x', '%9')", "invalid capture index %9"),
      ("return ('x'):gsub('x', '%')", "invalid use of '%' in replacement string"),
      ("table.sort({1, 'a'})", "attempt to compare string with number"),
      ("table.sort({3, 2}, function() error('stop') end)", "stop"),
      ("for k in pairs({[{}] = 1}) do end", "pairs: a table key has no stable order; use string or number keys"),
      ("return ('x'):bad()", "attempt to call a nil value (method 'bad')"),
      ("return next({})", "undefined name 'next'"),
    ])
  func errors(_ rule: String, _ message: String) throws {
    let sandbox = try Sandbox.forTests()
    let error = try #require(try sandbox.run("\n\(rule)").error)
    #expect(error == SandboxError(.runtime, message, file: "rules.lua", line: 2))
  }

  @Test func theSameTwice() throws {
    let rule = """
      local t = {}
      for i = 1, 200 do t['k' .. i * 7919 % 1000] = i end
      local r = ''
      for k, v in pairs(t) do r = r .. k .. v end
      table.sort(t)
      print(r)
      return r .. tostring(t) .. tostring(print)
      """
    let one = try Sandbox.forTests()
    let other = try Sandbox.forTests()
    #expect(try one.run(rule).brief == other.run(rule).brief)
    #expect(one.log == other.log)
    #expect(one.fuelUsed == other.fuelUsed)
  }
}
