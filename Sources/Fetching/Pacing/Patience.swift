/// How often, and how long, a server that fails is asked again.
public struct Patience: Sendable, Hashable {
  /// The first one included.
  public var attempts = 3
  /// Before the second attempt, in milliseconds; each further pause is twice as long.
  public var firstPause = 500
  /// The longest pause that a server may ask for, in seconds; one that asks for more is not asked again.
  public var longestPauseSeconds = 20
  /// All pauses before second and further attempts together, of all threads, in seconds; what keeping a ``Pace`` costs
  /// does not count.
  public var totalSeconds = 120

  public init() {}

  /// In milliseconds, after an attempt that failed, counted from 1.
  func pause(after attempt: Int) -> Int { firstPause << min(max(0, attempt - 1), 10) }
}
