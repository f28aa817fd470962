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

  func run(into findings: inout Findings) -> Built {
    var walk = Walk(day: day, after: night?.stop)
    let origin = ask(planning.decisions.origin(day), at: diagnosticPlace, &findings)
    walk.decide(origin.decision, isAnswered: origin.place != nil)
    // Without an origin the first stop is where the day begins: no leg is invented.
    guard let start = origin.place ?? day.stops.first?.place ?? day.previousPlace else {
      return Built(day: Planning.PlannedDay(date: day.date))
    }
    if origin.place != nil, let jump = Jump.diagnostic(from: day.previousPlace, to: start, at: diagnosticPlace) {
      findings.add(jump)
    }
    walk.start(at: start)

    for (index, stop) in day.stops.enumerated() {
      if index > 0 { detour(from: day.stops[index - 1], to: stop, &walk, &findings) }
      walk.visit(stop)
    }

    let destination = ask(planning.decisions.destination(day), at: diagnosticPlace, &findings, here: walk.here)
    walk.decide(destination.decision, isAnswered: destination.place != nil)
    let end = destination.place?.asLodging
    if let end { walk.go(to: end) }
    walk.close()
    return Built(day: walk.planned(), night: night(after: walk, isAway: end.map { !$0.isBase } ?? false))
  }

  /// The day's first stop, as a diagnostic names it.
  private var diagnosticPlace: Diagnostic.Place {
    guard var place = day.stops.first?.event.diagnosticPlace else { return Diagnostic.Place(date: day.date) }
    place.date = day.date
    return place
  }

  private func night(after walk: Walk, isAway: Bool) -> Planning.Night? {
    guard let place = walk.here else { return nil }
    var until = day.stops.map(\.lastDate).reduce(day.date, max)
    if let night, night.isAway { until = max(until, night.until) }
    return Planning.Night(
      place: place, stop: walk.lastStop, isAway: isAway, date: day.date, until: until, followsStops: !day.stops.isEmpty)
  }

  private func detour(from previous: Stop, to following: Stop, _ walk: inout Walk, _ findings: inout Findings) {
    let answer = planning.decisions.between(previous, following)
    if answer.value == .direct {
      walk.decide(answer.decision, isAnswered: true)
      return
    }
    let base = ask(answer, at: following.event.diagnosticPlace, &findings)
    walk.decide(base.decision, isAnswered: base.place != nil)
    guard let place = base.place else { return }
    walk.go(to: place)
    if place.isBase { walk.close() }
  }

  /// - Parameter here: where "stay" is.
  private func ask(
    _ answer: Answer<PlaceChoice>, at place: @autoclosure () -> Diagnostic.Place, _ findings: inout Findings,
    here: Place? = nil
  ) -> (place: Place?, decision: Decision) {
    findings.demand(answer, at: place())
    guard let choice = answer.value else { return (nil, answer.decision) }
    if choice == .stay { return (here, answer.decision) }
    guard let found = planning.locator.place(choice) else {
      findings.add(Locator.missingBase(choice, at: place()))
      return (nil, answer.decision)
    }
    if case .text = choice, found.needsConfirmation { findings.add(Locator.confirm(found, at: place())) }
    return (found, answer.decision)
  }
}

/// A day that starts elsewhere than the last one ended.
private enum Jump {
  static func diagnostic(from previous: Place?, to start: Place, at place: Diagnostic.Place) -> Diagnostic? {
    guard let previous, !previous.isSamePlace(as: start), previous.address != start.address else { return nil }
    return Diagnostic(
      previous.kind == .lodging ? .warning : .note, .dayStartsElsewhere, at: place,
      Phrase(
        en: "the day starts at \(start.spoken.english), but the last one ended at \(previous.spoken.english)",
        fr: "la journée commence \(start.spoken.at), mais la précédente s'est terminée \(previous.spoken.at)"),
      advice: Phrase(
        en: "if that way was driven for work, let `origin` answer `day.previous_place`",
        fr: "si ce trajet était professionnel, faites répondre « day.previous_place » par la règle « origin »"))
  }
}
