import Values

/// The rule a TZif file ends with for times after its table (POSIX TZ, RFC 8536 section 3.3): `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixRule {
  /// A day of the year and the wall time of a change.
  struct Change {
    enum Day {
      /// `Mm.w.d`: weekday `d` (0 is Sunday) of week `w` (5 is the last) of month `m`.
      case weekday(month: Int, week: Int, day: Int)
      /// `Jn`: 1 to 365, 29 February never counted.
      case julian(Int)
      /// `n`: 0 to 365, 29 February counted.
      case zeroBased(Int)
    }
    var day: Day
    /// Seconds after midnight, -167 to 167 hours.
    var second: Int
  }

  /// Seconds east of UTC.
  var standard: Int
  var daylight: Int?
  var daylightStart: Change?
  var daylightEnd: Change?
}

extension PosixRule.Change {
  /// The wall second of the change in a year.
  func wall(year: Int) -> Int {
    let date: CivilDate
    switch day {
    case .julian(let number):
      let skipsLeapDay = number >= 60 && CivilDate.isLeap(year) ? 1 : 0
      date = CivilDate(year: year, month: 1, day: 1) + (number - 1 + skipsLeapDay)
    case .zeroBased(let number): date = CivilDate(year: year, month: 1, day: 1) + number
    case .weekday(let month, let week, let weekday):
      let first = CivilDate(year: year, month: month, day: 1)
      var place = (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
      if place >= CivilDate.daysIn(month: month, year: year) { place -= 7 }
      date = first + place
    }
    return date.dayNumber * 86_400 + second
  }
}

extension PosixRule {
  /// The UTC seconds at which the rule changes the offset in `years`, in order.
  func changes(in years: ClosedRange<Int>) -> [(at: Int, offset: Int)] {
    guard let daylight, let daylightStart, let daylightEnd else { return [] }
    var changes: [(at: Int, offset: Int)] = []
    for year in years {
      changes.append((daylightStart.wall(year: year) - standard, daylight))
      changes.append((daylightEnd.wall(year: year) - daylight, standard))
    }
    return changes.sorted { $0.at < $1.at }
  }

  /// Nil when the text is no rule.
  init?(_ text: some Sequence<UInt8>) {
    var reader = PosixRuleReader(text: Array(text))
    guard let rule = reader.rule() else { return nil }
    self = rule
  }
}

/// Reads a POSIX TZ text from left to right.
private struct PosixRuleReader {
  let text: [UInt8]
  var index = 0

  init(text: [UInt8]) { self.text = text }

  private var next: UInt8 { index < text.count ? text[index] : 0 }

  mutating func rule() -> PosixRule? {
    guard name(), let standard = clock() else { return nil }
    var rule = PosixRule(standard: -standard)
    guard index < text.count else { return rule }
    guard name() else { return nil }
    // Without an offset daylight time is one hour ahead.
    rule.daylight = next == UInt8(ascii: ",") ? rule.standard + 3_600 : clock().map { -$0 }
    rule.daylightStart = change()
    rule.daylightEnd = change()
    return rule.daylight == nil || rule.daylightStart == nil || rule.daylightEnd == nil ? nil : rule
  }

  private mutating func name() -> Bool {
    let start = index
    if next == UInt8(ascii: "<") {
      while index < text.count, next != UInt8(ascii: ">") { index += 1 }
      index += 1
    } else {
      while (next | 32) &- 97 < 26 { index += 1 }
    }
    return index > start && index <= text.count
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func clock() -> Int? {
    let negative = next == UInt8(ascii: "-")
    if negative || next == UInt8(ascii: "+") { index += 1 }
    guard let hours = number() else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where next == Byte.colon {
      index += 1
      guard let part = number() else { return nil }
      seconds += part * unit
    }
    return negative ? -seconds : seconds
  }

  private mutating func number() -> Int? {
    let start = index
    var value = 0
    while Byte.isDigit(next), index - start < 6 {
      value = value * 10 + Int(next - 48)
      index += 1
    }
    return index > start ? value : nil
  }

  private mutating func change() -> PosixRule.Change? {
    guard next == UInt8(ascii: ",") else { return nil }
    index += 1
    let day: PosixRule.Change.Day
    if next == UInt8(ascii: "M") {
      var parts: [Int] = []
      for _ in 0..<3 {
        index += 1
        guard let part = number() else { return nil }
        parts.append(part)
      }
      guard (1...12).contains(parts[0]), (1...5).contains(parts[1]), (0...6).contains(parts[2]) else { return nil }
      day = .weekday(month: parts[0], week: parts[1], day: parts[2])
    } else if next == UInt8(ascii: "J") {
      index += 1
      guard let place = number() else { return nil }
      day = .julian(place)
    } else {
      guard let place = number() else { return nil }
      day = .zeroBased(place)
    }
    var second = 7_200
    if next == UInt8(ascii: "/") {
      index += 1
      guard let time = clock() else { return nil }
      second = time
    }
    return PosixRule.Change(day: day, second: second)
  }
}
