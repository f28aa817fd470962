import Values

/// A LOCATION text as words: folded, without links, addresses of mail and telephone numbers.
///
/// The folded words lie in one buffer, a space apart, so that any run of words is one run of bytes to look up.
struct PlaceText {
  /// What stands before a word, the strongest first.
  enum Gap: UInt8, Comparable {
    case line, arrow, comma, parenthesis, dash, slash, space, hyphen, apostrophe

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  struct Word {
    var start: Int
    var end: Int
    /// The bytes of the text as written.
    var source: Range<Int>
    var gap: Gap
    /// The part of the text it belongs to: parts end at lines, commas, parentheses and dashes.
    var segment: Int
    var meaning: WordMeaning
    /// Whether the word stands in parentheses.
    var inParentheses: Bool
    /// A `+` before it: an international telephone number.
    var plus: Bool
  }

  /// Longer texts are cut: a LOCATION is a line or a few, and what is longer is a description.
  static let longest = 4_096
  static let mostWords = 256

  private(set) var buffer: [UInt8] = []
  var words: [Word] = []
  /// Whether a link, a mail address or a telephone number was left out.
  var hadLink = false
  /// Whether a telephone number was.
  var hadTelephone = false
  /// A postcode that was taken out, because the gazetteer does not have it as it is written: `LS1 4AP`.
  var lettered: LetteredCode?

  init(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      read(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8).prefix(Self.longest)))
    }
    removeTelephones()
    takeLetteredCode()
  }

  var segmentCount: Int { (words.last?.segment ?? -1) + 1 }

  /// The folded bytes of words `range`.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    range.isEmpty ? [] : buffer[words[range.lowerBound].start..<words[range.upperBound - 1].end]
  }

  func bytes(_ index: Int) -> ArraySlice<UInt8> { buffer[words[index].start..<words[index].end] }

  func `is`(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < words.count else { return false }
    return word.withUTF8Buffer { bytes(index).elementsEqual($0) }
  }

  /// Whether word `index` is longer as written than folded: `à`, but not `A`.
  func isAccented(_ index: Int) -> Bool {
    words[index].source.count > words[index].end - words[index].start
  }

  /// The words of each part, in order; parts whose words were all left out are not there.
  var segments: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end].segment == words[start].segment { end += 1 }
      found.append(start..<end)
      start = end
    }
    return found
  }

  // MARK: Reading

  private mutating func read(_ text: UnsafeRawBufferPointer) {
    buffer.reserveCapacity(text.count + 16)
    var position = 0
    var gap = Gap.line
    var segment = 0
    var depth = 0
    var plus = false
    var wordStart = 0
    var sourceStart = 0
    var spaceBefore = true
    func strengthen(_ other: Gap) { gap = min(gap, other) }

    while position < text.count {
      if spaceBefore, buffer.count == wordStart, let end = Links.end(text, position) {
        position = end
        hadLink = true
        strengthen(.comma)
        continue
      }
      let at = position
      let scalar = UTF8Reader.next(text, &position)
      switch LatinLetter.of(scalar) {
      case .letters(let first, let second):
        if buffer.count == wordStart { sourceStart = at }
        buffer.append(first)
        if second != 0 { buffer.append(second) }
        spaceBefore = false
        continue
      case .nothing: continue
      case .gap: break
      }
      if buffer.count > wordStart {
        endWord(wordStart, sourceStart..<at, gap, &segment, depth, plus)
        if words.count == Self.mostWords { return }
        wordStart = buffer.count
        gap = .apostrophe
        plus = false
      }
      let spaceAfter = position >= text.count || text[position] == 0x20 || text[position] == 0x0A
      switch scalar {
      case 0x0A, 0x0D, 0x2028, 0x2029, 0x0B, 0x85: strengthen(.line)
      case 0x5C:  // a backslash: an escape of the calendar's that was escaped twice
        if position < text.count, text[position] | 0x20 == UInt8(ascii: "n") { position += 1 }
        strengthen(.line)
      case 0x3E, 0x2190...0x21FF, 0x2794...0x27BF: strengthen(.arrow)
      case 0x2C, 0x3B, 0x7C, 0x3A, 0x2022, 0xB7, 0x3C, 0x3D:
        strengthen(.comma)
      case 0x28, 0x5B:
        depth += 1
        strengthen(.parenthesis)
      case 0x29, 0x5D:
        depth = max(0, depth - 1)
        strengthen(.parenthesis)
      case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212:
        strengthen(spaceBefore || spaceAfter ? .dash : .hyphen)
      case 0x2F: strengthen(spaceBefore && spaceAfter ? .dash : .slash)
      case 0x27, 0x2019, 0x2018, 0x60, 0xB4, 0x2BC: strengthen(.apostrophe)
      case 0x2B:
        strengthen(.space)
        plus = true
      default: strengthen(.space)
      }
      spaceBefore = text[at] <= 0x20 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x3C || scalar == 0x28
    }
    if buffer.count > wordStart { endWord(wordStart, sourceStart..<text.count, gap, &segment, depth, plus) }
  }

  private mutating func endWord(
    _ start: Int, _ source: Range<Int>, _ gap: Gap, _ segment: inout Int, _ depth: Int, _ plus: Bool
  ) {
    if let cut = Self.codeCut(buffer[start...]) {
      let middle = source.lowerBound + cut
      let rest = Array(buffer[(start + cut)...])
      buffer.removeSubrange((start + cut)...)
      endWord(start, source.lowerBound..<middle, gap, &segment, depth, plus)
      let next = buffer.count
      buffer.append(contentsOf: rest)
      return endWord(next, middle..<source.upperBound, .space, &segment, depth, false)
    }
    let start = gap == .slash && !words.isEmpty ? spellOut(before: start) : start
    let isUnder = buffer[start...].elementsEqual("SS".utf8)
    if let word = isUnder ? "SOUS" : NameFolding.replacement(buffer[start...]) {
      buffer.removeSubrange(start...)
      word.withUTF8Buffer { buffer.append(contentsOf: $0) }
    }
    if gap <= .dash, !words.isEmpty { segment += 1 }
    words.append(
      Word(
        start: start, end: buffer.count, source: source, gap: gap, segment: segment,
        meaning: WordMeaning.of(buffer[start...]), inParentheses: depth > 0, plus: plus))
    buffer.append(UInt8(ascii: " "))
  }

  /// Where a postcode ends that is written in one word with its town: `38500Voiron`.
  @inline(__always)
  private static func codeCut(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 8, let first = word.first, (0x30...0x39).contains(first) else { return nil }
    let figures = word.prefix { (0x30...0x39).contains($0) }
    return figures.count == 5 ? 5 : nil
  }

  /// Writes `s/Saône` and `Vitry/Seine` with `SUR`; gives where the word after the stroke now starts.
  private mutating func spellOut(before start: Int) -> Int {
    guard let last = words.indices.last else { return start }
    let word = Array(buffer[start...])
    if self.is(last, "C"), word.elementsEqual("O".utf8) { words[last].meaning.insert(.person) }
    if self.is(last, "S"), word.elementsEqual("S".utf8) {
      // "s/s": the second s is to be read as SOUS, the first as nothing.
      buffer.removeSubrange(words[last].start...)
      words.removeLast()
      return append("SS")
    }
    if self.is(last, "S") {
      buffer.removeSubrange(words[last].start...)
      let stroke = words.removeLast()
      join("SUR", stroke.gap, stroke.source)
    } else if WordMeaning.of(word[...]).contains(.river), !words[last].meaning.contains(.startsWithFigure) {
      buffer.removeSubrange(start...)
      join("SUR", .hyphen, words[last].source.upperBound..<words[last].source.upperBound)
    } else {
      return start
    }
    let moved = buffer.count
    buffer.append(contentsOf: word)
    return moved
  }

  private mutating func append(_ word: StaticString) -> Int {
    let start = buffer.count
    word.withUTF8Buffer { buffer.append(contentsOf: $0) }
    return start
  }

  /// Puts in a word that the text only hints at.
  private mutating func join(_ word: StaticString, _ gap: Gap, _ source: Range<Int>) {
    let start = append(word)
    words.append(
      Word(
        start: start, end: buffer.count, source: source, gap: gap, segment: words.last?.segment ?? 0,
        meaning: .joint, inParentheses: words.last?.inParentheses ?? false, plus: false))
    buffer.append(UInt8(ascii: " "))
  }
}
