import Values

/// Text as ``WordSearch`` compares it: no case, no accents, words apart by one space.
///
/// Accents are gone whether the calendar writes `é` as one character or, as macOS may, as `e` and a mark; `œ` and `æ`
/// are two letters; apostrophes, dashes, quotes and spaces of every kind part words. Other scripts stay as they are.
enum TextFolding {
  /// From here on code points are letters of other scripts and signs, not punctuation of ours.
  private static let firstAsian: UInt32 = 0x2E80

  static func append(_ text: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    let text = UnsafeRawBufferPointer(text)
    var position = 0
    while position < text.count {
      let start = position
      let scalar = UTF8Reader.next(text, &position)
      switch LatinLetter.of(scalar) {
      case .letters(let first, let second):
        folded.append(first)
        if second != 0 { folded.append(second) }
      // U+0300 to U+036F: marks that stand above or below the letter before them.
      case .nothing where (0x300...0x36F).contains(scalar): break
      case .gap where scalar < firstAsian: if folded.last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      case .nothing, .gap: folded += text[start..<position]
      }
    }
  }
}
