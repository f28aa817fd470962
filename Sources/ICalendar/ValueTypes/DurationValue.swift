/// A DURATION (RFC 5545 section 3.3.6): weeks and days are nominal, hours, minutes and seconds exact.
struct DurationValue: Hashable {
  var days: Int
  var seconds: Int

  /// More than this is no appointment but a broken or hostile file: a hundred years.
  private static let mostDays = 36_525

  /// Reads `P1W`, `P1DT2H`, `-PT15M`; `P` without parts and parts out of order are tolerated as producers write them.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let text = text.trimmed
    var index = 0
    var negative = false
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      index = 1
    }
    guard index < text.count, text[index] | 32 == UInt8(ascii: "p") else { return nil }
    index += 1
    (days, seconds) = (0, 0)
    var isTime = false
    while index < text.count {
      if text[index] | 32 == UInt8(ascii: "t") {
        isTime = true
        index += 1
        continue
      }
      var number = 0
      let first = index
      while index < text.count, Byte.isDigit(text[index]) {
        number = number * 10 + Int(text[index] - 48)
        guard number <= Self.mostDays * 86_400 else { return nil }
        index += 1
      }
      guard index > first, index < text.count else { return nil }
      switch text[index] | 32 {
      case UInt8(ascii: "w") where !isTime: days += number * 7
      case UInt8(ascii: "d") where !isTime: days += number
      case UInt8(ascii: "h") where isTime: seconds += number * 3_600
      case UInt8(ascii: "m") where isTime: seconds += number * 60
      case UInt8(ascii: "s") where isTime: seconds += number
      default: return nil
      }
      guard days <= Self.mostDays, seconds <= Self.mostDays * 86_400 else { return nil }
      index += 1
    }
    if negative { (days, seconds) = (-days, -seconds) }
  }
}
