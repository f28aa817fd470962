import Synchronization
import Values

/// One service during one run of the program, shared by all its statements: each question is asked once.
///
/// The memory comes first, with what it knew before the run. A question that one thread is asking is not asked by another, which
/// waits for the outcome; failures are outcomes too. Statements are evaluated at once, and who asks a question first is a matter
/// of threads: nothing that a statement is told may depend on it. Therefore
///
/// - a failure that meets every question (``ServiceProblem/meetsEveryQuestion``: nobody listens, the key is refused) is what
///   comes of all further questions of the run, which do not reach the server any more;
/// - any other failure is its question's own. Whether a statement asks further questions after it follows from the statement's
///   own questions in their order: see ``ServiceSession``. A server that is broken in such a way gets three questions a statement
///   at most, and one where the failure lasts;
/// - a timeout is a matter of the clock, and costs half a minute: the third one of a run is taken for nobody there;
/// - questions that one request asks together are a question of its own. Each of them may be asked again, alone or in other
///   company, by a statement that asks so.
///
/// A memory that cannot be read or written to is left alone for the rest of the run, and is a warning in every statement that
/// needed it.
package final class ServiceRun<Service: AskedService>: Sendable {
  typealias Question = Service.Question
  package typealias Answer = Service.Answer

  /// What came of a question. It is locked by who asks, for as long as that takes: others wait.
  private final class Once<Value: Sendable>: Sendable {
    let outcome = Mutex<Result<Value, ServiceProblem>?>(nil)
  }

  private struct State {
    /// What the memory knew of each question; nil where it knew nothing.
    var recalled: [Question: Answer?] = [:]
    var alone: [Question: Once<Answer>] = [:]
    var together: [[Question]: Once<[Question: Answer]>] = [:]
    /// What every further question meets.
    var isDown: ServiceProblem?
    var timeouts = 0
    /// Why the memory is not read, and not written to.
    var unreadable: [Diagnostic] = []
    var unwritable: [Diagnostic] = []
  }

  /// Questions that timed out after which nobody is there.
  private static var mostTimeouts: Int { 3 }

  package let service: Service
  private let refreshes: Bool
  private let state = Mutex(State())
  /// The questions whose answers are kept. It is locked while answers are written down.
  private let kept = Mutex<Set<Question>>([])

  /// - Parameter refreshes: asks anew what the memory knows, and keeps the new answers.
  package init(_ service: Service, refreshes: Bool) {
    self.service = service
    self.refreshes = refreshes
  }

  // MARK: Asking

  func ask(_ question: Question) -> Result<Answer, ServiceProblem> {
    let once = state.withLock { state in
      let once = state.alone[question] ?? Once()
      state.alone[question] = once
      return once
    }
    return outcome(once) { () throws(ServiceProblem) in try service.ask(question) }
  }

  /// - Parameter group: one of the service's ``AskedService/groups(of:)``.
  func ask(together group: [Question]) -> Result<[Question: Answer], ServiceProblem> {
    let once = state.withLock { state in
      let once = state.together[group] ?? Once()
      state.together[group] = once
      return once
    }
    return outcome(once) { () throws(ServiceProblem) in try service.ask(together: group) }
  }

  private func outcome<Value>(
    _ once: Once<Value>, _ ask: () throws(ServiceProblem) -> Value
  ) -> Result<Value, ServiceProblem> {
    once.outcome.withLock { outcome in
      if let outcome { return outcome }
      let now = attempt(ask)
      outcome = now
      return now
    }
  }

  private func attempt<Value>(_ ask: () throws(ServiceProblem) -> Value) -> Result<Value, ServiceProblem> {
    if let problem = state.withLock({ $0.isDown }) { return .failure(problem) }
    do throws(ServiceProblem) {
      return .success(try ask())
    } catch {
      state.withLock { state in
        if case .fetch(.tooSlow) = error { state.timeouts += 1 }
        if state.isDown == nil, error.meetsEveryQuestion || state.timeouts >= Self.mostTimeouts { state.isDown = error }
      }
      return .failure(error)
    }
  }

  // MARK: Memory

  /// What the memory knew of some questions before the run: it is asked once, before anybody else can have kept an answer.
  func recall(_ questions: [Question]) -> [Question: Answer] {
    let (new, isReadable) = state.withLock { state in
      (questions.filter { state.recalled[$0] == nil }, !refreshes && state.unreadable.isEmpty)
    }
    var answers = [Answer?](repeating: nil, count: new.count)
    if isReadable, !new.isEmpty {
      do throws(Failure) { answers = try service.recall(new) } catch {
        let warnings = Self.warnings(error)
        state.withLock { if $0.unreadable.isEmpty { $0.unreadable = warnings } }
      }
    }
    return state.withLock { state in
      for (question, answer) in zip(new, answers) where state.recalled[question] == nil {
        state.recalled[question] = .some(answer)
      }
      return questions.reduce(into: [:]) { known, question in known[question] = state.recalled[question] ?? nil }
    }
  }

  /// Has the service's answers kept, whoever asked for them, before it returns.
  /// - Parameter answers: in the order in which they are written down.
  func keep(_ answers: [(question: Question, answer: Answer)]) {
    kept.withLock { kept in
      let new = answers.filter { !kept.contains($0.question) }
      guard !new.isEmpty, state.withLock({ $0.unreadable.isEmpty && $0.unwritable.isEmpty }) else { return }
      do throws(Failure) {
        try service.keep(new.map(\.answer))
        kept.formUnion(new.map(\.question))
      } catch {
        let warnings = Self.warnings(error)
        state.withLock { $0.unwritable = warnings }
      }
    }
  }

  /// Why the memory failed a statement that asked something.
  /// - Parameter hasAnswers: whether there were answers of the service to be kept.
  func warnings(hasAnswers: Bool) -> [Diagnostic] {
    state.withLock { state in
      if !state.unreadable.isEmpty { return state.unreadable }
      return hasAnswers ? state.unwritable : []
    }
  }

  /// A memory that fails costs questions more, never the result.
  private static func warnings(_ failure: Failure) -> [Diagnostic] {
    failure.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.severity = min(diagnostic.severity, .warning)
      diagnostic.concernsWhole = true
      return diagnostic
    }
  }
}
