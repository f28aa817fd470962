import TestSupport

/// Breaks programs in the ways people and accidents do.
struct Mutation {
  var dice: SplitMix64

  private static let pieces = [
    "end", "then", "do", "else", "elseif", "until", "function", "local", "return", "if", "for", "while", "repeat", "in",
    "goto l", "::l::", "break", "=", "==", "~=", "!=", "&&", "||", "!", "+=", "..", "...", ".", ":", "::", ",", ";",
    "(",
    ")", "[", "]", "{", "}", "[[", "]]", "[=[", "]=]", "--", "--[[", "'", "\"", "\\", "“", "é", "\u{A0}", "0x", "1e",
    "3..2", "nil", "null", "<const>", "<close>", "x", "1", "'s'", "#", "~", "@", "\u{0}", "\n", "\r", "and", "or",
    "not",
    "//", "<<", "?", "f()", "_ENV",
  ]

  /// One to three changes of words or bytes.
  mutating func change(_ source: [UInt8]) -> [UInt8] {
    var source = source
    for _ in 0...dice.below(3) { source = dice.chance(1, in: 4) ? changeByte(source) : changeWord(source) }
    return source
  }

  private mutating func changeByte(_ source: [UInt8]) -> [UInt8] {
    guard !source.isEmpty else { return [UInt8(dice.below(256))] }
    var source = source
    let at = dice.below(source.count)
    switch dice.below(3) {
    case 0: source.remove(at: at)
    case 1: source[at] = UInt8(dice.below(256))
    default: source.insert(UInt8(dice.below(128)), at: at)
    }
    return source
  }

  private mutating func changeWord(_ source: [UInt8]) -> [UInt8] {
    var words = Self.words(source)
    guard !words.isEmpty else { return Array(dice.pick(Self.pieces).utf8) }
    let at = dice.below(words.count)
    switch dice.below(5) {
    case 0: words.remove(at: at)
    case 1: words[at] = Array(dice.pick(Self.pieces).utf8)
    case 2: words.insert(Array((" " + dice.pick(Self.pieces) + " ").utf8), at: at)
    case 3: words.swapAt(at, dice.below(words.count))
    default: words.insert(words[dice.below(words.count)], at: at)
    }
    return Array(words.joined())
  }

  /// Runs of letters and digits, runs of blanks, single signs.
  private static func words(_ source: [UInt8]) -> [[UInt8]] {
    func kind(_ byte: UInt8) -> Int {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: 1
      case 0x20, 0x0A, 0x0D, 0x09: 2
      default: 0
      }
    }
    var words: [[UInt8]] = []
    for byte in source {
      if let last = words.last?.last, kind(last) != 0, kind(last) == kind(byte) {
        words[words.count - 1].append(byte)
      } else {
        words.append([byte])
      }
    }
    return words
  }
}
