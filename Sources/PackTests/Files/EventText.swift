import Values

/// A VEVENT as a test's fields make it (RFC 5545 section 3.6.1); times have no zone and are the person's.
struct EventText {
  private var lines: [String] = []

  var event: String { (["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).joined(separator: "\r\n") }

  static func calendar(around event: String) -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(event)\r\nEND:VCALENDAR\r\n"
  }

  /// A property of type TEXT (section 3.3.11).
  mutating func add(_ property: String, _ text: String) {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case "\r": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    lines.append("\(property):\(escaped)")
  }

  /// A property of another type.
  /// - Parameter parameters: escaped by RFC 6868, so that any name may stand in CN.
  mutating func add(_ property: String, _ parameters: [(name: String, value: String)] = [], raw value: String) {
    var head = property
    for parameter in parameters {
      var escaped = ""
      for scalar in parameter.value.unicodeScalars {
        switch scalar {
        case "^": escaped += "^^"
        case "\"": escaped += "^'"
        case "\n": escaped += "^n"
        case "\r": continue
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      head += ";\(parameter.name)=\"\(escaped)\""
    }
    lines.append("\(head):\(String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 })))")
  }

  mutating func add(_ time: EventTime, as property: String) {
    let digits = time.local.description.filter { $0 != "-" && $0 != ":" }
    lines.append(time.isAllDay ? "\(property);VALUE=DATE:\(digits.prefix(8))" : "\(property):\(digits)")
  }

  /// The earliest day of a DTSTART in a VEVENT, whatever its zone.
  static func firstDay(_ text: String) -> CivilDate? {
    var days: [CivilDate] = []
    var isInEvent = false
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("BEGIN:VEVENT") { isInEvent = true }
      if line.hasPrefix("END:VEVENT") { isInEvent = false }
      guard isInEvent, line.hasPrefix("DTSTART"), let colon = line.lastIndex(of: ":") else { continue }
      let digits = line[line.index(after: colon)...].prefix(8)
      if digits.count == 8,
        let day = CivilDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
      {
        days.append(day)
      }
    }
    return days.min()
  }
}

/// When an event of a test starts or ends, on the person's clock.
struct EventTime {
  var local: LocalTime
  var isAllDay: Bool

  var date: CivilDate { local.date }

  /// - Parameter day: the day of a time that names none.
  init?(_ text: String, on day: CivilDate?) {
    if let date = CivilDate(text) {
      self.init(local: LocalTime(date: date), isAllDay: true)
      return
    }
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard (1...2).contains(parts.count), let date = parts.count == 2 ? CivilDate(String(parts[0])) : day,
      let clock = parts.last?.split(separator: ":", omittingEmptySubsequences: false), (2...3).contains(clock.count)
    else { return nil }
    let numbers = clock.compactMap { $0.count <= 2 ? UInt8($0) : nil }.map(Int.init)
    guard numbers.count == clock.count, numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    let second = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
    self.init(local: LocalTime(date: date, secondOfDay: second), isAllDay: false)
  }

  private init(local: LocalTime, isAllDay: Bool) {
    self.local = local
    self.isAllDay = isAllDay
  }
}
