import Synchronization
import Testing
import Values

@testable import Fetching

@Suite struct ServiceRunTests {
  private func run(_ service: ScriptedService, refreshes: Bool = false) -> ServiceRun<ScriptedService> {
    ServiceRun(service, refreshes: refreshes)
  }

  // MARK: Once

  @Test func oneThreadAsksAndTheOthersWaitForIt() async {
    let service = ScriptedService { question throws(ServiceProblem) in
      SystemPausing().pause(milliseconds: 20)
      return question * 10
    }
    let run = run(service)
    await withTaskGroup(of: [Int?].self) { group in
      for _ in 0..<16 {
        group.addTask {
          var session = ServiceSession(run)
          return [1, 2, 3].map { session.answer(to: $0) }
        }
      }
      for await answers in group { #expect(answers == [10, 20, 30]) }
    }
    #expect(service.asked.sorted() == [1, 2, 3])
    #expect(service.kept.sorted() == [10, 20, 30])
  }

  @Test func whatFailedIsNotAskedAgain() {
    let service = ScriptedService { _ throws(ServiceProblem) in throw .fetch(.cutShort) }
    let run = run(service)
    for _ in 0..<2 {
      var session = ServiceSession(run)
      #expect(session.answer(to: 1) == nil)
      #expect(session.answer(to: 1) == nil)
      #expect(session.diagnostics == [ServiceProblem.fetch(.cutShort).diagnostic(of: service.identity)])
    }
    #expect(service.asked == [1])
  }

  @Test func questionsOfOneRequestAreAskedTogether() {
    let service = ScriptedService(grouping: true) { $0 * 10 }
    let run = run(service)
    var session = ServiceSession(run)
    #expect(session.ask([1, 2, 3, 1]).count == 3)
    #expect(service.groups == [[1, 2, 3]] && service.asked.isEmpty)
    // Another statement's same request is the same question; its other one is another.
    var other = ServiceSession(run)
    _ = other.ask([1, 2, 3])
    _ = other.ask([1, 4, 5])
    #expect(service.groups == [[1, 2, 3], [4, 5]])
    #expect(service.kept == [10, 20, 30, 40, 50])
  }

  // MARK: Failures

  @Test func threeFailuresEndTheAskingOfOneStatement() {
    let service = ScriptedService { question throws(ServiceProblem) in
      if question < 10 { throw .status(500) }
      return question
    }
    let run = run(service)
    var session = ServiceSession(run)
    #expect(session.ask(Array(1...9)).values.allSatisfy { (try? $0.get()) == nil })
    #expect(session.answer(to: 11) == nil)
    #expect(service.asked == [1, 2, 3])
    #expect(session.diagnostics.count == 1)
    // Another person's questions tell of the service what they tell.
    var other = ServiceSession(run)
    #expect(other.answer(to: 11) == 11)
    #expect(other.answer(to: 1) == nil)
    #expect(service.asked == [1, 2, 3, 11])
  }

  @Test func anAnswerOfTheServiceEndsASeriesAndOneOfTheMemoryDoesNot() {
    for isKnown in [false, true] {
      let service = ScriptedService(memory: isKnown ? [10: 100] : [:]) { question throws(ServiceProblem) in
        if question < 10 { throw .status(500) }
        return question
      }
      var session = ServiceSession(run(service))
      _ = session.ask([1, 2, 10, 3, 4, 11])
      #expect(session.answer(to: 11) == (isKnown ? nil : 11))
      #expect(service.asked == (isKnown ? [1, 2, 3] : [1, 2, 10, 3, 4, 11]))
    }
  }

  @Test func whatLastsEndsItAtOnceButForOneStatementAlone() {
    let service = ScriptedService { question throws(ServiceProblem) in
      if question == 1 { throw .unreadable(.webPage) }
      return question
    }
    let run = run(service)
    var session = ServiceSession(run)
    #expect(session.answer(to: 1) == nil && session.answer(to: 2) == nil)
    #expect(service.asked == [1])
    var other = ServiceSession(run)
    #expect(other.answer(to: 2) == 2)
  }

  @Test(
    arguments: [
      .fetch(.unreachable("refused")), .fetch(.unsafeConnection("expired")), .status(401), .status(403), .status(407),
      .status(429),
    ] as [ServiceProblem])
  func whereNobodyIsThereNobodyIsAskedAgain(problem: ServiceProblem) {
    let service = ScriptedService { _ throws(ServiceProblem) in throw problem }
    let run = run(service)
    for question in 1...50 {
      var session = ServiceSession(run)
      #expect(session.answer(to: question) == nil)
      #expect(session.diagnostics == [problem.diagnostic(of: service.identity)])
    }
    #expect(service.asked == [1])
  }

  @Test func theThirdTimeoutIsNobodyThere() {
    let service = ScriptedService { _ throws(ServiceProblem) in throw .fetch(.tooSlow(seconds: 20)) }
    let run = run(service)
    for question in 1...50 {
      var session = ServiceSession(run)
      #expect(session.answer(to: question) == nil)
      #expect(session.diagnostics.map(\.code) == [.serviceTooSlow])
    }
    #expect(service.asked == [1, 2, 3])
  }

  @Test func aRefusedGroupIsNoFailureAndABrokenOneIs() {
    for (problem, asked) in [
      (ServiceProblem.refused(code: "TooBig", message: ""), [1, 2, 3, 4]), (.fetch(.cutShort), [1, 2]),
      (.status(503), []),
    ] {
      let service = ScriptedService(grouping: true, together: problem) { _ throws(ServiceProblem) in throw problem }
      var session = ServiceSession(run(service))
      _ = session.ask([1, 2, 3, 4])
      #expect(service.asked == asked)
      #expect(session.diagnostics.count == 1)
    }
  }

  /// Whoever asked before, in whatever order: a statement hears the same.
  @Test(arguments: 0..<100) func aStatementHearsTheSameWhateverOthersAsked(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let fates = (0..<12).map { _ in Int.random(in: 0..<7, using: &numbers) }
    let known = Dictionary(uniqueKeysWithValues: (0..<3).map { ($0 * 4, 1_000 + $0) })
    func service() -> ScriptedService {
      ScriptedService(grouping: seed % 2 == 0, memory: known) { question throws(ServiceProblem) in
        switch fates[question] {
        case 0: throw .status(503)
        case 1: throw .fetch(.cutShort)
        case 2: throw .unreadable(.otherShape("x"))
        case 3: throw .refused(code: "no", message: "")
        default: return question
        }
      }
    }
    let calls = (0..<4).map { _ in (0..<4).map { _ in Int.random(in: 0..<12, using: &numbers) } }
    func hear(_ run: ServiceRun<ScriptedService>) -> ([[Int: Result<Int, ServiceProblem>]], [Diagnostic]) {
      var session = ServiceSession(run)
      return (calls.map { session.ask($0) }, session.diagnostics)
    }
    let alone = hear(run(service()))
    let shared = run(service())
    for _ in 0..<5 {
      var other = ServiceSession(shared)
      for _ in 0..<3 { _ = other.ask((0..<3).map { _ in Int.random(in: 0..<12, using: &numbers) }) }
    }
    let later = hear(shared)
    #expect(later.0 == alone.0)
    #expect(later.1 == alone.1)
  }

  // MARK: Memory

  @Test func theMemoryIsAskedFirst() {
    let service = ScriptedService(memory: [1: 100]) { $0 }
    var session = ServiceSession(run(service))
    #expect(session.answer(to: 1) == 100)
    #expect(service.asked.isEmpty && service.kept.isEmpty)
    var fresh = ServiceSession(run(service, refreshes: true))
    #expect(fresh.answer(to: 1) == 1)
    #expect(service.kept == [1])
  }

  @Test func whatTheRunItselfKeepsIsNoMemory() {
    let service = ScriptedService { question throws(ServiceProblem) in
      if question == 1 { throw .status(503) }
      return question
    }
    let run = run(service)
    var first = ServiceSession(run)
    #expect(first.answer(to: 2) == 2)
    var second = ServiceSession(run)
    #expect(second.answer(to: 1) == nil)
    // It stopped asking before it came to this, whether or not another had asked already.
    #expect(second.answer(to: 2) == nil)
    #expect(service.kept == [2])
  }

  @Test func aMemoryThatCannotBeReadIsOneWarningAStatement() {
    let service = ScriptedService(unreadable: true) { $0 }
    let run = run(service)
    for question in 1...3 {
      var session = ServiceSession(run)
      #expect(session.ask([question, question + 10]).count == 2)
      #expect(session.diagnostics == [Diagnostic(.warning, "memory-unreadable", "no", concernsWhole: true)])
    }
    #expect(service.recalls == 1)
    #expect(service.kept.isEmpty)
  }

  @Test func aMemoryThatCannotBeWrittenIsReadOn() {
    let service = ScriptedService(memory: [1: 100], unwritable: true) { $0 }
    let run = run(service)
    var first = ServiceSession(run)
    #expect(first.answer(to: 2) == 2)
    #expect(first.diagnostics == [Diagnostic(.warning, "memory-unwritable", "no", concernsWhole: true)])
    // Who has nothing to keep is told nothing, and who hears another's answer is.
    var second = ServiceSession(run)
    #expect(second.answer(to: 1) == 100)
    #expect(second.diagnostics.isEmpty)
    #expect(second.answer(to: 2) == 2)
    #expect(second.diagnostics == first.diagnostics)
  }
}

/// Answers numbers by a script, and remembers what it was asked.
private final class ScriptedService: AskedService {
  typealias Script = @Sendable (Int) throws(ServiceProblem) -> Int

  private struct Seen {
    var asked: [Int] = []
    var groups: [[Int]] = []
    var kept: [Int] = []
    var recalls = 0
  }

  let identity = ServiceIdentity(kind: "osrm", address: "http://osrm.test")
  private let isGrouping: Bool
  private let problem: ServiceProblem?
  private let memory: [Int: Int]
  private let failures: (reading: Bool, writing: Bool)
  private let script: Script
  private let seen = Mutex(Seen())

  /// - Parameters:
  ///   - grouping: whether all the questions of a call make one request.
  ///   - problem: what that request fails at.
  init(
    grouping isGrouping: Bool = false, together problem: ServiceProblem? = nil, memory: [Int: Int] = [:],
    unreadable: Bool = false, unwritable: Bool = false, _ script: @escaping Script
  ) {
    self.isGrouping = isGrouping
    self.problem = problem
    self.memory = memory
    failures = (unreadable, unwritable)
    self.script = script
  }

  var asked: [Int] { seen.withLock { $0.asked } }
  var groups: [[Int]] { seen.withLock { $0.groups } }
  var kept: [Int] { seen.withLock { $0.kept } }
  var recalls: Int { seen.withLock { $0.recalls } }

  func ask(_ question: Int) throws(ServiceProblem) -> Int {
    seen.withLock { $0.asked.append(question) }
    return try script(question)
  }

  func groups(of questions: [Int]) -> [[Int]] { isGrouping && questions.count > 1 ? [questions] : [] }

  /// Fails as a whole where the first of the group does; of the others, what fails alone is left out.
  func ask(together group: [Int]) throws(ServiceProblem) -> [Int: Int] {
    seen.withLock { $0.groups.append(group) }
    if let problem { throw problem }
    var answers = [group[0]: try script(group[0])]
    for question in group.dropFirst() { answers[question] = try? script(question) }
    return answers
  }

  func recall(_ questions: [Int]) throws(Failure) -> [Int?] {
    seen.withLock { $0.recalls += 1 }
    if failures.reading { throw Failure(Diagnostic(.error, "memory-unreadable", "no")) }
    // What is kept is found again.
    let kept = kept
    return questions.map { memory[$0] ?? (kept.contains($0) ? $0 : nil) }
  }

  func keep(_ answers: [Int]) throws(Failure) {
    if failures.writing { throw Failure(Diagnostic(.error, "memory-unwritable", "no")) }
    seen.withLock { $0.kept += answers }
  }
}

/// SplitMix64.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
