import Values

/// Amounts of money in a text that somebody wrote: "parking 4,50 €", "12 € parking", "CHF 12.50", "1 234,50 €", "4€50", "4 € 50".
///
/// A number is an amount where a currency stands beside it; and, right behind a word that is looked for, where it has two
/// places ("péage 7,80"). Of a line with several, each belongs to the words before it, or to those behind it where the line
/// begins with an amount.
struct AmountReading {
  /// An amount where it stands.
  struct Found {
    var value: Decimal
    /// ISO 4217; empty where none stands beside it.
    var currency: String
    /// Whether it has two places.
    var hasCents: Bool
    var range: Range<Int>
  }

  /// Amounts of one text that are read.
  static let most = 100

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All amounts beside which a currency stands.
  var marked: [Found] { Array(lines.flatMap { amounts(in: $0) }.filter { !$0.currency.isEmpty }.prefix(Self.most)) }

  /// Those that belong to one of the words.
  /// - Parameter mentions: whether a part of the text, and whether its last word alone, is what is looked for.
  func beside(_ mentions: (ArraySlice<UInt8>) throws -> Bool) rethrows -> [Found] {
    var found: [Found] = []
    for line in lines {
      let all = amounts(in: line)
      if all.isEmpty { continue }
      found += try beside(mentions, all, in: line)
      if found.count >= Self.most { return Array(found.prefix(Self.most)) }
    }
    return found
  }

  private func beside(
    _ mentions: (ArraySlice<UInt8>) throws -> Bool, _ all: [Found], in line: Range<Int>
  ) rethrows -> [Found] {
    var counted: [Found] = []
    var from = line.lowerBound
    for amount in all {
      // One that nobody marked counts right behind the word alone, "péage 7,80": a time of day looks like it.
      if amount.currency.isEmpty {
        guard amount.hasCents, try mentions(lastWord(of: bytes[from..<amount.range.lowerBound])) else { continue }
      }
      counted.append(amount)
      from = amount.range.upperBound
    }
    guard let first = counted.first else { return [] }
    let leads = bytes[line.lowerBound..<first.range.lowerBound].allSatisfy { !Self.isWord($0) }
    var found: [Found] = []
    for (index, amount) in counted.enumerated() {
      let before = (index == 0 ? line.lowerBound : counted[index - 1].range.upperBound)..<amount.range.lowerBound
      let behind =
        amount.range.upperBound..<(index + 1 < counted.count ? counted[index + 1].range.lowerBound : line.upperBound)
      var isMeant = try mentions(bytes[leads ? behind : before])
      // A single amount belongs to whatever its line says.
      if !isMeant, counted.count == 1 { isMeant = try mentions(bytes[leads ? before : behind]) }
      if isMeant { found.append(amount) }
    }
    return found
  }

  // MARK: - The text

  /// Parts that are read by themselves: lines, and what `;`, `+`, `|` and a comma before a space part.
  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices {
      let ends: Bool =
        switch bytes[index] {
        case 10, 13, UInt8(ascii: ";"), UInt8(ascii: "+"), UInt8(ascii: "|"): true
        case UInt8(ascii: ","): index + 1 < bytes.count && bytes[index + 1] == 32
        default: false
        }
      guard ends else { continue }
      if start < index { lines.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  private func lastWord(of part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    while let last = part.last, !Self.isWord(last) { part.removeLast() }
    return part.suffix(while: Self.isWord)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) || byte >= 0x80 }
  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  // MARK: - Amounts

  private func amounts(in line: Range<Int>) -> [Found] {
    var found: [Found] = []
    var at = line.lowerBound
    while at < line.upperBound {
      guard Self.isDigit(bytes[at]) else {
        at += 1
        continue
      }
      // What the amount before has taken is not this one's: "4 € 50" has one sign for two numbers.
      let rest = (found.last?.range.upperBound ?? line.lowerBound)..<line.upperBound
      guard let amount = amount(at: at, in: rest) else {
        // Digits that are no amount are passed over whole: the end of a number is none.
        while at < line.upperBound, Self.isDigit(bytes[at]) { at += 1 }
        continue
      }
      found.append(amount)
      at = amount.range.upperBound
    }
    return found
  }

  /// The amount whose first digit stands at a place; nil for other numbers: a date, a time, a postcode, a flat of 3 rooms.
  private func amount(at start: Int, in line: Range<Int>) -> Found? {
    // "T3 185 000 €": the 3 belongs to its letter, and no space makes one number of it and of what follows.
    let isGlued = start > line.lowerBound && Self.isLetter(bytes[start - 1]) && mark(before: start, in: line) == nil
    guard let number = number(at: start, in: line, withoutSpaces: isGlued) else { return nil }
    var range = start..<number.end
    var currency = ""
    if let mark = mark(behind: number.end, in: line) {
      currency = mark.currency
      range = start..<mark.end
    } else if number.end < line.upperBound, Self.isLetter(bytes[number.end]) {
      return nil
    }
    if currency.isEmpty, let mark = mark(before: start, in: line) {
      currency = mark.currency
      range = mark.start..<range.upperBound
    } else if currency.isEmpty, start > line.lowerBound, joins(bytes[start - 1]) {
      return nil
    }
    var (text, places) = (number.text, number.places)
    // "4€50", "4 € 50"
    if places == 0, !currency.isEmpty, range.upperBound > number.end,
      let cents = cents(behind: range.upperBound, in: line)
    {
      text += "." + String(decoding: bytes[cents], as: UTF8.self)
      places = 2
      range = range.lowerBound..<cents.upperBound
    }
    return Decimal(text).map { Found(value: $0, currency: currency, hasCents: places == 2, range: range) }
  }

  /// What makes one thing of two numbers, or of a letter and a number.
  private func joins(_ byte: UInt8) -> Bool {
    Self.isWord(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Two digits right behind a currency. Behind a space they are cents only where nothing follows that they could count: "4 €
  /// 50 km" is no 4,50.
  private func cents(behind place: Int, in line: Range<Int>) -> Range<Int>? {
    let start = skip(from: place, in: line)
    let end = start + 2
    guard end <= line.upperBound, bytes[start..<end].allSatisfy(Self.isDigit),
      end == line.upperBound || !Self.isWord(bytes[end])
    else { return nil }
    if start == place { return start..<end }
    let next = skip(from: end, in: line)
    let isLast = next == line.upperBound || ".;:)!?-".utf8.contains(bytes[next]) && !goesOn(behind: next, in: line)
    return isLast ? start..<end : nil
  }

  /// Whether a digit stands behind a sign: a date, a time, more decimals.
  private func goesOn(behind sign: Int, in line: Range<Int>) -> Bool {
    sign + 1 < line.upperBound && Self.isDigit(bytes[sign + 1])
  }

  /// A number as people write it: thousands parted by a space, a point, a comma or an apostrophe, at most two places.
  private func number(at start: Int, in line: Range<Int>, withoutSpaces: Bool) -> (text: String, places: Int, end: Int)?
  {
    var end = start
    while end < line.upperBound, Self.isDigit(bytes[end]) { end += 1 }
    var digits = Array(bytes[start..<end])
    var grouping: [UInt8]?
    while digits.count <= 3 || grouping != nil, let gap = gap(at: end, in: line) {
      let first = end + gap.count
      let isGroup = first + 3 <= line.upperBound && bytes[first..<(first + 3)].allSatisfy(Self.isDigit)
      let goesOn = first + 3 < line.upperBound && Self.isDigit(bytes[first + 3])
      guard isGroup, !goesOn, grouping == nil || grouping == gap, !withoutSpaces || gap.count == 1 && gap != [32] else {
        break
      }
      grouping = gap
      digits += bytes[first..<(first + 3)]
      end = first + 3
    }
    // No amount that a trip costs is longer.
    guard digits.count <= 9 else { return nil }
    var text = String(decoding: digits, as: UTF8.self)
    guard end < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
      grouping != [bytes[end]]
    else { return (text, 0, end) }
    var last = end + 1
    while last < line.upperBound, Self.isDigit(bytes[last]) { last += 1 }
    switch last - end - 1 {
    case 1, 2:
      text += "." + String(decoding: bytes[(end + 1)..<last], as: UTF8.self)
      return (text, last - end - 1, last)
    case 0:
      // "12.-"
      let isWhole = last < line.upperBound && bytes[last] == UInt8(ascii: "-")
      return (text, 0, isWhole ? last + 1 : end)
    default: return nil
    }
  }

  /// What parts thousands at a place: a space of any kind, an apostrophe, a point, a comma.
  private func gap(at place: Int, in line: Range<Int>) -> [UInt8]? {
    let gaps: [[UInt8]] = [
      [32], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [UInt8(ascii: "'")], [0xE2, 0x80, 0x99],
      [UInt8(ascii: ".")], [UInt8(ascii: ",")],
    ]
    return gaps.first { place + $0.count <= line.upperBound && bytes[place..<(place + $0.count)].elementsEqual($0) }
  }

  // MARK: - Currencies

  private static let marks: [(text: [UInt8], currency: String)] =
    [
      ("€", "EUR"), ("£", "GBP"), ("$", "USD"), ("euros", "EUR"), ("euro", "EUR"), ("francs", "CHF"), ("fr.", "CHF"),
      ("sfr.", "CHF"), ("kč", "CZK"), ("zł", "PLN"),
    ].map { (Array($0.0.utf8), $0.1) }
    + ["EUR", "CHF", "GBP", "USD", "CAD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "MAD", "TND", "DZD", "XPF"]
    .map { (Array($0.utf8), $0) }

  private func isMark(_ text: [UInt8], at start: Int, in line: Range<Int>) -> Bool {
    let end = start + text.count
    guard start >= line.lowerBound, end <= line.upperBound else { return false }
    for (index, byte) in text.enumerated() {
      let own = bytes[start + index]
      let isSame = own == byte || (byte < 0x80 && Self.isLetter(byte) && own | 0x20 == byte | 0x20)
      if !isSame { return false }
    }
    // A word ends where letters end: "4 eurocents" is none.
    guard text.first.map({ $0 < 0x80 && Self.isLetter($0) }) ?? false else { return true }
    let isApart = start == line.lowerBound || !Self.isLetter(bytes[start - 1])
    return isApart && (end == line.upperBound || !Self.isLetter(bytes[end]))
  }

  private func mark(behind place: Int, in line: Range<Int>) -> (currency: String, end: Int)? {
    let start = skip(from: place, in: line)
    // Most numbers stand before something else.
    guard start < line.upperBound, Self.isLetter(bytes[start]) || bytes[start] == UInt8(ascii: "$") else { return nil }
    let mark = Self.marks.first { isMark($0.text, at: start, in: line) }
    return mark.map { ($0.currency, start + $0.text.count) }
  }

  private func mark(before place: Int, in line: Range<Int>) -> (currency: String, start: Int)? {
    for gap in [[], [32], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]] as [[UInt8]] {
      let end = place - gap.count
      guard end > line.lowerBound, bytes[end..<place].elementsEqual(gap), canEndMark(bytes[end - 1]) else { continue }
      if let mark = Self.marks.first(where: { isMark($0.text, at: end - $0.text.count, in: line) }) {
        return (mark.currency, end - mark.text.count)
      }
    }
    return nil
  }

  private func canEndMark(_ byte: UInt8) -> Bool {
    Self.isLetter(byte) || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ".")
  }

  /// Behind one space of any kind.
  private func skip(from place: Int, in line: Range<Int>) -> Int {
    for gap in [[32], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]] as [[UInt8]]
    where place + gap.count <= line.upperBound && bytes[place..<(place + gap.count)].elementsEqual(gap) {
      return place + gap.count
    }
    return place
  }
}

extension ArraySlice {
  fileprivate func suffix(while holds: (Element) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, holds(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
