import Values

/// What came of a pack's tests as one line of JSON, schema `izika.tests/1`.
package struct JSONTestReport: Sendable {
  package static let schema = "izika.tests/1"

  private let language: Language

  /// - Parameter language: of reasons and messages; nothing else is localised.
  package init(language: Language) { self.language = language }

  package func write(_ report: PackTestReport, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", Self.schema)
      json.field("pack", report.pack)
      json.field("version", report.version)
      json.field("passed", report.passed)
      json.field("failed", report.failed)
      json.list("tests", report.results) { write($1, into: &$0) }
      json.key("coverage")
      if let coverage = report.coverage { write(coverage, into: &json) } else { json.null() }
      json.list("written", report.written) { $0.string($1) }
    }
    json.endLine()
    output += json.bytes
  }

  private func write(_ result: CaseResult, into json: inout JSONWriter) {
    json.object { json in
      json.field("name", result.name)
      json.field("file", result.file)
      json.field("line", result.line)
      json.field("passed", result.isPassed)
      json.list("failures", result.failures) { json, failure in
        json.object { json in
          json.field("what", failure.what)
          json.field("line", failure.line)
          json.field("expected", failure.expected.isEmpty ? nil : failure.expected.text(language))
          json.field("got", failure.got.text(language))
          json.list("difference", failure.difference) { $0.string($1) }
        }
      }
      json.list("answers", result.answers) { write($1, into: &$0) }
    }
  }

  private func write(_ answer: ShownAnswer, into json: inout JSONWriter) {
    json.object { json in
      json.field("rule", answer.rule)
      json.field("about", answer.title)
      json.field("value", answer.isFailure || answer.value.isEmpty ? nil : answer.value)
      json.field("pack", answer.pack)
      json.field("at", answer.at)
      json.field("because", answer.because.text(language))
      json.field("failed", answer.isFailure)
      json.list("read", answer.read) { $0.string($1) }
      json.list("no_opinion", answer.noOpinion) { $0.string($1) }
    }
  }

  private func write(_ coverage: Coverage, into json: inout JSONWriter) {
    json.object { json in
      json.field("percent", coverage.percent)
      json.field("reached", coverage.reached)
      json.field("total", coverage.total)
      json.list("never_called", coverage.rules.filter { !$0.isReached }) { $0.string($1.name) }
      json.list("never_answered", coverage.verdicts.filter { !$0.isReached }) { $0.string($1.name) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array { json in
      for element in elements { write(&json, element) }
    }
  }
}
