import LuaSandbox
import Testing

/// Blocks of all sizes, in the pool of small ones and beyond.
@Suite struct PoolTests {
  @Test func valuesKeepWhatTheyHoldWhileOthersComeAndGo() throws {
    let sandbox = try Sandbox.forTests()
    let rule = """
      local kept = {}
      for round = 1, 4 do
        for size = 0, 400 do
          kept[size] = {text = ("x"):rep(size) .. round, list = {table.unpack({1, 2, 3, 4, 5, 6, 7, 8}, 1, size % 9)}}
          for i = 1, size % 7 do kept[size].list[#kept[size].list + 1] = size end
        end
        for size = 0, 400, 3 do kept[size] = nil end
        for size, held in pairs(kept) do
          if #held.text ~= size + 1 or #held.list ~= size % 9 + size % 7 then return "round " .. round .. ": " .. size end
          for i = 1, size % 9 do if held.list[i] ~= i then return "list " .. size end end
        end
      end
      return "whole"
      """
    for _ in 1...20 { #expect(try sandbox.run(rule).brief == "ok:whole") }
  }

  /// More small blocks than the pool holds, and then none: the room is there again.
  @Test func thePoolMayRunOver() throws {
    let sandbox = try Sandbox.forTests()
    let rule =
      "local all = {} for i = 1, 60000 do all[i] = {i} end local sum = 0 for i = 1, #all do sum = sum + all[i][1] end return sum"
    for _ in 1...5 { #expect(try sandbox.run(rule).brief == "ok:1800030000") }
    #expect(sandbox.memoryUsed < Limits.standard.memory)
  }

  @Test func aMachineWithLittleMemoryHasASmallPool() throws {
    var limits = Limits()
    limits.memory = 256 << 10
    limits.block = 64 << 10
    let sandbox = try Sandbox(limits: limits)
    for _ in 1...3 {
      let error = try #require(try sandbox.run("local t = {} for i = 1, 1e6 do t[i] = {i} end").error)
      #expect(error.kind == .memory)
      #expect(try sandbox.run("return 1").brief == "ok:1")
    }
  }
}
