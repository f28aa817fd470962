import LuaSandbox
import Testing

@Suite struct BoxTests {
  @Test(
    "Operators are Swift's",
    arguments: [
      ("return a + b", "ok:cents 350"),
      ("return a - b", "ok:cents -150"),
      ("return 2 * a", "ok:cents 200"),
      ("return b / 2", "ok:cents 125"),
      ("return -a", "ok:cents -100"),
      ("return a < b and a <= b and not (b < a) and b > 3", "ok:true"),
      ("return a == b", "ok:false"),
      ("return a + 150 == b", "ok:true"),
      ("return a == 100", "ok:false"),
      ("return b.euros", "ok:2"),
      ("return 'pay ' .. a .. '!'", "ok:pay 100 c!"),
      ("return tostring(a) .. string.format(' %s', b)", "ok:100 c 250 c"),
      ("return table.concat({a, b}, ' ')", "ok:100 c 250 c"),
      ("return type(a)", "ok:cents"),
      ("local t = {b, a} table.sort(t) return t[1]", "ok:cents 100"),
    ])
  func operate(_ rule: String, _ expected: String) throws {
    let sandbox = try Sandbox.forTests()
    #expect(try sandbox.run("local a, b = ... \(rule)", [Cents.of(100), Cents.of(250)]).brief == expected)
  }

  @Test(
    "What cannot be calculated is an error with its line",
    arguments: [
      ("return a + 'x'", "cents and nothing else"),
      ("return a / 0", "division by zero"),
      ("return a + nil", "attempt to calculate with a cents and a nil value"),
      ("return a < {}", "attempt to calculate with a cents and a table value"),
      ("return a .. nil", "attempt to concatenate a nil value"),
      ("return a.euro", "cents has no field 'euro' (did you mean 'euros'?)"),
      ("a.euros = 1", "'euros' is read-only"),
      ("return string.format('%.2f', a)", "string.format: a number expected, not a cents"),
      ("return string.format('%d', a)", "string.format: a number expected, not a cents"),
      ("return string.format('%x', a)", "string.format: '%x' is not for a cents: write '%s', '%d' or '%.2f'"),
    ])
  func refuse(_ rule: String, _ message: String) throws {
    let sandbox = try Sandbox.forTests()
    let error = try #require(try sandbox.run("\nlocal a = ... \(rule)", [Cents.of(100)]).error)
    #expect(error == SandboxError(.runtime, message, file: "rules.lua", line: 2))
  }

  @Test func payloadsOf128Bits() {
    for wide: Int128 in [0, 1, -1, .max, .min, 1 << 64, -(1 << 63)] {
      #expect(Box(Cents.type, wide: wide).wide == wide)
    }
  }
}
