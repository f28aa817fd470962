import System

/// Works on many people at once and hands out the results in the order of the requests.
///
/// No more people are in work than there are cores, so memory does not grow with their number.
public enum ParallelRun {
  /// Works on all requests, and returns when the last result was handed out.
  /// - Parameters:
  ///   - requests: what to do, an element each.
  ///   - work: done for several requests at once, on several threads.
  ///   - hand: gets the results one at a time, in the order of `requests`.
  /// - Throws: what `hand` throws; what is in work is waited for, nothing more is begun or handed out.
  public static func inOrder<Request: Sendable, Result: Sendable>(
    _ requests: [Request], _ work: @escaping @Sendable (Request) -> Result, each hand: (Result) throws -> Void
  ) async rethrows {
    let width = max(1, min(requests.count, Machine.cores))
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var finished = 0
      var handed = 0
      var waiting: [Int: Result] = [:]
      while handed < requests.count {
        // A slow person must not let the results of all that follow pile up.
        while started < requests.count, started - finished < width, started - handed < 2 * width {
          let (index, request) = (started, requests[started])
          group.addTask { (index, work(request)) }
          started += 1
        }
        guard let (index, result) = try await group.next() else { return }
        finished += 1
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: handed) {
          try hand(ready)
          handed += 1
        }
      }
    }
  }
}
