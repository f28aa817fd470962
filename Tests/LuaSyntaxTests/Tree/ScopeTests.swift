import LuaSyntax
import Testing

/// What every name is bound to.
@Suite struct ScopeTests {
  /// Every use of `x` as the line of the declaration it is bound to, `^` before it when in a function around; `g` for a
  /// global, `e` for a field of a local `_ENV`; `=` behind it when it is written.
  private func bindings(_ source: String) throws -> [String] {
    let chunk = try ParsedChunk(file: "a.lua", source)
    return chunk.names.filter { $0.name.text == "x" }.map { use in
      let line = { (id: Variable.ID) in "\(chunk.position(of: chunk[id].name.span).line)" }
      let place =
        switch use.binding {
        case .local(let id): line(id)
        case .upvalue(let id): "^" + line(id)
        case .global: "g"
        case .field: "e"
        }
      return place + (use.access == .write ? "=" : "")
    }
  }

  @Test(
    "A name is bound to the innermost variable in sight",
    arguments: [
      ("x = x", ["g=", "g"]),
      ("local x = x\nx = x", ["g", "1=", "1"]),
      ("local x\ndo local x = x\nf(x) end f(x)", ["1", "2", "1"]),
      ("local x\nlocal x = x\nreturn x", ["1", "2"]),
      ("local x\nfunction f() return x, function() x = 1 end end", ["^1", "^1="]),
      ("function f(x)\nreturn x end return x", ["1", "g"]),
      ("local function x()\nreturn x end", ["^1"]),
      ("local x = function()\nreturn x end", ["g"]),
      ("for x = x, 2 do\nf(x) end f(x)", ["g", "1", "g"]),
      ("for _, x in f(x) do\ng(x) end", ["g", "1"]),
      ("repeat local x\nuntil x", ["1"]),
      ("while x do local x\nend f(x)", ["g", "g"]),
      ("function x.y() end function x() end", ["g", "g="]),
      ("local x\nfunction x:m() self.x = x end", ["1", "^1"]),
      ("local _ENV = {}\nx = 1", ["e="]),
      ("x.y, x[1] = x, 2", ["g", "g", "g"]),
      ("if a then local x\nelseif x then end", ["g"]),
    ])
  func binds(_ source: String, _ expected: [String]) throws { #expect(try bindings(source) == expected) }

  @Test func variablesKnowWhatBecomesOfThem() throws {
    let chunk = try ParsedChunk(
      file: "a.lua",
      """
      local a <const>, b = 1, 2
      local function f(p, ...) b = p end
      for i = 1, 2 do local p = a end
      function t:m() local a end
      """)
    let facts = chunk.variables.map { "\($0.name.text) \($0.kind) \($0.uses.count)\($0.isReassigned ? " =" : "")" }
    #expect(
      facts == [
        "a constant 1", "b local 1 =", "f function 0", "p parameter 1", "i loop 0", "p local 0", "self implicitSelf 0",
        "a local 0",
      ])
    #expect(chunk.variables[7].shadowed.map { chunk[$0].kind } == .constant)
    #expect(chunk.variables.map(\.isCaptured) == [false, true, false, false, false, false, false, false])
  }

  @Test func globalsAreListedWithTheirPlaces() throws {
    let chunk = try ParsedChunk(file: "a.lua", "local p = print\nfunction f() p(q) r = profile.home end")
    #expect(
      chunk.globals.map { "\($0.name.text) \($0.access) \(chunk.position(of: $0.name.span))" }
        == ["print read 1:11", "f write 2:10", "q read 2:16", "r write 2:19", "profile read 2:23"])
  }
}
