import Mileage
import Values

/// `expect:`, what a rule answered and why.
extension CaseCheck {
  package func answers(_ expected: ExpectedAnswers) -> [TestFailure] {
    let asked = run.answers.filter {
      $0.rule == expected.rule && (expected.event.isEmpty || $0.concerns(expected.event))
    }
    guard !asked.isEmpty else {
      let about = expected.event.isEmpty ? "" : " (\(expected.event))"
      return [
        TestFailure(
          expected.rule.rawValue + about, line: expected.line,
          got: Phrase(en: "the rule was never asked", fr: "la règle n'a jamais été interrogée"),
          rule: expected.rule.rawValue)
      ]
    }
    switch expected.values {
    case .each(let value): return asked.flatMap { check($0, value, expected, isAlone: asked.count == 1) }
    case .list(let values):
      guard values.count == asked.count else {
        return [
          difference(
            expected.rule.rawValue, expected.line, expected.values.text,
            Self.list(asked.map { $0.failure == nil ? $0.value : "error" }), rule: expected.rule)
        ]
      }
      return zip(asked, values).flatMap { check($0, $1, expected, isAlone: false) }
    }
  }

  private func check(
    _ answer: RecordedAnswer, _ value: ExpectedAnswers.Value, _ expected: ExpectedAnswers, isAlone: Bool
  ) -> [TestFailure] {
    let name = isAlone ? expected.rule.rawValue : "\(expected.rule.rawValue) (\(answer.title))"
    func failure(_ what: String, _ wanted: Phrase, _ got: Phrase) -> TestFailure {
      difference(what, expected.line, wanted, got, rule: expected.rule)
    }
    guard value.isMet(by: answer) else {
      let got =
        if let failure = answer.failure {
          Phrase(en: "error: \(failure.message.english)", fr: "erreur : \(failure.message.french)")
        } else if !answer.isAnswered {
          Phrase(en: "no answer", fr: "pas de réponse")
        } else { Phrase(verbatim: answer.value) }
      return [failure(name, value.text, got)]
    }
    let reason = answer.failure?.message ?? answer.decision.because
    if !reason.holds(expected.because) {
      return [failure("\(name).because", Phrase(verbatim: expected.because), reason)]
    }
    if !expected.pack.isEmpty, expected.pack != answer.decision.pack {
      let got = answer.decision.pack
      return [
        failure("\(name).pack", Phrase(verbatim: expected.pack), got.isEmpty ? Self.nothing : Phrase(verbatim: got))
      ]
    }
    return []
  }
}

extension ExpectedAnswers.Value {
  var isError: Bool { if case .error = self { true } else { false } }

  fileprivate func isMet(by answer: RecordedAnswer) -> Bool {
    if answer.failure != nil { return isError }
    switch self {
    case .error: return false
    case .any: return answer.isAnswered
    case .boolean(let expected): return answer.value == (expected ? "true" : "false")
    case .number(let expected): return Decimal(answer.value) == expected
    case .text(let expected):
      if answer.value == expected { return true }
      guard let point = Coordinate(expected) else { return false }
      return Coordinate(answer.value) == point
    }
  }

  fileprivate var text: Phrase {
    switch self {
    case .any: Phrase(en: "an answer", fr: "une réponse")
    case .error: Phrase(en: "error", fr: "erreur")
    case .text(let text): Phrase(verbatim: text)
    case .number(let number): Phrase(verbatim: number.description)
    case .boolean(let answer): answer ? "true" : "false"
    }
  }
}

extension ExpectedAnswers.Values {
  fileprivate var text: Phrase {
    switch self {
    case .each(let value): value.text
    case .list(let values):
      Phrase(
        en: values.map(\.text.english).joined(separator: ", "), fr: values.map(\.text.french).joined(separator: ", "))
    }
  }
}
