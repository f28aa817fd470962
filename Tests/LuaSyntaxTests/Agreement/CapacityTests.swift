import LuaSyntax
import Testing

/// Where Lua's compiler runs out of room, so do we: at the very same number.
@Suite struct CapacityTests {
  @Test("Nesting ends where Lua's does", arguments: Shape.nesting)
  func nests(_ shape: Shape) throws { try agree(shape, 180..<215) }

  @Test("A function holds as many names as in Lua", arguments: Shape.counts)
  func holds(_ shape: Shape) throws { try agree(shape, 190..<265) }

  @Test("A function holds as many values at a time as in Lua", arguments: Shape.registers)
  func holdsValues(_ shape: Shape) throws { try agree(shape, 240..<265) }

  private func agree(_ shape: Shape, _ counts: Range<Int>) throws {
    var agreement = Agreement()
    for count in counts { try agreement.compare(Array(shape.write(count).utf8), named: "\(count)") }
    #expect(agreement.differences.map { String($0.prefix(160)) } == [])
  }
}

/// A program that grows with a number.
struct Shape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let write: @Sendable (Int) -> String

  init(_ name: String, _ write: @escaping @Sendable (Int) -> String) {
    testDescription = name
    self.write = write
  }
}

extension Shape {
  static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let nesting = [
    Shape("parentheses") { "x = \(times("(", $0))1\(times(")", $0))" },
    Shape("blocks") { times("do ", $0) + times("end ", $0) },
    Shape("conditions") { times("if x then ", $0) + times("end ", $0) },
    Shape("loops") { times("while x do ", $0) + times("end ", $0) },
    Shape("functions") { times("local function f() ", $0) + times("end ", $0) },
    Shape("anonymous functions") { "x = " + times("function() return ", $0) + "1" + times(" end ", $0) },
    Shape("tables") { "x = " + times("{", $0) + times("}", $0) },
    Shape("a chain of ..") { "x = a" + times(" .. a", $0) },
    Shape("a chain of ^") { "x = 2" + times("^2", $0) },
    Shape("not") { "x = \(times("not ", $0))1" },
    Shape("calls") { "x = \(times("f(", $0))\(times(")", $0))" },
    Shape("targets") { "a" + times(", a", $0) + " = 1" },
    Shape("labels") { (0...$0).map { "::l\($0)::" }.joined() },
    Shape("elseif") { "if x then " + times("elseif x then ", $0) + "end" },
  ]

  static let counts = [
    Shape("local variables") { (0..<$0).map { "local v\($0)\n" }.joined() },
    Shape("locals and a loop") { (0..<($0 - 4)).map { "local v\($0)\n" }.joined() + "for i = 1, 2 do end" },
    Shape("locals and a loop over a list") {
      (0..<($0 - 5)).map { "local v\($0)\n" }.joined() + "for i in x do end"
    },
    Shape("parameters") { "function f(" + (0..<$0).map { "v\($0)" }.joined(separator: ", ") + ") end" },
    Shape("constants") { (0..<$0).map { "local v\($0) <const> = 1\n" }.joined() },
    Shape("variables of the functions around") { count in
      let outer = (0..<150).map { "local v\($0) = x\n" }.joined()
      let inner = (150..<300).map { "local v\($0) = x\n" }.joined()
      let used = (0..<count).map { "v\($0) = 1\n" }.joined()
      return outer + "function f() " + inner + "function g() " + used + " end end"
    },
    Shape("variables of the functions around, and a global") { count in
      let outer = (0..<150).map { "local v\($0) = x\n" }.joined()
      let inner = (150..<300).map { "local v\($0) = x\n" }.joined()
      let used = (0..<count).map { "v\($0) = 1\n" }.joined()
      return outer + "function f() " + inner + "function g() y = 1 " + used + " end end"
    },
  ]

  static let registers = [
    Shape("arguments") { "f(" + (0..<$0).map { "\($0)" }.joined(separator: ", ") + ")" },
    Shape("results") { "return " + (0..<$0).map { "\($0)" }.joined(separator: ", ") },
    Shape("values of an assignment") { "x = " + (0..<$0).map { "\($0)" }.joined(separator: ", ") },
    Shape("arguments of a method") { "x:f(" + (0..<$0).map { "\($0)" }.joined(separator: ", ") + ")" },
    Shape("arguments beside variables") { count in
      (0..<150).map { "local v\($0) = x\n" }.joined()
        + "f(" + (150..<count).map { "\($0)" }.joined(separator: ", ") + ")"
    },
    Shape("arguments beside constants") { count in
      (0..<150).map { "local v\($0) <const> = 1\n" }.joined()
        + "f(" + (0..<count).map { "\($0)" }.joined(separator: ", ") + ")"
    },
    Shape("arguments within arguments") { count in
      times("f(1, 2, 3, ", count / 4) + "f(" + (0..<(count % 4)).map { "\($0)" }.joined(separator: ", ") + ")"
        + times(")", count / 4)
    },
    Shape("sums within arguments") { count in
      times("f(x + g(", count / 3) + (0...(count % 3)).map { "\($0)" }.joined(separator: ", ") + times("))", count / 3)
    },
    Shape("tables within arguments") { count in
      "f(" + (0..<(count - 3)).map { "\($0)" }.joined(separator: ", ") + ", { 1, 2, { x = 3 } })"
    },
    Shape("values for fields") { count in
      "x.y.z, x[1][f()] = " + (0..<count).map { "\($0)" }.joined(separator: ", ")
    },
    Shape("values of a local") { "local x = " + (0..<$0).map { "\($0)" }.joined(separator: ", ") },
    Shape("a list to walk") { "for i in " + (0..<$0).map { "\($0)" }.joined(separator: ", ") + " do end" },
    Shape("entries of a table") { "x = {" + (0..<$0).map { "\($0)" }.joined(separator: ", ") + "}" },
  ]
}
