import Values

/// What one statement hears of one service, whose ``ServiceRun`` it shares with others.
///
/// It follows from the statement's own questions in their order, and from what comes of each of them: a failure that lasts, or three
/// in a row, ends the asking for this statement, whatever others hear of the service. What the memory knew before the run is told
/// all the same.
package struct ServiceSession<Service: AskedService>: Sendable {
  package typealias Question = Service.Question
  package typealias Outcome = Result<Service.Answer, ServiceProblem>

  /// Failures one after another after which a service is asked no more, though each of them might have passed: each may have cost
  /// half a minute.
  private static var patience: Int { 3 }

  private let run: ServiceRun<Service>
  private var failuresInARow = 0
  /// Why the service is asked no more.
  private var stopped: ServiceProblem?
  private var heard: [Question: Outcome] = [:]
  private var hasAnswers = false
  private var problems: [Diagnostic] = []
  private var warnings: [Diagnostic] = []

  package init(_ run: ServiceRun<Service>) { self.run = run }

  package var identity: ServiceIdentity { run.service.identity }

  /// What went wrong with the service, each kind of failure once, and with the memory: warnings of the whole statement.
  package var diagnostics: [Diagnostic] { problems + warnings }

  /// Nil when the service failed.
  package mutating func answer(to question: Question) -> Service.Answer? { try? ask([question])[question]?.get() }

  /// An outcome a question, the same however often it is asked. Questions that one request can answer are asked first.
  package mutating func ask(_ questions: [Question]) -> [Question: Outcome] {
    var seen: Set<Question> = []
    let new = questions.filter { heard[$0] == nil && seen.insert($0).inserted }
    if !new.isEmpty { hear(new) }
    return questions.reduce(into: [:]) { outcomes, question in outcomes[question] = heard[question] }
  }

  private mutating func hear(_ questions: [Question]) {
    let recalled = run.recall(questions)
    let open = questions.filter { recalled[$0] == nil }
    var answers = together(open)
    for question in open where answers[question] == nil {
      if let stopped {
        heard[question] = .failure(stopped)
        continue
      }
      let outcome = run.ask(question)
      heard[question] = outcome
      switch outcome {
      case .success(let answer):
        answers[question] = answer
        failuresInARow = 0
      case .failure(let problem): note(problem)
      }
    }
    for (question, answer) in recalled.merging(answers, uniquingKeysWith: { $1 }) { heard[question] = .success(answer) }
    for question in open { tell(question) }
    hasAnswers = hasAnswers || !answers.isEmpty
    run.keep(open.compactMap { question in answers[question].map { (question, $0) } })
    for warning in run.warnings(hasAnswers: hasAnswers) where !warnings.contains(warning) { warnings.append(warning) }
  }

  private mutating func together(_ questions: [Question]) -> [Question: Service.Answer] {
    var answers: [Question: Service.Answer] = [:]
    for group in run.service.groups(of: questions) where stopped == nil {
      switch run.ask(together: group) {
      case .success(let some):
        answers.merge(some) { $1 }
        failuresInARow = 0
      case .failure(let problem): note(problem)
      }
    }
    return answers
  }

  private mutating func note(_ problem: ServiceProblem) {
    // What the service says of one question is none of the others'.
    if case .refused = problem { return }
    failuresInARow += 1
    if problem.isLasting || failuresInARow >= Self.patience { stopped = problem }
  }

  /// A question that failed, unless such a failure has been told; what a group failed at is told of its questions.
  private mutating func tell(_ question: Question) {
    guard case .failure(let problem)? = heard[question] else { return }
    let diagnostic = problem.diagnostic(of: identity)
    if !problems.contains(where: { $0.code == diagnostic.code }) { problems.append(diagnostic) }
  }
}
