/// Walks the content lines of a feed in one pass over its bytes, blank lines left out.
///
/// Lines end with CRLF or LF. A line that starts with a space or a tab continues the one before (RFC 5545 section 3.1), and
/// so do the rest of an address that ``BrokenLocation`` tells and what follows a soft line break of ``QuotedPrintable``.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// Physical lines read so far.
  private(set) var lineCount = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Where a scan stands between two lines.
  struct Place {
    var offset: Int
    var lineCount: Int
  }

  /// Goes on at a place.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from place: Place) {
    self.bytes = bytes
    (offset, lineCount) = (place.offset, place.lineCount)
  }

  var place: Place { Place(offset: offset, lineCount: lineCount) }

  @inline(__always)
  mutating func next() -> ContentLine? {
    while offset < bytes.count {
      let start = offset
      lineCount += 1
      let number = lineCount
      var end = bytes.firstIndex(of: Byte.lineFeed, from: start) ?? bytes.count
      offset = end + 1
      var isFolded = false
      while offset < bytes.count, bytes[offset] == Byte.space || bytes[offset] == Byte.tab {
        isFolded = true
        lineCount += 1
        end = bytes.firstIndex(of: Byte.lineFeed, from: offset) ?? bytes.count
        offset = end + 1
      }
      if BrokenLocation.begins(bytes, start, end),
        let extent = BrokenLocation.extent(bytes, start, offset: offset)
      {
        isFolded = true
        end = extent.end
        offset = extent.offset
        lineCount += extent.lines
      }
      while end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
      if end > start, bytes[end - 1] == Byte.equals,
        let extent = QuotedPrintable.extent(bytes, start, end, offset: offset)
      {
        isFolded = true
        end = extent.end
        offset = extent.offset
        lineCount += extent.lines
      }
      if end > start {
        return ContentLine(bytes, start: start, end: end, isFolded: isFolded, number: number)
      }
    }
    return nil
  }
}
