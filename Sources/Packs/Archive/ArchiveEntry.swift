/// A file in an archive: its name there, and what it holds.
package struct ArchiveEntry: Sendable, Hashable {
  /// With `/` between its parts: `tests/days.yaml`.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// By the bytes of their names, which are ASCII.
  static func precedes(_ left: ArchiveEntry, _ right: ArchiveEntry) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
