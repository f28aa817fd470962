import System
import Values

/// Time, as far as waiting needs it: tests put their own in its place and wait for nothing.
package protocol Pausing: Sendable {
  /// Since some moment that stays the same; it never goes back.
  var milliseconds: Int { get }
  /// What the clock on the wall says, to read the dates in servers' answers.
  var now: Instant { get }
  func pause(milliseconds: Int)
}

/// The system's time.
package struct SystemPausing: Pausing {
  private static let start = ContinuousClock.now

  package init() {}

  package var milliseconds: Int { Int((ContinuousClock.now - Self.start) / .milliseconds(1)) }
  package var now: Instant { Instant(seconds: Machine.seconds) }
  package func pause(milliseconds: Int) { Machine.pause(milliseconds: milliseconds) }
}
