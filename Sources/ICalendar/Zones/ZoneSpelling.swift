import Values

/// Finds zones whose names are not spelled as the tz database or Windows spell them: `europe/paris`, `America/New York`,
/// `(UTC-05:00) Eastern Time (US and Canada)`, `W. Europe Standard Time 1`, `UTC+01:00`.
///
/// `US-Mountain` is none of them: a name of the tz database keeps its slashes and hyphens, or one could not tell a
/// misspelling from a program's own name.
enum ZoneSpelling {
  /// Nil when no zone is meant beyond doubt.
  static func zone(_ text: String) -> Zone? {
    if let name = names.database[caseless(text[...])], let zone = Zone.named(name) { return zone }
    let shown = WindowsZones.withoutOffset(text)
    for folded in [folded(text[...]), folded(shown[...])] where !folded.isEmpty {
      for spelling in [folded, standard(folded), folded + "standardtime"] {
        if let name = names.windows[spelling], let zone = Zone.named(name) { return zone }
      }
    }
    if shown.utf8.count < text.utf8.count {
      // Behind an offset older Exchange servers show a single city.
      if let name = names.database[caseless(shown[...])] ?? names.cities[caseless(shown[...])] ?? nil {
        return Zone.named(name)
      }
    }
    return numbered(text) ?? fixed(text)
  }

  /// Outlook numbers the zones it writes twice: `W. Europe Standard Time 1`, `Europe/Paris/1`.
  private static func numbered(_ text: String) -> Zone? {
    guard let last = text.utf8.last, Byte.isDigit(last) else { return nil }
    let head = text.dropLast()
    guard let mark = head.utf8.last, mark == Byte.space || mark == UInt8(ascii: "/") else { return nil }
    let name = names.windows[folded(head)] ?? names.database[caseless(head.dropLast())]
    return name.flatMap(Zone.named)
  }

  /// Lower-case letters, spaces as underscores.
  private static func caseless(_ text: Substring) -> String {
    let bytes = text.utf8.map { byte in
      byte == Byte.space ? UInt8(ascii: "_") : byte &- 65 < 26 ? byte | 32 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lower-case letters and digits, `&` as `and`, signs and hyphens unless a space follows; the rest is left out.
  private static func folded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): result += Array("and".utf8)
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if index + 1 < bytes.count, bytes[index + 1] != Byte.space { result.append(byte) }
      case _ where Byte.isDigit(byte) || byte >= 0x80: result.append(byte)
      case _ where (byte | 32) &- 97 < 26: result.append(byte | 32)
      default: break
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Summer's name of a Windows zone turned into its name.
  private static func standard(_ folded: String) -> String {
    folded.hasSuffix("daylighttime") ? String(folded.dropLast(12)) + "standardtime" : folded
  }

  private struct Names {
    /// From the caseless name to that of the zone, links resolved.
    var database: [String: String] = [:]
    /// From the caseless city to the zone; nil where several zones have a city of that name.
    var cities: [String: String?] = [:]
    /// From the folded name to the IANA zone.
    var windows: [String: String] = [:]
  }

  /// Laid out once, when the first name is asked for that nobody spells so.
  private static let names: Names = {
    var names = Names()
    let text = ZoneFile.read(ZoneFile.folder + "/tzdata.zi") ?? []
    for line in text.split(separator: Byte.lineFeed) {
      let words = line.split(separator: Byte.space, maxSplits: 3)
      guard words.count >= 3, words[0].count == 1 else { continue }
      let isLink = words[0].first == UInt8(ascii: "L")
      guard isLink || words[0].first == UInt8(ascii: "Z") else { continue }
      let name = String(decoding: words[isLink ? 2 : 1], as: UTF8.self)
      // A link may be missing as a file where only the zones themselves are installed.
      let target = isLink ? String(decoding: words[1], as: UTF8.self) : name
      names.database[caseless(name[...])] = target
      guard !name.hasPrefix("Etc/"), let slash = name.lastIndex(of: "/") else { continue }
      let city = caseless(name[name.index(after: slash)...])
      if let known = names.cities[city], known != target {
        names.cities[city] = .some(nil)
      } else {
        names.cities[city] = target
      }
    }
    for (name, zone) in WindowsZones.table { names.windows[folded(name[...])] = zone }
    return names
  }()

  /// `UTC+1`, `GMT-0500`, `+01:00`: hours and minutes east of UTC, the same all year.
  private static func fixed(_ text: String) -> Zone? {
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: "UTC".utf8) || bytes.starts(with: "GMT".utf8) { bytes = bytes.dropFirst(3) }
    bytes = bytes.drop { $0 == Byte.space }
    guard let sign = bytes.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == Byte.colon || $0 == UInt8(ascii: ".") }
    guard bytes.allSatisfy({ Byte.isDigit($0) || $0 == Byte.colon || $0 == UInt8(ascii: ".") }),
      parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let digits = Array(parts.joined())
    let hours: Int
    let minutes: Int
    switch (parts.count, digits.count) {
    case (1, 1...2): (hours, minutes) = (number(digits), 0)
    case (1, 3...4), (2, 3...4):
      (hours, minutes) = (number(digits.dropLast(2)), number(digits.suffix(2)))
    default: return nil
    }
    guard hours <= 14, minutes < 60 else { return nil }
    let seconds = (hours * 60 + minutes) * 60
    return Zone(
      name: text, table: TransitionTable(first: sign == UInt8(ascii: "-") ? -seconds : seconds, changes: []))
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }
}
