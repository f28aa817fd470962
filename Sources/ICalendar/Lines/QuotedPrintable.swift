/// Texts as programs of vCalendar 1.0 write them: `SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:R=C3=A9union`.
///
/// RFC 5545 knows no such encoding, but telephones and old exports do (RFC 2045 section 6.7): `=` and two digits stand for a
/// byte, and a line that ends with `=` goes on in the next, whatever that begins with.
enum QuotedPrintable {
  /// What CHARSET says of the decoded bytes.
  private enum Charset { case unknown, utf8, latin1, latin9 }

  // MARK: Lines

  /// Where the property ends whose first line ends with `=`, and how many physical lines were added to it.
  /// - Parameters:
  ///   - end: where that line ends, its line end left out.
  ///   - offset: where the line after it starts.
  /// - Returns: nil when the property is not encoded, or nothing follows.
  static func extent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, offset: Int
  ) -> (end: Int, offset: Int, lines: Int)? {
    let head = ContentLine(bytes, start: start, end: end, isFolded: false, number: 0)
    guard head.isComplete, isNamed(bytes.part(head.nameEnd, head.valueStart - 1)) else { return nil }
    var found: (end: Int, offset: Int, lines: Int)?
    var next = offset
    // An encoded text may end with a stray `=`; the component's end is no part of it.
    while next < bytes.count, !isComponent(bytes, next) {
      var lineEnd = bytes.firstIndex(of: Byte.lineFeed, from: next) ?? bytes.count
      next = lineEnd + 1
      while lineEnd > start, bytes[lineEnd - 1] == Byte.carriageReturn { lineEnd -= 1 }
      found = (lineEnd, next, (found?.lines ?? 0) + 1)
      guard bytes[lineEnd - 1] == Byte.equals else { break }
    }
    return found
  }

  private static func isComponent(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let head = bytes.part(start, min(start + 6, bytes.count))
    return head.spells("BEGIN:") || (head.count >= 4 && head.part(0, 4).spells("END:"))
  }

  // MARK: Text

  /// Whether a property's parameters, `;` in front, name the encoding, be it as vCard 2.1 allows without `ENCODING=`.
  static func isNamed(_ parameters: UnsafeBufferPointer<UInt8>) -> Bool {
    var isNamed = false
    each(parameters) { name, value in if (value ?? name).spells("QUOTED-PRINTABLE") { isNamed = true } }
    return isNamed
  }

  /// The decoded text in UTF-8 with line feeds; folds of RFC 5545 are undone on the way.
  /// - Parameters:
  ///   - parameters: the property's, for its CHARSET.
  ///   - raw: the value as it lies in the feed, line ends inside.
  static func text(_ parameters: UnsafeBufferPointer<UInt8>, _ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bytes = decoded(raw)
    return bytes.withUnsafeBufferPointer { text in
      switch charset(parameters) {
      case .latin1: TextBytes.utf8(fromLatin: text)
      case .latin9: TextBytes.utf8(fromLatin: text, isLatin9: true)
      case .utf8, .unknown: bytes
      }
    }
  }

  private static func charset(_ parameters: UnsafeBufferPointer<UInt8>) -> Charset {
    var charset = Charset.unknown
    each(parameters) { name, value in
      guard name.spells("CHARSET"), let value else { return }
      if value.spells("UTF-8") || value.spells("UTF8") { charset = .utf8 }
      let names: [StaticString] = ["ISO-8859-1", "ISO8859-1", "LATIN1", "WINDOWS-1252", "CP1252", "US-ASCII"]
      if names.contains(where: value.spells) { charset = .latin1 }
      if value.spells("ISO-8859-15") || value.spells("ISO8859-15") || value.spells("LATIN9") { charset = .latin9 }
    }
    return charset
  }

  /// Calls `body` with each parameter, the value nil where there is no `=`.
  private static func each(
    _ parameters: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>?) -> Void
  ) {
    var index = 0
    while index < parameters.count {
      let end = parameters.firstIndex(of: Byte.semicolon, from: index) ?? parameters.count
      let one = parameters.part(index, end)
      let equals = one.firstIndex(of: Byte.equals, from: 0)
      let value = equals.map { place -> UnsafeBufferPointer<UInt8> in
        let value = one.part(place + 1, one.count).trimmed
        return value.count >= 2 && value.first == Byte.quote ? value.part(1, value.count - 1) : value
      }
      body(one.part(0, equals ?? one.count).trimmed, value)
      index = end + 1
    }
  }

  private static func decoded(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    WorkCount.add(raw.count)
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      index += 1
      if byte == Byte.lineFeed {
        // A line end is soft where `=` stood before it; what follows is text. Otherwise it is a fold.
        if index < raw.count, raw[index] == Byte.space || raw[index] == Byte.tab { index += 1 }
      } else if byte == Byte.equals {
        var next = index
        while next < raw.count, raw[next] == Byte.carriageReturn { next += 1 }
        if next < raw.count, raw[next] == Byte.lineFeed {
          index = next + 1
        } else if index + 1 < raw.count, let high = digit(raw[index]), let low = digit(raw[index + 1]) {
          result.append(high << 4 | low)
          index += 2
        } else if index < raw.count {
          result.append(byte)
        }
      } else if byte != Byte.carriageReturn {
        result.append(byte)
      }
    }
    // CRLF and lone CR, as `=0D=0A` and `=0D` give them.
    guard result.contains(Byte.carriageReturn) else { return result }
    var text: [UInt8] = []
    for (place, byte) in result.enumerated() {
      if byte != Byte.carriageReturn {
        text.append(byte)
      } else if place + 1 >= result.count || result[place + 1] != Byte.lineFeed {
        text.append(Byte.lineFeed)
      }
    }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
