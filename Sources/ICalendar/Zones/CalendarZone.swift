import Values

/// Makes a zone of a VTIMEZONE (RFC 5545 section 3.6.5): for TZIDs that no database knows.
struct CalendarZone {
  let bytes: UnsafeBufferPointer<UInt8>
  let properties: [PropertyRecord]

  /// Changes are laid out to this wall second, the end of 2199; later times keep the last offset.
  private static let horizon = 7_258_118_400
  /// More changes than any zone has, and more days than finding them takes; what hostile rules add beyond is left out.
  private static let mostChanges = 4_096
  private static let mostSearched = 1_000_000

  /// Nil when no STANDARD or DAYLIGHT part can be read.
  func table(_ record: TimeZoneRecord) -> TransitionTable? {
    var onsets: [(wall: Int, from: Int, to: Int)] = []
    var budget = Self.mostSearched
    for observance in record.observances where onsets.count < Self.mostChanges {
      append(observance, to: &onsets, &budget)
    }
    guard !onsets.isEmpty else { return nil }
    let changes = onsets.map { (at: $0.wall - $0.from, from: $0.from, to: $0.to) }.sorted { $0.at < $1.at }
    return TransitionTable(first: changes[0].from, changes: changes.map { (at: $0.at, offset: $0.to) })
  }

  private func append(
    _ observance: Range<Int>, to onsets: inout [(wall: Int, from: Int, to: Int)], _ budget: inout Int
  ) {
    var start: Int?
    var (from, to): (Int?, Int?)
    for index in observance {
      LineText.with(bytes, properties[index].line()) { line in
        switch properties[index].name {
        case .start: start = TimeValue(line.value)?.seconds
        case .offsetFrom: from = Self.offset(line.value)
        case .offsetTo: to = Self.offset(line.value)
        default: break
        }
      }
    }
    guard let start, let to else { return }
    let before = from ?? to
    var walls = [start]
    for index in observance where walls.count < Self.mostChanges {
      LineText.with(bytes, properties[index].line()) { line in
        switch properties[index].name {
        case .recurrenceRule: walls += Self.onsets(line.value, start: start, from: before, &budget)
        case .recurrenceDate: walls += Self.dates(line.value, from: before)
        default: break
        }
      }
    }
    onsets += walls.prefix(Self.mostChanges - onsets.count).map { ($0, before, to) }
  }

  private static func onsets(
    _ text: UnsafeBufferPointer<UInt8>, start: Int, from: Int, _ budget: inout Int
  ) -> [Int] {
    guard let rule = RecurrenceRule(text) else { return [] }
    var last = horizon
    if let until = rule.until {
      last = min(
        last, until.kind == .utc ? until.seconds + from : until.kind == .date ? until.seconds + 86_399 : until.seconds)
    }
    var walls: [Int] = []
    var expansion = RuleExpansion(rule, start: start, from: start + 1, last: last, budget: budget)
    expansion.run { wall in
      walls.append(wall)
      return walls.count < mostChanges
    }
    budget = max(0, expansion.budget)
    return walls
  }

  private static func dates(_ list: UnsafeBufferPointer<UInt8>, from: Int) -> [Int] {
    var walls: [Int] = []
    list.eachItem { item in
      if let value = TimeValue(item.part(0, item.firstIndex(of: UInt8(ascii: "/"), from: 0) ?? item.count)) {
        walls.append(value.kind == .utc ? value.seconds + from : value.seconds)
      }
    }
    return walls
  }

  /// `+0100`, `-0330`, `+001234` in seconds.
  static func offset(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var text = text.trimmed
    var negative = false
    if let sign = text.first, !Byte.isDigit(sign) {
      guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return nil }
      negative = sign == UInt8(ascii: "-")
      text = text.part(1, text.count)
    }
    guard text.count == 4 || text.count == 6, let number = RecurrenceRule.integer(text) else { return nil }
    let digits = text.count == 4 ? number * 100 : number
    let seconds = digits / 10_000 * 3_600 + digits / 100 % 100 * 60 + digits % 100
    guard seconds < 2 * 86_400 else { return nil }
    return negative ? -seconds : seconds
  }
}
