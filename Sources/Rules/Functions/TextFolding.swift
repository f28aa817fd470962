import Values

/// Text as ``WordSearch`` compares it: no case, no accents, words apart by one space.
///
/// Accents are gone whether the calendar writes `é` as one character or, as macOS may, as `e` and a mark; `œ` and `æ`
/// are two letters; apostrophes, dashes, quotes and spaces of every kind part words. Other scripts stay as they are.
enum TextFolding {
  /// From here on code points are letters of other scripts and signs, not punctuation of ours.
  private static let firstAsian: UInt32 = 0x2E80

  /// Adds a text to folded ones. What is folded is never longer than what it is made of.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    let raw = UnsafeRawBufferPointer(text)
    let follows = folded.last ?? 0
    withUnsafeTemporaryAllocation(byteCount: raw.count, alignment: 1) { room in
      let length = fold(raw, into: room, after: follows)
      folded.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<length]))
    }
  }

  /// - Parameter follows: the byte that stands before.
  /// - Returns: how many bytes were written.
  private static func fold(
    _ text: UnsafeRawBufferPointer, into folded: UnsafeMutableRawBufferPointer, after follows: UInt8
  ) -> Int {
    let space = UInt8(ascii: " ")
    var isApart = follows == space
    var (position, end) = (0, 0)
    func part() {
      if !isApart {
        folded[end] = space
        end += 1
      }
      isApart = true
    }
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        position += 1
        let upper = byte &- UInt8(ascii: "a") < 26 ? byte - 32 : byte
        guard upper &- UInt8(ascii: "A") < 26 || upper &- UInt8(ascii: "0") < 10 else {
          part()
          continue
        }
        folded[end] = upper
        end += 1
        isApart = false
        continue
      }
      let start = position
      let scalar = UTF8Reader.next(text, &position)
      switch LatinLetter.of(scalar) {
      case .letters(let first, let second):
        folded[end] = first
        end += 1
        if second != 0 {
          folded[end] = second
          end += 1
        }
        isApart = false
      // U+0300 to U+036F: marks that stand above or below the letter before them.
      case .nothing where (0x300...0x36F).contains(scalar): break
      case .gap where scalar < firstAsian: part()
      case .nothing, .gap:
        for byte in text[start..<position] {
          folded[end] = byte
          end += 1
        }
        isApart = false
      }
    }
    return end
  }
}
