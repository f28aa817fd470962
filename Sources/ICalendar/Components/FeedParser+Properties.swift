extension FeedParser {
  mutating func addToCalendar(_ line: ContentLine, _ name: PropertyName) {
    let place = properties.count
    let last = calendars.count - 1
    switch name {
    case .calendarName where calendars[last].name < 0: calendars[last].name = place
    case .oldCalendarName where calendars[last].oldName < 0: calendars[last].oldName = place
    case .calendarZone where calendars[last].zone < 0: calendars[last].zone = place
    case .producer where calendars[last].producer < 0: calendars[last].producer = place
    case .method where calendars[last].method == .publish:
      calendars[last].method = LineText.with(bytes, line) { Method($0.value.trimmed) }
    default: return
    }
    properties.append(PropertyRecord(line, name))
  }

  mutating func addToTimeZone(_ line: ContentLine, _ name: PropertyName) {
    guard let last = timeZones.indices.last else { return }
    switch name {
    case .zoneID: timeZones[last].name = LineText.with(bytes, line) { TextBytes.unescaped($0.value.trimmed) }
    case .zoneLocation: timeZones[last].location = LineText.with(bytes, line) { Array($0.value) }
    default: return
    }
  }

  @inline(__always)
  mutating func addToEvent(_ line: ContentLine, _ name: PropertyName) {
    let place = Int32(truncatingIfNeeded: properties.count)
    switch name {
    case .uid: if current.uid < 0 { setUID(line, place) }
    case .summary: if current.summary < 0 { current.summary = place }
    case .location: if current.location < 0 { current.location = place }
    case .description: if current.description < 0 { current.description = place }
    case .classification: if current.classification < 0 { current.classification = place }
    case .status: if current.status < 0 { current.status = place }
    case .transparency: if current.transparency < 0 { current.transparency = place }
    // The first readable time counts; a second one is left aside (RFC 5545 section 3.6.1 allows one).
    case .start: if current.start.kind == .absent { current.start = time(line) }
    case .finish: if current.finish.kind == .absent { current.finish = time(line) }
    case .recurrenceID:
      if current.recurrenceID.kind == .absent { current.recurrenceID = time(line) }
      current.isThisAndFuture = LineText.with(bytes, line) {
        $0.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
      }
      current.isAstray = current.recurrenceID.kind == .absent
    case .duration:
      guard current.duration == nil else { break }
      current.duration = LineText.with(bytes, line) { DurationValue($0.value) }
      if current.duration == nil { warnOfProperty(line) }
    case .recurrenceRule: current.recurs = true
    case .recurrenceDate:
      current.recurs = true
      numberZone(line)
    case .exceptionDate:
      current.hasExceptions = true
      numberZone(line)
    case .sequence:
      let number = LineText.with(bytes, line) { RecurrenceRule.integer($0.value.trimmed) }
      if let number { current.sequence = Int32(clamping: number) } else { warnOfProperty(line) }
    default: break
    }
    properties.append(PropertyRecord(line, name))
  }

  /// A UID of nothing but space names nothing: two events that have it are not one series.
  @inline(__always)
  private mutating func setUID(_ line: ContentLine, _ place: Int32) {
    LineText.with(bytes, line) { text in
      FeedStorage.withClean(text.value, isEscaped: true) { clean in
        guard clean.contains(where: { $0 > UInt8(ascii: " ") }) else { return }
        current.uid = place
        current.uidHash = SeriesGrouping.hash(text.value)
        current.uidHead = (0..<8).reduce(0) { $0 << 8 | ($1 < clean.count ? UInt64(clean[$1]) : 0) }
      }
    }
  }

  @inline(__always)
  private mutating func time(_ line: ContentLine) -> TimeValue {
    let value = LineText.with(bytes, line) { text in
      let value = TimeReader.single(text, zones: &zoneNames)
      if TimeValue.namesMissingDay(text.value) { warnOfMissingDay(line, value?.date) }
      if value != nil, TimeValue.hasOffset(text.value) { warnOfOffset(line, text.value) }
      return value
    }
    if let value { return value }
    warnOfProperty(line)
    return .absent
  }

  /// The zones of exceptions and extra dates are numbered while reading, so that expansion needs no lock.
  private mutating func numberZone(_ line: ContentLine) {
    guard line.valueStart - 1 > line.nameEnd else { return }
    LineText.with(bytes, line) { text in
      _ = text.eachParameter { name, value in
        if name.spells("TZID"), value.count > 0 { _ = zoneNames.number(of: value) }
        return true
      }
    }
  }
}
