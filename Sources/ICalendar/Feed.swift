import Values

/// One parsed calendar feed (RFC 5545), immutable and cheap to copy.
///
/// ```swift
/// let feed = try Feed(bytes, name: "agenda.ics")
/// let paris = Zone.named("Europe/Paris") ?? .utc
/// let year = feed.occurrences(
///   from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
///   floating: paris)
/// for occurrence in year.occurrences { print(occurrence.localStart, occurrence.event.text(.summary)) }
/// ```
///
/// It keeps the feed's bytes: texts are read from them when they are asked for.
public struct Feed: Sendable {
  let storage: FeedStorage
  /// What could not be read: a warning each with file and line, after the first hundred only their number.
  public let diagnostics: [Diagnostic]
  /// False when the feed ends inside a calendar: a cut download, whose events are left out and which deletes nothing.
  public let isComplete: Bool

  /// Parses a feed: one VCALENDAR or several, in UTF-8, UTF-16 with a byte order mark, or Latin-1.
  ///
  /// A bad line costs the event it stands in, or less, and is told in ``diagnostics``.
  /// - Parameters:
  ///   - bytes: the file as it was received, up to 4 GiB.
  ///   - file: what diagnostics call the feed; a path, never a calendar's URL, which is a password.
  /// - Throws: a `Failure` when the bytes are no calendar, with what they look like: `not-a-calendar`,
  ///   `calendar-too-large`.
  public init(_ bytes: [UInt8], name file: String) throws(Failure) {
    if let refusal = NotACalendar.refusal(bytes, file: file) { throw refusal }
    let bytes = Encoding.normalized(bytes)
    if let refusal = NotACalendar.refusal(bytes, file: file) { throw refusal }
    let parsed = bytes.withUnsafeBufferPointer { Self.parse($0, bytes, file: file) }
    guard let parsed else { throw NotACalendar.failure(bytes, file: file) }
    (storage, diagnostics, isComplete) = parsed
  }

  /// Nil when there is no BEGIN:VCALENDAR anywhere.
  private static func parse(
    _ buffer: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8], file: String
  ) -> (FeedStorage, [Diagnostic], isComplete: Bool)? {
    var parser = FeedParser(buffer, file: file)
    parser.parse()
    if parser.calendars.isEmpty {
      guard NotACalendar.mentionsCalendar(buffer) else { return nil }
      parser.log.add(NotACalendar.damaged(file: file))
    }
    var resolution = ZoneResolution(buffer, properties: parser.properties, records: parser.timeZones)
    let zones = parser.zoneNames.names.map { resolution.zone($0) }
    for (name, zone) in zip(parser.zoneNames.names, zones) where zone == nil { parser.warnOfZone(name) }
    let calendarZones = parser.calendars.map { calendar -> Zone? in
      guard calendar.zone >= 0 else { return nil }
      return LineText.with(buffer, parser.properties[calendar.zone].line()) { resolution.zone(Array($0.value)) }
    }
    let ownZones = resolution.ownZones(parser.zoneNames.names)
    let storage = FeedStorage(
      file: file, bytes: bytes, properties: parser.properties, events: parser.events, calendars: parser.calendars,
      grouping: SeriesGrouping(events: parser.events, properties: parser.properties, bytes: buffer),
      zoneNames: parser.zoneNames, zones: zones, ownZones: ownZones,
      calendarZones: calendarZones)
    return (storage, parser.log.diagnostics, !parser.isCutShort)
  }

  /// NAME (RFC 7986) or X-WR-CALNAME of the first calendar that has one; empty when absent.
  public var name: String {
    for calendar in storage.calendars where calendar.name >= 0 || calendar.oldName >= 0 {
      return storage.withText(calendar.name >= 0 ? calendar.name : calendar.oldName, isEscaped: true) { $0.string }
    }
    return ""
  }

  /// The mail address of whose calendar it is, in lower case, where the feed bears it as its name, as Google's do; empty
  /// otherwise.
  package var owner: String {
    let name = Array(name.utf8)
    return name.withUnsafeBufferPointer { name in
      let address = Attendee.address(name)
      return address.utf8.contains(Byte.space) ? "" : address.lowercased()
    }
  }

  /// PRODID (RFC 5545 section 3.7.3): the program that wrote the feed; empty when absent.
  public var producer: String {
    for calendar in storage.calendars where calendar.producer >= 0 {
      return storage.withText(calendar.producer, isEscaped: true) { $0.string }
    }
    return ""
  }

  /// The number of VEVENTs, masters and overrides; those that are left out for want of a readable start count too.
  public var componentCount: Int { storage.events.count }

  /// How many components have a readable start, and the first and last days on which one starts; nil where there is none. Of a
  /// series the days of its components count, not those of its rule.
  package var extent: (count: Int, first: CivilDate, last: CivilDate)? {
    let days = storage.events.filter { $0.start.kind != .absent }.map(\.start.date)
    guard let first = days.min(), let last = days.max() else { return nil }
    return (days.count, first, last)
  }

  /// What happens in a window, in order of start, then UID.
  ///
  /// An occurrence is in the window when it starts before `to` and either ends after `from` or starts at or after it; an
  /// all-day one is compared by date with the bounds' dates as written.
  ///
  /// Recurrences are RFC 5545 section 3.8.5; an override (RECURRENCE-ID) takes the place of the occurrence it names.
  /// Cancelled occurrences are there, with their status.
  /// - Parameters:
  ///   - from: included.
  ///   - to: excluded.
  ///   - floating: the person's zone; it also reads times without a zone where the feed names none
  ///     (X-WR-TIMEZONE).
  public func occurrences(from: WindowBound, to: WindowBound, floating: Zone) -> Expansion {
    occurrences(from: from, to: to, floating: floating, limits: .listing)
  }

  /// The same within limits of one's own.
  package func occurrences(
    from: WindowBound, to: WindowBound, floating: Zone, limits: ExpansionLimits
  ) -> Expansion {
    let window = Window(from: from, to: to, zone: floating)
    var expander = Expander(storage, window: window, floating: floating, limits: limits)
    return expander.expand()
  }
}
