/// The raw line breaks that Apple's calendars leave inside an address.
///
/// iCloud writes the X-TITLE of X-APPLE-STRUCTURED-LOCATION, X-APPLE-TRAVEL-START and X-APPLE-END-LOCATION as it was typed:
///
///     X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70.5;X-TITLE=4 rue du Puits
///     38000 Grenoble
///     France:geo:45.188529,5.724523
///
/// The lines after the first are no content lines, or look like one of an unknown name. They belong to the property, up to
/// the `geo:` or to the next content line; ``Swift/UnsafeBufferPointer/appendUnfolded(_:_:to:)`` gives each a line feed.
/// Nothing is lost by it, so nothing is reported.
enum BrokenLocation {
  /// An address has a handful of lines; what follows more of them is damage of another kind.
  private static let mostLines = 12
  private static let heads: [StaticString] = [
    "X-APPLE-STRUCTURED-LOCATION;", "X-APPLE-TRAVEL-START;", "X-APPLE-END-LOCATION;",
  ]

  /// Whether the line from `start` to `end` is one of these properties, with parameters.
  @inline(__always)
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    // Most lines are told apart by two letters.
    end - start > 20 && bytes[start] | 0x20 == UInt8(ascii: "x") && bytes[start + 2] | 0x20 == UInt8(ascii: "a")
      && isNamed(bytes, start, end)
  }

  private static func isNamed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    heads.contains { name in
      let nameEnd = start + name.utf8CodeUnitCount
      return nameEnd <= end && bytes.part(start, nameEnd).spells(name)
    }
  }

  /// Where the property ends that began before `offset`, and how many physical lines were added to it.
  /// - Parameters:
  ///   - start: where the property starts.
  ///   - offset: where the line after it starts.
  /// - Returns: the end of its last line, the start of the next one and the number of lines; nil when nothing is broken.
  static func extent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, offset: Int
  ) -> (end: Int, offset: Int, lines: Int)? {
    guard offset < bytes.count, !hasPoint(bytes.part(start, offset)) else { return nil }
    var found: (end: Int, offset: Int, lines: Int)?
    var next = offset
    var lines = 0
    while next < bytes.count, lines < mostLines {
      let lineStart = next
      var end: Int
      repeat {
        end = bytes.firstIndex(of: Byte.lineFeed, from: next) ?? bytes.count
        next = end + 1
        lines += 1
      } while next < bytes.count && (bytes[next] == Byte.space || bytes[next] == Byte.tab)
      let line = bytes.part(lineStart, end)
      let isLast = hasPoint(line)
      guard isLast || !isContentLine(line) else { break }
      found = (end, next, lines)
      if isLast { break }
    }
    return found
  }

  /// Whether a `geo:` stands where a value starts.
  private static func hasPoint(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var colon = line.firstIndex(of: Byte.colon, from: 0)
    while let place = colon {
      if place >= 4, line[place - 4] == Byte.colon, line.part(place - 3, place).spells("GEO") { return true }
      colon = line.firstIndex(of: Byte.colon, from: place + 1)
    }
    return false
  }

  private static func isContentLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let nameEnd = line.firstIndex(where: { !Byte.isName($0) }), nameEnd > 0 else { return false }
    return line[nameEnd] == Byte.colon || line[nameEnd] == Byte.semicolon
  }
}
