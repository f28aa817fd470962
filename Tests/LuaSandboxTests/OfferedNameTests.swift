import Testing

@testable import LuaSandbox

@Suite struct OfferedNameTests {
  @Test func theTableIsWhatTheRoomCanOffer() {
    let offered = OfferedName.built
    #expect(offered.sorted() == OfferedName.all.map(\.name).sorted())
    #expect(Set(offered).count == offered.count)
  }

  @Test func aRuleSeesExactlyTheTable() throws {
    let sandbox = try Sandbox()
    let chunk = try sandbox.load(
      "names.lua",
      """
      local names = {}
      for name, value in pairs(_ENV) do
        if type(value) == "table" then
          for member in pairs(value) do names[#names + 1] = name .. "." .. member end
        else
          names[#names + 1] = name
        end
      end
      return { names = names }
      """)
    guard case .table(let names) = try sandbox.value("names", of: chunk) else {
      Issue.record("no table")
      return
    }
    #expect(names.list.map(\.brief).sorted() == OfferedName.all.map(\.name).sorted())
  }

  @Test func everyNameIsDocumented() {
    for entry in OfferedName.all {
      #expect(entry.usage.hasPrefix(entry.name))
      #expect(entry.summary.hasSuffix("."))
      #expect(!entry.summary.contains("\n"))
    }
  }
}
