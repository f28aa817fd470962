import Values

/// Says which zone each TZID of a feed stands for.
struct ZoneResolution {
  private let calendarZone: CalendarZone
  /// The last VTIMEZONE of each name.
  private let records: [[UInt8]: TimeZoneRecord]
  private var asked = 0
  private var made = 0

  /// More names than any feed has, and more zones of its own: beyond, a name is unknown, so that memory stays bounded.
  private static let mostNames = 10_000
  private static let mostZones = 500

  init(_ bytes: UnsafeBufferPointer<UInt8>, properties: [PropertyRecord], records: [TimeZoneRecord]) {
    calendarZone = CalendarZone(bytes: bytes, properties: properties)
    self.records = Dictionary(records.map { ($0.name, $0) }) { _, last in last }
  }

  /// The tz database or Windows' names first, then the file's own VTIMEZONE, last a name with an IANA zone at its end
  /// (`/freeassociation.sourceforge.net/Europe/Paris`). Nil when nobody knows it: its times are floating.
  mutating func zone(_ name: [UInt8]) -> Zone? {
    asked += 1
    guard asked <= Self.mostNames, name.count <= 255 else { return nil }
    let text = name.withUnsafeBufferPointer { LineText.decodedParameter($0.trimmed) }
    if let zone = Zone.named(text) { return zone }
    if made < Self.mostZones, let record = records[name], let table = calendarZone.table(record) {
      made += 1
      return Zone(name: text, table: table)
    }
    let parts = text.split(separator: "/")
    for count in [3, 2] where parts.count >= count {
      if let zone = Zone.named(parts.suffix(count).joined(separator: "/")) { return zone }
    }
    return nil
  }
}
