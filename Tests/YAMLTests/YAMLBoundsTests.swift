import Testing
import Values
import YAML

/// Packs and profiles come from other people: what is too much is refused, quickly and in words.
@Suite struct YAMLBoundsTests {
  private func refusal(_ text: String) -> Diagnostic? {
    do {
      _ = try YAMLFile(Array(text.utf8), name: "a.yaml")
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  private static func bomb(_ levels: Int) -> String {
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      + (1...levels).map { level in
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
      }.joined()
  }

  @Test(.timeLimit(.minutes(1))) func aliasesThatUnfoldIntoBillionsAreRefused() {
    #expect(refusal(Self.bomb(12))?.message.english.contains("more aliases than") == true)
  }

  @Test(.timeLimit(.minutes(1))) func aKeyOfAliasesIsRefused() {
    #expect(refusal(Self.bomb(12) + "? *a12\n: 1\n") != nil)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["{*a12}", "{[*a12], b: 1}", "[[*a12]: 1]"])
  func whereverTheKeyStands(key: String) { #expect(refusal(Self.bomb(12) + "k: \(key)\n") != nil) }

  @Test func aFewAliasesAreRead() throws {
    let file = try YAMLFile(Array("a: &a [1, 2]\nb: *a\nc: {d: *a}\n".utf8), name: "a.yaml")
    #expect(file.root.map?.map(\.key) == ["a", "b", "c"])
    #expect(file.root.map?[1].value.list?.compactMap(\.integer) == [1, 2])
  }

  @Test(arguments: [33, 1_000, 20_000, 200_000])
  func deepNestingIsRefused(depth: Int) {
    #expect(refusal(String(repeating: "[", count: depth)) != nil)
    #expect(refusal(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)) != nil)
    #expect(refusal(String(repeating: "{a: ", count: depth) + String(repeating: "}", count: depth)) != nil)
    #expect(refusal(String(repeating: "- ", count: depth)) != nil)
  }

  @Test func aFileOfMoreThanOneMegabyteIsRefused() {
    #expect(refusal("a: " + String(repeating: "x", count: 1 << 20)) != nil)
    #expect(refusal("a: " + String(repeating: "x", count: 1 << 19)) == nil)
  }
}
