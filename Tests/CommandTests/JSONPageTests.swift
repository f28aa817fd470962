import Foundation
import TestSupport
import Testing

/// Who reads our JSON finds every field in the documentation catalogue of the room that writes it, and no other.
@Suite struct JSONPageTests {
  @Test func everyFieldIsDocumentedAndShown() throws {
    let pages = try JSONPage.all()
    var sources = JSONSources(pages)
    try sources.addGoldens()
    try sources.addTranscripts()
    try sources.addRuns()
    var comparison = JSONComparison(pages)
    for line in sources.lines { comparison.read(line.value, as: line.page, from: line.source) }
    #expect(comparison.undocumented == [])
    #expect(comparison.unshown == [], "no golden, transcript or run has it")
  }

  @Test func everySchemaHasItsPage() throws {
    let sources = SourceTree.root.appendingPathComponent("Sources")
    var schemas: Set<String> = []
    for case let file as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil) ?? .init()
    {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      schemas.formUnion(text.matches(of: /"(izika\.[a-z]+\/[0-9]+)"/).map { String($0.1) })
    }
    #expect(schemas.count > 5)
    #expect(Set(try JSONPage.all().values.compactMap(\.schema)) == schemas)
  }

  // MARK: What the comparison finds

  private static let page = """
    # A day

    ### `.`

    | Field | Type | What it says |
    | --- | --- | --- |
    | `date` | date | the day |
    | `stops` | list of object | where |
    | `km` | optional decimal or null | how far |

    ### `.stops[]`

    | Field | Type | What it says |
    | --- | --- | --- |
    | `<town>` | integer | minutes there |
    """

  private func comparison(_ lines: String...) throws -> JSONComparison {
    var comparison = JSONComparison(["Day": try JSONPage("Day", Self.page)])
    for line in lines {
      comparison.read(try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)), as: "Day", from: "here")
    }
    return comparison
  }

  @Test func nothingIsFoundWhereBothSayTheSame() throws {
    let same = try comparison(#"{"date":"2026-10-05","stops":[{"Rives":5},{}],"km":"1.5"}"#)
    #expect(same.undocumented == [])
    #expect(same.unshown == [])
  }

  @Test func whatIsNotDocumentedIsFound() throws {
    let found = try comparison(
      #"{"date":"2026-10","stops":[{"Rives":"5"}],"km":null,"more":1}"#, #"{"stops":[[]],"date":null}"#)
    #expect(
      found.undocumented == [
        #"Day .date is null, not date (here)"#, #"Day .date is text("2026-10"), not date (here)"#,
        #"Day .more is not documented (here)"#, #"Day .stops[] is list([]), not object (here)"#,
        #"Day .stops[].Rives is text("5"), not integer (here)"#,
      ])
  }

  @Test func whatIsAbsentIsFound() throws {
    let found = try comparison(#"{"stops":[]}"#)
    #expect(found.undocumented == ["Day .: date is absent and not called optional (here)"])
    #expect(found.unshown == ["Day .: date", "Day .: km", "Day .stops[]", "Day .stops[]: <town>"])
  }

  @Test(arguments: ["| `a` | string | x |", "| `a` | text |", "| `a` | text or nothing | x |"])
  func aRowThatSaysNothingIsNoRow(_ row: String) {
    #expect(throws: JSONPage.Malformed.self) { try JSONPage("Day", "### `.`\n\(row)") }
    #expect(throws: JSONPage.Malformed.self) { try JSONPage("Day", "### `.`\n| `a` | text | x |\n| `a` | text | x |") }
  }
}
