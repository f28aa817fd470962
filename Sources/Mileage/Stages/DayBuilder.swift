import Values

/// Walks one day from its origin to its destination and closes a trip at each base.
struct DayBuilder {
  let planning: Planning
  let day: Day
  let night: Planning.Night?

  struct Built {
    var day: Planning.PlannedDay
    var night: Planning.Night?
  }

  func run(into journal: inout Journal) -> Built {
    var walk = Walk(day: day, after: night?.stop)
    let at = Diagnostic.Place(event: day.stops.first?.event.uid, date: day.date)

    let origin = ask(planning.decisions.origin(day), at: at, &journal)
    walk.decide(origin.decision, isAnswered: origin.place != nil)
    // Without an origin the first stop is where the day begins: no leg is invented.
    guard let start = origin.place ?? day.stops.first?.place ?? day.previousPlace else {
      return Built(day: Planning.PlannedDay(date: day.date))
    }
    if origin.place != nil, let jump = Jump.diagnostic(from: day.previousPlace, to: start, at: at) { journal.add(jump) }
    walk.start(at: start)

    for (index, stop) in day.stops.enumerated() {
      if index > 0 { detour(from: day.stops[index - 1], to: stop, &walk, &journal) }
      walk.visit(stop)
    }

    let destination = ask(planning.decisions.destination(day), at: at, &journal, here: walk.here)
    walk.decide(destination.decision, isAnswered: destination.place != nil)
    let end = destination.place?.asLodging
    if let end { walk.go(to: end) }
    walk.close()
    return Built(day: walk.planned(), night: night(after: walk, isAway: end.map { !$0.isBase } ?? false))
  }

  private func night(after walk: Walk, isAway: Bool) -> Planning.Night? {
    guard let place = walk.here else { return nil }
    var until = day.stops.map(\.event.lastDate).reduce(day.date, max)
    if let night, night.isAway { until = max(until, night.until) }
    return Planning.Night(
      place: place, stop: walk.lastStop, isAway: isAway, date: day.date, until: until, followsStops: !day.stops.isEmpty)
  }

  private func detour(from previous: Stop, to following: Stop, _ walk: inout Walk, _ journal: inout Journal) {
    let answer = planning.decisions.between(previous, following)
    if answer.value == .direct {
      walk.decide(answer.decision, isAnswered: true)
      return
    }
    let base = ask(answer, at: following.event.diagnosticPlace, &journal)
    walk.decide(base.decision, isAnswered: base.place != nil)
    guard let place = base.place else { return }
    walk.go(to: place)
    if place.isBase { walk.close() }
  }

  /// - Parameter here: where "stay" is.
  private func ask(
    _ answer: Answer<PlaceChoice>, at place: Diagnostic.Place, _ journal: inout Journal, here: Place? = nil
  ) -> (place: Place?, decision: Decision) {
    journal.demand(answer, at: place)
    guard let choice = answer.value else { return (nil, answer.decision) }
    if choice == .stay { return (here, answer.decision) }
    guard let found = planning.locator.place(choice) else {
      journal.add(Locator.missingBase(choice, at: place))
      return (nil, answer.decision)
    }
    if case .text = choice, found.needsConfirmation { journal.add(Locator.confirm(found, at: place)) }
    return (found, answer.decision)
  }
}
