extension UnsafeBufferPointer<UInt8> {
  /// Appends the bytes from `start` to `end` without their folds: a line end and the one space or tab after it
  /// (RFC 5545 section 3.1). A line end without them is one that ``BrokenLocation`` let in: it becomes a line feed. Linear
  /// however many folds there are.
  func appendUnfolded(_ start: Int, _ end: Int, to result: inout [UInt8]) {
    WorkCount.add(end - start)
    var index = start
    while index < end {
      let lineEnd = Swift.min(firstIndex(of: Byte.lineFeed, from: index) ?? end, end)
      var last = lineEnd
      // A carriage return belongs to the line end only where a line feed follows.
      if lineEnd < end { while last > index, self[last - 1] == Byte.carriageReturn { last -= 1 } }
      result.append(contentsOf: self[index..<last])
      index = lineEnd + 1
      guard index < end else { break }
      if self[index] == Byte.space || self[index] == Byte.tab {
        index += 1
      } else {
        result.append(Byte.lineFeed)
      }
    }
  }
}
