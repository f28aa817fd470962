import Values

/// The text of a recurrence rule on its way through (RFC 5545 section 3.3.10).
enum RecurrenceText {
  /// The rule in upper case without the spaces, escapes and empty parts that readers tolerate; nil when it cannot be read.
  static func strict(_ text: String) -> String? {
    let bytes = text.utf8.filter { $0 > Byte.space && $0 != Byte.backslash }.map(Byte.upper)
    let isAllowed = bytes.allSatisfy { Byte.isName($0) || "=;,+".utf8.contains($0) }
    guard isAllowed, bytes.withUnsafeBufferPointer({ RecurrenceRule($0) }) != nil else { return nil }
    let parts = bytes.split(separator: Byte.semicolon).compactMap { part -> String? in
      guard let equals = part.firstIndex(of: Byte.equals) else { return nil }
      let items = part[(equals + 1)...].split(separator: Byte.comma).map { String(decoding: $0, as: UTF8.self) }
      guard equals > part.startIndex, !items.isEmpty else { return nil }
      return String(decoding: part[..<equals], as: UTF8.self) + "=" + items.joined(separator: ",")
    }
    return parts.joined(separator: ";")
  }

  /// The last second the rule may reach, with room for any zone; nil when it names none.
  static func until(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { RecurrenceRule($0)?.until }.map { $0.seconds + 2 * 86_400 }
  }
}
