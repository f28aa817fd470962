import Values

/// What came of the tests of packs as the XML that continuous integration reads: JUnit's, as Jenkins and GitLab take it.
///
/// No times are in it: the same tests give the same bytes.
package struct JUnitTestReport: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  package func write(_ reports: [PackTestReport], into output: inout [UInt8]) {
    let (tests, failed) = (reports.map(\.results.count).reduce(0, +), reports.map(\.failed).reduce(0, +))
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<testsuites name="izika-rules test" tests="\#(tests)" failures="\#(failed)">"#,
    ]
    for report in reports { lines += suite(report) }
    lines.append("</testsuites>")
    for line in lines { output += "\(line)\n".utf8 }
  }

  private func suite(_ report: PackTestReport) -> [String] {
    var lines = [
      #"  <testsuite name="\#(Self.escaped(report.pack))" tests="\#(report.results.count)" failures="\#(report.failed)">"#
    ]
    for result in report.results { lines += test(result, report.pack) }
    return lines + ["  </testsuite>"]
  }

  private func test(_ result: CaseResult, _ pack: String) -> [String] {
    let head =
      #"    <testcase classname="\#(Self.escaped(pack))" name="\#(Self.escaped(result.name))""#
      + #" file="\#(Self.escaped(result.file))" line="\#(result.line)""#
    guard !result.isPassed else { return [head + "/>"] }
    var output: [UInt8] = []
    TextTestReport(language: language).writeFailed(result, into: &output)
    let text = String(decoding: output, as: UTF8.self)
    let first = result.failures.first.map { TextTestReport(language: language).line($0) } ?? ""
    return [
      head + ">",
      #"      <failure message="\#(Self.escaped(TerminalText.neutral(first)))">\#(Self.escaped(text))</failure>"#,
      "    </testcase>",
    ]
  }

  /// What XML 1.0 lets stand: a calendar's control characters would make the whole file unreadable.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
