import LuaSandbox
import Testing

/// The functions of `math` and the operators, on boxes and on Lua's own numbers.
@Suite struct MathsTests {
  @Test(
    "Boxes go where numbers go",
    arguments: [
      ("a // 2", "cents 125"), ("a % 100", "cents 50"), ("-a % 100", "cents 50"), ("7 // 2", "3"), ("-7 % 3", "2"),
      ("math.max(a, b)", "cents 300"), ("math.max(1, a, 2)", "cents 250"), ("math.min(a, b, 1)", "1"),
      ("math.max(a)", "cents 250"), ("math.abs(-a)", "cents 250"), ("math.abs(a)", "cents 250"),
      ("math.floor(a)", "2"), ("math.ceil(a)", "3"), ("math.floor(-a)", "-3"), ("math.ceil(b)", "3"),
      ("math.max(1, 2.5)", "2.5"), ("math.min(3, 2)", "2"), ("math.floor(2.5)", "2"), ("math.ceil(2.5)", "3"),
      ("math.abs(-3)", "3"), ("math.tointeger(3.0)", "3"), ("math.tointeger(3.5)", "nil"),
      ("math.tointeger('8')", "8"),
    ])
  func operations(_ expression: String, _ answer: String) throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load("a.lua", "return { run = function(a, b) return \(expression) end }")
    #expect(try sandbox.call("run", of: chunk, [Cents.of(250), Cents.of(300)]).brief == "ok:\(answer)")
  }

  @Test(arguments: ["math.max()", "math.floor('x')", "math.max(1, {})", "math.abs(nil)"])
  func whatHasNoAnswerIsStillAnError(_ expression: String) throws {
    #expect(try Sandbox.forTests().run("return \(expression)").error?.kind == .runtime)
  }

  @Test func whatAFunctionChargesForIsPaid() throws {
    let sandbox = try Sandbox.forTests()
    sandbox.define("work") { call in
      try call.charge(1_000_000)
      return .integer(1)
    }
    #expect(try sandbox.run("return work() + work()").brief == "ok:2")
    #expect(sandbox.fuelUsed > 2_000_000)
    #expect(try sandbox.run("for i = 1, 10 do pcall(work) end return 1").brief == "fuel")
  }
}
