import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Time, as far as waiting needs it: tests put their own in its place and wait for nothing.
public protocol Pausing: Sendable {
  /// Since some moment that stays the same; it never goes back.
  var milliseconds: Int { get }
  /// What the clock on the wall says, to read the dates in servers' answers.
  var now: Instant { get }
  func pause(milliseconds: Int)
}

/// The system's time.
public struct SystemPausing: Pausing {
  private static let start = ContinuousClock.now

  public init() {}

  public var milliseconds: Int { Int((ContinuousClock.now - Self.start) / .milliseconds(1)) }

  public var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: time.tv_sec)
  }

  public func pause(milliseconds: Int) {
    var wish = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
    var left = timespec()
    while nanosleep(&wish, &left) != 0, errno == EINTR { wish = left }
  }
}
