import Mileage
import Rules
import Values

/// Compares what came of a case with what it expects; what is not written is not compared.
struct CaseCheck {
  let test: TestCase
  let run: CaseRunner.Run
  var statement: Statement { run.statement }

  var failures: [TestFailure] {
    let failures = test.expectations.flatMap { check($0) }
    // A golden statement holds the rules that failed, too.
    guard test.golden == nil else { return failures }
    // Where an answer was compared, the error that came instead has been told.
    let told = Set(failures.compactMap(\.rule))
    return failures + unexpectedErrors.filter { $0.rule.map { !told.contains($0) } ?? true }
  }

  private func check(_ expectation: Expectation) -> [TestFailure] {
    switch expectation {
    case .answers(let expected): answers(expected)
    case .trips(let expected, let line): trips(expected, line)
    case .amounts(let expected, let line): amounts(expected, line)
    case .totals(let expected): expected.flatMap { total($0) }
    case .skipped(let expected, let line): skipped(expected, line)
    case .adjustments(let expected, let line): adjustments(expected, line)
    case .diagnostics(let expected, let line): diagnostics(expected, line)
    }
  }

  // MARK: - What went wrong without being expected

  /// A rule that fails is never a "no": a case in which one does has not passed, whatever it compares.
  private var unexpectedErrors: [TestFailure] {
    var said: Set<Diagnostic> = []
    let problems = run.answers.compactMap { answer -> TestFailure? in
      guard let failure = answer.failure, !isExpected(answer, failure), said.insert(failure).inserted else {
        return nil
      }
      return TestFailure(problem: failure, rule: answer.rule.rawValue)
    }
    // A trip without a calendar whose vehicle is not there was never asked about.
    let unasked = run.answers.isEmpty ? statement.diagnostics.filter { $0.severity == .error } : []
    return problems + unasked.map { TestFailure(problem: $0) }
  }

  private func isExpected(_ answer: RecordedAnswer, _ failure: Diagnostic) -> Bool {
    test.expectations.contains { expectation in
      switch expectation {
      case .answers(let expected):
        guard expected.rule == answer.rule, expected.event.isEmpty || answer.concerns(expected.event) else {
          return false
        }
        switch expected.values {
        case .each(let value): return value.isError
        case .list(let values): return values.contains { $0.isError }
        }
      case .diagnostics(let codes, _): return codes.contains(failure.code)
      default: return false
      }
    }
  }

  // MARK: - Lists

  func amounts(_ expected: [Decimal?], _ line: Int) -> [TestFailure] {
    let found = statement.trips.map(\.amount)
    return found == expected
      ? [] : [difference("amounts", line, Self.list(expected.map(Self.amount)), Self.list(found.map(Self.amount)))]
  }

  private func total(_ expected: ExpectedTotal) -> [TestFailure] {
    let name = "totals.\(expected.vehicle)"
    let row = statement.totals.first { total in
      total.vehicle.id == expected.vehicle && (expected.currency.map { $0 == total.currency } ?? true)
    }
    guard let found = row else {
      let known = statement.totals.map { expected.currency == nil ? $0.vehicle.id : "\($0.vehicle.id) \($0.currency)" }
      let wanted = [expected.vehicle, expected.currency?.code].compactMap { $0 }.joined(separator: " ")
      return [difference(name, expected.line, Phrase(verbatim: wanted), Self.list(known))]
    }
    var failures: [TestFailure] = []
    if let metres = expected.metres, metres != found.metres {
      failures.append(difference("\(name).metres", expected.line, Self.metres(metres), Self.metres(found.metres)))
    }
    if let amount = expected.amount, amount != found.amount {
      failures.append(
        difference(
          "\(name).amount", expected.line, Phrase(verbatim: Self.amount(amount)),
          Phrase(verbatim: Self.amount(found.amount))))
    }
    if let trips = expected.trips, trips != found.trips {
      failures.append(
        difference(
          "\(name).trips", expected.line, Phrase(verbatim: String(trips)), Phrase(verbatim: String(found.trips))))
    }
    return failures
  }

  private func skipped(_ expected: [ExpectedSkip], _ line: Int) -> [TestFailure] {
    let found = statement.skipped
    guard found.count == expected.count else {
      return [difference("skipped", line, Self.list(expected.map(\.event)), Self.list(found.map(\.event.title)))]
    }
    var failures: [TestFailure] = []
    for (index, (expected, found)) in zip(expected, found).enumerated() {
      let name = "skipped[\(index + 1)]"
      if !found.event.isCalled(expected.event) {
        failures.append(
          difference(name, expected.line, Phrase(verbatim: expected.event), Phrase(verbatim: found.event.title)))
      } else if !found.reason.holds(expected.because) {
        failures.append(
          difference("\(name).because", expected.line, Phrase(verbatim: expected.because), found.reason))
      }
    }
    return failures
  }

  private func adjustments(_ expected: [ExpectedLine], _ line: Int) -> [TestFailure] {
    let found = statement.adjustments.map {
      ExpectedLine(vehicle: $0.vehicle, label: $0.line.label, amount: $0.line.amount, line: 0)
    }
    return lines("adjustments", expected, found, line)
  }

  func lines(_ name: String, _ expected: [ExpectedLine], _ found: [ExpectedLine], _ line: Int) -> [TestFailure] {
    guard expected.count == found.count else {
      return [difference(name, line, Self.list(expected.map(\.text)), Self.list(found.map(\.text)))]
    }
    return zip(expected, found).enumerated().compactMap { index, pair in
      let (expected, found) = pair
      let isMet =
        (expected.vehicle.map { $0 == found.vehicle } ?? true) && (expected.label.map { $0 == found.label } ?? true)
        && (expected.amount.map { $0 == found.amount } ?? true)
      return isMet
        ? nil
        : difference(
          "\(name)[\(index + 1)]", expected.line, Phrase(verbatim: expected.text), Phrase(verbatim: found.text))
    }
  }

  private func diagnostics(_ expected: [Diagnostic.Code], _ line: Int) -> [TestFailure] {
    let found = Set(statement.diagnostics.map(\.code))
    guard found != Set(expected) else { return [] }
    let said = statement.diagnostics.filter { !expected.contains($0.code) }
    let unexpected = Set(said).map { "\($0.code): \($0.message.english)" }.sorted()
    return [
      difference(
        "diagnostics", line, Self.list(Set(expected).sorted().map(\.name)), Self.list(found.sorted().map(\.name)),
        unexpected.map { "+ " + $0 })
    ]
  }

  // MARK: - Words

  func difference(
    _ what: String, _ line: Int, _ expected: Phrase, _ got: Phrase, _ lines: [String] = [], rule: RuleName? = nil
  ) -> TestFailure {
    TestFailure(what, line: line, expected: expected, got: got, difference: lines, rule: rule?.rawValue)
  }

  static let nothing = Phrase(en: "nothing", fr: "rien")

  static func list(_ texts: [String]) -> Phrase {
    texts.isEmpty ? nothing : Phrase(verbatim: texts.joined(separator: ", "))
  }
  static func amount(_ amount: Decimal?) -> String { amount?.text(places: 2) ?? "none" }
  static func metres(_ metres: Metres?) -> Phrase { Phrase(verbatim: metres.map { String($0.count) } ?? "none") }
}

extension Phrase {
  /// Whether a reason has this part, in either language; every reason has an empty one. A space at which no line breaks is
  /// one that nobody types.
  package func holds(_ part: String) -> Bool {
    if part.isEmpty || english.contains(part) || french.contains(part) { return true }
    let typed = { (text: String) in text.replacing(FrenchText.hardSpace, with: " ") }
    return typed(french).contains(typed(part))
  }
}

extension ExpectedLine {
  fileprivate var text: String {
    [vehicle, label, amount?.text(places: 2)].compactMap { $0 }.joined(separator: " ")
  }
}
