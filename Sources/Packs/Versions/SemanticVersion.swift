/// A version as semver.org 2.0.0 defines it: `1.4.0`, `2.0.0-beta.1`.
package struct SemanticVersion: Sendable {
  var major: Int
  var minor: Int
  var patch: Int
  /// The parts behind `-`: `["beta", "1"]`; empty for a release.
  var prerelease: [String]
  /// What stands behind `+`; it does not count when versions are compared.
  package var build: String

  package init(_ major: Int, _ minor: Int, _ patch: Int, prerelease: [String] = [], build: String = "") {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
    self.build = build
  }

  /// The version without its prerelease and build.
  package var release: SemanticVersion { SemanticVersion(major, minor, patch) }
}

extension SemanticVersion: LosslessStringConvertible {
  /// Reads `1.4.0` and what semver.org allows behind it; nil for anything else, such as `1.4` or `v1.4.0`.
  package init?(_ text: String) {
    let plus = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    guard let front = plus.first else { return nil }
    let dash = front.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = dash[0].split(separator: ".", omittingEmptySubsequences: false).map { Self.number($0) }
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1], let patch = numbers[2] else { return nil }
    var prerelease: [String] = []
    if dash.count == 2 {
      guard let parts = Self.identifiers(dash[1], leadingZeros: false) else { return nil }
      prerelease = parts
    }
    if plus.count == 2, Self.identifiers(plus[1], leadingZeros: true) == nil { return nil }
    self.init(major, minor, patch, prerelease: prerelease, build: plus.count == 2 ? String(plus[1]) : "")
  }

  package var description: String {
    let front = "\(major).\(minor).\(patch)" + (prerelease.isEmpty ? "" : "-" + prerelease.joined(separator: "."))
    return build.isEmpty ? front : front + "+" + build
  }

  /// A number without leading zeros; nil for anything else.
  package static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), text == "0" || text.first != "0" else {
      return nil
    }
    return Int(text)
  }

  private static func identifiers(_ text: Substring, leadingZeros: Bool) -> [String]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    for part in parts {
      guard !part.isEmpty, part.utf8.allSatisfy(isIdentifier) else { return nil }
      let isNumber = part.utf8.allSatisfy { (48...57).contains($0) }
      if isNumber, !leadingZeros, number(part) == nil { return nil }
    }
    return parts.map(String.init)
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"): true
    default: false
    }
  }
}

extension SemanticVersion: Comparable, Hashable {
  /// semver.org, section 11: a prerelease comes before its release; numbers come before words; fewer parts come first.
  package static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    let (a, b) = ((left.major, left.minor, left.patch), (right.major, right.minor, right.patch))
    if a != b { return a < b }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    for (a, b) in zip(left.prerelease, right.prerelease) where a != b {
      switch (Int(a), Int(b)) {
      case (let a?, let b?): return a < b
      case (nil, nil): return a.utf8.lexicographicallyPrecedes(b.utf8)
      case (let number, _): return number != nil
      }
    }
    return left.prerelease.count < right.prerelease.count
  }

  package static func == (left: SemanticVersion, right: SemanticVersion) -> Bool {
    (left.major, left.minor, left.patch) == (right.major, right.minor, right.patch)
      && left.prerelease == right.prerelease
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(major)
    hasher.combine(minor)
    hasher.combine(patch)
    hasher.combine(prerelease)
  }
}
