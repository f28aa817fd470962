import Values

/// Writes the properties of calendars and events that were found writable.
struct PropertyLines {
  var folder: LineFolder
  let zones: ZoneDefinitions

  mutating func event(_ event: WrittenEvent) {
    folder.append("BEGIN", "VEVENT")
    text("UID", event.uid)
    time("DTSTAMP", .utc(event.stamp))
    time("DTSTART", event.start)
    switch event.end {
    case .at(let end): time("DTEND", end)
    case .after(let days, let seconds):
      folder.append("DURATION", WrittenEnd.durationText(days: days, seconds: seconds))
    case nil: break
    }
    if let id = event.recurrenceID { time("RECURRENCE-ID", id, range: event.isThisAndFuture ? "THISANDFUTURE" : nil) }
    for rule in event.rules { folder.append("RRULE", rule) }
    for extra in event.extraTimes { extraTime(extra) }
    // One a line: some programs read the first of a list alone.
    for exception in event.exceptions { time("EXDATE", exception) }
    if event.sequence > 0 { folder.append("SEQUENCE", String(min(event.sequence, Int(Int32.max)))) }
    text("SUMMARY", event.summary)
    text("DESCRIPTION", event.description)
    text("LOCATION", event.location)
    let categories = event.categories.filter(OutgoingLine.holds)
    if !categories.isEmpty { property(WrittenProperty("CATEGORIES", .texts(categories))) }
    if OutgoingLine.holds(event.url) { folder.append("URL", event.url) }
    text("STATUS", event.status)
    text("CLASS", event.classification)
    text("TRANSP", event.transparency)
    if let geo = event.geo { folder.append("GEO", "\(Self.degrees(geo.latitude));\(Self.degrees(geo.longitude))") }
    if let organizer = event.organizer { person("ORGANIZER", organizer) }
    for attendee in event.attendees { person("ATTENDEE", attendee) }
    for other in event.properties { property(other) }
    folder.append("END", "VEVENT")
  }

  /// A TEXT that is not empty.
  mutating func text(_ name: String, _ value: String) {
    if OutgoingLine.holds(value) { property(WrittenProperty(name, .text(value))) }
  }

  mutating func property(_ property: WrittenProperty) {
    if case .time(let value) = property.value {
      time(property.name, value, property.parameters)
      return
    }
    var line = OutgoingLine(property.name)
    for parameter in property.parameters { line.parameter(parameter.name, parameter.values) }
    switch property.value {
    case .text(let text): line.text(text)
    case .texts(let items): line.texts(items)
    case .raw(let value): line.raw(value)
    case .time: break
    }
    folder.append(line)
  }

  private mutating func time(
    _ name: String, _ value: WrittenTime, _ parameters: [WrittenParameter] = [], range: String? = nil
  ) {
    var line = OutgoingLine(name)
    for parameter in parameters { line.parameter(parameter.name, parameter.values) }
    if let range { line.parameter("RANGE", range) }
    if value.isDate {
      line.parameter("VALUE", "DATE")
    } else if name.utf8.starts(with: "X-".utf8) || name.utf8.starts(with: "x-".utf8) {
      // Without it such a property is a text.
      line.parameter("VALUE", "DATE-TIME")
    }
    line.raw(zoned(value, &line))
    folder.append(line)
  }

  /// RDATE, as a PERIOD where it has its own end.
  private mutating func extraTime(_ extra: WrittenEvent.ExtraTime) {
    guard let end = extra.end, !extra.start.isDate else {
      time("RDATE", extra.start)
      return
    }
    let duration =
      switch end {
      case .after(let days, let seconds): WrittenEnd.durationText(days: days, seconds: seconds)
      case .at(let time): WrittenEnd.durationText(days: 0, seconds: max(0, time.key - extra.start.key))
      }
    var line = OutgoingLine("RDATE")
    line.parameter("VALUE", "PERIOD")
    line.raw(zoned(extra.start, &line) + "/" + duration)
    folder.append(line)
  }

  /// The value, its zone told by a parameter; in UTC where the zone has no name.
  private func zoned(_ value: WrittenTime, _ line: inout OutgoingLine) -> String {
    guard case .local(let time, let zone) = value else { return value.text }
    guard let name = zones.name(of: zone) else { return WrittenTime.utc(zone.instant(of: time)).text }
    line.parameter("TZID", name)
    return value.text
  }

  private mutating func person(_ name: String, _ person: WrittenAttendee) {
    var line = OutgoingLine(name)
    let known = person.person
    for parameter in person.ownParameters { line.parameter(parameter.name, parameter.values) }
    for parameter in person.parameters { line.parameter(parameter.name, parameter.values) }
    if !person.address.isEmpty {
      line.raw(person.address)
    } else {
      // What calendar programs write where the property must have an address and nobody knows one.
      line.raw(known.email.isEmpty ? "invalid:nomail" : "mailto:" + known.email)
    }
    folder.append(line)
  }

  /// The shortest decimal without an exponent, which RFC 5545 section 3.3.7 does not know.
  private static func degrees(_ value: Double) -> String {
    let text = value.magnitude.description
    let sign = value < 0 ? "-" : ""
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), exponent < 0 else { return sign + text }
    return sign + "0." + String(repeating: "0", count: -exponent - 1) + parts[0].filter { $0 != "." }
  }
}
