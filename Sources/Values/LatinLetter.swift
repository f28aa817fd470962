/// A letter without its case and accents, as names and words are compared.
public enum LatinLetter: Sendable {
  /// One or two bytes of `A`–`Z`, `0`–`9`; the second is 0 where there is one.
  case letters(UInt8, UInt8)
  /// Nothing: a combining accent, a letter of another script.
  case nothing
  /// Ends a word; the code point tells how.
  case gap

  /// What a code point stands for.
  @inlinable public static func of(_ scalar: UInt32) -> LatinLetter {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A: .letters(UInt8(scalar), 0)
    case 0x61...0x7A: .letters(UInt8(scalar) - 32, 0)
    case 0..<0xC0: .gap
    default: beyondASCII(scalar)
    }
  }

  @usableFromInline static func beyondASCII(_ scalar: UInt32) -> LatinLetter {
    switch scalar {
    case 0xC0...0x24F: listed(latin[Int(scalar) - 0xC0], scalar)
    case 0x2B9...0x2BF: .gap
    case 0x1E00...0x1EFF: listed(vietnamese[Int(scalar) - 0x1E00], scalar)
    case 0x250..<0x2000: .nothing
    default: .gap
    }
  }

  // U+00C0 to U+024F and U+1E00 to U+1EFF; `.` for nothing, `2` for the pairs below.
  private static let latin = Array(
    """
    AAAAAA2CEEEEIIIIDNOOOOO.OUUUUY22AAAAAA2CEEEEIIIIDNOOOOO.OUUUUY2YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIII22\
    JJKK.LLLLLLLLLLNNNNNNN..OOOOOO22RRRRRRSSSSSSSSTTTT..UUUUUUUUUUUUWWYYYZZZZZZS................................OO......\
    .......UU...................222222222AAIIOOUUUUUUUUUU.AAAA....GGKKOOOO..J222GG..NNAA....AAAAEEEEIIIIOOOORRRRUUUUSSTT\
    ..HH......AAEEOOOOOOOOYY............................
    """.utf8)
  private static let vietnamese = Array(
    """
    AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUU\
    UUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWYAS..2.AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEEEEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUU\
    UUUUUUUUUUYYYYYYYY......
    """.utf8)

  private static func listed(_ byte: UInt8, _ scalar: UInt32) -> LatinLetter {
    switch byte {
    case UInt8(ascii: "."): .nothing
    case UInt8(ascii: "2"): pair(scalar)
    default: .letters(byte, 0)
    }
  }

  private static func pair(_ scalar: UInt32) -> LatinLetter {
    switch scalar {
    case 0xC6, 0xE6: .letters(UInt8(ascii: "A"), UInt8(ascii: "E"))
    case 0xDE, 0xFE: .letters(UInt8(ascii: "T"), UInt8(ascii: "H"))
    case 0xDF, 0x1E9E: .letters(UInt8(ascii: "S"), UInt8(ascii: "S"))
    case 0x132, 0x133: .letters(UInt8(ascii: "I"), UInt8(ascii: "J"))
    case 0x152, 0x153: .letters(UInt8(ascii: "O"), UInt8(ascii: "E"))
    case 0x1C4...0x1C6, 0x1F1...0x1F3: .letters(UInt8(ascii: "D"), UInt8(ascii: "Z"))
    case 0x1C7...0x1C9: .letters(UInt8(ascii: "L"), UInt8(ascii: "J"))
    default: .letters(UInt8(ascii: "N"), UInt8(ascii: "J"))
    }
  }
}

/// Code points out of UTF-8 that nobody has checked.
public enum UTF8Reader {
  /// The next code point, and the position after it; a byte that is not UTF-8 counts as U+FFFD.
  @inlinable public static func next(_ text: UnsafeRawBufferPointer, _ position: inout Int) -> UInt32 {
    let first = text[position]
    position += 1
    guard first >= 0x80 else { return UInt32(first) }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
    guard length > 0, first < 0xF5 else { return 0xFFFD }
    var scalar = UInt32(first) & (0x3F >> UInt32(length))
    for _ in 0..<length {
      guard position < text.count, text[position] & 0xC0 == 0x80 else { return 0xFFFD }
      scalar = scalar << 6 | UInt32(text[position] & 0x3F)
      position += 1
    }
    return scalar
  }
}
