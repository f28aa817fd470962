import LuaSandbox
import Testing

@Suite struct VerdictTests {
  @Test func aVerdictTellsItsReasonAndLine() throws {
    let sandbox = try Sandbox.forTests()
    let answer = try #require(
      try sandbox.run("\nif ev.km > 10 then\n  return verdict(true, 'over ' .. 10)\nend", [.object(Event())]).answer)
    #expect(answer.value.brief == "true")
    #expect(answer.reason == "over 10")
    #expect(answer.file == "rules.lua")
    #expect(answer.line == 3)
  }

  @Test func aPlainValueTellsTheLineOfItsRule() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load("rules.lua", "local r = {}\n\nfunction r.run()\n\n  return 7\nend\nreturn r")
    let answer = try #require(try sandbox.call("run", of: chunk).answer)
    #expect(answer.value.brief == "7")
    #expect(answer.reason == nil)
    #expect(answer.line == 3)
  }

  @Test func aVerdictMayNameItsBandAndStayOutOfTheLedger() throws {
    let sandbox = try Sandbox.forTests()
    func answer(_ body: String) throws -> Returned { try #require(try sandbox.run(body).answer) }
    let both = try answer("return verdict(1, 'why', { ledger = false, band = 'up to 5000 km' })")
    #expect([both.reason, both.band] == ["why", "up to 5000 km"])
    #expect(both.staysOutOfLedger)
    let band = try answer("return verdict(1, nil, { band = 'a', ledger = true })")
    #expect([band.reason, band.band] == [nil, "a"])
    #expect(!band.staysOutOfLedger)
    #expect(try !answer("return verdict(1, 'why')").hasTerms)
    #expect(try !answer("return verdict(1, 'why', nil)").hasTerms)
    #expect(try answer("return verdict(1, 'why', { band = ('é'):rep(1000) })").band?.utf8.count ?? 0 <= 500)
    let kept = try sandbox.load(
      "k.lua", "local o = { ledger = false }\nreturn { f = function() return verdict(1, 'a', o) end }")
    #expect(try sandbox.call("f", of: kept).answer?.staysOutOfLedger == true)
  }

  @Test(
    "What a verdict may hold",
    arguments: [
      ("return verdict(nil, 'x')", "ok:nil"),
      ("return verdict()", "ok:nil"),
      ("return verdict(ev)", "ok:event"),
      ("return verdict(1, 2)", "ok:1"),
      ("return verdict({1})", "error:returned a table"),
      (
        "return verdict(1, 'a', 2)",
        "error:verdict: the third argument is a table such as {ledger = false}, not a number"
      ),
      ("return verdict(1, 'a', { ledger = 0 })", "error:verdict: `ledger` is true or false"),
      ("return verdict(1, 'a', { band = 1 })", "error:verdict: `band` is a text"),
      (
        "return verdict(1, 'a', { legder = false })",
        "error:verdict: there is no option 'legder' (there are: band, ledger; did you mean ledger)"
      ),
      ("return verdict(1, 'a', { 1 })", "error:verdict: there is no option '?' (there are: band, ledger)"),
      ("return verdict(1, {})", "error:verdict: the reason must be a text, not a table"),
      ("return verdict(verdict(1))", "error:verdict: the value is a verdict already"),
      ("return verdict(print)", "error:returned a function"),
      ("return {verdict(1)}", "error:returned a table"),
      ("return verdict(1) + 1", "error:attempt to perform arithmetic on a verdict value"),
      ("return type(verdict(1))", "ok:verdict"),
      ("return tostring(verdict(1))", "ok:verdict"),
      ("return distance(verdict('x'))", "error:distance: called with a verdict"),
    ])
  func holds(_ rule: String, _ expected: String) throws {
    let sandbox = try Sandbox.forTests()
    #expect(try sandbox.run(rule, [.object(Event())]).brief == expected)
  }

  @Test func theReasonOfAHelperIsTheHelpersLine() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load(
      "rules.lua",
      """
      local function no(why)
        return verdict(false, why)
      end
      return { run = function() return no("private") end, caught = function() return (select(2, pcall(no, "x"))) end }
      """)
    for name in ["run", "caught"] {
      let answer = try #require(try sandbox.call(name, of: chunk).answer)
      #expect(answer.line == 2)
    }
  }

  @Test func aLongReasonIsCut() throws {
    let sandbox = try Sandbox.forTests()
    let answer = try #require(try sandbox.run("return verdict(1, ('é'):rep(1000))").answer)
    #expect(answer.reason == String(repeating: "é", count: 248) + "…")
  }
}
