/// The lines of a rule file on which `verdict` is called, from 1, in order.
///
/// A reader of Lua's lexis: comments and texts of every form are passed over (manual of Lua 5.4, section 3.1).
struct VerdictLines {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var found: [Int] = []
  /// The last word or sign before this one: `.verdict(` and `function verdict(` call nothing.
  private var previous: [UInt8] = []

  static func find(in bytes: [UInt8]) -> [Int] {
    var scanner = VerdictLines(bytes)
    scanner.scan()
    return scanner.found
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private mutating func scan() {
    while let next = byte() {
      switch next {
      case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"):
        advance(2)
        if !longBracket() { while let next = byte(), next != UInt8(ascii: "\n") { advance() } }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        text(next)
      case UInt8(ascii: "["):
        if !longBracket() { sign(next) }
      case _ where Self.isWord(next): word()
      case 0...0x20: advance()
      default: sign(next)
      }
    }
  }

  private mutating func sign(_ sign: UInt8) {
    previous = [sign]
    advance()
  }

  private mutating func text(_ quote: UInt8) {
    advance()
    while let next = byte(), next != quote, next != UInt8(ascii: "\n") {
      // `\z` and an escaped line break go on in the next line.
      advance(next == UInt8(ascii: "\\") ? 2 : 1)
    }
    advance()
    previous = [quote]
  }

  /// Passes over `[[…]]` or `[==[…]==]`; false when none begins here.
  private mutating func longBracket() -> Bool {
    guard byte() == UInt8(ascii: "[") else { return false }
    var level = 0
    while byte(1 + level) == UInt8(ascii: "=") { level += 1 }
    guard byte(1 + level) == UInt8(ascii: "[") else { return false }
    advance(level + 2)
    let end = [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level) + [UInt8(ascii: "]")]
    while position < bytes.count, !bytes[position...].starts(with: end) { advance() }
    advance(end.count)
    previous = end
    return true
  }

  private mutating func word() {
    let start = position
    while let next = byte(), Self.isWord(next) { position += 1 }
    let word = Array(bytes[start..<position])
    let isOwn = previous != [UInt8(ascii: ".")] && previous != [UInt8(ascii: ":")] && previous != Self.function
    previous = word
    guard isOwn, word == Self.verdict else { return }
    var ahead = position
    while ahead < bytes.count, bytes[ahead] <= 0x20 { ahead += 1 }
    guard ahead < bytes.count, bytes[ahead] == UInt8(ascii: "("), found.last != line else { return }
    found.append(line)
  }

  private static let verdict = Array("verdict".utf8)
  private static let function = Array("function".utf8)

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}
