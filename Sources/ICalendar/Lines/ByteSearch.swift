import Glibc

/// Bytes that carry meaning in a content line (RFC 5545 section 3.1).
enum Byte {
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let tab: UInt8 = 9
  static let quote: UInt8 = 34
  static let comma: UInt8 = 44
  static let colon: UInt8 = 58
  static let semicolon: UInt8 = 59
  static let equals: UInt8 = 61
  static let backslash: UInt8 = 92

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  /// What a property or parameter name is made of: letters, digits and the hyphen; the underscore is tolerated.
  static func isName(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32) &- 97 < 26 || byte == 45 || byte == 95
  }
  @inline(__always) static func upper(_ byte: UInt8) -> UInt8 { byte &- 97 < 26 ? byte - 32 : byte }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of `byte` at or after `start`; nil when there is none. The C library's search reads words at a time.
  @inline(__always) func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let hit = memchr(base + start, Int32(byte), count - start) else {
      WorkCount.add(Swift.max(1, count - start))
      return nil
    }
    let place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    WorkCount.add(place - start + 1)
    return place
  }

  /// The bytes of a range, without copying.
  @inline(__always) func part(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// Whether both hold the same bytes.
  func sameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let left = baseAddress, let right = other.baseAddress else { return true }
    WorkCount.add(count)
    return memcmp(left, right, count) == 0
  }

  /// Whether the bytes spell `word`, case of ASCII letters aside; `word` is in upper case.
  func spells(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where Byte.upper(self[index]) != word.utf8Start[index] { return false }
    return true
  }

  /// Without spaces and tabs at both ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    defer { WorkCount.add(1 + start + count - end) }
    while start < end, self[start] == Byte.space || self[start] == Byte.tab { start += 1 }
    while end > start, self[end - 1] == Byte.space || self[end - 1] == Byte.tab { end -= 1 }
    return part(start, end)
  }

  /// Without spaces, tabs and line ends at both ends.
  var withoutBlankEnds: UnsafeBufferPointer<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || (Byte.tab...Byte.carriageReturn).contains(byte) }
    let start = firstIndex { !isBlank($0) } ?? count
    let end = lastIndex { !isBlank($0) } ?? start - 1
    return part(start, end + 1)
  }

  /// Calls `body` with each item of a comma list, spaces around it cut off; empty items are passed over.
  func eachItem(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var index = 0
    while index < count {
      let end = firstIndex(of: Byte.comma, from: index) ?? count
      var item = part(index, end)
      // Some producers escape the separator as they would in a text.
      if item.last == Byte.backslash { item = item.part(0, item.count - 1) }
      item = item.trimmed
      if item.count > 0 { body(item) }
      index = end + 1
    }
  }

  /// The order of the bytes, which for UTF-8 is the order of the scalars: negative, zero or positive.
  func compared(to other: UnsafeBufferPointer<UInt8>) -> Int {
    let common = Swift.min(count, other.count)
    WorkCount.add(common + 1)
    if common > 0, let left = baseAddress, let right = other.baseAddress {
      let order = memcmp(left, right, common)
      if order != 0 { return Int(order) }
    }
    return count - other.count
  }

  /// The text, broken UTF-8 repaired.
  var string: String { String(decoding: self, as: UTF8.self) }
}
