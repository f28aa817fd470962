import Foundation
import Packs
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// Where archives are kept, and that nothing in it is followed, or believed.
@Suite struct PackStoreTests {
  private let folder: TemporaryFolder
  private let store: PackStore

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    store = PackStore { name in
      switch name {
      case "XDG_DATA_HOME": folder.path("own")
      case "XDG_DATA_DIRS": "relative:\(folder.path("office"))"
      default: nil
      }
    }
  }

  private func archive(_ rules: String = "return {}", version: String = "1.0.0") throws -> PackArchive {
    try PackArchive(
      of: [
        ArchiveEntry(name: "pack.yaml", bytes: Array("name: a/b\nversion: \(version)\napi: 1\n".utf8)),
        ArchiveEntry(name: "rules.lua", bytes: Array(rules.utf8)),
      ], name: "a")
  }

  private func path(_ archive: PackArchive, in base: String = "own") -> String {
    folder.path("\(base)/izika-rules/packs/sha256/\(archive.digest.dropFirst(7)).izika")
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func anArchiveIsKeptForItsOwnerAlone() throws {
    let archive = try archive()
    #expect(try store.read(archive.digest) == nil)
    try store.add(archive)
    #expect(try store.read(archive.digest)?.bytes == archive.bytes)
    #expect(try store.read(archive.digest)?.path == path(archive))
    #expect(try permissions(path(archive)) == 0o444)
    for part in ["own", "own/izika-rules/packs", "own/izika-rules/packs/sha256"] {
      #expect(try permissions(folder.path(part)) == 0o700)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("own/izika-rules/packs/sha256")).count == 1)
  }

  @Test func aCopyWithMoreSignaturesAddsThem() throws {
    let archive = try archive()
    let (one, other) = (String(repeating: "a", count: 16), String(repeating: "b", count: 16))
    try store.add(try archive.signed(Array("one".utf8), by: one, name: "a"))
    try store.add(try archive.signed(Array("other".utf8), by: other, name: "a"))
    try store.add(archive)
    let kept = try #require(try store.read(archive.digest))
    #expect(try PackArchive(kept.bytes, name: "a").signatures.map(\.bytes) == [Array("one".utf8), Array("other".utf8)])
  }

  @Test func whatIsBrokenIsReplaced() throws {
    let archive = try archive()
    for broken in ["", "PK", String(decoding: try self.archive("return {api = 1}").bytes, as: UTF8.self)] {
      try? FileManager.default.removeItem(atPath: path(archive))
      try folder.write(broken, to: "own/izika-rules/packs/sha256/\(archive.digest.dropFirst(7)).izika")
      try store.add(archive)
      #expect(try store.read(archive.digest)?.bytes == archive.bytes)
    }
  }

  @Test func theOfficesStoreIsReadAndNotWritten() throws {
    let archive = try archive()
    let name = "office/izika-rules/packs/sha256/\(archive.digest.dropFirst(7)).izika"
    try folder.write(Data(archive.bytes), to: name)
    #expect(try store.read(archive.digest)?.path == folder.path(name))
    try store.add(archive)
    #expect(try store.read(archive.digest)?.path == path(archive))
  }

  @Test func noLinkIsFollowed() throws {
    let archive = try archive()
    try folder.write(Data(archive.bytes), to: "elsewhere")
    try FileManager.default.createDirectory(
      atPath: folder.path("own/izika-rules/packs/sha256"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path(archive), withDestinationPath: folder.path("elsewhere"))
    let failure = #expect(throws: Failure.self) { try store.read(archive.digest) }
    #expect(failure?.diagnostics.map(\.code) == [.fileUnreadable])
    // What takes its place leaves what the link led to.
    try store.add(archive)
    #expect(try store.read(archive.digest)?.bytes == archive.bytes)
    #expect(try folder.read("elsewhere").utf8.elementsEqual(archive.bytes))
  }

  @Test func theirNamesComeFromWithin() throws {
    try store.add(archive())
    try store.add(archive(version: "1.1.0"))
    try folder.write("nothing", to: "own/izika-rules/packs/sha256/0000.izika")
    #expect(Set(try store.archives().map(\.pack.version)) == ["1.0.0", "1.1.0"])
  }

  @Test func withoutAHomeNothingIsKept() throws {
    let store = PackStore { _ in nil }
    #expect(store.own == nil)
    #expect(throws: Failure.self) { try store.add(archive()) }
    #expect(store.shared == ["/usr/local/share/izika-rules/packs/", "/usr/share/izika-rules/packs/"])
  }
}
