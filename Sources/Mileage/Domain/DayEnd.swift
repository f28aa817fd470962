import Values

/// When a person's day ends: at midnight, or later for who works through it. What starts before the hour belongs to the day before.
package struct DayEnd: Sendable, Hashable {
  /// After midnight, by the clock of the person's zone; 0 for midnight.
  package var seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static let midnight = DayEnd(seconds: 0)

  /// The day that an event belongs to. One for a whole day is that day's, whatever the hour.
  package func day(of event: Event) -> CivilDate {
    seconds == 0 || event.isAllDay ? event.date : before(event.start.local)
  }

  /// The last day that it touches.
  package func lastDay(of event: Event) -> CivilDate {
    guard seconds > 0, !event.isAllDay else { return event.lastDate }
    let (start, finish) = (event.start, event.finish)
    return start < finish ? before(LocalTime(seconds: finish.local.seconds - 1)) : before(start.local)
  }

  private func before(_ time: LocalTime) -> CivilDate { LocalTime(seconds: time.seconds - seconds).date }
}
