import Foundation

/// Expected lines with gaps: a line `…` stands for any number of lines, `[…]` within a line for any text.
enum Wildcards {
  static let lines = "…"
  static let text = "[…]"

  static func match(_ expected: [String], _ actual: [String]) -> Bool {
    match(expected[...], actual[...])
  }

  private static func match(_ expected: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    if first == lines {
      return (actual.startIndex...actual.endIndex).contains { match(expected.dropFirst(), actual[$0...]) }
    }
    guard let line = actual.first, matches(first, line) else { return false }
    return match(expected.dropFirst(), actual.dropFirst())
  }

  static func matches(_ expected: String, _ line: String) -> Bool {
    guard expected.contains(text) else { return expected == line }
    let pattern = expected.replacingOccurrences(of: text, with: "\u{0}")
    return glob(Array(pattern.unicodeScalars)[...], Array(line.unicodeScalars)[...])
  }

  private static func glob(_ pattern: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    // The last gap is tried at one place after another, so nothing is exponential.
    var (pattern, text) = (pattern, text)
    var retry: (pattern: ArraySlice<Unicode.Scalar>, text: ArraySlice<Unicode.Scalar>)?
    while !text.isEmpty {
      if pattern.first == "\u{0}" {
        pattern = pattern.dropFirst()
        retry = (pattern, text)
      } else if pattern.first == text.first {
        (pattern, text) = (pattern.dropFirst(), text.dropFirst())
      } else if let last = retry {
        retry = (last.pattern, last.text.dropFirst())
        (pattern, text) = (last.pattern, last.text.dropFirst())
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == "\u{0}" }
  }

  /// What a new recording holds: the actual lines, with the gaps of the old expectation where they still fit.
  static func record(_ actual: [String], over expected: [String]) -> [String] {
    if match(expected, actual) { return expected }
    guard let gap = expected.firstIndex(of: lines) else { return actual }
    let after = expected.count - gap - 1
    guard gap + after <= actual.count else { return actual }
    return record(Array(actual[..<gap]), over: Array(expected[..<gap])) + [lines] + actual.suffix(after)
  }
}
