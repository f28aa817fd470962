extension NaiveSeries {
  /// A series drawn from bytes: a fuzzer's or a random generator's. Only what RFC 5545 allows beside a frequency is drawn.
  public init(drawnFrom bytes: [UInt8]) {
    var source = Source(bytes: bytes)
    self.init()
    // Half of the rules of people, who repeat by days and more.
    rule.frequency = source.pick(Array(NaiveRule.Frequency.allCases.prefix(4)) + NaiveRule.Frequency.allCases)
    isAllDay = source.chance(4) && ![.hourly, .minutely, .secondly].contains(rule.frequency)
    zone = source.pick([nil, "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"])
    let (year, month) = (source.number(1_996...2_026), source.number(1...12))
    start = NaiveDay(year: year, month: month, day: 1).moved(by: source.number(0...30))
    secondOfDay = isAllDay ? 0 : source.number(0...23) * 3_600 + source.number(0...59) * 60 + source.number(0...59)
    rule.interval = source.chance(2) ? 1 : source.number(1...20)
    if source.chance(3) { rule.weekStart = source.number(0...6) }
    drawDays(&source)
    if !isAllDay { drawTimes(&source) }
    if source.chance(4) {
      let size = rule.frequency == .yearly ? 60 : 8
      rule.positions = source.list(most: 3) { $0.sign(of: $0.number(1...size)) }
    }
    switch source.number(0...3) {
    case 0: rule.count = source.number(0...400)
    case 1: until = (start.number + source.number(-3...900)) * 86_400 + (isAllDay ? 0 : source.number(0...86_399))
    default: break
    }
    if source.chance(3) {
      exceptions = source.list(most: 5) { [start, secondOfDay] source in
        (start.number + source.number(0...40)) * 86_400 + secondOfDay
      }
    }
  }

  private mutating func drawDays(_ source: inout Source) {
    let frequency = rule.frequency
    if source.chance(3) { rule.months = source.list(most: 4) { $0.number(1...12) } }
    let hasDays = source.chance(2)
    if hasDays {
      // An ordinal means something in a month or a year.
      let isCounted = frequency == .yearly || frequency == .monthly
      let most = frequency == .yearly && rule.months.isEmpty ? 53 : 5
      rule.days = source.list(most: 4) { source in
        let ordinal = isCounted && source.chance(2) ? source.sign(of: source.number(1...most)) : 0
        return (ordinal, source.number(0...6))
      }
    }
    if frequency != .weekly, source.chance(4) {
      rule.monthDays = source.list(most: 5) { $0.sign(of: $0.number(1...31)) }
    }
    if ![.daily, .weekly, .monthly].contains(frequency), source.chance(5) {
      rule.yearDays = source.list(most: 5) { $0.sign(of: $0.number(1...366)) }
    }
    // BYWEEKNO leaves the weekday to DTSTART or BYDAY; beside other days its meaning is not agreed upon.
    if frequency == .yearly, rule.monthDays.isEmpty, rule.yearDays.isEmpty, rule.days.allSatisfy({ $0.ordinal == 0 }),
      source.chance(3)
    {
      rule.weekNumbers = source.list(most: 5) { $0.sign(of: $0.number(1...53)) }
    }
  }

  private mutating func drawTimes(_ source: inout Source) {
    if source.chance(4) { rule.hours = source.list(most: 4) { $0.number(0...23) } }
    if source.chance(4) { rule.minutes = source.list(most: 4) { $0.number(0...59) } }
    if source.chance(4) { rule.seconds = source.list(most: 4) { $0.number(0...59) } }
  }

  /// Hands out numbers as long as there are bytes, then zeros.
  fileprivate struct Source {
    var bytes: [UInt8]
    private var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte() -> Int {
      defer { place += 1 }
      return place < bytes.count ? Int(bytes[place]) : 0
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
      let value = range.count <= 256 ? byte() : byte() << 16 | byte() << 8 | byte()
      return range.lowerBound + value % range.count
    }

    /// True once in `many` times; never when the bytes have run out.
    mutating func chance(_ many: Int) -> Bool { byte() % many == 1 }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

    mutating func sign(of value: Int) -> Int { chance(2) ? -value : value }

    mutating func list<Value>(most: Int, _ value: (inout Source) -> Value) -> [Value] {
      (0..<number(1...most)).map { _ in value(&self) }
    }
  }
}
