import Values

/// Stops of a day → itinerary: asks `origin`, `between` and `destination`, and cuts the day into trips at its bases.
struct Planning {
  let decisions: any Decisions
  let locator: Locator

  /// A person's local day with the trips it makes.
  struct PlannedDay {
    var date: CivilDate
    var trips: [Trip] = []
    /// Stops that need no travel: at home, or where the person already is all day.
    var unmoved: [Skipped] = []
  }

  /// Where and after which stop a night is spent.
  struct Night {
    var place: Place
    var stop: Stop?
    /// Whether the person stayed elsewhere rather than returned to a base.
    var isAway: Bool
    /// The day before it.
    var date: CivilDate
    /// The last day of the appointments that led there.
    var until: CivilDate
    /// Whether that day had stops.
    var followsStops: Bool
  }

  func run(_ stops: [Stop], into findings: inout Findings) -> [PlannedDay] {
    var queue = Self.days(of: stops)[...]
    var planned: [PlannedDay] = []
    var night: Night?
    while let day = next(&queue, after: night) {
      let built = DayBuilder(planning: self, day: day, night: night).run(into: &findings)
      planned.append(built.day)
      night = built.night
    }
    Overlap.check(stops, into: &findings)
    return planned
  }

  /// The next day that needs planning: one with stops, or the day on which the person can drive back from a night away.
  ///
  /// That is the last day of the appointment that led there, or the day after the night. It is asked about once: who
  /// stays on without an appointment stays until the next one.
  private func next(_ queue: inout ArraySlice<Day>, after night: Night?) -> Day? {
    if let night, night.isAway, night.followsStops {
      let back = max(night.until, night.date + 1)
      if queue.first.map({ back < $0.date }) ?? true {
        return Day(
          date: back, stops: [], previousPlace: night.place, nextStart: queue.first?.stops.first?.event.start)
      }
    }
    guard var day = queue.popFirst() else { return nil }
    day.previousPlace = night?.place
    return day
  }

  private static func days(of stops: [Stop]) -> [Day] {
    var days: [Day] = []
    for stop in stops.sorted(by: { ($0.date, $0.event.start) < ($1.date, $1.event.start) }) {
      if days.last?.date == stop.date {
        days[days.count - 1].stops.append(stop)
      } else {
        days.append(Day(date: stop.date, stops: [stop]))
      }
    }
    for index in days.indices.dropLast() { days[index].nextStart = days[index + 1].stops.first?.event.start }
    return days
  }
}
