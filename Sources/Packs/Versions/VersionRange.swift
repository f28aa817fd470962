/// Versions that will do: `>=0.1 <2`, `^1.2`, `~1.2`, `1.x`, `1.2.3`, `*`.
///
/// Bounds with a space between them hold all together; ranges with `||` between them, one of them. A part that is left
/// out or written `x` stands for any: `>1.2` begins at 1.3.0, `<=1.2` ends before 1.3.0. `^1.2` goes up to the next
/// number that may break something: below 2.0.0, and for `^0.2` below 0.3.0. A prerelease is in a range only when a
/// bound names a prerelease of the same release.
package struct VersionRange: Sendable, Hashable {
  /// As it was written.
  package let text: String
  private let choices: [[Bound]]

  private struct Bound: Sendable, Hashable {
    enum Relation: Sendable { case atLeast, below, more, atMost }
    var relation: Relation
    var version: SemanticVersion

    func holds(_ other: SemanticVersion) -> Bool {
      switch relation {
      case .atLeast: other >= version
      case .below: other < version
      case .more: other > version
      case .atMost: other <= version
      }
    }
  }

  /// Nil for what is no range.
  package init?(_ text: String) {
    var choices: [[Bound]] = []
    for choice in Self.alternatives(text) {
      guard let bounds = Self.bounds(choice) else { return nil }
      choices.append(bounds)
    }
    self.text = text
    self.choices = choices
  }

  package func contains(_ version: SemanticVersion) -> Bool {
    choices.contains { bounds in
      guard bounds.allSatisfy({ $0.holds(version) }) else { return false }
      if version.prerelease.isEmpty { return true }
      return bounds.contains { !$0.version.prerelease.isEmpty && $0.version.release == version.release }
    }
  }

  /// Whether somebody wrote a single version: `1.4.0`.
  package var isOneVersion: Bool {
    SemanticVersion(text.hasPrefix("=") ? String(text.dropFirst()) : text) != nil
  }

  /// The parts between `||`.
  private static func alternatives(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = Substring(text)
    while let bar = rest.firstIndex(of: "|"), rest[bar...].hasPrefix("||") {
      parts.append(rest[..<bar])
      rest = rest[bar...].dropFirst(2)
    }
    return parts + [rest]
  }

  /// The bounds of one choice; an operator may stand apart from its version.
  private static func bounds(_ text: Substring) -> [Bound]? {
    var bounds: [Bound] = []
    var pending = ""
    var isEmpty = true
    for word in text.split(separator: " ") {
      pending += word
      guard !pending.utf8.allSatisfy({ isOperator($0) }) else { continue }
      guard let found = bound(pending) else { return nil }
      bounds += found
      pending = ""
      isEmpty = false
    }
    return pending.isEmpty && !isEmpty ? bounds : nil
  }

  private static func isOperator(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "~")].contains(byte)
  }

  private static func bound(_ text: String) -> [Bound]? {
    let sign = String(text.prefix { $0.utf8.allSatisfy(isOperator) })
    guard let part = Partial(text.dropFirst(sign.count)) else { return nil }
    let (first, after) = (part.first, part.after)
    switch sign {
    case "", "=": return between(first, after, part.exact)
    case ">=": return [Bound(relation: .atLeast, version: first)]
    case ">": return after.map { [Bound(relation: .atLeast, version: $0)] } ?? (part.exact ? more(first) : nil)
    case "<": return [Bound(relation: .below, version: first)]
    case "<=": return after.map { [Bound(relation: .below, version: $0)] } ?? (part.exact ? atMost(first) : [])
    case "^": return between(first, part.nextBreaking, false)
    case "~": return between(first, part.minor == nil ? after : SemanticVersion(first.major, first.minor + 1, 0), false)
    default: return nil
    }
  }

  private static func more(_ version: SemanticVersion) -> [Bound] { [Bound(relation: .more, version: version)] }
  private static func atMost(_ version: SemanticVersion) -> [Bound] { [Bound(relation: .atMost, version: version)] }

  private static func between(_ first: SemanticVersion, _ after: SemanticVersion?, _ exact: Bool) -> [Bound] {
    if exact { return [Bound(relation: .atLeast, version: first), Bound(relation: .atMost, version: first)] }
    return [Bound(relation: .atLeast, version: first)] + (after.map { [Bound(relation: .below, version: $0)] } ?? [])
  }

  /// A version of which the last parts may be left out.
  private struct Partial {
    var major: Int?
    var minor: Int?
    var patch: Int?
    var prerelease: [String] = []

    init?(_ text: Substring) {
      if let whole = SemanticVersion(String(text)) {
        (major, minor, patch, prerelease) = (whole.major, whole.minor, whole.patch, whole.prerelease)
        return
      }
      let words = text.split(separator: ".", omittingEmptySubsequences: false)
      guard !words.isEmpty, words.count <= 3 else { return nil }
      var numbers: [Int?] = []
      for word in words {
        if word == "x" || word == "X" || word == "*" {
          numbers.append(nil)
        } else {
          guard let number = SemanticVersion.number(word), numbers.allSatisfy({ $0 != nil }) else { return nil }
          numbers.append(number)
        }
      }
      numbers += [nil, nil]
      (major, minor, patch) = (numbers[0], numbers[1], numbers[2])
    }

    var exact: Bool { patch != nil }
    var first: SemanticVersion { SemanticVersion(major ?? 0, minor ?? 0, patch ?? 0, prerelease: prerelease) }

    /// The first version that no longer begins with what is written; nil when everything does, or nothing is left out.
    var after: SemanticVersion? {
      guard let major, patch == nil else { return nil }
      return minor.map { SemanticVersion(major, $0 + 1, 0) } ?? SemanticVersion(major + 1, 0, 0)
    }

    /// The leftmost number that is not zero, one higher.
    var nextBreaking: SemanticVersion? {
      guard let major else { return nil }
      if major > 0 || minor == nil { return SemanticVersion(major + 1, 0, 0) }
      guard let minor else { return nil }
      if minor > 0 || patch == nil { return SemanticVersion(0, minor + 1, 0) }
      return SemanticVersion(0, 0, (patch ?? 0) + 1)
    }
  }
}

extension VersionRange: CustomStringConvertible {
  package var description: String { text }
}
