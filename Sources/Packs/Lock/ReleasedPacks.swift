import Values

/// Every pack that ever came with the program: what `rules/RELEASED` says.
///
/// A line a pack, `NAME VERSION sha256:…`, by name and version. What stands below the line `next:` has not left the house yet, and
/// may still change; what stands above it never does.
package struct ReleasedPacks: Sendable, Hashable {
  package static let fileName = "RELEASED"

  package struct Line: Sendable, Hashable {
    package let name: String
    package let version: String
    package let digest: String

    package init(name: String, version: String, digest: String) {
      (self.name, self.version, self.digest) = (name, version, digest)
    }
  }

  /// In releases of the program.
  package private(set) var released: [Line] = []
  /// In the next one.
  package private(set) var next: [Line] = []

  package init() {}

  /// - Throws: a ``Failure`` for a line that is not understood.
  package init(_ bytes: [UInt8], file: String) throws(Failure) {
    var isNext = false
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text == Self.mark, !isNext {
        isNext = true
        continue
      }
      let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, PackIdentity.isName(parts[0]), SemanticVersion(parts[1]) != nil,
        LockedPack.isDigest(parts[2])
      else { throw Failure(LockProblem.noRelease(file, index + 1)) }
      let read = Line(name: parts[0], version: parts[1], digest: parts[2])
      if isNext { next.append(read) } else { released.append(read) }
    }
  }

  private static let mark = "next:"

  /// Whether this very pack came, or comes, with the program.
  package func holds(_ name: String, _ version: String, _ digest: String) -> Bool {
    let line = Line(name: name, version: version, digest: digest)
    return next.contains(line) || released.contains(line)
  }

  /// The first parts of their names, also of such as are shipped no more.
  package var scopes: Set<String> { Set((released + next).map { String($0.name.prefix { $0 != "/" }) }) }

  /// Enters what is shipped now in the place of what stood below ``next``.
  /// - Returns: those whose version was released with other content, and which therefore need another one.
  package mutating func enter(_ shipped: [Line]) -> [Line] {
    let versions = Dictionary(
      released.map { ("\($0.name) \($0.version)", $0.digest) }, uniquingKeysWith: { first, _ in first })
    next = shipped.filter { versions["\($0.name) \($0.version)"] == nil }.sorted(by: Self.precedes)
    return shipped.filter { line in versions["\(line.name) \(line.version)"].map { $0 != line.digest } ?? false }
  }

  /// What a release of the program makes of it: nothing changes any more.
  package mutating func release() {
    released = (released + next).sorted(by: Self.precedes)
    next = []
  }

  private static func precedes(_ one: Line, _ other: Line) -> Bool {
    if one.name != other.name { return one.name < other.name }
    guard let first = SemanticVersion(one.version), let second = SemanticVersion(other.version) else { return false }
    return first < second
  }

  package var text: String {
    func lines(_ lines: [Line]) -> String { lines.map { "\($0.name) \($0.version) \($0.digest)\n" }.joined() }
    return """
      # Every rule pack that ever came with the program, by its digest; a lock that calls a pack shipped is held against this list.
      # CONTRIBUTING.md says how it is written. What stands above "next:" was released, and is never changed.

      """ + lines(released) + "\(Self.mark)\n" + lines(next)
  }
}
