/// When each server may be asked next, for all threads together. Times are milliseconds.
struct Timetable: Sendable {
  /// Who counts requests: services of one server may set limits of their own.
  private struct Counter: Hashable {
    var origin: String
    var pace: Pace
  }

  /// How far apart the requests start that waited for the same server.
  static let spacing = 50

  private var next: [Counter: Int] = [:]
  /// Servers that asked to be left alone, until when.
  private var closed: [String: Int] = [:]
  private var leftToWait: Int

  init(_ patience: Patience) { leftToWait = patience.totalSeconds * 1_000 }

  /// When a request that comes at `now` may be sent; the time is taken.
  mutating func start(_ origin: String, _ pace: Pace?, at now: Int) -> Int {
    var start = now
    if let until = closed[origin] {
      start = max(now, until)
      // Those who waited do not all come back at once.
      closed[origin] = start > now ? start + Self.spacing : nil
    }
    if let pace {
      let counter = Counter(origin: origin, pace: pace)
      start = max(start, next[counter] ?? start)
      next[counter] = start + pace.milliseconds
    }
    return start
  }

  /// Takes a pause from what is left to wait; false when that is not enough.
  mutating func grant(_ milliseconds: Int) -> Bool {
    guard milliseconds <= leftToWait else { return false }
    leftToWait -= milliseconds
    return true
  }

  /// Lets nobody ask a server before `until`.
  mutating func close(_ origin: String, until: Int) { closed[origin] = max(until, closed[origin] ?? until) }
}
