import TestSupport

/// Writes programs that are mostly Lua: every statement and expression, with labels, attributes and odd literals.
struct Generator {
  var dice: SplitMix64
  private var depth = 0
  private var loops = 0
  private var isVararg = true

  init(seed: UInt64) { dice = SplitMix64(seed: seed) }

  mutating func program() -> String {
    (depth, loops, isVararg) = (0, 0, true)
    return block(upTo: 6)
  }

  private mutating func block(upTo most: Int) -> String {
    depth += 1
    defer { depth -= 1 }
    var text = ""
    for _ in 0..<(1 + dice.below(most)) {
      text += statement() + dice.pick(["\n", "\n", " ", ";", " -- c\n", "\r\n", " --[[ x\n ]] "])
    }
    if dice.chance(1, in: 4) { text += "return" + dice.pick([" ", " " + list(), " " + expression() + ";"]) + "\n" }
    return text
  }

  private mutating func name() -> String { dice.pick(["a", "b", "c", "d", "event", "_ENV", "x1", "_"]) }
  private mutating func label() -> String { dice.pick(["l", "m", "continue"]) }

  private mutating func list() -> String {
    (0...dice.below(3)).map { _ in expression() }.joined(separator: ", ")
  }

  private mutating func statement() -> String {
    if depth > 5 { return simpleStatement() }
    switch dice.below(14) {
    case 0: return "if \(expression()) then \(block(upTo: 3)) \(branches()) end"
    case 1: return "while \(expression()) do \(loop()) end"
    case 2: return "for \(name()) = \(expression()), \(expression()) do \(loop()) end"
    case 3: return "for \(name()), \(name()) in \(list()) do \(loop()) end"
    case 4: return "repeat \(loop()) until \(expression())"
    case 5: return "function \(name())\(dice.pick(["", ".x", ".x.y", ":m", ".x:m"]))\(body())"
    case 6: return "local function \(name())\(body())"
    case 7: return "do \(block(upTo: 3)) end"
    default: return simpleStatement()
    }
  }

  private mutating func loop() -> String {
    loops += 1
    defer { loops -= 1 }
    return dice.chance(1, in: 6) ? "do \(block(upTo: 3)) end if a then goto continue end ::continue::" : block(upTo: 3)
  }

  private mutating func branches() -> String {
    switch dice.below(3) {
    case 0: ""
    case 1: "else \(block(upTo: 2))"
    default: "elseif \(expression()) then \(block(upTo: 2)) \(branches())"
    }
  }

  private mutating func simpleStatement() -> String {
    switch dice.below(12) {
    case 0, 1: "local \(name()) = \(expression())"
    case 2: "local \(name()), \(name())\(dice.pick(["", " = " + list()]))"
    case 3: "local k\(name()) <\(dice.chance(1, in: 300) ? "konst" : dice.pick(["const", "close"]))> = \(expression())"
    case 4: dice.chance(1, in: 60) ? "goto \(label())" : ";"
    case 5: dice.chance(1, in: 20) ? "::\(label()):: " : "do \(label()) = 1 goto l ; ::l:: end"
    case 6: loops > 0 || dice.chance(1, in: 300) ? "break" : ";"
    case 7, 8: "\(variable()) = \(list())"
    case 9: "\(variable()), \(variable()) = \(list())"
    default: "\(prefix())\(call())"
    }
  }

  private mutating func body() -> String {
    let outer = (loops, isVararg)
    defer { (loops, isVararg) = outer }
    let parameters = dice.pick(["", "a", "a, b", "...", "event, ..."])
    (loops, isVararg) = (0, parameters.hasSuffix("..."))
    return "(\(parameters)) \(block(upTo: 3)) end"
  }

  private mutating func variable() -> String {
    switch dice.below(4) {
    case 0: "\(prefix())[\(expression())]"
    case 1: "\(prefix()).\(name())"
    default: name()
    }
  }

  private mutating func prefix() -> String {
    switch dice.below(8) {
    case 0 where depth < 8: "(\(expression()))"
    case 1 where depth < 8: "\(name())\(call())"
    case 2: "\(name()).\(name())"
    default: name()
    }
  }

  private mutating func call() -> String {
    depth += 1
    defer { depth -= 1 }
    switch dice.below(6) {
    case 0: return " '\(name())'"
    case 1: return "{ \(expression()) }"
    case 2: return ":\(name())(\(list()))"
    case 3: return "()"
    default: return "(\(list()))"
    }
  }

  private mutating func expression() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 7 { return leaf() }
    switch dice.below(12) {
    case 0, 1:
      let signs = [
        "+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", "<=", ">", ">=", "and", "or", "&", "|", "~", "<<",
        ">>",
      ]
      return "\(expression()) \(dice.pick(signs)) \(expression())"
    case 2: return dice.pick(["not ", "- ", "#", "~"]) + expression()
    case 3: return "function\(body())"
    case 4: return "{ \(item()), \(item()); \(item()) }"
    case 5: return "(\(expression()))"
    case 6: return "\(prefix())\(call())"
    case 7: return variable()
    default: return leaf()
    }
  }

  private mutating func item() -> String {
    switch dice.below(3) {
    case 0: "\(name()) = \(expression())"
    case 1: "[\(expression())] = \(expression())"
    default: expression()
    }
  }

  private mutating func leaf() -> String {
    let fixed = [
      "nil", "true", "false", isVararg || dice.chance(1, in: 500) ? "..." : "2", "1", "0x1F", "3.", ".5", "1e10",
      "0x.8p-3", "0xA.p1", "'text'", "\"a\\\"b\\n\"",
      "'\\x41\\065\\u{20AC}'", "'\\z  \n x'", "[[long]]", "[==[a]]b]==]", "'é'", "9223372036854775808", "1e-5",
      "'\\\n'",
    ]
    return dice.chance(1, in: 3) ? name() : dice.pick(fixed)
  }
}
