/// The words of an HTML text without its marks: enough to search and to read them, not to show them as a browser does.
///
/// One pass, linear however broken the marks are: a `<` that nothing closes is a character like any other.
struct HTMLText {
  /// Elements whose content is no text.
  private static let unseen: [StaticString] = ["SCRIPT", "STYLE", "HEAD", "TITLE"]
  /// Elements that start or end a line.
  private static let breaks: [StaticString] = ["BR", "P", "DIV", "TR", "LI", "H1", "H2", "H3", "H4", "HR", "TABLE"]

  private let html: UnsafeBufferPointer<UInt8>
  /// Where the last `>` stands and the last `-->` starts: what begins later is never closed and not searched for.
  private let lastClose: Int
  private let lastCommentEnd: Int
  private var words = Words()

  /// - Returns: UTF-8; runs of white space are one space, lines that hold nothing are left out.
  static func text(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var reader = HTMLText(html)
    reader.read()
    return reader.words.text
  }

  private init(_ html: UnsafeBufferPointer<UInt8>) {
    self.html = html
    lastClose = html.lastIndex(of: UInt8(ascii: ">")) ?? -1
    lastCommentEnd = lastClose < 2 ? -1 : (2...lastClose).last { Self.endsComment(html, at: $0) } ?? -1
  }

  private mutating func read() {
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<"), let next = mark(at: index) {
        index = next
      } else if byte == UInt8(ascii: "&"), let (scalar, next) = HTMLEntity.read(html, from: index) {
        words.add(scalar)
        index = next
      } else {
        words.add(byte)
        index += 1
      }
    }
  }

  /// Past the tag or comment that starts at `start`, and past its content where that is not seen; nil when it is none.
  private mutating func mark(at start: Int) -> Int? {
    guard start < lastClose else { return nil }
    if start < lastCommentEnd, start + 4 <= html.count, html.part(start, start + 4).elementsEqual("<!--".utf8) {
      return (start + 4...lastClose).first { Self.endsComment(html, at: $0) }.map { $0 + 1 }
    }
    var nameStart = start + 1
    let isClosing = html[nameStart] == UInt8(ascii: "/")
    if isClosing { nameStart += 1 }
    guard nameStart < html.count, Byte.isName(html[nameStart]) || html[nameStart] == UInt8(ascii: "!"),
      let close = html.firstIndex(of: UInt8(ascii: ">"), from: nameStart)
    else { return nil }
    var nameEnd = nameStart
    while nameEnd < close, Byte.isName(html[nameEnd]) { nameEnd += 1 }
    let name = html.part(nameStart, nameEnd)
    if Self.breaks.contains(where: name.spells) { words.breakLine() }
    return !isClosing && Self.unseen.contains(where: name.spells) ? contentEnd(of: name, from: close + 1) : close + 1
  }

  /// Where `</name` closes the content; the end of the text when nothing does.
  private func contentEnd(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var open = html.firstIndex(of: UInt8(ascii: "<"), from: start)
    while let place = open {
      let nameEnd = place + 2 + name.count
      if nameEnd <= html.count, html[place + 1] == UInt8(ascii: "/"),
        zip(html.part(place + 2, nameEnd), name).allSatisfy({ Byte.upper($0) == Byte.upper($1) })
      {
        return html.firstIndex(of: UInt8(ascii: ">"), from: nameEnd).map { $0 + 1 } ?? html.count
      }
      open = html.firstIndex(of: UInt8(ascii: "<"), from: place + 1)
    }
    return html.count
  }

  private static func endsComment(_ html: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    html[place] == UInt8(ascii: ">") && html[place - 1] == UInt8(ascii: "-") && html[place - 2] == UInt8(ascii: "-")
  }

  /// Collects words, with a space or a line end between them.
  private struct Words {
    var text: [UInt8] = []
    private var gap: UInt8?

    mutating func add(_ byte: UInt8) {
      if byte == Byte.space || (Byte.tab...Byte.carriageReturn).contains(byte) {
        if gap == nil { gap = Byte.space }
        return
      }
      if let gap, !text.isEmpty { text.append(gap) }
      gap = nil
      text.append(byte)
    }

    mutating func add(_ scalar: Unicode.Scalar) {
      // A space that may not break is a space.
      if scalar == "\u{A0}" { return add(Byte.space) }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
    }

    mutating func breakLine() { gap = Byte.lineFeed }
  }
}
