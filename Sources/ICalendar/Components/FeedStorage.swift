/// Everything that was read from a feed, never changed afterwards and shared by every handle on it.
final class FeedStorage: Sendable {
  let file: String
  let bytes: [UInt8]
  let properties: [PropertyRecord]
  let events: [EventRecord]
  let calendars: [CalendarRecord]
  let series: [SeriesRecord]
  /// For each event the next one with its UID, -1 at the end.
  let nextOfSeries: [Int32]
  let zoneNames: ZoneNames
  /// The zone each TZID of the feed stands for; nil where nobody knows it.
  let zones: [Zone?]
  /// Where several calendars of a feed define one TZID, each by its own VTIMEZONE; empty in most feeds.
  let ownZones: [OwnZone: Zone]
  /// The zone that X-WR-TIMEZONE gives to the floating times of each calendar.
  let calendarZones: [Zone?]

  init(
    file: String, bytes: [UInt8], properties: [PropertyRecord], events: [EventRecord], calendars: [CalendarRecord],
    grouping: SeriesGrouping, zoneNames: ZoneNames, zones: [Zone?], ownZones: [OwnZone: Zone], calendarZones: [Zone?]
  ) {
    self.file = file
    self.bytes = bytes
    self.properties = properties
    self.events = events
    self.calendars = calendars
    series = grouping.series
    nextOfSeries = grouping.next
    self.zoneNames = zoneNames
    self.zones = zones
    self.ownZones = ownZones
    self.calendarZones = calendarZones
  }

  /// What the VCALENDAR of an event is for.
  @inline(__always)
  func method(of event: Int) -> Method { calendars[Int(events[event].calendar)].method }

  /// DTSTAMP (RFC 5545 section 3.8.7.2) as a number that orders as it does; the least where it cannot be read.
  func stamp(of event: Int) -> Int {
    let place = CalendarEvent(storage: self, index: event).first(named: "DTSTAMP")
    guard place >= 0 else { return .min }
    return withLine(place) { TimeValue($0.value)?.seconds } ?? .min
  }

  /// Whether, of two components of one feed that stand for the same meeting, `left` gives way: the lower SEQUENCE, between
  /// equals the earlier DTSTAMP (RFC 5546 section 2.1.5), the one that calls nothing off, the first.
  func givesWay(_ left: Int, to right: Int) -> Bool {
    let sequences = (events[left].sequence, events[right].sequence)
    if sequences.0 != sequences.1 { return sequences.0 < sequences.1 }
    let stamps = (stamp(of: left), stamp(of: right))
    if stamps.0 != stamps.1 { return stamps.0 < stamps.1 }
    let cancels = (method(of: left) == .cancel, method(of: right) == .cancel)
    return cancels.0 != cancels.1 ? cancels.1 : left < right
  }

  /// The zone that a TZID stands for in one of the feed's calendars; nil where nobody knows it.
  @inline(__always)
  func zone(_ number: Int32, in calendar: UInt32) -> Zone? {
    if !ownZones.isEmpty, let own = ownZones[OwnZone(calendar: calendar, number: number)] { return own }
    return zones[Int(number)]
  }
}

extension FeedStorage {
  /// The physical line of a property, counted only when a diagnostic needs it.
  func lineNumber(of property: Int, in event: EventRecord) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let end = Int(properties[property].start)
      var index = Int(event.begin)
      var line = Int(event.line)
      while let hit = bytes.firstIndex(of: Byte.lineFeed, from: index), hit < end {
        line += 1
        index = hit + 1
      }
      return line
    }
  }

  /// Calls `body` with a property as a line without folds.
  @inline(__always)
  func withLine<R>(_ property: Int, _ body: (LineText) throws -> R) rethrows -> R {
    try bytes.withUnsafeBufferPointer { try LineText.with($0, properties[property].line(), body) }
  }

  /// The first property of an event with this name; -1 when there is none.
  @inline(__always)
  func firstProperty(_ name: PropertyName, of event: EventRecord) -> Int {
    var index = Int(event.firstProperty)
    let end = index + Int(event.propertyCount)
    while index < end {
      if properties[index].name == name { return index }
      index += 1
    }
    return -1
  }

  /// Calls `body` with the text of a property as clean UTF-8; an absent one (-1) is empty.
  /// - Parameter most: raw bytes that are read; it ends there, though not inside a character.
  @inline(__always)
  func withText<R>(
    _ property: Int, isEscaped: Bool, upTo most: Int = .max, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    guard property >= 0 else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    return try bytes.withUnsafeBufferPointer { feed in
      let record = properties[property]
      if record.hasParameters, let text = quotedPrintable(record, feed) {
        return try text.withUnsafeBufferPointer {
          try Self.withClean($0.part(0, $0.end(most: most)), isEscaped: isEscaped, body)
        }
      }
      let start = Int(record.valueStart)
      let end = start + feed.part(start, Int(record.end)).end(most: most)
      if !record.isFolded {
        return try Self.withClean(feed.part(start, end), isEscaped: isEscaped, body)
      }
      var unfolded: [UInt8] = []
      unfolded.reserveCapacity(end - start)
      feed.appendUnfolded(start, end, to: &unfolded)
      return try unfolded.withUnsafeBufferPointer { try Self.withClean($0, isEscaped: isEscaped, body) }
    }
  }

  /// Calls `body` with a property's value, folds undone, its escapes still there: for lists.
  func withRawText(_ property: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let text = bytes.withUnsafeBufferPointer { feed in
      properties[property].hasParameters ? quotedPrintable(properties[property], feed) : nil
    }
    if let text { return text.withUnsafeBufferPointer(body) }
    withLine(property) { body($0.value) }
  }

  /// The decoded text of a property that says that it is quoted-printable; nil for any other.
  @inline(never)
  private func quotedPrintable(_ record: PropertyRecord, _ feed: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let value = feed.part(Int(record.valueStart), Int(record.end))
    // What holds no "=" is the same decoded, and most parameters are others: LANGUAGE.
    guard value.firstIndex(of: Byte.equals, from: 0) != nil else { return nil }
    let parameters = feed.part(Int(record.start) + Int(record.nameLength), Int(record.valueStart) - 1)
    guard QuotedPrintable.isNamed(parameters) else { return nil }
    return QuotedPrintable.text(parameters, value)
  }

  /// Calls `body` with `raw` in UTF-8, escapes undone where it has any.
  @inline(__always)
  static func withClean<R>(
    _ raw: UnsafeBufferPointer<UInt8>, isEscaped: Bool, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    let hasEscapes = isEscaped && raw.firstIndex(of: Byte.backslash, from: 0) != nil
    if !hasEscapes, TextBytes.isUTF8(raw) { return try body(raw) }
    var text = hasEscapes ? TextBytes.unescaped(raw) : Array(raw)
    if !text.withUnsafeBufferPointer(TextBytes.isUTF8) {
      text = text.withUnsafeBufferPointer({ TextBytes.utf8(fromLatin: $0) })
    }
    return try text.withUnsafeBufferPointer(body)
  }
}
