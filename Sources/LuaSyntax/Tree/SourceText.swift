import Values

/// The bytes of a source and where its lines begin.
struct SourceText: Sendable {
  let bytes: [UInt8]
  private let starts: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = bytes.withUnsafeBytes(Self.lineStarts)
  }

  private static func lineStarts(_ bytes: UnsafeRawBufferPointer) -> [Int32] {
    var starts: [Int32] = [0]
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if at < bytes.count, bytes[at] == 0x17 - byte { at += 1 }
      starts.append(Int32(at))
    }
    return starts
  }

  /// The number of the line that holds a byte, from 1.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  func position(of offset: Int) -> Position {
    let line = line(of: offset)
    return bytes.withUnsafeBytes { bytes in
      var at = Int(starts[line - 1])
      var column = 1
      while at < offset {
        at += Self.length(ofCharacterAt: at, in: bytes)
        if at <= offset { column += 1 }
      }
      return Position(line: line, column: column)
    }
  }

  /// The bytes of a line, without what ends it.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = Int(starts[number - 1])
    let end = number < starts.count ? Int(starts[number]) : bytes.count
    // From its end: a line may be as long as the file.
    return bytes[start..<end].dropLast(
      bytes[start..<end].suffix(2).reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count)
  }

  /// How far the first thing on a line stands from its left edge, in bytes.
  func indentation(ofLine number: Int) -> Int { line(number).prefix { $0 == 0x20 || $0 == 0x09 }.count }

  /// Whether nothing but blanks stands before a byte on its line.
  func beginsLine(_ offset: Int) -> Bool {
    let line = line(of: offset)
    return offset - Int(starts[line - 1]) == indentation(ofLine: line)
  }

  func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// How many bytes the character at a position takes; one for what is not UTF-8.
  static func length(ofCharacterAt position: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = position
    let scalar = UTF8Reader.next(bytes, &end)
    return scalar == 0xFFFD && bytes[position] != 0xEF ? 1 : end - position
  }
}
