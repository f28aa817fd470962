import Mileage
import PackSupport
import Packs
import Rules
import Testing
import Values

@Suite struct NamedRulesTests {
  private static let agency = """
    local rules = {}
    rules.professional = {
      rule("private-words", function(event)
        if mentions(event, "privé") then return verdict(false, "a private word") end
      end),
      rule("by-category", function(event)
        if event.categories[1] == "Vente" then return true end
      end),
    }
    return rules
    """

  @Test func rulesAreAskedInTheirOrderAndRecordedByName() throws {
    let decisions = try Sample.decisions(Self.agency, Sample.rule("professional(event)", "return true"))
    let first = decisions.professional(try Sample.event("SUMMARY:Privé", "CATEGORIES:Vente"))
    #expect(first.value == false)
    #expect(
      first.decision
        == Decision(
          rule: "professional", name: "private-words", value: "false", pack: "one", at: "one/rules.lua:4",
          because: "a private word", read: ["event.categories", "event.description", "event.summary"]))
    #expect(first.decision.ruleName == "professional/private-words")
    let second = decisions.professional(try Sample.event("CATEGORIES:Vente"))
    #expect(second.decision.name == "by-category")
    #expect(second.decision.because == "professional/by-category")
    #expect(second.decision.at == "one/rules.lua:6")
    #expect(second.decision.asked == ["one:private-words"])
    let third = decisions.professional(try Sample.event("SUMMARY:Point"))
    #expect(third.decision.name == "")
    #expect(third.decision.ruleName == "professional")
    #expect(third.decision.asked == ["one:private-words", "one:by-category"])
  }

  @Test func aFailingRuleIsNamedAndNobodyElseIsAsked() throws {
    let decisions = try Sample.decisions(
      "return { professional = {\n  rule(\"a\", function() end),\n  rule(\"b\", function(event) error(\"no\") end) } }",
      Sample.rule("professional(event)", "return true"))
    let answer = decisions.professional(try Sample.event())
    #expect(answer.value == nil)
    #expect(answer.failure?.message.english == "professional/b: no")
    #expect(answer.decision.ruleName == "professional/b")
    #expect(answer.decision.at == "one/rules.lua:3")
    #expect(answer.decision.asked == ["one:a"])
  }

  private func refusal(_ rules: String, modules: [String: String] = [:]) -> Diagnostic? {
    do {
      var files = MemoryFiles()
      files.add("one", rules: rules)
      for (name, text) in modules { files.texts["one/lib/\(name).lua"] = text }
      let packs = try files.library().layers(["one"], relativeTo: "")
      _ = try LuaDecisions(
        packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
        profile: [])
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test func twoRulesOfOneNameAreRefusedWithBothPlaces() {
    let found = refusal(
      "local f = function() end\nreturn { purpose = {\n  rule(\"a\", f),\n  rule(\"b\", f),\n  rule(\"a\", f) } }")
    #expect(found?.code == .ruleTwice)
    #expect(found?.place == Diagnostic.Place(file: "one/rules.lua", line: 5))
    #expect(found?.message.english == "two rules for \"purpose\" are called \"a\"; first in one/rules.lua:3")
  }

  @Test func oneNameForTwoQuestionsIsTwoRules() {
    #expect(
      refusal(
        "local f = function() end\nreturn { purpose = { rule(\"a\", f) }, vehicle = { rule(\"a\", f) }, payable = rule(\"a\", f) }"
      ) == nil)
  }

  @Test(arguments: [
    ("{}", "the list \"purpose\" holds no rule"), ("{ f }", "element 1 of the list \"purpose\" is no rule"),
    ("{ rule(\"a\", f), \"b\" }", "element 2 of the list \"purpose\" is no rule"),
    ("{ a = f }", "\"purpose\" is a table with keys or gaps"), ("\"f\"", "\"purpose\" is no function"),
  ])
  func whatIsNoListOfRulesIsRefused(value: String, words: String) {
    let found = refusal("local f = function() end\nlocal rules = {}\nrules.purpose = \(value)\nreturn rules")
    #expect(found?.code == .ruleNoFunction)
    #expect(found?.place == Diagnostic.Place(file: "one/rules.lua", line: 3))
    #expect(found?.message.english.hasPrefix(words) == true, "\(found?.message.english ?? "")")
  }

  @Test func aRuleWithoutAGoodNameIsRefusedWhereItStands() {
    let found = refusal("return { purpose = {\n  rule(\"two words\", function() end) } }")
    #expect(found?.code == .ruleLoad)
    #expect(found?.place == Diagnostic.Place(file: "one/rules.lua", line: 2))
  }
}
