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

/// Answers from a list; the last answer again when it is at its end.
final class FakeTransport: HTTPTransport {
  typealias Answer = Result<HTTPResponse, FetchProblem>

  private struct State {
    var answers: [Answer]
    var requests: [HTTPRequest] = []
  }

  private let state: Mutex<State>

  init(_ answers: Answer...) { state = Mutex(State(answers: answers)) }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }

  func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
    }
    return try answer.get()
  }
}

extension FakeTransport.Answer {
  static func status(_ status: Int, _ headers: (name: String, value: String)...) -> FakeTransport.Answer {
    .success(HTTPResponse(status: status, headers: headers))
  }
}
