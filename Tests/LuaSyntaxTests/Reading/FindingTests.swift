import LuaSyntax
import Testing
import Values

/// What Lua takes and is probably a mistake.
@Suite struct FindingTests {
  private func found(_ source: String) throws -> [String] {
    let chunk = try ParsedChunk(file: "a.lua", source)
    return chunk.findings().map { finding in
      let diagnostic = chunk.diagnostic(finding)
      return "\(chunk.position(of: finding.span)) \(diagnostic.code): \(diagnostic.message.english)"
    }
  }

  @Test(
    "A name that does nothing is found",
    arguments: [
      ("local x", ["1:7 lua-unused: nothing uses “x”"]),
      ("local x = 1 return x", []),
      ("local _x = 1", []),
      ("local x = 1\nx = 2", ["1:7 lua-never-read: “x” is given values that nothing reads"]),
      ("local function f() end", ["1:16 lua-unused: nothing uses “f”"]),
      ("for i, v in f() do g(v) end", ["1:5 lua-unused: nothing uses “i”"]),
      ("function f(a, b) return b end", ["1:12 lua-unused-parameter: the function does not use its parameter “a”"]),
      ("function t:m() end", []),
      ("local c <close> = f()", []),
      (
        "local x = 1\ndo local x = 2 f(x) end f(x)",
        ["2:10 lua-shadowing: “x” hides the variable of the same name of line 1"]
      ),
      ("local x = 1 f(x)\nlocal x = 2 f(x)", ["2:7 lua-shadowing: “x” hides the variable of the same name of line 1"]),
      (
        "function t.f(a) local a = a return a end",
        ["1:23 lua-shadowing: “a” hides the variable of the same name of line 1"]
      ),
    ])
  func names(_ source: String, _ expected: [String]) throws { #expect(try found(source) == expected) }

  @Test(
    "A value that nobody reads is found, others are left alone",
    arguments: [
      ("local x = 1\nx = 2 return x", ["1:7"]),
      ("local x = 1\nx = x + 1 return x", []),
      ("local x\nx = 2 return x", []),
      ("local x = 1 f(x)\nx = 2", ["2:1"]),
      ("local x = 1\nif a then x = 2 end return x", []),
      ("local x = 1\nif a then x = 2 x = 3 end return x", ["2:11"]),
      ("local x = 1 while a do f(x)\nx = 2 end", []),
      ("while a do local x = 1 f(x)\nx = 2 end", ["2:1"]),
      ("local x = 1 while a do\nx = 2 if b then break end\nx = 3 end return x", []),
      ("local x = 1 while a do f(x) x = 2\nx = 3 end return x", ["1:29"]),
      ("local x = 1 local g = function() return x end\nx = 2 x = 3 return g", []),
      ("local x = 1 ::l:: f(x)\nx = 2 goto l", []),
      ("local x, y = 1, 2\nx, y = y, x return x, y", []),
      ("local _x = 1 f(_x)\n_x = 2", []),
    ])
  func values(_ source: String, _ expected: [String]) throws {
    let lost = try found(source).filter { $0.contains("lua-lost-value") }
    #expect(lost.map { String($0.prefix { $0 != " " }) } == expected)
  }

  @Test(
    "What is never run is found",
    arguments: [
      ("do return end\nf()\ng()", ["2:1 lua-unreachable: this is never run: line 1 does not go on"]),
      ("while x do break\nf() end", ["2:1 lua-unreachable: this is never run: line 1 does not go on"]),
      ("error('no')\nf()", ["2:1 lua-unreachable: this is never run: line 1 does not go on"]),
      ("goto l\nf() ::l:: g()", ["2:1 lua-unreachable: this is never run: line 1 does not go on"]),
      ("if x then return else error('no') end\nf()", ["2:1 lua-unreachable: this is never run: line 1 does not go on"]),
      ("while true do f() end\ng()", ["2:1 lua-unreachable: this is never run: line 1 does not go on"]),
      (
        "if a == b or 'c' then f()\nelse g() end",
        [
          "1:4 lua-constant-condition: this condition is always true",
          "2:6 lua-unreachable: this is never run: the condition of line 1 is always the same",
        ]
      ),
      (
        "if false then\nf() end",
        [
          "1:4 lua-constant-condition: this condition is always false",
          "2:1 lua-unreachable: this is never run: the condition of line 1 is always the same",
        ]
      ),
      ("while true do f() end", []),
      ("repeat f() until true", []),
      (
        "if not 0 then f() end",
        [
          "1:4 lua-constant-condition: this condition is always false",
          "1:15 lua-unreachable: this is never run: the condition of line 1 is always the same",
        ]
      ),
      ("if x and 'y' then f() end", []),
      ("repeat local x = f() until x or 1", ["1:28 lua-constant-condition: this condition is always true"]),
    ])
  func flow(_ source: String, _ expected: [String]) throws { #expect(try found(source) == expected) }

  @Test(
    "A value for nobody is found",
    arguments: [
      ("x = 0,5", ["1:5 lua-decimal-comma: 0,5 is two numbers: the decimal sign is a point"]),
      ("return 0,5", ["1:8 lua-decimal-comma: 0,5 is two numbers: the decimal sign is a point"]),
      ("return 0, 5", []), ("x, y = 0,5", []), ("local _x", []),
      ("x = f(), g()", ["1:10 lua-surplus-value: no variable takes this value"]),
    ])
  func surplus(_ source: String, _ expected: [String]) throws { #expect(try found(source) == expected) }

  @Test("Shipped rule files are free of findings but unused parameters", arguments: LuaFiles.shipped)
  func shipped(_ file: LuaFiles.File) throws {
    let chunk = try ParsedChunk(file: file.name, file.bytes)
    let grave = chunk.findings().map { chunk.diagnostic($0) }.filter { $0.severity > .note }
    #expect(grave == [])
  }

  @Test func aFindingIsToldInBothLanguages() throws {
    let chunk = try ParsedChunk(file: "a.lua", "local x")
    let diagnostic = chunk.diagnostic(chunk.findings()[0])
    #expect(diagnostic.message.french == "« x » n'est utilisé nulle part")
    #expect(diagnostic.place == Diagnostic.Place(file: "a.lua", line: 1, column: 7))
  }

  @Test func anyProgramCanBeRead() throws {
    var generator = Generator(seed: 5)
    var read = 0
    for _ in 0..<300 {
      guard let chunk = try? ParsedChunk(file: "a.lua", generator.program()) else { continue }
      for finding in chunk.findings() { #expect(!chunk.diagnostic(finding).message.isEmpty) }
      for variable in chunk.functions.flatMap(\.parameters) { _ = chunk.fieldReads(of: variable) }
      for function in chunk.functions { _ = chunk.summary(of: function.id) }
      if let returned = chunk.returned { _ = chunk.definitions(of: returned) }
      _ = chunk.calls
      read += 1
    }
    #expect(read > 100)
  }
}
