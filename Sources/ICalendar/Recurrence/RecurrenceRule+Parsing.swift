extension RecurrenceRule {
  /// Reads `FREQ=WEEKLY;BYDAY=MO,TU`. Nil without a FREQ that is known or with a part that cannot be read; unknown parts
  /// are passed over. Spaces and escaped separators are tolerated: producers write both.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var rule = RecurrenceRule(.yearly)
    var hasFrequency = false
    var index = 0
    while index < text.count {
      let end = text.firstIndex(of: Byte.semicolon, from: index) ?? text.count
      var part = text.part(index, end)
      if part.last == Byte.backslash { part = part.part(0, part.count - 1) }
      part = part.trimmed
      index = end + 1
      guard let equals = part.firstIndex(of: Byte.equals, from: 0) else { continue }
      let name = part.part(0, equals)
      let value = part.part(equals + 1, part.count).trimmed
      if name.spells("FREQ") {
        guard let frequency = Frequency(value) else { return nil }
        rule.frequency = frequency
        hasFrequency = true
      } else if !rule.read(name, value) {
        return nil
      }
    }
    guard hasFrequency else { return nil }
    self = rule
  }

  private mutating func read(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if name.spells("INTERVAL") {
      guard let number = Self.integer(value), number >= 0 else { return false }
      // Zero would never move on: read as one. Past the last year of any calendar a step is as good as none.
      interval = min(max(1, number), 10_000_000_000)
    } else if name.spells("COUNT") {
      guard let number = Self.integer(value) else { return false }
      // Some programs write -1 for a rule without an end.
      if number >= 0 { count = number }
    } else if name.spells("UNTIL") {
      guard let time = TimeValue(value) else { return false }
      until = time
    } else if name.spells("WKST") {
      guard let day = Self.weekday(value) else { return false }
      weekStart = day
    } else if name.spells("BYDAY") {
      return Self.eachItem(value) { addDay($0) }
    } else if name.spells("BYMONTH") {
      return Self.eachItem(value) { Self.addBit(Self.integer($0), 1...12, to: &months) }
    } else if name.spells("BYMONTHDAY") {
      return Self.eachItem(value) { item in
        guard let day = Self.integer(item) else { return false }
        return day < 0 ? Self.addBit(-day, 1...31, to: &lastMonthDays) : Self.addBit(day, 1...31, to: &monthDays)
      }
    } else if name.spells("BYHOUR") {
      return Self.eachItem(value) { Self.addBit(Self.integer($0), 0...23, to: &hours) }
    } else if name.spells("BYMINUTE") {
      return Self.eachItem(value) { Self.addBit(Self.integer($0), 0...59, to: &minutes) }
    } else if name.spells("BYSECOND") {
      return Self.eachItem(value) { Self.addBit(Self.integer($0).map { min($0, 59) }, 0...59, to: &seconds) }
    } else if name.spells("BYYEARDAY") {
      return Self.addNumbers(value, 366, to: &yearDays)
    } else if name.spells("BYWEEKNO") {
      return Self.addNumbers(value, 53, to: &weekNumbers)
    } else if name.spells("RSCALE") {
      // Another calendar's months are not counted here; the event keeps its first day (RFC 7529 section 7).
      return value.spells("GREGORIAN")
    } else if name.spells("SKIP") {
      return readSkip(value)
    } else if name.spells("BYSETPOS") {
      return Self.addNumbers(value, 366, to: &setPositions)
    }
    return true
  }

  private mutating func readSkip(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if value.spells("FORWARD") {
      skip = .forward
    } else if value.spells("BACKWARD") {
      skip = .backward
    }
    return skip != .omit || value.spells("OMIT")
  }

  private static func addBit<Mask: FixedWidthInteger>(_ value: Int?, _ range: ClosedRange<Int>, to mask: inout Mask)
    -> Bool
  {
    guard let value, range.contains(value) else { return false }
    mask |= 1 << Mask(value)
    return true
  }

  private static func addNumbers(_ list: UnsafeBufferPointer<UInt8>, _ most: Int, to numbers: inout [Int]) -> Bool {
    var found = Set(numbers)
    let isReadable = eachItem(list) { item in
      guard let number = integer(item), number != 0, abs(number) <= most else { return false }
      found.insert(number)
      return true
    }
    numbers = found.sorted()
    return isReadable
  }

  private mutating func addDay(_ item: UnsafeBufferPointer<UInt8>) -> Bool {
    guard item.count >= 2, let weekday = Self.weekday(item.part(item.count - 2, item.count)) else { return false }
    guard item.count > 2 else {
      weekdays |= 1 << UInt32(weekday)
      return true
    }
    guard let ordinal = Self.integer(item.part(0, item.count - 2)), abs(ordinal) <= 53 else { return false }
    let day = OrdinalDay(ordinal: ordinal, weekday: weekday)
    if ordinal == 0 {
      weekdays |= 1 << UInt32(weekday)
    } else if !ordinalDays.contains(day) {
      ordinalDays.append(day)
    }
    return true
  }

  /// Calls `body` with each item of a comma list until one is refused.
  private static func eachItem(
    _ list: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var index = 0
    while index < list.count {
      let end = list.firstIndex(of: Byte.comma, from: index) ?? list.count
      var item = list.part(index, end)
      if item.last == Byte.backslash { item = item.part(0, item.count - 1) }
      item = item.trimmed
      if item.count > 0, !body(item) { return false }
      index = end + 1
    }
    return true
  }

  private static func weekday(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count == 2 else { return nil }
    switch (Byte.upper(text[0]), Byte.upper(text[1])) {
    case (UInt8(ascii: "M"), UInt8(ascii: "O")): return 0
    case (UInt8(ascii: "T"), UInt8(ascii: "U")): return 1
    case (UInt8(ascii: "W"), UInt8(ascii: "E")): return 2
    case (UInt8(ascii: "T"), UInt8(ascii: "H")): return 3
    case (UInt8(ascii: "F"), UInt8(ascii: "R")): return 4
    case (UInt8(ascii: "S"), UInt8(ascii: "A")): return 5
    case (UInt8(ascii: "S"), UInt8(ascii: "U")): return 6
    default: return nil
    }
  }

  /// A whole number with an optional sign, of at most twelve digits.
  static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var negative = false
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      index = 1
    }
    guard index < text.count, text.count - index <= 12 else { return nil }
    var value = 0
    while index < text.count {
      guard Byte.isDigit(text[index]) else { return nil }
      value = value * 10 + Int(text[index] - 48)
      index += 1
    }
    return negative ? -value : value
  }
}

extension RecurrenceRule.Frequency {
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    if text.spells("DAILY") {
      self = .daily
    } else if text.spells("WEEKLY") {
      self = .weekly
    } else if text.spells("MONTHLY") {
      self = .monthly
    } else if text.spells("YEARLY") {
      self = .yearly
    } else if text.spells("HOURLY") {
      self = .hourly
    } else if text.spells("MINUTELY") {
      self = .minutely
    } else if text.spells("SECONDLY") {
      self = .secondly
    } else {
      return nil
    }
  }
}
