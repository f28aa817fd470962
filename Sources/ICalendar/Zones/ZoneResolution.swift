import Values

/// A TZID in one of the calendars of a feed.
struct OwnZone: Hashable {
  var calendar: UInt32
  /// The place of the TZID in the feed's list.
  var number: Int32
}

/// Says which zone each TZID of a feed stands for.
struct ZoneResolution {
  private let calendarZone: CalendarZone
  private let records: [TimeZoneRecord]
  /// The last VTIMEZONE of each name.
  private let places: [[UInt8]: Int]
  private var asked = 0
  private var made = 0

  /// More names than any feed has, and more zones of its own: beyond, a name is unknown, so that memory stays bounded.
  private static let mostNames = 10_000
  private static let mostZones = 500

  init(_ bytes: UnsafeBufferPointer<UInt8>, properties: [PropertyRecord], records: [TimeZoneRecord]) {
    calendarZone = CalendarZone(bytes: bytes, properties: properties)
    self.records = records
    places = Dictionary(records.indices.map { (records[$0].name, $0) }) { _, last in last }
  }

  /// The tz database or Windows' names first, then the file's own VTIMEZONE, last what a name nearly spells: one with an
  /// IANA zone at its end (`/freeassociation.sourceforge.net/Europe/Paris`) or in other letters (`europe/paris`). Nil when
  /// nobody knows it: its times are floating.
  mutating func zone(_ name: [UInt8]) -> Zone? {
    asked += 1
    guard asked <= Self.mostNames, name.count <= 255 else { return nil }
    let text = Self.text(name)
    if let zone = Zone.named(text) { return zone }
    if let place = places[Array(text.utf8)], let zone = zone(records[place]) { return zone }
    let parts = text.split(separator: "/")
    for count in [3, 2] where parts.count >= count {
      if let zone = Zone.named(parts.suffix(count).joined(separator: "/")) { return zone }
    }
    return ZoneSpelling.zone(text)
  }

  /// The zones of those TZIDs that no database knows and several calendars of the feed define, one a calendar.
  mutating func ownZones(_ names: [[UInt8]]) -> [OwnZone: Zone] {
    guard let first = records.first, records.contains(where: { $0.calendar != first.calendar }) else { return [:] }
    var numbers: [[UInt8]: Int32] = [:]
    for (number, name) in names.enumerated() { numbers[Array(Self.text(name).utf8)] = Int32(number) }
    let counts = Dictionary(records.map { ($0.name, 1) }, uniquingKeysWith: +)
    var zones: [OwnZone: Zone] = [:]
    for record in records {
      guard let number = numbers[record.name], counts[record.name] ?? 0 > 1,
        Zone.named(String(decoding: record.name, as: UTF8.self)) == nil, let zone = zone(record)
      else { continue }
      zones[OwnZone(calendar: UInt32(record.calendar), number: number)] = zone
    }
    return zones
  }

  /// The zone a VTIMEZONE lays out, or where it lays out none the one it says it is.
  private mutating func zone(_ record: TimeZoneRecord) -> Zone? {
    if made < Self.mostZones, let table = calendarZone.table(record) {
      made += 1
      return Zone(name: String(decoding: record.name, as: UTF8.self), table: table)
    }
    return record.location.isEmpty ? nil : Zone.named(Self.text(record.location))
  }

  /// A TZID as people read it. Escapes have no place in a parameter, but programs write there what they write as text.
  private static func text(_ name: [UInt8]) -> String {
    let decoded = name.withUnsafeBufferPointer { LineText.decodedParameter($0.trimmed) }
    guard name.contains(Byte.backslash) else { return decoded }
    return String(decoding: Array(decoded.utf8).withUnsafeBufferPointer(TextBytes.unescaped), as: UTF8.self)
  }
}
