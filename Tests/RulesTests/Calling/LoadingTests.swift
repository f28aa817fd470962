import Mileage
import PackSupport
import Packs
import Rules
import Testing
import Values

/// Rule files that do not load, and packs that run out of their budget.
@Suite struct LoadingTests {
  private func refusal(_ files: [String: String]) -> Diagnostic? {
    var memory = MemoryFiles()
    memory.add("one")
    for (path, text) in files { memory.texts["one/\(path)"] = text }
    do {
      let packs = try memory.library().layers(["one"], relativeTo: "")
      _ = try LuaDecisions(
        packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
        profile: [])
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test func aRuleThatIsMisspeltIsRefused() {
    let found = refusal(["rules.lua": "return {profesional = function() end}"])
    #expect(found?.code == .ruleUnknown)
    #expect(found?.advice.english == "did you mean \"professional\"?")
  }

  @Test func aRuleThatRemembersIsRefused() {
    let found = refusal([
      "rules.lua": "local n = 0\nreturn {professional = function()\n  n = n + 1\n  return n < 3\nend}"
    ])
    #expect(found?.code == .ruleRemembers)
    #expect(found?.place.line == 3)
    #expect(found?.message.english.hasPrefix("a rule cannot remember: this function sets 'n'") == true)
    #expect(found?.message.french.hasPrefix("une règle ne peut rien garder en mémoire") == true)
  }

  @Test func aRuleThatIsNoFunctionIsRefused() {
    #expect(refusal(["rules.lua": "return {professional = true}"])?.code == .ruleNoFunction)
  }

  @Test("A refused rule is where it is set, not where its name is first written")
  func aRefusedRuleHasItsOwnLine() {
    let head = "-- between and profesional\nlocal rules = {}\n"
    #expect(refusal(["rules.lua": head + "function rules.profesional() end\nreturn rules"])?.place.line == 3)
    #expect(refusal(["rules.lua": head + "rules.between = {}\nrules.between = 1\nreturn rules"])?.place.line == 4)
    let computed = "for _, name in ipairs { \"between\" } do rules[name] = 1 end\nreturn rules"
    #expect(refusal(["rules.lua": head + computed])?.place.line == 1)
  }

  @Test func aFileForAnotherAPIIsRefused() {
    #expect(refusal(["rules.lua": "return {api = 2}"])?.code == .ruleApi)
    #expect(refusal(["rules.lua": "return {api = 1}"]) == nil)
  }

  @Test func aRuleDefinedTwiceInAPackIsRefused() {
    let rule = "return {professional = function() end}"
    let found = refusal(["rules/a.lua": rule, "rules/b.lua": rule])
    #expect(found?.code == .ruleTwice)
    #expect(found?.place.file == "one/rules/b.lua")
    #expect(found?.message.english.contains("one/rules/a.lua") == true)
  }

  @Test func aFileThatIsNoLuaNamesItsLine() {
    let found = refusal(["rules.lua": "local rules = {}\nfunction rules.place(\nreturn rules"])
    #expect(found?.code == .luaSyntax)
    #expect(found?.place.file == "one/rules.lua")
    #expect(found?.place.line == 3)
    #expect(refusal(["rules.lua": "return 1"]) != nil)
  }

  @Test func aPackThatRanOutTwiceIsAskedNoMoreAndSaidOnce() throws {
    let endless = "if event.summary == \"loop\" then while true do end end\nreturn true"
    let decisions = try Sample.decisions(
      Sample.rule("professional(event)", endless), Sample.rule("place(event)", "return \"home\""))
    let loop = try Sample.event("SUMMARY:loop")
    let plain = try Sample.event("SUMMARY:plain")
    #expect(decisions.professional(plain).value == true)
    #expect(decisions.professional(loop).failure?.code == .ruleBudget)
    #expect(decisions.professional(plain).value == true)
    #expect(decisions.professional(loop).failure?.code == .ruleBudget)
    let stopped = decisions.professional(plain)
    #expect(stopped.value == nil)
    #expect(stopped.failure?.code == .packStopped)
    #expect(stopped.failure?.concernsWhole == true)
    #expect(stopped.failure == decisions.professional(loop).failure)
    #expect(decisions.place(plain).value == .home)
  }
}
