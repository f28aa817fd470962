import Foundation

/// A line of JSON broken into lines that a person can compare. Nothing but white space is added, so that the bytes of
/// numbers and texts stay as they came.
enum JSONLayout {
  /// What differs from machine to machine, or with every edit of a pack's comments, is masked.
  static func lines(_ bytes: [UInt8]) -> [String] {
    VisibleText.lines(bytes).flatMap { broken(Array($0)).map(masked) }
  }

  /// Objects and lists are opened to a depth of four; what lies deeper stands in one line.
  private static func broken(_ line: [Character]) -> [String] {
    var lines: [String] = []
    var current = ""
    var depth = 0
    var (isText, isEscaped) = (false, false)
    func end() {
      lines.append(current)
      current = String(repeating: " ", count: depth)
    }
    for character in line {
      let isBracket = !isText && "{}[]".contains(character)
      if isBracket, "}]".contains(character) {
        depth -= 1
        if depth < mostDepth { end() }
      }
      current.append(character)
      if isText {
        (isText, isEscaped) = (isEscaped || character != "\"", !isEscaped && character == "\\")
      } else if character == "\"" {
        isText = true
      } else if isBracket, "{[".contains(character) {
        depth += 1
        if depth <= mostDepth { end() }
      } else if character == ",", depth <= mostDepth {
        end()
      }
    }
    return lines + [current]
  }

  private static let mostDepth = 4

  private static func masked(_ line: String) -> String {
    for name in ["sha256", "tzdata"] {
      guard let start = line.range(of: "\"\(name)\":\"")?.upperBound,
        let end = line[start...].firstIndex(of: "\"")
      else { continue }
      return line[..<start] + Wildcards.text + line[end...]
    }
    return line
  }
}
