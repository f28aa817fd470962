import Fetching
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the services said of each way in this run, and which ways are being asked just now.
///
/// A way that one thread is asking is not asked by another, which waits for the answer instead. What a service failed at is
/// remembered too: the same way has the same distance wherever it turns up in a run.
///
/// `@unchecked`: every access to `services` holds `lock`.
final class RoadLedger: @unchecked Sendable {
  enum Outcome: Sendable {
    case answered(RoadRecord)
    case failed(ServiceProblem)
  }

  private struct Service {
    var outcomes: [RoadEnds: Outcome] = [:]
    var asking: Set<RoadEnds> = []
    var failuresInARow = 0
    /// Why it is asked no more.
    var stopped: ServiceProblem?
  }

  /// Failures one after another after which a service is asked no more, though each of them might have passed.
  static let patience = 3

  private var services: [Service]
  private var memoryProblems: [Diagnostic] = []
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let answered = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(services: Int) {
    self.services = Array(repeating: Service(), count: services)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(answered, nil)
  }

  deinit {
    pthread_cond_destroy(answered)
    pthread_mutex_destroy(lock)
    answered.deallocate()
    lock.deallocate()
  }

  /// Outcomes that are there, and ways that the caller now has to ask and to ``settle(_:_:of:)``: at least one of either,
  /// unless `ways` is empty. Waits while other threads are asking all of them.
  func take(_ ways: [RoadEnds], of service: Int) -> (settled: [RoadEnds: Outcome], claimed: [RoadEnds]) {
    locked {
      while true {
        var settled: [RoadEnds: Outcome] = [:]
        var claimed: [RoadEnds] = []
        for way in ways {
          if let outcome = services[service].outcomes[way] {
            settled[way] = outcome
          } else if services[service].asking.insert(way).inserted {
            claimed.append(way)
          }
        }
        if !settled.isEmpty || !claimed.isEmpty || ways.isEmpty { return (settled, claimed) }
        pthread_cond_wait(answered, lock)
      }
    }
  }

  /// Ends the asking of a way.
  func settle(_ way: RoadEnds, _ outcome: Outcome, of service: Int) {
    locked {
      services[service].outcomes[way] = outcome
      services[service].asking.remove(way)
      pthread_cond_broadcast(answered)
    }
  }

  /// Notes that a service answered, so that the failures before it were no series.
  func worked(_ service: Int) {
    locked { services[service].failuresInARow = 0 }
  }

  /// Notes a failure, which stops the service when it lasts or is one too many; what the service says of one question is none
  /// of the others'.
  func failed(_ service: Int, _ problem: ServiceProblem) {
    if case .refused = problem { return }
    locked {
      services[service].failuresInARow += 1
      if services[service].stopped == nil, problem.isLasting || services[service].failuresInARow >= Self.patience {
        services[service].stopped = problem
      }
    }
  }

  /// Why a service is asked no more; nil while it is.
  func stopped(_ service: Int) -> ServiceProblem? {
    locked { services[service].stopped }
  }

  /// Notes that the memory failed: it is asked no more in this run, and every statement says why.
  func memoryFailed(_ problems: [Diagnostic]) {
    locked { if memoryProblems.isEmpty { memoryProblems = problems } }
  }

  /// Why the memory is asked no more; empty while it is.
  var memoryDiagnostics: [Diagnostic] { locked { memoryProblems } }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
