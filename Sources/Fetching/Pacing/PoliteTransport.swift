import Synchronization

/// Asks servers no more often than they allow, and again when they fail in a way that may pass.
///
/// Several threads share one: they keep a server's ``Pace`` together, and all leave it alone for as long as it asks one
/// of them to. Asked again are servers that cannot be reached, are too slow or break off, and those that answer 429,
/// 502, 503 or 504. All requests are taken for questions that may be asked twice, be they POSTs.
package final class PoliteTransport: HTTPTransport {
  private let transport: any HTTPTransport
  private let patience: Patience
  private let time: any Pausing
  private let timetable: Mutex<Timetable>

  /// - Parameter patience: Its total is for the life of this transport: one run of the program.
  package init(
    over transport: some HTTPTransport, patience: Patience = Patience(), time: some Pausing = SystemPausing()
  ) {
    self.transport = transport
    self.patience = patience
    self.time = time
    timetable = Mutex(Timetable(patience))
  }

  /// The last response or problem when no attempt did better.
  package func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    var attempt = 1
    wait(for: request)
    let start = time.milliseconds
    var hurried = request
    while true {
      let result = attempted(hurried)
      guard attempt < patience.attempts, pause(after: result, of: request, attempt) else { return try result.get() }
      wait(for: request)
      // A later attempt has what is left of the time.
      let together = request.limits.togetherSeconds
      let left = together - (time.milliseconds - start) / 1_000
      guard left > 0 else {
        if case .failure(.tooSlow) = result { throw .tooSlow(seconds: together) }
        return try result.get()
      }
      hurried.limits.totalSeconds = min(request.limits.totalSeconds, left)
      attempt += 1
    }
  }

  private func attempted(_ request: HTTPRequest) -> Result<HTTPResponse, FetchProblem> {
    do throws(FetchProblem) { return .success(try transport.send(request)) } catch { return .failure(error) }
  }

  private func wait(for request: HTTPRequest) {
    let now = time.milliseconds
    let start = timetable.withLock { $0.start(request.address.origin, request.pace, at: now) }
    if start > now { time.pause(milliseconds: start - now) }
  }

  /// Waits before another attempt; false, without waiting, when there should be none.
  private func pause(
    after result: Result<HTTPResponse, FetchProblem>, of request: HTTPRequest, _ attempt: Int
  ) -> Bool {
    guard Self.mayPass(result) else { return false }
    let usual = patience.pause(after: attempt)
    guard case .success(let response) = result, let asked = RetryAfter.seconds(response, now: time.now) else {
      guard timetable.withLock({ $0.grant(usual) }) else { return false }
      time.pause(milliseconds: usual)
      return true
    }
    guard asked <= patience.longestPauseSeconds else { return false }
    let milliseconds = max(usual, asked * 1_000)
    let until = time.milliseconds + milliseconds
    return timetable.withLock { timetable in
      guard timetable.grant(milliseconds) else { return false }
      // The next attempt waits for this as those of all other threads do.
      timetable.close(request.address.origin, until: until)
      return true
    }
  }

  private static func mayPass(_ result: Result<HTTPResponse, FetchProblem>) -> Bool {
    switch result {
    case .success(let response): [429, 502, 503, 504].contains(response.status)
    case .failure(.unreachable), .failure(.tooSlow), .failure(.cutShort): true
    case .failure: false
    }
  }
}

/// How often a server may be asked: evenly, never in bursts.
package struct Pace: Sendable, Hashable {
  /// From the start of one request to the start of the next, in milliseconds.
  package let milliseconds: Int

  private init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// A fixed time between two requests; less than 1 ms counts as 1 ms.
  package static func every(milliseconds: Int) -> Pace { Pace(milliseconds: max(1, milliseconds)) }
  /// At most `count` requests a second; less than 1 counts as 1.
  package static func perSecond(_ count: Int) -> Pace { every(milliseconds: (999 + max(1, count)) / max(1, count)) }
}

/// How often, and how long, a server that fails is asked again.
package struct Patience: Sendable, Hashable {
  /// The first one included.
  package var attempts = 3
  /// Before the second attempt, in milliseconds; each further pause is twice as long.
  package var firstPause = 500
  /// The longest pause that a server may ask for, in seconds; one that asks for more is not asked again.
  var longestPauseSeconds = 20
  /// All pauses before second and further attempts together, of all threads, in seconds; what keeping a ``Pace`` costs
  /// does not count.
  package var totalSeconds = 120

  package init() {}

  /// In milliseconds, after an attempt that failed, counted from 1.
  func pause(after attempt: Int) -> Int { firstPause << min(max(0, attempt - 1), 10) }
}
