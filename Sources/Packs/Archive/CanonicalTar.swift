/// A ustar archive (POSIX.1-1988) with one possible encoding: the same entries are the same bytes, whoever writes them.
///
/// What is read is written again and compared, so that nothing needs to be known of what else a tar may hold: links, devices,
/// longer names, owners, dates, a second archive behind the first. `tar --format=ustar -b1` of GNU tar, with mode 0644, owner and
/// date zero, writes the same bytes.
enum CanonicalTar {
  /// More than this is no archive of ours: it is counted before anything is copied.
  static let mostBytes = 8 << 20
  static let mostOfEntry = 1 << 20
  static let mostEntries = 1_000

  /// Why bytes are no such archive.
  enum Fault: Error, Hashable {
    case tooLarge
    case tooManyEntries
    /// The bytes end before the archive does; after which entry.
    case cutShort(after: String?)
    /// What stands in a name's place.
    case name([UInt8])
    /// An entry whose size is written in another way, such as base-256.
    case size(of: String)
    case entryTooLarge(String)
    /// The first byte that is another one when the entries are written again, and the entry that it belongs to.
    case otherBytes(at: Int, entry: String?)
  }

  // MARK: Writing

  /// - Parameter entries: with names of ``ArchiveName``'s form and contents within ``mostOfEntry``, in the order to write.
  static func write(_ entries: [ArchiveEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size(of: entries))
    for entry in entries {
      bytes += header(entry.name, size: entry.bytes.count)
      bytes += entry.bytes
      bytes += repeatElement(0, count: padding(entry.bytes.count))
    }
    return bytes + repeatElement(0, count: 2 * block)
  }

  /// How many bytes ``write(_:)`` gives.
  static func size(of entries: [ArchiveEntry]) -> Int {
    entries.reduce(2 * block) { $0 + block + $1.bytes.count + padding($1.bytes.count) }
  }

  private static let block = 512
  private static func padding(_ count: Int) -> Int { (block - count % block) % block }

  private static func header(_ name: String, size: Int) -> [UInt8] {
    precondition(name.utf8.count <= ArchiveName.longest && size <= mostOfEntry, "an entry that no header can hold")
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at start: Int) {
      header.replaceSubrange(start..<start + text.utf8.count, with: text.utf8)
    }
    put(name, at: 0)
    put("0000644\0", at: 100)
    put("0000000\0", at: 108)
    put("0000000\0", at: 116)
    put(octal(size, digits: 11) + "\0", at: Self.size.lowerBound)
    put("00000000000\0", at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar\u{0}00", at: 257)
    put("0000000\0", at: 329)
    put("0000000\0", at: 337)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(octal(sum, digits: 6) + "\0 ", at: 148)
    return header
  }

  private static let size = 124..<136

  private static func octal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }

  // MARK: Reading

  /// The entries in their order.
  static func read(_ bytes: [UInt8]) throws(Fault) -> [ArchiveEntry] {
    guard bytes.count <= mostBytes else { throw .tooLarge }
    var found: [(name: String, content: Range<Int>)] = []
    var place = 0
    while true {
      guard place + block <= bytes.count else { throw .cutShort(after: found.last?.name) }
      let header = bytes[place..<place + block]
      if header.allSatisfy({ $0 == 0 }) { break }
      guard found.count < mostEntries else { throw .tooManyEntries }
      let name = try name(in: header)
      let size = try size(in: header, of: name)
      let content = place + block..<place + block + size
      guard content.upperBound + padding(size) <= bytes.count else { throw .cutShort(after: name) }
      found.append((name, content))
      place = content.upperBound + padding(size)
    }
    let entries = found.map { ArchiveEntry(name: $0.name, bytes: Array(bytes[$0.content])) }
    try compare(bytes, write(entries), found)
    return entries
  }

  private static func name(in header: ArraySlice<UInt8>) throws(Fault) -> String {
    let name = header.prefix(ArchiveName.longest).prefix { $0 != 0 }
    guard ArchiveName.isWellFormed(name) else { throw .name(Array(name)) }
    return String(decoding: name, as: UTF8.self)
  }

  /// Eleven octal digits, so that no sum of sizes can overflow, and a zero.
  private static func size(in header: ArraySlice<UInt8>, of name: String) throws(Fault) -> Int {
    let field = header.dropFirst(size.lowerBound).prefix(size.count)
    let digits = field.dropLast()
    guard field.last == 0, digits.allSatisfy({ (48...55).contains($0) }) else { throw .size(of: name) }
    let value = digits.reduce(0) { $0 << 3 | Int($1 - 48) }
    guard value <= mostOfEntry else { throw .entryTooLarge(name) }
    return value
  }

  private static func compare(
    _ given: [UInt8], _ written: [UInt8], _ entries: [(name: String, content: Range<Int>)]
  ) throws(Fault) {
    if given == written { return }
    let place = zip(given, written).enumerated().first { $1.0 != $1.1 }?.offset ?? min(given.count, written.count)
    // The end is missing, and nothing else is wrong: a copy that has not ended.
    if place == given.count, given.count < written.count { throw .cutShort(after: entries.last?.name) }
    let entry = entries.last { $0.content.lowerBound - block <= place }
    let isBehind = entry.map { place >= $0.content.upperBound + padding($0.content.count) } ?? true
    throw .otherBytes(at: place, entry: isBehind ? nil : entry?.name)
  }
}
