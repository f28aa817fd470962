import ICalendar
import Values

/// Occurrence → stop, or skipped with the decision that skipped it: asks `professional` and `place`.
struct Screening {
  let person: Person
  let decisions: any Decisions
  let locator: Locator
  private let corrections: Corrections
  private let dayEnd: DayEnd

  init(
    person: Person, decisions: any Decisions, geocoder: any Geocoder, corrections: Corrections,
    dayEnd: DayEnd = .midnight
  ) {
    self.person = person
    self.dayEnd = dayEnd
    self.decisions = decisions
    self.corrections = corrections
    locator = Locator(person: person, geocoder: geocoder)
  }

  struct Result {
    /// By start, then UID.
    var stops: [Stop] = []
    var skipped: [Skipped] = []
    /// Second copies of a meeting; apart, since they are found after the others.
    var twins: [Skipped] = []
  }

  func run(_ events: [Event], into findings: inout Findings) -> Result {
    var result = Result()
    result.skipped.reserveCapacity(events.count)
    // The occurrences of a series share their texts: it is said of the first.
    var cut: Set<CalendarEvent> = []
    for event in Self.ordered(events) {
      screen(event, into: &result, &findings)
      let problems = EventText.diagnostics(event)
      guard !problems.isEmpty, cut.insert(event.occurrence.event).inserted else { continue }
      for problem in problems { findings.add(problem) }
    }
    mergeTwins(in: &result)
    for stop in result.stops where stop.place.needsConfirmation {
      findings.add(Locator.confirm(stop.place, at: stop.event.diagnosticPlace))
    }
    return result
  }

  /// One calendar's events come in order already, and sorting copies them all.
  private static func ordered(_ events: [Event]) -> [Event] {
    let isOrdered = events.indices.dropFirst().allSatisfy { !precedes(events[$0], events[$0 - 1]) }
    return isOrdered ? events : events.sorted(by: precedes)
  }

  /// By start, then UID; what is left equal is ordered by the person's order of calendars, then by recurrence, so that the names
  /// of files never show.
  static func precedes(_ left: Event, _ right: Event) -> Bool {
    if left.occurrence.start != right.occurrence.start { return left.occurrence.start < right.occurrence.start }
    let (leftUID, rightUID) = (left.uid, right.uid)
    guard leftUID == rightUID else { return leftUID < rightUID }
    return left.rank != right.rank ? left.rank < right.rank : left.identity < right.identity
  }

  private func screen(_ event: Event, into result: inout Result, _ findings: inout Findings) {
    if let passedOver = event.passedOver {
      if var warning = passedOver.warning {
        warning.place = event.diagnosticPlace
        findings.add(warning)
      }
      result.skipped.append(Skipped(event: event, reason: passedOver.reason, decision: nil))
      return
    }
    let professional = professional(event, &findings)
    findings.demand(professional, at: event.diagnosticPlace)
    guard professional.value == true else {
      result.skipped.append(skipped(event, professional))
      return
    }
    let (answer, declared) = place(event, &findings)
    findings.demand(answer, at: event.diagnosticPlace)
    guard let choice = answer.value, choice != .noTravel else {
      result.skipped.append(skipped(event, answer))
      return
    }
    guard let place = declared ?? locator.place(choice, of: event) else {
      findings.add(Locator.missingBase(choice, at: event.diagnosticPlace))
      result.skipped.append(skipped(event, answer))
      return
    }
    result.stops.append(
      Stop(event: event, place: place, decisions: [professional.decision, answer.decision], until: dayEnd))
  }

  private func professional(_ event: Event, _ findings: inout Findings) -> Answer<Bool> {
    guard let correction = corrections.find("professional", of: event),
      case .professional(let isProfessional, _) = correction.change
    else { return decisions.professional(event) }
    findings.use(correction)
    return Answer(isProfessional, decision: correction.decision)
  }

  /// What a rule chose, or the place that the person declared.
  private func place(_ event: Event, _ findings: inout Findings) -> (answer: Answer<PlaceChoice>, declared: Place?) {
    guard let correction = corrections.find("place", of: event) else { return (decisions.place(event), nil) }
    findings.use(correction)
    guard case .place(let address, let coordinate, _) = correction.change else {
      return (Answer(.noTravel, decision: correction.decision), nil)
    }
    let place = locator.declared(address, coordinate, by: event)
    return (Answer(.place(place), decision: correction.decision), place)
  }

  @inline(__always)
  private func skipped<Value>(_ event: Event, _ answer: Answer<Value>) -> Skipped {
    let reason = answer.failure?.message ?? answer.decision.because
    return Skipped(event: event, reason: reason, decision: answer.decision)
  }

  /// The same meeting in two calendars is one stop: same UID and start, or same time, place and title.
  private func mergeTwins(in result: inout Result) {
    var kept: [Stop] = []
    kept.reserveCapacity(result.stops.count)
    var atOnce = Simultaneous()
    for stop in result.stops {
      if kept.last?.event.occurrence.start != stop.event.occurrence.start { atOnce = Simultaneous() }
      guard let twin = atOnce.add(stop) else {
        kept.append(stop)
        continue
      }
      let reason = Phrase(
        en: "the same appointment is in the calendar \(twin.event.calendar.name)",
        fr: "le même rendez-vous est dans l'agenda \(twin.event.calendar.name)")
      result.twins.append(Skipped(event: stop.event, reason: reason, decision: nil))
    }
    result.stops = kept
  }
}

/// The stops that start at one instant; a calendar may hold thousands.
private struct Simultaneous {
  private struct Meeting: Hashable {
    var end: Instant
    var address: String
    var title: String
  }

  private var byUID: [String: Stop] = [:]
  private var byMeeting: [Meeting: Stop] = [:]

  /// The stop that was there before and is the same meeting; nil when this one is new.
  mutating func add(_ stop: Stop) -> Stop? {
    let uid = stop.event.uid
    if !uid.isEmpty, let twin = byUID[uid] { return twin }
    let meeting = Meeting(
      end: stop.event.occurrence.end, address: stop.place.address, title: stop.event.occurrence.event.text(.summary))
    if let twin = byMeeting[meeting], twin.event.calendar != stop.event.calendar { return twin }
    if !uid.isEmpty { byUID[uid] = stop }
    if byMeeting[meeting] == nil { byMeeting[meeting] = stop }
    return nil
  }
}
