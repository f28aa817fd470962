import LuaSyntax
import TestSupport
import Testing

/// The tree: what stands where.
@Suite struct TreeTests {
  @Test func everyNodeKnowsItsPlace() throws {
    let chunk = try ParsedChunk(file: "a.lua", "local été_ = nil".replacing("été_", with: "ete"))
    #expect(chunk.main.block.span.range == 0..<15)
    #expect(chunk.variables.map(\.name.span.range) == [6..<9])
    #expect(chunk.expressions.map(\.span.range) == [12..<15])
  }

  @Test(
    "Columns count characters, lines end as Lua ends them",
    arguments: [
      ("x = 1", "1:1"), ("\nx = 1", "2:1"), ("\r\nx = 1", "2:1"), ("\n\rx = 1", "2:1"), ("\r\rx = 1", "3:1"),
      ("--é\n--[[é\n]] x = 1", "3:4"), ("local s = 'éà€😀' x = 1", "1:18"), ("\tx = 1", "1:2"),
      ("local s = '\\z\r\n\n' x = 1", "3:3"),
    ])
  func places(_ source: String, _ place: String) throws {
    let chunk = try ParsedChunk(file: "a.lua", source)
    let use = try #require(chunk.names.last)
    #expect(use.name.text == "x")
    #expect(chunk.position(of: use.name.span).description == place)
    #expect(chunk.place(of: use.name.span).line == chunk.position(of: use.name.span).line)
  }

  @Test func bytesThatAreNotTextCountOneEach() throws {
    let chunk = try ParsedChunk(file: "a.lua", Array("--[[".utf8) + [0xFF, 0xC3, 0xE2, 0x82] + Array("]]x=1".utf8))
    #expect(chunk.position(of: chunk.names[0].name.span).column == 11)
  }

  @Test(
    "Operators bind as the manual says",
    arguments: [
      ("a or b and c", "(a or (b and c))"), ("a < b == c", "((a < b) == c)"), ("a .. b .. c", "(a .. (b .. c))"),
      ("a ^ b ^ c", "(a ^ (b ^ c))"), ("-a ^ b", "(- (a ^ b))"), ("a ^ -b", "(a ^ (- b))"),
      ("not a == b", "((not a) == b)"),
      ("a + b - c * d", "((a + b) - (c * d))"), ("a | b ~ c & d", "(a | (b ~ (c & d)))"),
      ("a << b + c", "(a << (b + c))"), ("a .. b + c", "(a .. (b + c))"), ("#a // b % c", "(((# a) // b) % c)"),
      ("a >= b ~= c", "((a >= b) ~= c)"), ("~a >> b", "((~ a) >> b)"), ("a / b", "(a / b)"),
      ("a <= b > c", "((a <= b) > c)"),
    ])
  func binds(_ source: String, _ expected: String) throws {
    let chunk = try ParsedChunk(file: "a.lua", "return " + source)
    #expect(written(try #require(chunk.returned), in: chunk) == expected)
  }

  private func written(_ id: Expression.ID, in chunk: ParsedChunk) -> String {
    switch chunk[id].kind {
    case .binary(let sign, let left, let right):
      "(\(written(left, in: chunk)) \(sign.rawValue) \(written(right, in: chunk)))"
    case .unary(let sign, let operand): "(\(sign.rawValue) \(written(operand, in: chunk)))"
    default: chunk.text(of: chunk[id].span)
    }
  }

  @Test(
    "A literal has the value Lua gives it",
    arguments: [
      ("'a\\n\\t\\\\\\'\\\"'", "a\n\t\\'\""), ("\"\\x41\\066\\u{20AC}\"", "AB€"), ("'a\\z  \n  b'", "ab"),
      ("'a\\\nb'", "a\nb"),
      ("'a\\\r\nb'", "a\nb"), ("[[\na\r\nb]]", "a\nb"), ("[==[a]]b]==]", "a]]b"), ("''", ""), ("'\\0651'", "A1"),
      ("'\\a\\b\\f\\r\\v'", "\u{7}\u{8}\u{C}\r\u{B}"), ("[[\n\na]]", "\na"), ("'é'", "é"),
      ("'\\u{10FFFF}'", "\u{10FFFF}"),
      ("'\\xFF'", "\u{FFFD}"), ("'\\u{7FFFFFFF}'", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ])
  func reads(_ literal: String, _ value: String) throws {
    let chunk = try ParsedChunk(file: "a.lua", "return " + literal)
    #expect(chunk.string(try #require(chunk.returned)) == value)
  }

  @Test func functionsAreListedInTheOrderOfTheirFirstWords() throws {
    let chunk = try ParsedChunk(
      file: "a.lua",
      """
      local function a(x, ...) return function() end end
      function b.c.d:e(y) end
      """)
    #expect(chunk.functions.map(\.name) == [nil, "a", nil, "b.c.d:e"])
    #expect(chunk.functions.map(\.enclosing) == [nil, .main, chunk.functions[1].id, .main])
    #expect(chunk.functions.map(\.isVararg) == [true, true, false, false])
    #expect(chunk.functions.map { $0.parameters.map { chunk[$0].name.text } } == [[], ["x"], [], ["self", "y"]])
    #expect(chunk.text(of: chunk.functions[3].span) == "function b.c.d:e(y) end")
  }

  @Test func aLongChainIsNoBurden() throws {
    let sum = "return 1" + String(repeating: " + x", count: 100_000)
    #expect(try ParsedChunk(file: "a.lua", sum).kind(of: ParsedChunk(file: "a.lua", sum).returned!) == .number)
    let path = "return x" + String(repeating: ".y", count: 100_000)
    let chunk = try ParsedChunk(file: "a.lua", path)
    #expect(chunk.path(of: chunk.returned!) == nil)
    #expect(chunk.fieldReads(ofGlobal: "x").isEmpty)
  }

  @Test func anyBytesAreTakenOrRefused() {
    var dice = SplitMix64(seed: 4)
    for _ in 0..<2000 {
      let bytes = (0..<dice.below(60)).map { _ in UInt8(dice.below(256)) }
      if let error = Compiler.ours(bytes) {
        #expect(error.span.start <= error.span.end && error.span.end <= bytes.count)
        #expect(!error.message.isEmpty && !error.advice.isEmpty && !error.message.french.isEmpty)
      }
    }
  }
}
