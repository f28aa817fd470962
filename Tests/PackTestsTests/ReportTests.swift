import PackSupport
import Testing
import Values

@testable import PackTests

@Suite struct ReportTests {
  /// A calendar may hold anything.
  private func report() throws -> PackTestReport {
    let bench = Bench(
      Sample.rule("professional(event)", "return verdict(false, event.summary)"),
      "cases:\n  - name: \"<a> & \\\"b\\\"\"\n    event: {summary: \"\\e[31m]]>\\x07\\ufffe\", start: 2026-10-06 09:00}\n    expect: {professional: true}"
    )
    return PackTestReport(pack: "acme/pack", version: "1.0.0", results: try bench.results())
  }

  @Test func nothingReachesTheTerminalUnchanged() throws {
    var output: [UInt8] = []
    TextTestReport(language: .english).write(try report(), into: &output)
    #expect(!output.contains(0x1B))
    #expect(!output.contains(0x07))
    #expect(String(decoding: output, as: UTF8.self).contains("    expected: true\n    got:      false\n"))
  }

  @Test func xmlStaysWellFormed() throws {
    var output: [UInt8] = []
    JUnitTestReport(language: .french).write([try report()], into: &output)
    let text = String(decoding: output, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains("\u{FFFE}"))
    #expect(text.contains(#"name="&lt;a&gt; &amp; &quot;b&quot;""#))
    #expect(text.contains(#"<failure message="professional : attendu true, obtenu false">"#))
    #expect(!text.contains("]]>"))
  }
}
