import Values

/// Tells people what came of a pack's tests: what failed, and what the rules said.
package struct TextTestReport: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  package func write(_ report: PackTestReport, into output: inout [UInt8]) {
    var lines: [String] = []
    for result in report.results where !result.isPassed { lines += failed(result) }
    for name in report.written { lines.append(say(en: "written: \(name)", fr: "écrit : \(name)")) }
    lines.append(summary(report))
    if let coverage = report.coverage { lines += self.coverage(coverage, report) }
    write(lines, into: &output)
  }

  /// One failed case alone.
  func writeFailed(_ result: CaseResult, into output: inout [UInt8]) { write(failed(result).dropLast(), into: &output) }

  private func write(_ lines: some Sequence<String>, into output: inout [UInt8]) {
    for line in lines { output += "\(Self.neutral(line))\n".utf8 }
  }

  /// What comes from calendars must neither act on a terminal nor break a line; the indentation stays.
  private static func neutral(_ line: String) -> String {
    let indent = line.prefix { $0 == " " }
    return indent + TerminalText.neutral(String(line.dropFirst(indent.count)))
  }

  private func say(en english: String, fr french: String) -> String { language == .english ? english : french }

  private func summary(_ report: PackTestReport) -> String {
    let (count, passed, failed) = (report.results.count, report.passed, report.failed)
    if failed == 0 {
      return say(
        en: "\(report.pack): \(count == 1 ? "1 test" : "\(count) tests") passed",
        fr: "\(report.pack) : \(count == 1 ? "1 test réussi" : "\(count) tests réussis")")
    }
    return say(
      en: "\(report.pack): \(passed) of \(count) tests passed, \(failed) failed",
      fr:
        "\(report.pack) : \(passed) test\(passed > 1 ? "s" : "") sur \(count) réussi\(passed > 1 ? "s" : ""), \(failed) en échec"
    )
  }

  // MARK: - A failed case

  private func failed(_ result: CaseResult) -> [String] {
    var lines = [say(en: "FAILED ", fr: "ÉCHEC ") + "\(result.file):\(result.line): \(result.name)"]
    for failure in result.failures {
      lines += text(failure).map { "  " + $0 }
      lines += failure.difference.map { "    " + $0 }
    }
    guard !result.answers.isEmpty else { return lines + [""] }
    lines.append("  " + say(en: "what the rules answered:", fr: "ce que les règles ont répondu :"))
    for answer in result.answers { lines += text(answer).map { "    " + $0 } }
    if result.hiddenAnswers > 0 {
      lines.append("    " + say(en: "… and \(result.hiddenAnswers) more", fr: "… et \(result.hiddenAnswers) de plus"))
    }
    return lines + [""]
  }

  private func text(_ failure: TestFailure) -> [String] {
    let line = failure.line.map { say(en: "line \($0): ", fr: "ligne \($0) : ") } ?? ""
    let head = "\(line)\(failure.what)"
    let (expected, got) = (failure.expected.text(language), failure.got.text(language))
    if expected.isEmpty { return ["\(head)\(say(en: ":", fr: " :")) \(got)"] }
    return [
      head, say(en: "  expected: ", fr: "  attendu : ") + expected, say(en: "  got:      ", fr: "  obtenu :  ") + got,
    ]
  }

  /// The same in one line.
  package func line(_ failure: TestFailure) -> String {
    let (expected, got) = (failure.expected.text(language), failure.got.text(language))
    if expected.isEmpty { return "\(failure.what)\(say(en: ":", fr: " :")) \(got)" }
    return say(
      en: "\(failure.what): expected \(expected), got \(got)",
      fr: "\(failure.what) : attendu \(expected), obtenu \(got)")
  }

  private func text(_ answer: ShownAnswer) -> [String] {
    let head = answer.title.isEmpty ? answer.rule : "\(answer.rule) (\(answer.title))"
    var lines: [String] = []
    if answer.pack.isEmpty, answer.value.isEmpty {
      lines.append("\(head)\(say(en: ": nobody answered", fr: " : personne n'a répondu"))")
    } else {
      let value = answer.isFailure ? say(en: "error", fr: "erreur") : answer.value
      let place = answer.at.isEmpty ? answer.pack : answer.at
      lines.append("\(head) = \(value) · \(answer.because.text(language)) [\(place)]")
    }
    if !answer.read.isEmpty {
      lines.append("  \(say(en: "read", fr: "lu"))\(say(en: ":", fr: " :")) \(answer.read.joined(separator: ", "))")
    }
    if !answer.noOpinion.isEmpty {
      let packs = answer.noOpinion.joined(separator: ", ")
      lines.append("  " + say(en: "no opinion: \(packs)", fr: "sans avis : \(packs)"))
    }
    return lines
  }

  // MARK: - Coverage

  private func coverage(_ coverage: Coverage, _ report: PackTestReport) -> [String] {
    let ratio = "\(coverage.percent)"
    var lines = [
      say(
        en: "coverage: \(ratio) %, \(part(coverage.rules)) rules called, \(part(coverage.verdicts)) verdicts answered",
        fr:
          "couverture : \(ratio) %, \(part(coverage.rules)) règles appelées, \(part(coverage.verdicts)) verdicts rendus"
      )
    ]
    for rule in coverage.rules where !rule.isReached {
      lines.append("  " + say(en: "never called: \(rule.name)", fr: "jamais appelée : \(rule.name)"))
    }
    for verdict in coverage.verdicts where !verdict.isReached {
      lines.append("  " + say(en: "never answered: \(verdict.name)", fr: "jamais rendu : \(verdict.name)"))
    }
    if report.lacksCoverage, let least = report.leastCoverage {
      lines.append(say(en: "less than the \(least) % asked for", fr: "moins que les \(least) % demandés"))
    }
    return lines
  }

  private func part(_ points: [Coverage.Point]) -> String {
    let reached = points.count { $0.isReached }
    return say(en: "\(reached) of \(points.count)", fr: "\(reached) sur \(points.count)")
  }
}
