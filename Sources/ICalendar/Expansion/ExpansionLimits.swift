/// What a hostile series may add, and a hostile feed in all: memory stays bounded.
package struct ExpansionLimits: Sendable {
  /// Of one series in the window.
  package var series: Int
  /// Of a feed in the window.
  package var feed: Int

  /// For whoever lists a calendar.
  package static let listing = ExpansionLimits(series: 100_000, feed: 1_000_000)

  /// For whoever asks rules about each: nobody has ten appointments a day of one series, nor fifty of all.
  /// - Parameter days: of the window.
  package static func statement(days: Int) -> ExpansionLimits {
    ExpansionLimits(series: min(max(1_000, 10 * days), 20_000), feed: min(max(5_000, 50 * days), 60_000))
  }
}
