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
  var current = EventRecord(line: 0, calendar: 0, firstProperty: 0)
  var isEventOpen = false
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
        warnOfLine(line)
        continue
      }
      switch name {
      case .begin: begin(line)
      case .end: end(line)
      default:
        switch open.last {
        case .event: addToEvent(line, name)
        case .calendar: addToCalendar(line, name)
        case .timeZone: addToTimeZone(line, name)
        case .observance: properties.append(PropertyRecord(line, name))
        case .other, nil: break
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

  // MARK: Components

  private mutating func begin(_ line: ContentLine) {
    let component = LineText.with(bytes, line) { OpenComponents.component($0.value.trimmed) }
    switch component {
    case .calendar:
      closeEvent()
      open.endAll(inside: false)
      calendarStart = events.count
      calendars.append(CalendarRecord())
    case .event:
      // An event inside an event, an alarm or a zone is one whose END was lost.
      closeEvent()
      open.endAll(inside: true)
      isEventOpen = true
      current = EventRecord(
        line: UInt32(truncatingIfNeeded: line.number), calendar: UInt32(max(0, calendars.count - 1)),
        firstProperty: UInt32(properties.count))
    case .timeZone: timeZones.append(TimeZoneRecord(calendar: max(0, calendars.count - 1)))
    case .observance: observanceStart = properties.count
    case .other: break
    }
    open.begin(component)
  }

  /// An END that matches nothing open is left alone; one that matches closes what was left open inside it.
  private mutating func end(_ line: ContentLine) {
    let component = LineText.with(bytes, line) { OpenComponents.endedComponent($0.value.trimmed) }
    if component == .calendar || component == .event { closeEvent() }
    let isObservance = component == .observance && open.contains(.timeZone)
    guard open.end(component), isObservance, let last = timeZones.indices.last else { return }
    timeZones[last].observances.append(observanceStart..<properties.count)
  }

  private mutating func closeEvent() {
    guard isEventOpen else { return }
    defer { isEventOpen = false }
    current.propertyCount = UInt32(properties.count) - current.firstProperty
    // An event outside any calendar is somebody's example, not an appointment.
    guard open.contains(.calendar) else { return }
    if current.start.kind == .absent { warnOfMissingStart() }
    events.append(current)
  }
}
