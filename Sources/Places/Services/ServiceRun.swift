import Fetching
import Synchronization
import Values

/// One service during one run: each query is asked once, and a service that is down is left alone.
final class ServiceRun: Sendable {
  /// What came of a query.
  struct Asked: Sendable {
    /// Nil when the service failed.
    var record: PlaceRecord?
    /// What went wrong with the service or the memory.
    var diagnostics: [Diagnostic] = []
  }

  /// A query's place in the run; threads that want the same answer wait here for the one that asks.
  private final class Entry: Sendable {
    let asked = Mutex<Asked?>(nil)
  }

  /// How the service has fared.
  private struct Health {
    /// Why it is asked no more.
    var stopped: Diagnostic?
    /// Failures since its last answer.
    var failures = 0
    /// Why the memory is asked no more: each further try may wait for seconds.
    var memory: [Diagnostic] = []
  }

  /// A service that fails this often without an answer in between is asked no more: each may have cost half a minute.
  static let mostFailures = 3

  let service: any AddressService
  private let memory: (any PlaceMemory)?
  private let today: CivilDate
  private let refreshes: Bool
  private let entries = Mutex<[String: Entry]>([:])
  private let health = Mutex(Health())

  init(_ service: any AddressService, memory: (any PlaceMemory)?, today: CivilDate, refreshes: Bool) {
    self.service = service
    self.memory = memory
    self.today = today
    self.refreshes = refreshes
  }

  func ask(_ query: String) -> Asked {
    let entry = entries.withLock { entries in
      if let entry = entries[query] { return entry }
      let entry = Entry()
      entries[query] = entry
      return entry
    }
    return entry.asked.withLock { asked in
      if let asked { return asked }
      let now = find(query)
      asked = now
      return now
    }
  }

  private func find(_ query: String) -> Asked {
    var asked = recallOrAsk(query)
    asked.diagnostics += health.withLock { $0.memory }
    return asked
  }

  private func recallOrAsk(_ query: String) -> Asked {
    var asked = Asked()
    if !refreshes, let memory = workingMemory {
      do {
        if let record = try memory.recall(query, of: service.identity) { return Asked(record: record) }
      } catch {
        memoryFailed(error)
      }
    }
    if let stopped = health.withLock({ $0.stopped }) {
      asked.diagnostics.append(stopped)
      return asked
    }
    let answers: [PlaceAnswer]
    do { answers = try service.search(query) } catch {
      asked.diagnostics.append(failed(error))
      return asked
    }
    health.withLock { $0.failures = 0 }
    let record = PlaceRecord(
      service: service.identity, query: query, answers: answers, version: service.version(), asked: today)
    asked.record = record
    do { try workingMemory?.keep(record) } catch { memoryFailed(error) }
    return asked
  }

  private func failed(_ problem: ServiceProblem) -> Diagnostic {
    let diagnostic = problem.diagnostic(of: service.identity)
    // What the service does not take is this query's fault.
    if case .refused = problem { return diagnostic }
    health.withLock { health in
      health.failures += 1
      if problem.isLasting || health.failures >= Self.mostFailures { health.stopped = diagnostic }
    }
    return diagnostic
  }

  private var workingMemory: (any PlaceMemory)? { health.withLock { $0.memory.isEmpty } ? memory : nil }

  /// A memory that fails costs questions more, never the result: a warning in every statement of the run.
  private func memoryFailed(_ failure: Failure) {
    let warnings = failure.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.severity = min(diagnostic.severity, .warning)
      diagnostic.concernsWhole = true
      return diagnostic
    }
    health.withLock { if $0.memory.isEmpty { $0.memory = warnings } }
  }
}
