/// One content line as it stands in the feed (RFC 5545 section 3.1): offsets only, folds still inside.
struct ContentLine {
  /// Where the name starts.
  var start: Int
  /// Past the last byte; the line end is excluded.
  var end: Int
  /// Past the name, at the `:` or `;` that ends it.
  var nameEnd: Int
  /// Past the colon; -1 when the line has none and so is no content line.
  var valueStart: Int
  var isFolded: Bool
  /// The physical line it starts on, counted from 1.
  var number: Int

  var isComplete: Bool { valueStart >= 0 && nameEnd > start }
}

extension ContentLine {
  /// Finds the name and the value of the bytes from `start` to `end`.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int, isFolded: Bool, number: Int) {
    self.start = start
    self.end = end
    self.isFolded = isFolded
    self.number = number
    var index = start
    while index < end, bytes[index] != Byte.colon, bytes[index] != Byte.semicolon { index += 1 }
    nameEnd = index
    WorkCount.add(index - start + 1)
    if index == end {
      valueStart = -1
    } else if bytes[index] == Byte.colon {
      valueStart = index + 1
    } else {
      valueStart = Self.valueStart(bytes, from: index, to: end)
    }
  }

  /// The colon that ends the parameters stands outside quotes. Where a quote is never closed the first colon is taken.
  private static func valueStart(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var quoted = false
    var index = start
    defer { WorkCount.add(index - start + 1) }
    while index < end {
      let byte = bytes[index]
      if byte == Byte.quote {
        quoted.toggle()
      } else if byte == Byte.colon, !quoted {
        return index + 1
      }
      index += 1
    }
    guard quoted, let colon = bytes.part(start, end).firstIndex(of: Byte.colon, from: 0) else { return -1 }
    return start + colon + 1
  }
}
