import Values

/// Says what of an event can be written, and tells what cannot.
enum EventCheck {
  /// The event as it can be written; nil when it cannot.
  static func writable(_ event: WrittenEvent, _ diagnostics: inout [Diagnostic]) -> WrittenEvent? {
    var event = event
    let rules = event.rules.map(RecurrenceText.strict)
    if let problem = problem(event, rules) {
      diagnostics.append(problem)
      return nil
    }
    event.rules = rules.compactMap { $0 }
    if let end = event.end, let length = length(end, from: event.start), length <= 0 {
      if length < 0 { diagnostics.append(endBeforeStart(event.uid)) }
      event.end = nil
    }
    for index in event.extraTimes.indices {
      let extra = event.extraTimes[index]
      guard let end = extra.end, let length = length(end, from: extra.start), length < 0 else { continue }
      diagnostics.append(endBeforeStart(event.uid))
      event.extraTimes[index].end = .after(days: 0)
    }
    if let geo = event.geo, Coordinate(latitude: geo.latitude, longitude: geo.longitude) == nil {
      diagnostics.append(refusal("GEO", event.uid))
      event.geo = nil
    }
    event.properties = writable(event.properties, besides: eventNames, uid: event.uid, &diagnostics)
    event.organizer = event.organizer.map { person($0, event.uid, &diagnostics) }
    event.attendees = event.attendees.map { person($0, event.uid, &diagnostics) }
    return event
  }

  /// The properties whose names and parameters are well formed and have no place of their own.
  /// - Parameter uid: of their event; nil for those of a calendar, which cannot have a time in a zone.
  static func writable(
    _ properties: [WrittenProperty], besides names: Set<String>, uid: String?, _ diagnostics: inout [Diagnostic]
  ) -> [WrittenProperty] {
    properties.filter { property in
      // A zone goes with its VTIMEZONE, which a text does not bring; a time brings its type.
      var taken: Set<String> = ["TZID"]
      var isFine = true
      if case .time(let time) = property.value {
        taken.insert("VALUE")
        let isZoned = if case .local = time { true } else { false }
        isFine = time.isWritable && !(uid == nil && isZoned)
      }
      isFine =
        isFine && isName(property.name) && !names.contains(property.name.uppercased())
        && property.parameters.allSatisfy { isName($0.name) && !taken.contains($0.name.uppercased()) }
      if !isFine { diagnostics.append(refusal(property.name, uid)) }
      return isFine
    }
  }

  private static func person(
    _ person: WrittenAttendee, _ uid: String, _ diagnostics: inout [Diagnostic]
  ) -> WrittenAttendee {
    var person = person
    let own = Set(person.ownParameters.map(\.name))
    person.parameters = person.parameters.filter { parameter in
      let isFine = isName(parameter.name) && !own.contains(parameter.name.uppercased())
      if !isFine { diagnostics.append(refusal(parameter.name, uid)) }
      return isFine
    }
    return person
  }

  /// RFC 5545 section 3.1: letters, digits and hyphens. The underscore that the reading half tolerates is none of them.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 255 && name.utf8.allSatisfy { Byte.isName($0) && $0 != UInt8(ascii: "_") }
  }

  /// Seconds or days from start to end, whose sign counts; nil where one is floating and the other is not.
  private static func length(_ end: WrittenEnd, from start: WrittenTime) -> Int? {
    switch end {
    case .after(let days, let seconds): days < 0 || seconds < 0 ? -1 : max(days, seconds)
    case .at(let time): time.isFloating == start.isFloating ? time.key - start.key : nil
    }
  }

  private static func problem(_ event: WrittenEvent, _ rules: [String?]) -> Diagnostic? {
    if !OutgoingLine.holds(event.uid) { return uidMissing(event) }
    if !(event.times + [.utc(event.stamp)]).allSatisfy(\.isWritable) { return yearUnwritable(event.uid) }
    let ends = [event.end] + event.extraTimes.map(\.end)
    if !ends.allSatisfy({ $0?.isWritable ?? true }) { return yearUnwritable(event.uid) }
    switch event.end {
    case .at(let end) where end.isDate != event.start.isDate: return endOfOtherKind(event.uid)
    case .after(_, let seconds) where seconds != 0 && event.start.isDate: return endOfOtherKind(event.uid)
    default: break
    }
    if let place = rules.firstIndex(of: nil) { return ruleUnreadable(event.rules[place], event.uid) }
    return nil
  }

  /// What ``WrittenEvent`` has a place for.
  static let eventNames: Set<String> = [
    "BEGIN", "END", "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE",
    "SEQUENCE",
    "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "URL", "STATUS", "CLASS", "TRANSP", "GEO", "ORGANIZER",
    "ATTENDEE",
  ]

  /// What ``WrittenCalendar`` has a place for.
  static let calendarNames: Set<String> = [
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE",
    "REFRESH-INTERVAL",
    "X-PUBLISHED-TTL",
  ]
}
