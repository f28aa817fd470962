import LuaSyntax
import Testing

/// How functions end, and what is never run.
@Suite struct FlowTests {
  @Test(
    "Control falls off the end, or not",
    arguments: [
      ("", true), ("return 1", false), ("if x then return 1 end", true),
      ("if x then return 1 else return 2 end", false),
      ("if x then return 1 elseif y then return 2 else error('no') end", false), ("error('no')", false),
      ("local error = f error('no')", true), ("while true do f() end", false),
      ("while true do if x then break end end", true),
      ("while x do return 1 end", true), ("repeat return 1 until x", false), ("repeat f() until false", false),
      ("repeat if x then break end until false", true), ("for i = 1, 2 do return i end", true),
      ("do return 1 end", false),
      ("if true then return 1 end", false), ("if nil then return 1 end", true), ("goto l do return 1 end ::l::", true),
      ("while true do for i = 1, 2 do break end end", false), ("if x then return 1 else f() end", true),
      ("do error 'no' end", false), ("repeat goto continue ::continue:: until x", true),
      ("if x then return 1 elseif true then return 2 end", false),
    ])
  func falls(_ body: String, _ expected: Bool) throws {
    let chunk = try ParsedChunk(file: "a.lua", "function f(x, y) \(body) end")
    #expect(chunk.summary(of: chunk.functions[1].id).canFallOffEnd == expected)
  }

  @Test func returnsAreListedWithTheirValues() throws {
    let chunk = try ParsedChunk(
      file: "a.lua", "function f(x) if x then return 1, 'a' elseif y then return end do return nil end return 2 end")
    let returns = chunk.summary(of: chunk.functions[1].id).returns
    #expect(returns.map { $0.values.map { chunk.kind(of: $0) } } == [[.number, .string], [], [.nil]])
  }

  @Test(
    "A function always answers, or not",
    arguments: [
      ("return true", true), ("if x then return true end", false), ("if x then return true end return 'a'", true),
      ("return nil", false), ("return", false), ("return f()", false),
      ("if x then return x == 1 else error('no') end", true),
      ("error('no')", true), ("return x or 1", true), ("return x", false),
    ])
  func answers(_ body: String, _ expected: Bool) throws {
    let chunk = try ParsedChunk(file: "a.lua", "function f(x) \(body) end")
    #expect(chunk.alwaysAnswers(chunk.functions[1].id) == expected)
  }
}
