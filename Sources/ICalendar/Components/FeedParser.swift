import Values

/// Reads a feed's bytes into records in one pass (RFC 5545 sections 3.4 to 3.6).
///
/// Only VEVENT and VTIMEZONE are kept. Components of any depth are followed without recursion. What cannot be read costs
/// itself: a line its line, a property its property.
struct FeedParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var log: DiagnosticLog
  var properties: [PropertyRecord] = []
  var events: [EventRecord] = []
  var calendars: [CalendarRecord] = []
  var timeZones: [TimeZoneRecord] = []
  var zoneNames = ZoneNames()
  /// The feed ended inside a VCALENDAR.
  private(set) var isCutShort = false

  private var open = OpenComponents()
  var current = EventRecord(line: 0, begin: 0, calendar: 0, firstProperty: 0)
  var isEventOpen = false
  /// The event as it was before the last line of it that cannot be read, which may have been the BEGIN of an alarm.
  private var beforeBroken: (event: EventRecord, properties: Int)?
  /// The first component in the event that was not ended: where its lines begin.
  private var openPart: LineScanner.Place?
  /// The line of the first property of an event that stands in no event: a BEGIN:VEVENT may be broken.
  private var strayLine: Int?
  private var observanceStart = 0
  /// The first event of the VCALENDAR being read.
  private var calendarStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    log = DiagnosticLog(file: file)
    // About one property in 60 bytes, one event in 800: growing the arrays would copy them several times.
    properties.reserveCapacity(bytes.count / 64)
    events.reserveCapacity(bytes.count / 1_024)
  }

  mutating func parse() {
    var scanner = LineScanner(bytes)
    while let line = scanner.next() {
      let name = line.isComplete ? propertyName(line) : nil
      guard let name else {
        lose(line)
        continue
      }
      switch name {
      case .begin: begin(line, next: scanner.place)
      case .end: end(line)
      default:
        switch open.last {
        case .event: addToEvent(line, name)
        case .calendar:
          addToCalendar(line, name)
          if name == .start || name == .uid { stray(line) }
        case .timeZone: addToTimeZone(line, name)
        case .observance: properties.append(PropertyRecord(line, name))
        case .other: if name == .start || name == .uid { stray(line) }
        case nil: break
        }
      }
    }
    if open.contains(.calendar) {
      // What a cut download still holds looks like a calendar with fewer events: better none than that.
      events.removeSubrange(calendarStart...)
      isCutShort = true
      tellCutShort(line: scanner.lineCount)
    }
  }

  /// Nil when the name is none: other characters than letters, digits and hyphens.
  @inline(__always)
  private func propertyName(_ line: ContentLine) -> PropertyName? {
    let name = PropertyName.of(bytes.part(line.start, line.nameEnd))
    return name == .other ? unknownName(line) : name
  }

  private func unknownName(_ line: ContentLine) -> PropertyName? {
    let name = bytes.part(line.start, line.nameEnd)
    if name.count > 0, name.count <= 255, name.allSatisfy(Byte.isName) { return .other }
    // A name may be folded like any other part of a line.
    guard name.contains(Byte.lineFeed) else { return nil }
    var unfolded: [UInt8] = []
    bytes.appendUnfolded(line.start, line.nameEnd, to: &unfolded)
    guard unfolded.count <= 255, !unfolded.isEmpty, unfolded.allSatisfy(Byte.isName) else { return nil }
    return unfolded.withUnsafeBufferPointer(PropertyName.of)
  }

  /// A line that is none costs itself. What else it may have been is remembered until the lines after it tell.
  private mutating func lose(_ line: ContentLine) {
    warnOfLine(line)
    guard isEventOpen, open.last == .event else { return }
    beforeBroken = (current, properties.count)
    // An occurrence that lost its RECURRENCE-ID must not be taken for the series.
    let head = bytes.part(line.start, min(line.start + 5, line.end))
    if head.spells("RECUR") { current.isAstray = true }
  }

  private mutating func stray(_ line: ContentLine) {
    if strayLine == nil, !isEventOpen, open.contains(.calendar) { strayLine = line.number }
  }

  // MARK: Components

  private mutating func begin(_ line: ContentLine, next: LineScanner.Place) {
    let component = LineText.with(bytes, line) { OpenComponents.component($0.value.trimmed) }
    if component != .other { strayLine = nil }
    switch component {
    case .calendar:
      closeEvent(before: line)
      open.endAll(inside: false)
      calendarStart = events.count
      calendars.append(CalendarRecord())
    case .event:
      // An event inside an event, an alarm or a zone is one whose END was lost.
      closeEvent(before: line)
      open.endAll(inside: true)
      isEventOpen = true
      current = EventRecord(
        line: UInt32(truncatingIfNeeded: line.number), begin: UInt32(line.start),
        calendar: UInt32(max(0, calendars.count - 1)),
        firstProperty: UInt32(properties.count))
    case .timeZone: timeZones.append(TimeZoneRecord(calendar: max(0, calendars.count - 1)))
    case .observance:
      closeObservance()
      observanceStart = properties.count
    case .other: if isEventOpen, open.last == .event { openPart = next }
    }
    open.begin(component)
  }

  /// An END that matches nothing open is left alone; one that matches closes what was left open inside it.
  private mutating func end(_ line: ContentLine) {
    let (component, isPart) = LineText.with(bytes, line) { text in
      let name = text.value.trimmed
      return (OpenComponents.endedComponent(name), OpenComponents.isPartOfEvent(name))
    }
    switch component {
    case .event where !isEventOpen: loseEvent(line)
    case .calendar, .event: closeEvent(before: line)
    case .observance, .timeZone: closeObservance()
    case .other: if isPart, isEventOpen, open.last == .event { dropPart() }
    }
    if component != .other || !isPart { strayLine = nil }
    guard component != .observance else { return }
    _ = open.end(component)
    if open.last == .event { openPart = nil }
  }

  private mutating func closeEvent(before line: ContentLine) {
    guard isEventOpen else { return }
    if let openPart { takeBack(from: openPart, to: line.start) }
    defer { isEventOpen = false }
    (beforeBroken, openPart) = (nil, nil)
    current.propertyCount = UInt32(properties.count) - current.firstProperty
    // An event outside any calendar is somebody's example, not an appointment.
    guard open.contains(.calendar) else { return }
    if current.start.kind == .absent { withoutStart() }
    events.append(current)
  }

  /// What is called off, answered or asked for again need not say when it is (RFC 5546 section 3.2): the UID names it, and
  /// RECURRENCE-ID the occurrence.
  private mutating func withoutStart() {
    guard let method = calendars.last?.method, method != .publish, method != .add else { return warnOfMissingStart() }
    if method == .cancel { current.start = current.recurrenceID }
  }

  /// The STANDARD or DAYLIGHT being read ends, by its END or by what cannot stand in it.
  private mutating func closeObservance() {
    guard open.last == .observance else { return }
    _ = open.end(.observance)
    guard open.last == .timeZone, let last = timeZones.indices.last else { return }
    timeZones[last].observances.append(observanceStart..<properties.count)
  }

  // MARK: Broken BEGINs and ENDs

  /// END:VEVENT without an event: its BEGIN is broken, and its lines were read as the calendar's.
  private mutating func loseEvent(_ line: ContentLine) {
    guard let first = strayLine else { return }
    warnOfMissingBegin(line, first: first)
    open.endAll(inside: true)
  }

  /// An alarm ends that never began. Where a line before it is broken that was its BEGIN, and what came after it is the
  /// alarm's, not the event's.
  private mutating func dropPart() {
    guard let kept = beforeBroken else { return }
    current = kept.event
    properties.removeSubrange(kept.properties...)
    beforeBroken = nil
  }

  /// The event ends inside an alarm: the alarm's END is broken. What cannot be the alarm's is the event's again.
  private mutating func takeBack(from place: LineScanner.Place, to end: Int) {
    var scanner = LineScanner(bytes.part(0, end), from: place)
    var isInside = true
    var seen: Set<PropertyName> = []
    while let line = scanner.next() {
      guard line.isComplete, let name = propertyName(line) else {
        isInside = false
        continue
      }
      switch name {
      case .begin: (isInside, seen) = (true, [])
      case .end: isInside = false
      default:
        if isInside, name.isNeverOfAlarm || (name != .other && name != .attendee && !seen.insert(name).inserted) {
          isInside = false
        }
        if !isInside { addToEvent(line, name) }
      }
    }
  }
}

extension PropertyName {
  /// What no VALARM holds (RFC 5545 section 3.6.6, RFC 9074).
  fileprivate var isNeverOfAlarm: Bool {
    switch self {
    case .start, .finish, .recurrenceRule, .exceptionRule, .recurrenceDate, .exceptionDate, .recurrenceID, .sequence,
      .location, .classification, .status, .transparency, .categories, .organizer, .geo:
      true
    default: false
    }
  }
}
