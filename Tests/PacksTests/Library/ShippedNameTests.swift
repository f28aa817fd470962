import PackSupport
import Packs
import Testing
import Values

/// A shipped pack's name cannot be taken by another, nor can a folder of one's own be passed over in silence.
@Suite struct ShippedNameTests {
  private var files: MemoryFiles {
    var files = MemoryFiles()
    files.add("shipped/fr/bareme", name: "fr/bareme")
    return files
  }

  @Test(arguments: ["fr/bareme", "Fr/Bareme", "fr/barème", "fr / bareme", "fr/b\u{430}reme", "izika/base"])
  func aNameIsTaken(_ name: String) throws {
    var files = files
    files.add("mine", name: "\"\(name)\"", rules: "return {api = 1}")
    let found = #expect(throws: Failure.self) { try files.library().layers(["mine"], relativeTo: "") }
    #expect(found?.diagnostics.map(\.code) == [.packNameTaken])
    #expect(try files.library().draft("mine", relativeTo: "").draft.problems.map(\.code) == [.packNameTaken])
  }

  @Test(arguments: ["fr/baremes", "agence/bareme", "fr/bareme-2026", "bareme"])
  func aNameOfOnesOwnIsNot(_ name: String) throws {
    var files = files
    files.add("mine", name: name, rules: "return {api = 1}")
    #expect(try files.library().layers(["mine"], relativeTo: "").map(\.name) == [name, "izika/base"])
  }

  @Test func aCopyIsTheSamePack() throws {
    var files = files
    files.add("copy", name: "fr/bareme")
    #expect(try files.library().layers(["copy"], relativeTo: "").map(\.name) == ["fr/bareme", "izika/base"])
  }

  @Test func aFolderOfThatNameIsSaid() throws {
    var files = files
    files.add("people/fr/bareme", name: "mine/bareme", rules: "return {api = 1}")
    let library = files.library()
    #expect(library.shadowed(["fr/bareme"], relativeTo: "people/").map(\.code) == [.packShadowed])
    #expect(library.shadowed(["fr/bareme"], relativeTo: "").isEmpty)
    #expect(library.shadowed(["people/fr/bareme"], relativeTo: "").isEmpty)
  }
}
