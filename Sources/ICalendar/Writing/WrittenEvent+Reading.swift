import Values

extension WrittenEvent {
  /// What was read, to be written again: its texts, people, times, series and further properties.
  ///
  /// What the reading half tolerates is put right where that changes no occurrence: a floating end gets the zone of its
  /// start, an end before the start is left out. Not kept: alarms, LANGUAGE and ALTREP of texts, a second SUMMARY or other
  /// property of which RFC 5545 allows one, a property whose name it does not allow.
  /// - Parameters:
  ///   - event: what was read.
  ///   - stamp: DTSTAMP for an event without one.
  /// - Returns: nil for an event without a start. The UID may be empty, as read; such an event is not written.
  public init?(_ event: CalendarEvent, stamp: Instant) {
    let record = event.record
    let times = ReadTimes(event)
    guard let start = times.time(record.start) else { return nil }
    self.init(uid: event.uid, stamp: stamp, start: start, end: times.end)
    sequence = max(0, event.sequence)
    summary = event.text(.summary)
    description = event.text(.description)
    location = event.text(.location)
    categories = event.categories
    url = event.text(.url)
    status = event.text(.status)
    classification = event.text(.class)
    transparency = event.text(.transparency)
    geo = event.geo
    event.each(.organizer) { if organizer == nil { organizer = WrittenAttendee($0) } }
    event.each(.attendee) { attendees.append(WrittenAttendee($0)) }
    // A rule that cannot be read was left out when it was expanded.
    event.each(.recurrenceRule) { line in
      if let rule = RecurrenceText.strict(line.value.string) { rules.append(rule) }
    }
    event.each(.recurrenceDate) { line in extraTimes += times.extraTimes(line) }
    event.each(.exceptionDate) { line in exceptions += times.exceptions(line) }
    recurrenceID = times.time(record.recurrenceID)
    isThisAndFuture = recurrenceID != nil && record.isThisAndFuture
    for place in record.properties {
      event.storage.withLine(place) { line in addFurther(line, times) }
    }
  }

  private mutating func addFurther(_ line: LineText, _ times: ReadTimes) {
    let name = line.bytes.part(0, line.nameEnd).string
    if name.uppercased() == "DTSTAMP" {
      if let written = TimeValue(line.value), written.kind != .date { stamp = Instant(seconds: written.seconds) }
      return
    }
    guard !EventCheck.eventNames.contains(name.uppercased()) else { return }
    var parameters = line.writtenParameters
    if parameters.contains(where: { $0.name.uppercased() == "TZID" }), let time = times.time(line) {
      parameters.removeAll { ["TZID", "VALUE"].contains($0.name.uppercased()) }
      properties.append(WrittenProperty(name, .time(time), parameters: parameters))
      return
    }
    let value = FeedStorage.withClean(line.value, isEscaped: false) { $0.string }
    properties.append(WrittenProperty(name, .raw(value), parameters: parameters))
  }
}

extension LineText {
  /// The parameters with the values of each, quotes cut off and RFC 6868 escapes undone.
  var writtenParameters: [WrittenParameter] {
    var found: [WrittenParameter] = []
    var index = nameEnd
    let end = valueStart - 1
    while index < end {
      let start = index + 1
      var isQuoted = false
      index = start
      var equals: Int?
      var commas: [Int] = []
      while index < end, isQuoted || bytes[index] != Byte.semicolon {
        switch bytes[index] {
        case Byte.quote: isQuoted.toggle()
        case Byte.equals where equals == nil: equals = index
        case Byte.comma where !isQuoted && equals != nil: commas.append(index)
        default: break
        }
        index += 1
      }
      guard let equals else { continue }
      let values = zip([equals] + commas, commas + [index]).map { Self.unquoted(bytes.part($0 + 1, $1)) }
      found.append(WrittenParameter(bytes.part(start, equals).string, values))
    }
    return found
  }

  private static func unquoted(_ value: UnsafeBufferPointer<UInt8>) -> String {
    let isQuoted = value.count >= 2 && value.first == Byte.quote && value.last == Byte.quote
    return decodedParameter(isQuoted ? value.part(1, value.count - 1) : value)
  }
}
