/// Brings a feed to UTF-8 with line feeds, copying it only where it is something else.
enum Encoding {
  /// UTF-16 with a byte order mark becomes UTF-8, a UTF-8 mark and the spaces before the first line, which would make a
  /// fold of it, are cut off, and lines that end with a bare CR (old Macintosh) are given line feeds. Latin-1 is left as it is: each text is looked at when it is read.
  static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if bytes.starts(with: [0xFF, 0xFE]) {
      bytes = utf8(fromUTF16: bytes.dropFirst(2), highByteFirst: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      bytes = utf8(fromUTF16: bytes.dropFirst(2), highByteFirst: true)
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    let spaces = bytes.prefix { $0 == Byte.space || $0 == Byte.tab }.count
    if spaces > 0 { bytes.removeFirst(spaces) }
    let hasOnlyReturns = bytes.withUnsafeBufferPointer {
      $0.firstIndex(of: Byte.lineFeed, from: 0) == nil && $0.firstIndex(of: Byte.carriageReturn, from: 0) != nil
    }
    if hasOnlyReturns {
      for index in bytes.indices where bytes[index] == Byte.carriageReturn { bytes[index] = Byte.lineFeed }
    }
    return bytes
  }

  private static func utf8(fromUTF16 bytes: ArraySlice<UInt8>, highByteFirst: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(highByteFirst ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var result: [UInt8] = []
    result.reserveCapacity(units.count)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { result.append($0) }
    return result
  }
}
