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
