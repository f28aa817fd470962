/// Links and mail addresses, which name no place.
enum Links {
  /// Where the run of bytes without spaces that starts at `start` ends, if it is a link or a mail address; else nil.
  static func end(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    var end = start
    var dots = 0
    var isLink = false
    while end < text.count {
      let byte = text[end]
      // Spaces, and what stands around a link in running text.
      if byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x29 || byte == 0x5C { break }
      switch byte {
      case UInt8(ascii: ":") where starts(text, end, "://"): isLink = true
      case UInt8(ascii: "@") where end > start: isLink = true
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "/") where dots > 0 && looksLikeHost(text, start, end): isLink = true
      default: break
      }
      end += 1
    }
    guard end > start else { return nil }
    if isLink || starts(text, start, "www.") || starts(text, start, "tel:") || starts(text, start, "mailto:") {
      return end
    }
    return dots > 0 && (looksLikeHost(text, start, end)) ? end : nil
  }

  /// `zoom.us`, `meet.google.com`: a name of letters whose last part is a well-known domain.
  private static func looksLikeHost(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    var dot: Int?
    for at in start..<end {
      let byte = text[at] | 0x20
      if text[at] == UInt8(ascii: ".") {
        dot = at
      } else if !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte), !(0x30...0x39).contains(text[at]),
        text[at] != UInt8(ascii: "-")
      {
        return false
      }
    }
    guard let dot, dot > start else { return false }
    let domains: [StaticString] = ["com", "fr", "us", "net", "org", "eu", "be", "ch", "lu", "io", "si", "app", "live"]
    return domains.contains { end - dot - 1 == $0.utf8CodeUnitCount && starts(text, dot + 1, $0) }
  }

  private static func starts(_ text: UnsafeRawBufferPointer, _ at: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard at + word.count <= text.count else { return false }
      for index in 0..<word.count {
        let byte = text[at + index]
        let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        if lower != word[index] { return false }
      }
      return true
    }
  }
}
