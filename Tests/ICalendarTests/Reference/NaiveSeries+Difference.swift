import ICalendar
import Values

extension NaiveSeries {
  /// Where the engine and the slow way differ, in words, over a window from before DTSTART and over one inside it; nil
  /// where they agree.
  public func difference() -> String? {
    let first = start.number * 86_400
    let (from, to) = (first - 86_400, first + length * 86_400)
    // Whole days, which is how an all-day event is held against a window.
    let inside = (first + length / 3 * 86_400, first + (length * 2 / 3 + 1) * 86_400)
    let whole = starts(from: from, to: to)
    return difference(whole, from: from, to: to)
      ?? difference(whole.filter { $0 >= inside.0 && $0 < inside.1 }, from: inside.0, to: inside.1)
  }

  /// How many days a rule is followed: years for one of years, a day for one of seconds.
  private var length: Int {
    switch rule.frequency {
    case .yearly: 2_200
    case .monthly, .weekly: 500
    case .daily: 200
    case .hourly: 30
    case .minutely: 4
    case .secondly: 1
    }
  }

  private func difference(_ expected: [Int], from: Int, to: Int) -> String? {
    // More than a series may have: the engine cuts it and says so.
    guard expected.count < 90_000 else { return nil }
    let found = try? Feed(bytes, name: "series.ics").occurrences(
      from: .instant(Instant(seconds: from)), to: .instant(Instant(seconds: to)), floating: .utc
    ).occurrences.map(\.start.seconds)
    if found == expected { return nil }
    func show(_ seconds: Set<Int>) -> String {
      seconds.sorted().prefix(20).map { "\(Instant(seconds: $0))" }.joined(separator: " ")
    }
    return """
      \(String(decoding: bytes, as: UTF8.self))
      \(found?.count ?? 0) found, \(expected.count) expected from \(Instant(seconds: from)) to \(Instant(seconds: to))
      too many: \(show(Set(found ?? []).subtracting(expected)))
      missing: \(show(Set(expected).subtracting(found ?? [])))
      """
  }
}
