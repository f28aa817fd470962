import LuaSandbox
import Testing

/// The short ways of `string.find` find what the long ones do.
@Suite struct FindingTests {
  /// Every text of the letters a and b up to a length, as Lua's `texts(length)`.
  private static let texts = """
    local function texts(most)
      local all = {""}
      local from = 1
      for _ = 1, most do
        local last = #all
        for i = from, last do
          for _, letter in ipairs {"a", "b"} do all[#all + 1] = all[i] .. letter end
        end
        from = last + 1
      end
      return all
    end
    """

  @Test func aPlainTextIsFoundWhereItFirstStands() throws {
    let sandbox = try Sandbox.forTests()
    let rule = """
      \(Self.texts)
      local function slow(text, wanted, from)
        for i = from, #text - #wanted + 1 do
          if text:sub(i, i + #wanted - 1) == wanted then return i end
        end
      end
      local count = 0
      for _, text in ipairs(texts(6)) do
        for _, wanted in ipairs(texts(3)) do
          for from = 1, #text + 1 do
            local start, finish = text:find(wanted, from, true)
            local expected = slow(text, wanted, from)
            if start ~= expected or (start and finish ~= start + #wanted - 1) then
              return text .. " " .. wanted .. " " .. from
            end
            count = count + 1
          end
        end
      end
      return count
      """
    #expect(try sandbox.run(rule).brief == "ok:11535")
  }

  /// After some false starts another search takes over.
  @Test(arguments: [0, 1, 7, 8, 9, 40])
  func falseStartsHideNothing(starts: Int) throws {
    let sandbox = try Sandbox.forTests()
    let text = String(repeating: "a.", count: starts)
    #expect(try sandbox.run("return (('\(text)' .. 'ab!'):find('ab', 1, true))").brief == "ok:\(2 * starts + 1)")
    #expect(try sandbox.run("return ('\(text)'):find('ab', 1, true)").brief == "ok:nil")
  }

  /// A pattern that begins with a letter is tried only where the letter stands; one that begins with a set, everywhere.
  @Test func aFirstLetterIsAsGoodAsASetOfIt() throws {
    let sandbox = try Sandbox.forTests()
    let rule = """
      \(Self.texts)
      local rests = {
        "", "b", "b*", "b+", "?", "*", "-", "+", "-b", "*b", "?b", "+b", "%w", "(b)", "()b", ".-a", "%f[b]", "$", "b$",
      }
      local function whole(...) return table.concat({...}, " ") end
      local count = 0
      for _, text in ipairs(texts(5)) do
        for _, rest in ipairs(rests) do
          for from = 1, #text + 2 do
            local letter, set = "a" .. rest, "[a]" .. rest
            local found = whole(text:find(letter, from)) == whole(text:find(set, from))
            local matched = text:match(letter, from) == text:match(set, from)
            if not found or not matched then return text .. " " .. rest .. " " .. from end
            count = count + 1
          end
        end
      end
      return count
      """
    #expect(try sandbox.run(rule).brief == "ok:7296")
    #expect(try sandbox.run("return (']x'):find(']x')").brief == "ok:1")
    #expect(try sandbox.run("return ('xa)'):match(')a')").error?.message == "invalid pattern capture")
    #expect(try sandbox.run("return ('xy'):find('a[')").brief == "ok:nil")
    #expect(try sandbox.run("return ('xa'):find('a[')").error?.message == "malformed pattern (missing ']')")
  }

  @Test func whatIsPassedOverIsPaidFor() throws {
    let sandbox = try Sandbox.forTests()
    _ = try sandbox.run("local text = ('x'):rep(1000000) return text:find('a%w')")
    #expect(sandbox.fuelUsed >= 2 * 1_000_000 / 16)
  }
}
