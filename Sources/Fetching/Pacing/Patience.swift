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
