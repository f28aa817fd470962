/// The system's time zone database: compiled TZif files (RFC 8536).
enum ZoneFile {
  static let folder = "/usr/share/zoneinfo"

  /// The table of a zone; nil when the database has none of this name.
  static func table(named name: String) -> TransitionTable? {
    guard isSafe(name), let bytes = read(folder + "/" + name) else { return nil }
    return table(bytes)
  }

  /// Letters, digits, `_+-` between slashes: a name from a calendar must not leave the folder. `right/` counts leap
  /// seconds and `posix/` doubles everything; neither is a name people use.
  private static func isSafe(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "/"), bytes.count < 64 else { return false }
    let isPlain = bytes.allSatisfy { Byte.isName($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") }
    return isPlain && !name.hasPrefix("right/") && !name.hasPrefix("posix/")
  }

  /// The whole file; nil when it cannot be read or is larger than any zone.
  static func read(_ path: String) -> [UInt8]? { SystemFile.read(path, most: 1 << 20) }

  /// Reads version 2 or later: the second header with 64-bit times, then the footer.
  static func table(_ bytes: [UInt8]) -> TransitionTable? {
    guard let first = Header(bytes, at: 0), first.version >= UInt8(ascii: "2"),
      let header = Header(bytes, at: 44 + first.size(timeBytes: 4))
    else { return nil }
    let times = header.start + 44
    let types = times + header.timeCount * 8
    let records = types + header.timeCount
    let footer = header.start + 44 + header.size(timeBytes: 8)
    guard header.typeCount > 0, footer <= bytes.count else { return nil }
    func offset(_ type: Int) -> Int { Int(Int32(truncatingIfNeeded: number(bytes, records + type * 6, 4))) }
    var changes: [(at: Int, offset: Int)] = []
    for index in 0..<header.timeCount {
      let type = Int(bytes[types + index])
      guard type < header.typeCount else { return nil }
      changes.append((number(bytes, times + index * 8, 8), offset(type)))
    }
    let rule = PosixRule(bytes[footer...].drop { $0 == Byte.lineFeed }.prefix { $0 != Byte.lineFeed })
    return extended(first: offset(0), changes, by: rule)
  }

  /// Lays the footer's rule out for 400 years after the last listed change.
  private static func extended(
    first: Int, _ changes: [(at: Int, offset: Int)], by rule: PosixRule?
  ) -> TransitionTable {
    guard let rule, rule.daylight != nil else { return TransitionTable(first: first, changes: changes) }
    let last = changes.last?.at ?? 0
    let year = 1970 + Int((Double(last) / 31_556_952).rounded(.down))
    let coming = rule.changes(in: year...year + 402).filter { $0.at > last }
    return TransitionTable(first: first, changes: changes + coming, isCyclic: true)
  }

  private struct Header {
    let start: Int
    let version: UInt8
    let counts: [Int]

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
      self.start = start
      version = bytes[start + 4]
      counts = (0..<6).map { number(bytes, start + 20 + $0 * 4, 4) }
    }

    var timeCount: Int { counts[3] }
    var typeCount: Int { counts[4] }

    /// isutcnt, isstdcnt, leapcnt, timecnt, typecnt, charcnt in the file's order.
    func size(timeBytes: Int) -> Int {
      timeCount * (timeBytes + 1) + typeCount * 6 + counts[5] + counts[2] * (timeBytes + 4) + counts[1] + counts[0]
    }
  }

  /// A big-endian number of `length` bytes; eight bytes are signed.
  private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Int {
    var value: UInt64 = 0
    for byte in bytes[start..<start + length] { value = value << 8 | UInt64(byte) }
    return Int(truncatingIfNeeded: value)
  }
}
