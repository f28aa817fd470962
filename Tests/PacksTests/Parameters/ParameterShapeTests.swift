import Mileage
import PackSupport
import Packs
import Rules
import Testing
import Values
import YAML

/// A value that overrides a parameter must be of its kind: otherwise the rules' own errors would speak of Lua.
@Suite struct ParameterShapeTests {
  private static let declared = """
    words: {value: [visite, mandat]}
    hours: {value: 2}
    label: {value: Visite}
    active: {value: true}
    start: {value: 2026-01-01}
    clients:
      value:
        dupont: {name: Dupont, words: [dupont]}
    rates:
      values:
        - {from: 2026-01-01, value: {dupont: 0.5}}
    none: {value: []}
    """

  /// What the profile's `parameters: {…}` is refused with.
  private func refusal(_ override: String) throws -> Diagnostic? {
    let yaml = try YAMLFile(Array(override.utf8), name: "profile.yaml")
    let profile = try #require(yaml.root.map).map { entry in
      Parameter(
        name: entry.key, value: try #require(ParameterValue(entry.value)), file: "profile.yaml", line: entry.line)
    }
    do {
      _ = try Sample.decisions("return {}", parameters: Self.declared, profile: profile)
      return nil
    } catch {
      return (error as? Failure)?.diagnostics.first
    }
  }

  @Test(arguments: [
    "words: [a]", "words: []", "hours: 1.5", "label: Rendez-vous", "active: false", "start: 2027-01-01",
    "clients: {durand: {name: Durand, words: [d], extra: 1}}", "rates: {durand: 1}", "none: [1]", "unknown: 3",
  ])
  func whatHasTheShapeIsTaken(override: String) throws { #expect(try refusal(override) == nil) }

  @Test(arguments: [
    ("words: visite", "\"words\" must be a list, as one declares it, not \"visite\"", "write [visite]"),
    ("words: [a, 2]", "\"words.2\" must be a text, as one declares it, not 2", "write it in quotes: \"2\""),
    ("hours: deux", "\"hours\" must be a number, as one declares it, not \"deux\"", "see one/parameters/p.yaml:2"),
    (
      "hours: \"1,5\"", "\"hours\" must be a number, as one declares it, not \"1,5\"",
      "write 1.5, with a point and without quotes"
    ),
    ("hours: [2]", "\"hours\" must be a number, as one declares it, not a list", "see one/parameters/p.yaml:2"),
    ("label: 75", "\"label\" must be a text, as one declares it, not 75", "write it in quotes: \"75\""),
    ("active: oui", "\"active\" must be true or false, as one declares it, not \"oui\"", "see one/parameters/p.yaml:4"),
    ("start: January", "\"start\" must be a date, as one declares it, not \"January\"", "see one/parameters/p.yaml:5"),
    (
      "clients: [dupont]", "\"clients\" must be a mapping (`key: value`), as one declares it, not a list",
      "see one/parameters/p.yaml:6"
    ),
    (
      "clients: {durand: {words: durand}}",
      "\"clients.durand.words\" must be a list, as one declares it, not \"durand\"", "write [durand]"
    ),
    (
      "rates: {durand: much}", "\"rates.durand\" must be a number, as one declares it, not \"much\"",
      "see one/parameters/p.yaml:9"
    ),
  ])
  func anotherShapeIsRefusedWithItsPlace(override: String, message: String, advice: String) throws {
    let found = try #require(try refusal("\n" + override))
    #expect(found.code == .parameterShape)
    #expect(found.place == Diagnostic.Place(file: "profile.yaml", line: 2))
    #expect(found.message.english == "the parameter " + message)
    #expect(found.advice.english == advice)
  }

  @Test func aPackThatOverridesAnotherOneIsHeldAgainstItToo() throws {
    var files = MemoryFiles()
    files.add("one", parameters: "words: {value: visite}\n")
    files.add("two", parameters: "words: {value: [visite]}\n")
    let packs = try files.library().layers(["one", "two"], relativeTo: "")
    #expect(throws: Failure.self) {
      try LuaDecisions(
        packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
        profile: [])
    }
  }

  @Test(arguments: [
    ("hours(parameter \"label\")", "“Visite” is no number"),
    ("decimal(2) * parameter \"label\"", "with the text “Visite”"),
    ("round(parameter \"words\", 1, \"up\")", "“round” needs a number, and gets a list"),
    ("parameter \"rates\"", "ask for it with a date"),
  ])
  func aParameterThatIsNoNumberWhereOneIsNeededIsAnErrorWithItsLine(expression: String, words: String) throws {
    let decisions = try Sample.decisions(
      Sample.rule("purpose(trip)", "return tostring(\(expression))"), parameters: Self.declared)
    let failure = try #require(decisions.purpose(Sample.trip()).failure)
    #expect(failure.told.contains(words), "\(failure.told)")
    #expect(failure.place == Diagnostic.Place(file: "one/rules.lua", line: 3))
  }
}
