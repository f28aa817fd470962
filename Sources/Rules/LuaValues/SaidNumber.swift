import LuaSandbox
import Values

/// Numbers and days in the texts of rules, as their reader is to see them: `1 234,5` or `1,234.5`.
///
/// Rules see no locale, so that none can change what they decide. A number that joins a text for a reader has marks where a
/// point and spaces will stand, a day has one before it; whoever shows the text puts them there.
enum SaidNumber {
  /// Before a day, `2026-10-06`; a file separator.
  static let day: UInt8 = 0x1C
  /// Where the decimal point stands. ASCII calls it a record separator; no text of a rule has a reason to hold it.
  static let point: UInt8 = 0x1E
  /// Between thousands, and before the space that parts a number from its unit; a group separator.
  static let group: UInt8 = 0x1D

  /// The shortest text.
  static func text(_ number: Decimal) -> String { marked(number.description) }

  /// With the places of its currency at least, and no digit lost: `14.00`.
  static func text(_ money: Money) -> String { marked(money.amount.text(places: money.currency.decimalPlaces)) }

  /// With exactly so many places; a tie goes away from zero, as on every statement.
  /// - Parameter function: who asks, for the message.
  /// - Throws: a ``HostError`` for a number that cannot be rounded within 128 bits.
  static func text(_ number: Decimal, places: Int, of function: String) throws -> String {
    let rounded = try DecimalBox.naming(function) { () throws(DecimalError) in
      try number.rounded(to: unit(places), .halfUp)
    }
    return marked(rounded.text(places: places))
  }

  /// The same with thousands apart.
  static func grouped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.first == UInt8(ascii: "-") ? 1 : 0
    let end = bytes.firstIndex(of: point) ?? bytes.count
    var grouped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if index > start, index < end, (end - index) % 3 == 0 { grouped.append(group) }
      grouped.append(byte)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// A number before its unit: no line breaks between the two in French.
  static func text(_ number: String, before unit: String) -> String {
    number + String(Unicode.Scalar(group)) + " " + unit
  }

  static func text(_ date: CivilDate) -> String { String(Unicode.Scalar(day)) + date.description }

  /// Whether a text holds marks of numbers, or of ``Phrase/asRuleText``.
  static func holdsMarks(_ bytes: some Sequence<UInt8>) -> Bool { bytes.contains { $0 &- day <= 3 } }

  /// A text as a reader of the language sees it.
  static func shown(_ text: some StringProtocol, in language: Language) -> String {
    guard holdsMarks(text.utf8) else { return String(text) }
    let isFrench = language == .french
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case point: shown.append(UInt8(ascii: isFrench ? "," : "."))
      case group where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " "):
        shown += (isFrench ? FrenchText.hardSpace : " ").utf8
        index += 1
      case group: shown += (isFrench ? FrenchText.hardSpace : ",").utf8
      case day:
        // A text that is cut within a day shows what is left of it.
        guard isFrench, let date = CivilDate(String(decoding: bytes[(index + 1)...].prefix(10), as: UTF8.self)) else {
          break
        }
        shown += FrenchText.date(date).utf8
        index += 10
      default: shown.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// A text with numbers as machines read them: for what is no reason and no remark, such as an address.
  static func exact(_ text: String) -> String {
    guard holdsMarks(text.utf8) else { return text }
    let bytes = text.utf8.compactMap { byte -> UInt8? in
      byte == point ? UInt8(ascii: ".") : byte == group || byte == day ? nil : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func marked(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == UInt8(ascii: ".") ? point : $0 }, as: UTF8.self)
  }

  /// 0.01 for two places; more than twelve are no different from twelve.
  private static func unit(_ places: Int) -> Decimal {
    Decimal(units: (0..<min(places, Decimal.places)).reduce(Decimal.scale) { unit, _ in unit / 10 })
  }
}
