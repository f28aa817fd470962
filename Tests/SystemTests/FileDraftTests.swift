import Foundation
import System
import TestSupport
import Testing

@Suite struct FileDraftTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A database locks the file that it opens by this name; a descriptor closed later would take its locks away.
  @Test func anEmptyDraftIsClosedAndItsOwnersAlone() throws {
    let draft = try FileDraft.empty(beside: folder.path("a"))
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    let open = descriptors.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
    }
    #expect(!open.contains(draft.name))
    let attributes = try FileManager.default.attributesOfItem(atPath: draft.name)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == 0)
  }

  @Test func twoDraftsOfOneFileHaveNamesOfTheirOwn() throws {
    let one = try FileDraft.holding(Array("one".utf8), beside: folder.path("a"), permissions: 0o644)
    let two = try FileDraft.holding(Array("two".utf8), beside: folder.path("a"), permissions: 0o644)
    #expect(one.name != two.name)
    try one.place(at: folder.path("a"))
    // What stands there stays, and is no error.
    try two.place(at: folder.path("a"))
    #expect(try folder.read("a") == "one")
    try two.replace(folder.path("a"))
    #expect(try folder.read("a") == "two")
    one.remove()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a"])
  }

  @Test func whereNoFileCanBeMadeTheSystemSaysWhy() {
    #expect(throws: SystemError.missing) { try FileDraft.empty(beside: folder.path("none/a")) }
  }
}
