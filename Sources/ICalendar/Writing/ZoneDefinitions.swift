import Values

/// The zones that calendars to be written use: what each is called and the VTIMEZONE that defines it.
struct ZoneDefinitions {
  private struct Use {
    var zone: Zone
    var name: String
    /// UTC seconds of the earliest time and the latest; nil for ever.
    var first: Int
    var last: Int?
  }

  private var uses: [Use] = []
  private var places: [Zone: Int] = [:]
  /// Zones of broken feeds, a day or more from UTC, which no VTIMEZONE can say: their times are written in UTC.
  private var unwritable: Set<Zone> = [.utc]

  /// Room on both sides: readers look a day around a time, and an event that is moved within its year keeps its zone.
  private static let margin = 366 * 86_400

  init(_ calendars: [WrittenCalendar]) {
    for calendar in calendars {
      for event in calendar.events { add(event, hint: calendar.ownZone) }
    }
    nameAll()
  }

  private mutating func add(_ event: WrittenEvent, hint: Zone?) {
    let isEndless = event.rules.contains { RecurrenceText.until($0) == nil }
    let untils = event.rules.compactMap { RecurrenceText.until($0) }
    var length = 0
    if case .after(let days, let seconds) = event.end { length = days * 86_400 + seconds }
    for time in event.times {
      let zone: Zone
      switch time {
      case .local(_, let named): zone = named
      case .floating, .date:
        guard let hint else { continue }
        zone = hint
      case .utc: continue
      }
      let last = (untils + [time.key]).reduce(time.key, max) + max(0, length) + Self.margin
      add(zone, first: time.key - Self.margin, last: isEndless ? nil : last)
    }
  }

  private mutating func add(_ zone: Zone, first: Int, last: Int?) {
    guard !unwritable.contains(zone) else { return }
    guard let place = places[zone] else {
      let table = zone.table
      let offsets = [table.offset(atUTC: first)] + table.changes.flatMap { [$0.from, $0.to] }
      guard offsets.allSatisfy({ abs($0) < 86_400 }) else {
        unwritable.insert(zone)
        return
      }
      places[zone] = uses.count
      uses.append(Use(zone: zone, name: zone.name, first: first, last: last))
      return
    }
    uses[place].first = min(uses[place].first, first)
    uses[place].last = uses[place].last.flatMap { known in last.map { max(known, $0) } }
  }

  /// Zones of the database keep their names. One that a feed defined gets a name that every reader reads alike and that is
  /// neither the database's nor that of another feed's zone.
  private mutating func nameAll() {
    var taken: Set<String> = []
    for use in uses where Zone.named(use.zone.name) == use.zone { taken.insert(use.name) }
    for index in uses.indices where Zone.named(uses[index].zone.name) != uses[index].zone {
      let plain = Self.plain(uses[index].zone.name)
      var name = plain
      var number = 1
      while taken.contains(name) || Zone.named(name) != nil {
        number += 1
        name = "\(plain) \(number)"
      }
      taken.insert(name)
      uses[index].name = name
    }
  }

  /// ASCII letters, digits, spaces and a few signs that need neither quotes nor escapes.
  private static func plain(_ name: String) -> String {
    let bytes = name.utf8.prefix(200).map { byte in
      Byte.isName(byte) || " +/.()".utf8.contains(byte) ? byte : UInt8(ascii: "-")
    }
    let text = bytes.withUnsafeBufferPointer { $0.trimmed.string }
    return text.isEmpty ? "Zone" : text
  }

  /// The TZID; nil for UTC, which needs none, and for what is written in UTC.
  func name(of zone: Zone) -> String? { places[zone].map { uses[$0].name } }

  /// Writes a VTIMEZONE for each zone of a calendar, in order of name.
  func append(_ calendar: WrittenCalendar, to folder: inout LineFolder) {
    var needed: Set<Int> = []
    for event in calendar.events {
      for time in event.times { if case .local(_, let zone) = time, let place = places[zone] { needed.insert(place) } }
    }
    if let zone = calendar.ownZone, let place = places[zone] { needed.insert(place) }
    for use in needed.map({ uses[$0] }).sorted(by: { $0.name < $1.name }) { Self.append(use, to: &folder) }
  }

  private static func append(_ use: Use, to folder: inout LineFolder) {
    folder.append("BEGIN", "VTIMEZONE")
    folder.append("TZID", use.name)
    for part in Observance.all(of: use.zone.table, from: use.first, through: use.last) {
      let kind = part.isDaylight ? "DAYLIGHT" : "STANDARD"
      folder.append("BEGIN", kind)
      folder.append("DTSTART", WrittenTime.floating(part.onsets[0]).text)
      folder.append("TZOFFSETFROM", offset(part.from))
      folder.append("TZOFFSETTO", offset(part.to))
      if let rule = part.rule {
        // In UTC, as RFC 5545 section 3.3.10 has it, and a day after the last change: for readers who take it for local time.
        let end = part.until.map { ";UNTIL=" + WrittenTime.utc(Instant(seconds: $0 + 86_400)).text } ?? ""
        folder.append("RRULE", rule.rule + end)
      }
      for onset in part.onsets.dropFirst() { folder.append("RDATE", WrittenTime.floating(onset).text) }
      folder.append("END", kind)
    }
    folder.append("END", "VTIMEZONE")
  }

  /// `+0100`, `-0330`, `+000921`.
  private static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let parts = [size / 3_600, size / 60 % 60] + (size % 60 > 0 ? [size % 60] : [])
    return (seconds < 0 ? "-" : "+") + parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined()
  }
}

extension WrittenCalendar {
  /// The zone of floating times where only this calendar can say what it is.
  var ownZone: Zone? {
    guard let zone, Zone.named(zone.name) != zone else { return nil }
    return zone
  }
}
