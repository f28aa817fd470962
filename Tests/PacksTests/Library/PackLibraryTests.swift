import Mileage
import PackSupport
import Testing
import Values

@Suite struct PackLibraryTests {
  private func layers(_ names: [String], _ make: (inout MemoryFiles) -> Void) throws -> [String] {
    var files = MemoryFiles()
    make(&files)
    return try files.library().layers(names, relativeTo: "").map(\.name)
  }

  private func refusal(_ names: [String], _ make: (inout MemoryFiles) -> Void) -> Diagnostic? {
    do {
      _ = try layers(names, make)
      return nil
    } catch {
      return (error as? Failure)?.diagnostics.first
    }
  }

  @Test func packsStandInTheirOrderAndBaseLast() throws {
    #expect(
      try layers(["b", "a"]) { files in
        files.add("a")
        files.add("b")
      } == ["b", "a", "izika/base"])
    #expect(try layers([]) { _ in } == ["izika/base"])
  }

  @Test func aPathIsRelativeToThePackThatExtendsIt() throws {
    #expect(
      try layers(["team/a"]) { files in
        files.add("team/a", extends: ["../common"])
        files.add("team/a/../common", extends: ["./more"])
        files.add("team/a/../common/./more")
      } == ["team/a", "team/a/../common", "team/a/../common/./more", "izika/base"])
  }

  @Test func eachPackIsFollowedByWhatItExtends() throws {
    #expect(
      try layers(["a", "d"]) { files in
        files.add("a", extends: ["b", "c"])
        files.add("b", extends: ["e", "izika/base"])
        files.add("c")
        files.add("d")
        files.add("e")
      } == ["a", "b", "e", "c", "d", "izika/base"])
  }

  @Test func aLayerMetTwiceKeepsItsLastPlace() throws {
    #expect(
      try layers(["a", "b"]) { files in
        files.add("a", extends: ["common"])
        files.add("b", extends: ["common"])
        files.add("common")
      } == ["a", "b", "common", "izika/base"])
    #expect(try layers(["izika/base", "a"]) { $0.add("a") } == ["a", "izika/base"])
  }

  @Test func aLayerMetTwiceKeepsItsLastPlaceWhateverTheDepth() throws {
    #expect(
      try layers(["a"]) { files in
        files.add("a", extends: ["b", "c"])
        files.add("b", extends: ["d"])
        files.add("c", extends: ["d"])
        files.add("d", extends: ["e", "f"])
        files.add("e", extends: ["g"])
        files.add("f", extends: ["g"])
        files.add("g")
      } == ["a", "b", "c", "d", "e", "f", "g", "izika/base"])
    #expect(
      try layers(["x", "y"]) { files in
        files.add("x", extends: ["y", "z"])
        files.add("y", extends: ["z", "w"])
        files.add("z", extends: ["w"])
        files.add("w")
      } == ["x", "y", "z", "w", "izika/base"])
  }

  /// Every pack but the last extends two that both extend the next: 2^40 ways, 81 packs.
  @Test func aDeepDiamondIsWalkedOnce() throws {
    let names = try layers(["p0"]) { files in
      for depth in 0..<40 {
        files.add("p\(depth)", extends: ["l\(depth)", "r\(depth)"])
        files.add("l\(depth)", extends: ["p\(depth + 1)"])
        files.add("r\(depth)", extends: ["p\(depth + 1)"])
      }
      files.add("p40")
    }
    #expect(names == (0..<40).flatMap { ["p\($0)", "l\($0)", "r\($0)"] } + ["p40", "izika/base"])
  }

  @Test func aCircleIsRefusedWithItsWay() {
    let found = refusal(["a"]) { files in
      files.add("a", extends: ["b"])
      files.add("b", extends: ["c"])
      files.add("c", extends: ["a"])
    }
    #expect(found?.code == .packCycle)
    #expect(found?.message.english.contains("a → b → c → a") == true)
    #expect(found?.place == Diagnostic.Place(file: "c/pack.yaml", line: 4))
    #expect(refusal(["a"]) { $0.add("a", extends: ["a"]) }?.code == .packCycle)
  }

  @Test func twoLooseFilesOfOneNameAreTwoLayers() throws {
    var files = MemoryFiles()
    files.texts["x/rules.lua"] = "return {api = 1}"
    files.texts["y/rules.lua"] = "return {}"
    let packs = try files.library().layers(["x/rules.lua", "y/rules.lua"], relativeTo: "")
    #expect(packs.flatMap(\.sources).map(\.name).prefix(2) == ["x/rules.lua", "y/rules.lua"])
  }

  @Test func aMissingPackNamesTheShippedOnes() {
    let found = refusal(["fr/baremme"]) { $0.add("shipped/fr/bareme", name: "fr/bareme") }
    #expect(found?.code == .packNotFound)
    #expect(found?.advice.english == "did you mean \"fr/bareme\"?")
    let other = refusal(["elsewhere"]) { $0.add("shipped/fr/bareme", name: "fr/bareme") }
    #expect(other?.advice.english.contains("fr/bareme, izika/base") == true)
  }

  @Test func anEmptyPackIsRefused() {
    let found = refusal(["a"]) { $0.texts["a/pack.yaml"] = "name: a\nversion: 1.0.0\napi: 1\n" }
    #expect(found?.code == .packEmpty)
  }

  @Test(arguments: [
    ("name: a\nversion: 1.0.0\n", "the key \"api\" is missing"),
    ("name: a\nversion: 1.0.0\napi: 2\n", "rule API 2"), ("api: 1\nversion: 1.0.0\n", "the key \"name\" is missing"),
    ("name: a\nversion: 1.0.0\napi: 1\nlicense: x\n", "the key \"license\" is not known here"),
    ("name: a\nversion: 1.0.0\napi: 1\nextends: b\n", "\"extends\" must be a list"),
  ])
  func aManifestThatIsWrongIsRefused(manifest: String, words: String) {
    let found = refusal(["a"]) { files in
      files.add("a")
      files.texts["a/pack.yaml"] = manifest
    }
    #expect(found?.message.english.contains(words) == true, "\(found?.message.english ?? "")")
    #expect(found?.place.file?.hasSuffix("a/pack.yaml") == true)
  }

  @Test func theDigestIsOfTheContentAlone() throws {
    func digest(_ make: (inout MemoryFiles) -> Void) throws -> String {
      var files = MemoryFiles()
      files.add("a", parameters: "rate: {value: 1}\n")
      make(&files)
      return try #require(try files.library().layers(["a"], relativeTo: "").first).sha256
    }
    let plain = try digest { _ in }
    #expect(plain.count == 64)
    #expect(try digest { _ in } == plain)
    #expect(try digest { $0.texts["a/notes.txt"] = "not part of the rules" } == plain)
    #expect(try digest { $0.texts["a/rules.lua"] = "return  {}" } != plain)
    #expect(try digest { $0.texts["a/lib/money.lua"] = "return {}" } != plain)
    #expect(try digest { $0.texts["a/parameters/p.yaml"] = "rate: {value: 2}\n" } != plain)
  }
}
