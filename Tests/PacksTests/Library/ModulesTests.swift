import Mileage
import PackSupport
import Packs
import Rules
import Testing
import Values

/// The files under `lib/`, which rules get by `require`.
@Suite struct ModulesTests {
  private func decisions(_ rules: String, _ modules: [String: String], second: String? = nil) throws -> LuaDecisions {
    var files = MemoryFiles()
    files.add("one", rules: rules)
    for (path, text) in modules { files.texts["one/\(path)"] = text }
    if let second { files.add("two", rules: second) }
    let packs = try files.library().layers(second == nil ? ["one"] : ["one", "two"], relativeTo: "")
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
      profile: []
    )
  }

  private func refusal(_ rules: String, _ modules: [String: String]) -> Diagnostic? {
    do {
      _ = try decisions(rules, modules)
      return nil
    } catch {
      return (error as? Failure)?.diagnostics.first
    }
  }

  @Test func aModuleSeesWhatRuleFilesSee() throws {
    let decisions = try decisions(
      "local titles = require \"titles\"\nreturn { purpose = titles.purpose }",
      [
        "lib/titles.lua":
          "local titles = {}\nfunction titles.purpose(trip)\n  return verdict(profile.person .. \" \" .. trip.date.month, \"said here\")\nend\nreturn titles"
      ])
    let answer = decisions.purpose(Sample.trip())
    #expect(answer.value == "Camille Martin 10")
    #expect(answer.decision.at == "one/lib/titles.lua:3")
    #expect(answer.decision.pack == "one")
  }

  @Test func filesInRulesShareAModule() throws {
    let decisions = try decisions(
      "local c = require \"c\" c.n = c.n + 1 return {}",
      [
        "rules/b.lua": "local c = require \"c\" c.n = c.n + 1 return { purpose = function() return tostring(c.n) end }",
        "lib/c.lua": "return { n = 0 }",
      ])
    #expect(decisions.purpose(Sample.trip()).value == "2")
  }

  @Test func aPackHasTheModulesOfThePacksBelowIt() throws {
    var files = MemoryFiles()
    files.add("one", extends: ["two"], rules: "return { purpose = require(\"titles\").purpose }")
    files.add("two", rules: Sample.rule("vehicle(trip)", "return require(\"titles\").x"))
    files.texts["two/lib/titles.lua"] = "return { purpose = function() return require(\"words\") end, x = \"clio\" }"
    files.texts["two/lib/words.lua"] = "return \"below\""
    files.texts["one/lib/words.lua"] = "return \"nearer\""
    let packs = try files.library().layers(["one"], relativeTo: "")
    let decisions = try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
      profile: []
    )
    // Each pack runs its own copy: of two modules with one name it has the nearer one.
    let answer = decisions.purpose(Sample.trip())
    #expect(answer.value == "nearer")
    #expect(answer.decision.pack == "one")
    #expect(decisions.vehicle(Sample.trip()).value == .vehicle(id: "clio"))
  }

  @Test func aPackHasNoModulesOfThePacksAboveIt() throws {
    let decisions = try decisions(
      "return {}", ["lib/secret.lua": "return {}"],
      second: Sample.rule("purpose(trip)", "return require(\"secret\").x"))
    let failure = try #require(decisions.purpose(Sample.trip()).failure)
    #expect(failure.told.contains("the pack has no module “secret” → write it as lib/secret.lua"))
    #expect(failure.place.file == "two/rules.lua")
  }

  @Test func aMissingModuleNamesTheNearest() {
    let found = refusal("\nlocal m = require \"mony\"\nreturn {}", ["lib/money.lua": "return {}"])
    #expect(found?.told == "there is no module “mony” → did you mean “money”?")
    #expect(found?.place == Diagnostic.Place(file: "one/rules.lua", line: 2))
  }

  @Test func aModuleThatIsNeverRequiredMustParseAllTheSame() {
    let found = refusal("return {}", ["lib/later.lua": "return {\n  x = = 1 }"])
    #expect(found?.code == .luaSyntax)
    #expect(found?.place.file == "one/lib/later.lua" && found?.place.line == 2)
    #expect(refusal("return {}", ["lib/a.lua": "\u{1B}Lua"])?.message.english.contains("compiled Lua") == true)
  }

  @Test func aCircleOfModulesNamesItsWay() {
    let found = refusal(
      "return require \"a\"", ["lib/a.lua": "return require \"b\"", "lib/b.lua": "\nreturn require \"a\""])
    #expect(found?.message.english == "modules require each other in a circle: a → b → a")
    #expect(found?.place == Diagnostic.Place(file: "one/lib/b.lua", line: 2))
  }
}
