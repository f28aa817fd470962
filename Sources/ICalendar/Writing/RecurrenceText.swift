import Values

/// The text of a recurrence rule on its way through (RFC 5545 section 3.3.10).
enum RecurrenceText {
  /// The rule in upper case without what readers tolerate: spaces, escapes, empty items, parts that are none. Nil when it
  /// cannot be read, or when what is left would be another rule.
  static func strict(_ text: String) -> String? {
    let bytes = text.utf8.filter { $0 != Byte.space && $0 != Byte.tab && $0 != Byte.backslash }.map(Byte.upper)
    let parts = bytes.split(separator: Byte.semicolon).compactMap { part -> String? in
      guard let equals = part.firstIndex(of: Byte.equals), equals > part.startIndex else { return nil }
      let (name, value) = (part[..<equals], part[(equals + 1)...])
      guard name.allSatisfy(Byte.isName), value.allSatisfy({ Byte.isName($0) || "+,".utf8.contains($0) }) else {
        return nil
      }
      let items = value.split(separator: Byte.comma).map { String(decoding: $0, as: UTF8.self) }
      return items.isEmpty ? nil : String(decoding: name, as: UTF8.self) + "=" + items.joined(separator: ",")
    }
    let strict = parts.joined(separator: ";")
    guard let rule = rule(text), rule == self.rule(strict) else { return nil }
    return strict
  }

  private static func rule(_ text: String) -> RecurrenceRule? {
    Array(text.utf8).withUnsafeBufferPointer { RecurrenceRule($0) }
  }

  /// The last second the rule may reach, with room for any zone; nil when it names none.
  static func until(_ text: String) -> Int? {
    rule(text)?.until.map { $0.seconds + 2 * 86_400 }
  }
}
