/// A content line without folds: what typed values are read from.
struct LineText {
  let bytes: UnsafeBufferPointer<UInt8>
  let nameEnd: Int
  let valueStart: Int

  var value: UnsafeBufferPointer<UInt8> { bytes.part(valueStart, bytes.count) }

  /// Calls `body` with the line's text; a folded line is unfolded first, any other is used where it stands.
  @inline(__always)
  static func with<R>(
    _ feed: UnsafeBufferPointer<UInt8>, _ line: ContentLine, _ body: (LineText) throws -> R
  ) rethrows -> R {
    guard line.isFolded else {
      return try body(
        LineText(
          bytes: feed.part(line.start, line.end), nameEnd: line.nameEnd - line.start,
          valueStart: line.valueStart - line.start))
    }
    var unfolded: [UInt8] = []
    unfolded.reserveCapacity(line.end - line.start)
    feed.appendUnfolded(line.start, line.end, to: &unfolded)
    return try unfolded.withUnsafeBufferPointer { bytes in
      let split = ContentLine(bytes, start: 0, end: bytes.count, isFolded: false, number: line.number)
      return try body(
        LineText(bytes: bytes, nameEnd: split.nameEnd, valueStart: split.isComplete ? split.valueStart : bytes.count))
    }
  }
}

extension LineText {
  /// Calls `body` with the name and the raw value of each parameter until it answers false; quotes are cut off.
  ///
  /// A comma list stays one value, and what is quoted ends nothing (RFC 5545 section 3.2).
  /// - Returns: false when a parameter has no `=` and so is none.
  @discardableResult
  func eachParameter(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var isWellFormed = true
    let end = valueStart - 1
    var index = nameEnd
    defer { WorkCount.add(index - nameEnd + 1) }
    while index < end {
      index += 1  // past the semicolon
      let nameStart = index
      while index < end, bytes[index] != Byte.equals, bytes[index] != Byte.semicolon { index += 1 }
      let name = bytes.part(nameStart, index)
      guard index < end, bytes[index] == Byte.equals else {
        isWellFormed = isWellFormed && name.count == 0
        continue
      }
      index += 1
      let start = index
      var quoted = false
      while index < end, quoted || bytes[index] != Byte.semicolon {
        if bytes[index] == Byte.quote { quoted.toggle() }
        index += 1
      }
      var value = bytes.part(start, index)
      if value.count >= 2, value.first == Byte.quote, value.last == Byte.quote {
        value = value.part(1, value.count - 1)
      }
      if !body(name, value) { break }
    }
    return isWellFormed
  }

  /// The value of the parameter `name` (upper case), RFC 6868 escapes undone; nil when absent.
  func parameter(_ name: StaticString) -> String? {
    var result: String?
    eachParameter { found, value in
      guard found.spells(name) else { return true }
      result = Self.decodedParameter(value)
      return false
    }
    return result
  }

  /// RFC 6868: `^^` is a caret, `^n` a line feed, `^'` a double quote; any other caret stands for itself.
  static func decodedParameter(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let caret = UInt8(ascii: "^")
    guard bytes.contains(caret) || !TextBytes.isUTF8(bytes) else { return bytes.string }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch (bytes[index], next) {
      case (caret, caret): result.append(caret)
      case (caret, UInt8(ascii: "n")): result.append(Byte.lineFeed)
      case (caret, UInt8(ascii: "'")): result.append(Byte.quote)
      default:
        result.append(bytes[index])
        index -= 1
      }
      index += 2
    }
    return result.withUnsafeBufferPointer { text in
      TextBytes.isUTF8(text) ? text.string : String(decoding: TextBytes.utf8(fromLatin: text), as: UTF8.self)
    }
  }
}
