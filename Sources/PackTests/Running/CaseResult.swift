import Mileage
import Values

/// What came of one case.
package struct CaseResult: Sendable {
  package var name: String
  var file: String
  var line: Int
  var failures: [TestFailure]
  /// What the rules answered, in the order in which they were asked: what explains the failures. Empty when it passed.
  package var answers: [ShownAnswer]
  /// How many more there were than are shown.
  var hiddenAnswers: Int
  /// What the case reached of the rules.
  var reached: Reached

  package var isPassed: Bool { failures.isEmpty }

  /// More answers than these explain nothing any more.
  private static let mostAnswers = 60

  init(_ test: TestCase, _ run: CaseRunner.Run, failures: [TestFailure]) {
    name = test.name
    file = test.file
    line = test.line
    self.failures = failures
    reached = Reached(run.answers)
    var explaining: [RecordedAnswer] = []
    if !failures.isEmpty {
      let rules = Set(failures.compactMap(\.rule))
      explaining = test.input.isSmall ? run.answers : run.answers.filter { rules.contains($0.rule.rawValue) }
    }
    answers = explaining.prefix(Self.mostAnswers).map { ShownAnswer($0) }
    hiddenAnswers = explaining.count - answers.count
  }

  /// A case that could not be run.
  init(_ test: TestCase, problem: Failure) {
    name = test.name
    file = test.file
    line = test.line
    failures = problem.diagnostics.map { TestFailure(problem: $0) }
    answers = []
    hiddenAnswers = 0
    reached = Reached([])
  }
}

/// One thing that is not as a case expects it.
package struct TestFailure: Sendable {
  /// `professional`, `trips[1].amount`, the name of a golden file.
  var what: String
  /// Where the expectation stands in the test file; nil where none does.
  var line: Int?
  /// Empty when there is but a message.
  var expected: Phrase
  /// What came instead, or a message.
  var got: Phrase
  /// Lines that differ, `-` expected and `+` found.
  var difference: [String]
  /// The rule that it is about, where it is about one.
  var rule: String?

  init(
    _ what: String, line: Int?, expected: Phrase = .none, got: Phrase, difference: [String] = [], rule: String? = nil
  ) {
    self.what = what
    self.line = line
    self.expected = expected
    self.got = got
    self.difference = difference
    self.rule = rule
  }

  /// What kept a case from running, or went wrong in it without being expected: told where it happened.
  init(problem: Diagnostic, rule: String? = nil) {
    let place = problem.place.file.map { file in problem.place.line.map { "\(file):\($0)" } ?? file }
    self.init(place ?? rule ?? problem.code.name, line: nil, got: problem.message, rule: rule)
  }
}

/// An answer as a failure shows it.
package struct ShownAnswer: Sendable {
  package var rule: String
  /// What it was asked about.
  package var title: String
  /// Empty when nobody answered, or the rule failed.
  package var value: String
  /// The pack that answered; empty when nobody did.
  var pack: String
  /// `file:line`.
  package var at: String
  package var because: Phrase
  var isFailure: Bool
  package var read: [String]
  /// The packs that had no opinion.
  package var noOpinion: [String]

  init(_ answer: RecordedAnswer) {
    rule = answer.rule.rawValue
    title = answer.title
    value = answer.value
    pack = answer.decision.pack
    at = answer.decision.at
    because = answer.failure?.message ?? answer.decision.because
    isFailure = answer.failure != nil
    read = answer.decision.read
    noOpinion = answer.decision.asked
  }
}
