/// Writes content lines in a producer's manner.
struct LineWriter {
  /// How a producer breaks a long line.
  enum Folding {
    /// After 75 octets, never inside a character (RFC 5545 section 3.1).
    case octets
    /// After this many characters.
    case characters(Int)
    /// Not at all: the producer folded what it put together.
    case none
  }

  private(set) var bytes: [UInt8] = []
  private let end: String
  private let folding: Folding

  init(end: String = "\r\n", folding: Folding = .octets) {
    self.end = end
    self.folding = folding
  }

  mutating func line(_ text: String) {
    switch folding {
    case .octets: appendFolded(text, most: 75, width: UTF8.width)
    case .characters(let most): appendFolded(text, most: most, width: { _ in 1 })
    case .none: bytes += text.utf8
    }
    bytes += end.utf8
  }

  mutating func lines(_ text: String) {
    for line in text.split(separator: "\n") { self.line(String(line)) }
  }

  /// The last line of a producer that ends its files without a line end.
  mutating func lastLine(_ text: String) { bytes += text.utf8 }

  /// The space after a fold counts as part of its line.
  private mutating func appendFolded(_ text: String, most: Int, width: (Unicode.Scalar) -> Int) {
    var used = 0
    for scalar in text.unicodeScalars {
      let width = width(scalar)
      if used + width > most {
        bytes += "\r\n ".utf8
        used = 1
      }
      bytes += String(scalar).utf8
      used += width
    }
  }

  /// TEXT with its escapes (RFC 5545 section 3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
