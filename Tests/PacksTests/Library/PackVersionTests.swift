import PackSupport
import Packs
import Testing
import Values

/// The versions that packs ask for: of the engine, and of what they extend.
@Suite struct PackVersionTests {
  private func refusal(_ manifest: String, engine: String = "0.4.2", others: (inout MemoryFiles) -> Void = { _ in })
    -> Diagnostic?
  {
    var files = MemoryFiles()
    files.add("a")
    files.add("shipped/izika/base", name: "izika/base")
    files.texts["a/pack.yaml"] = "name: essais/a\nversion: 1.2.0\napi: 1\n\(manifest)\n"
    others(&files)
    do {
      let library = PackLibrary(
        shipped: "shipped", files: files, engine: .lendingFunctions(version: SemanticVersion(engine)))
      _ = try library.layers(["a"], relativeTo: "")
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test(arguments: [
    "engine: \">=0.4 <1\"", "engine: 0.x", "engine: \"*\"", "", "extends: [{name: izika/base, range: ^1}]",
  ])
  func whatSuitsIsTaken(manifest: String) { #expect(refusal(manifest) == nil) }

  @Test func anEngineOutOfRangeNamesBothVersions() {
    let found = refusal("engine: \">=0.5\"")
    #expect(found?.message.english == "essais/a 1.2.0 is for the engine >=0.5; this one is 0.4.2")
    #expect(found?.place.file == "a/pack.yaml")
    #expect(found?.place.line == 4)
  }

  @Test func anEngineInTheMakingCountsAsItsRelease() {
    #expect(refusal("engine: \">=0.5\"", engine: "0.5.0-dev") == nil)
  }

  @Test func aParentOutOfRangeNamesBothVersions() {
    let found = refusal("extends:\n  - izika/base\n  - {name: b, range: ^2}") { $0.add("b") }
    #expect(found?.code == .packVersion)
    #expect(found?.message.english == "essais/a 1.2.0 extends b ^2; here is version 1.0.0")
    #expect(found?.place.file == "a/pack.yaml")
    #expect(found?.place.line == 6)
    let file = refusal("extends: [{name: b.lua, range: ^2}]") { $0.texts["b.lua"] = "return {}" }
    #expect(file?.message.english.hasSuffix("here is a file without a version") == true)
  }

  /// Two packs that both call themselves team/scale, the first of version 1.0.0.
  private func two(_ names: [String], version: String, others: (inout MemoryFiles) -> Void = { _ in }) -> Diagnostic? {
    var files = MemoryFiles()
    files.add("old", name: "team/scale")
    files.add("new", name: "team/scale", rules: "return {api = 1}")
    files.texts["new/pack.yaml"] = "name: team/scale\nversion: \(version)\napi: 1\n"
    others(&files)
    do {
      _ = try files.library().layers(names, relativeTo: "")
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test func twoVersionsOfOnePackAreRefusedWithBothAskers() throws {
    let named = try #require(two(["old", "new"], version: "2.0.0"))
    #expect(named.code == .packTwoVersions)
    #expect(named.severity == .error)
    #expect(
      named.message.english
        == "two versions of team/scale are asked for: 1.0.0 (old, under rules) and 2.0.0 (new, under rules)")
    let extended = try #require(
      two(["a", "new"], version: "2.0.0") { files in
        files.texts["a/pack.yaml"] = "name: a\nversion: 1.0.0\napi: 1\nextends:\n  - old\n"
        files.texts["a/rules.lua"] = "return {}"
      })
    #expect(
      extended.message.english
        == "two versions of team/scale are asked for: 1.0.0 (old, extended in a/pack.yaml:5) and 2.0.0 (new, under rules)"
    )
    #expect(extended.place == Diagnostic.Place(file: "a/pack.yaml", line: 5))
    #expect(extended.message.french.contains("(old, étendu dans a/pack.yaml:5)"))
  }

  @Test func oneVersionWithOtherFilesIsAnotherPack() {
    let found = two(["old", "new"], version: "1.0.0")
    #expect(found?.code == .packTwoVersions)
    #expect(
      found?.message.english
        == "two packs are called team/scale 1.0.0 and differ: one old, under rules, one new, under rules")
  }

  @Test func aCopyIsTheSamePack() {
    #expect(two(["old", "copy"], version: "2.0.0") { $0.add("copy", name: "team/scale") } == nil)
  }

  @Test func aRangeHoldsAlsoForAPackThatHasItsPlaceAlready() {
    let found = refusal("extends: [b, {name: c, range: ^3}]") { files in
      files.add("b", extends: ["c"])
      files.add("c")
    }
    #expect(found?.code == .packVersion)
  }

  @Test(arguments: [
    ("engine: newest", "\"engine\" must be a range of versions"),
    ("engine: [1]", "\"engine\" must be a range of versions"),
    ("extends: [{name: b, range: soon}]", "\"range\" must be a range of versions"),
    ("needs: [locat]", "\"locat\" is no function that a pack can need"), ("needs: [[a]]", "a list is no function"),
    ("needs: locate", "\"needs\" must be a list"),
  ])
  func aManifestThatIsWrongIsRefusedWithItsLine(manifest: String, words: String) {
    let found = refusal(manifest)
    #expect(found?.message.english.hasPrefix(words) == true, "\(found?.message.english ?? "")")
    #expect(found?.place.line == 4)
  }

  @Test func aFunctionThatIsMisspeltUnderNeedsNamesTheNearest() {
    #expect(refusal("needs: [locat]")?.advice.english == "did you mean \"locate\"?")
    #expect(refusal("needs: [weather_forecast]")?.advice.english == "known functions: locate, distance_between")
  }

  @Test func aVersionThatIsNoneIsRefused() {
    let found = refusal("") { $0.texts["a/pack.yaml"] = "name: a\nversion: 1.2\napi: 1\n" }
    #expect(found?.message.english == "\"1.2\" is no version")
    #expect(found?.place.line == 2)
  }
}
