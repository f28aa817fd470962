import Synchronization
import Values

@testable import Fetching

/// Time that passes only while somebody pauses.
final class FakeTime: Pausing {
  private struct State {
    var milliseconds = 1_000
    var pauses: [Int] = []
  }

  private let state = Mutex(State())

  var milliseconds: Int { state.withLock { $0.milliseconds } }
  var now: Instant { Instant(seconds: 1_800_000_000 + milliseconds / 1_000) }
  /// In milliseconds, in the order in which they were made.
  var pauses: [Int] { state.withLock { $0.pauses } }

  func pause(milliseconds: Int) {
    state.withLock { state in
      state.milliseconds += milliseconds
      state.pauses.append(milliseconds)
    }
  }
}

extension Result<HTTPResponse, FetchProblem> {
  static func status(_ status: Int, _ headers: (name: String, value: String)...) -> Self {
    .success(HTTPResponse(status: status, headers: headers))
  }
}
