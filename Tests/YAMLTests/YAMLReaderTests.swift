import Testing
import Values
import YAML

@Suite struct YAMLReaderTests {
  private func reader(_ text: String) throws -> YAMLReader {
    let file = try YAMLFile(Array(text.utf8), name: "pack.yaml")
    return try YAMLReader(file.root, file: file.name)
  }

  private func problem(_ body: () throws -> Void) -> Diagnostic? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Failure)?.diagnostics.first
    }
  }

  /// Without its space YAML takes `home:Voiron` for one word; what stands behind the colon may be a password.
  @Test(arguments: [
    ("{home:Voiron}", 1), ("home:Voiron", 1), ("a: 1\n\"b c\":\noffice:", 0), ("{a: 1,\n depot:Lyon}", 2),
  ])
  func aColonWithoutItsSpaceIsNamed(text: String, line: Int) throws {
    let problem = problem { _ = try reader(text) }
    #expect(problem?.place.line == (line == 0 ? nil : line))
    guard line > 0 else { return }
    #expect(problem?.message.french.hasPrefix("il manque une espace après « ") == true)
    for secret in ["Voiron", "Lyon"] { #expect(problem?.message.french.contains(secret) == false) }
  }

  @Test func anExampleTakesThePlaceOfAKind() throws {
    var reader = try reader("power: cinq")
    #expect(problem { _ = try reader.integer("power") }?.advice.french == "écrivez-y un nombre entier")
    reader.example = "power: 5"
    #expect(problem { _ = try reader.integer("power") }?.advice.french == "écrivez par exemple « power: 5 »")
    #expect(
      problem { _ = try reader.integer("power") }?.message.french
        == "« power » doit être un nombre entier, pas « cinq »")
  }

  @Test func readsEachKindOfValue() throws {
    let reader = try reader(
      "name: fr/bareme\nversion: \"1.0\"\napi: 1\nrate: 0.636\nfrom: 2026-01-01\nlist: [a, b]\nnothing: ~\n")
    #expect(try reader.text("name") == "fr/bareme")
    #expect(try reader.text("version") == "1.0")
    #expect(try reader.integer("api") == 1)
    #expect(try reader.decimal("rate") == Decimal("0.636"))
    #expect(try reader.date("from") == CivilDate("2026-01-01"))
    #expect(try reader.list("list")?.compactMap(\.text) == ["a", "b"])
    #expect(try reader.text("nothing") == nil)
    #expect(try reader.text("absent") == nil)
  }

  @Test(arguments: [
    ("0.1", "0.1"), ("0.100000000001", "0.100000000001"), ("12345678901234567890.25", "12345678901234567890.25"),
    ("-3", "-3"),
  ])
  func numbersAreReadFromTheirText(text: String, value: String) throws {
    #expect(try reader("n: \(text)").decimal("n")?.description == value)
  }

  @Test(arguments: ["\"0.5\"", "1e3", "0x10", "1_000", ".inf", "0.0000000000001"])
  func otherTextsAreNoNumbers(text: String) {
    #expect(
      problem { _ = try reader("n: \(text)").decimal("n") }?.message.english.hasPrefix("\"n\" must be a number") == true
    )
  }

  @Test func anUnknownKeyNamesTheNearestKnownOne() throws {
    let found = problem { try reader("name: a\nversoin: 1\n").allow(only: ["name", "version"]) }
    #expect(found?.place == Diagnostic.Place(file: "pack.yaml", line: 2))
    #expect(found?.message.english == "the key \"versoin\" is not known here")
    #expect(found?.advice.english == "did you mean \"version\"?")
    let other = problem { try reader("colour: a\n").allow(only: ["name", "version"]) }
    #expect(other?.advice.english == "known keys: name, version")
  }

  @Test func aMissingKeyAndAWrongKindHaveTheirLine() throws {
    let missing = problem { _ = try reader("# head\nname: a\n").required("version", String?.none) }
    #expect(missing?.message.english == "the key \"version\" is missing")
    let wrong = problem { _ = try reader("name: a\napi: [1]\n").integer("api") }
    #expect(wrong?.place.line == 2)
    #expect(wrong?.message.english == "\"api\" must be a whole number, not a list")
    #expect(problem { _ = try reader("- a\n- b\n") }?.message.english.contains("not a list") == true)
  }

  @Test(arguments: ["a: 1\nb: 2\na: 3\n", "x:\n  k: 1\n  k: 1\n", "{a: 1, \"a\": 2}\n", "2026: 1\n\"2026\": 2\n"])
  func aKeyThatIsThereTwiceIsRefused(text: String) {
    let found = problem { _ = try reader(text) }
    #expect(found?.message.english.contains("there twice") == true, "\(String(describing: found))")
    #expect(found?.place.file == "pack.yaml")
    #expect(found?.place.line != nil)
  }

  @Test func whatIsNoYAMLNamesItsLine() {
    let found = problem { _ = try reader("name: a\nlist: [1, 2\nother: 3\n") }
    #expect(found?.code == .yamlInvalid)
    #expect(found?.place.file == "pack.yaml")
    #expect((found?.place.line ?? 0) >= 2)
    #expect(problem { _ = try reader("\tname: a\n") } != nil)
  }
}
