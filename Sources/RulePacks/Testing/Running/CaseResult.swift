import Mileage
import Values

/// What came of one case.
public struct CaseResult: Sendable {
  public var name: String
  public var file: String
  public var line: Int
  public var failures: [TestFailure]
  /// What the rules answered, in the order in which they were asked: what explains the failures. Empty when it passed.
  public var answers: [ShownAnswer]
  /// How many more there were than are shown.
  public var hiddenAnswers: Int
  /// What the case reached of the rules.
  var reached: Reached

  public var isPassed: Bool { failures.isEmpty }

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
  public init(_ test: TestCase, problem: Failure) {
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
public struct TestFailure: Sendable {
  /// `professional`, `trips[1].amount`, the name of a golden file.
  public var what: String
  /// Where the expectation stands in the test file; nil where none does.
  public var line: Int?
  /// Empty when there is but a message.
  public var expected: Phrase
  /// What came instead, or a message.
  public var got: Phrase
  /// Lines that differ, `-` expected and `+` found.
  public var difference: [String]
  /// The rule that it is about, where it is about one.
  var rule: String?

  public init(
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
    self.init(place ?? rule ?? problem.code, line: nil, got: problem.message, rule: rule)
  }
}

/// An answer as a failure shows it.
public struct ShownAnswer: Sendable {
  public var rule: String
  /// What it was asked about.
  public var title: String
  /// Empty when nobody answered, or the rule failed.
  public var value: String
  /// The pack that answered; empty when nobody did.
  public var pack: String
  /// `file:line`.
  public var at: String
  public var because: Phrase
  public var isFailure: Bool
  public var read: [String]
  /// The packs that had no opinion.
  public var noOpinion: [String]

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
