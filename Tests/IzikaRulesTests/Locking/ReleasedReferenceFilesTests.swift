import Foundation
import Packs
import Rules
import System
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// `rules/RELEASED`: a shipped pack that changes needs a new line, and once it was released a new version.
@Suite struct ReleasedReferenceFilesTests {
  private static let isRecording = !(ProcessInfo.processInfo.environment["IZIKA_RECORD"] ?? "").isEmpty
  private static let rules = SourceTree.root.appending(path: "rules").path + "/"

  private func shipped() throws -> ShippedPacks {
    try ShippedPacks(PackLibrary(shipped: Self.rules, files: LocalFiles(), engine: .lendingFunctions()))
  }

  private func lines(_ shipped: ShippedPacks) throws -> [ReleasedPacks.Line] {
    try shipped.library.shippedNames().map { name in
      let archive = try shipped.archive(name)
      let identity = try PackIdentity(of: archive.draft(shown: name, for: .lendingFunctions()).pack.manifest)
      #expect(identity.pack == name)
      return ReleasedPacks.Line(name: name, version: identity.version, digest: archive.digest)
    }
  }

  @Test func everyShippedPackStandsInTheList() throws {
    let shipped = try shipped()
    var list = shipped.released
    let changed = try list.enter(lines(shipped))
    #expect(changed == [], "released with other content: give these a new version in their pack.yaml")
    let url = URL(filePath: Self.rules + ReleasedPacks.fileName)
    guard try String(contentsOf: url, encoding: .utf8) != list.text, changed.isEmpty else { return }
    guard Self.isRecording else {
      Issue.record("rules/RELEASED is not what is shipped: IZIKA_RECORD=1 swift test --filter Released")
      return
    }
    try list.text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// Who updates the program goes on by what was accepted: each version that ever left the house is in it, as a file.
  @Test func everyReleasedVersionIsThereAsAFile() throws {
    let shipped = try shipped()
    for line in shipped.released.released {
      if Self.isRecording, shipped.contains(line.name) {
        let archive = try shipped.archive(line.name)
        let file = URL(filePath: Self.rules + ShippedPacks.formerFile(line.name, line.version))
        if archive.digest == line.digest, try shipped.former(line.name, line.version) == nil {
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(archive.bytes).write(to: file)
        }
      }
      let kept = try #require(
        try shipped.former(line.name, line.version), "\(line.name) \(line.version): IZIKA_RECORD=1 before it changes")
      #expect(try PackArchive(kept.bytes, name: kept.path).digest == line.digest)
    }
  }

  /// A lock that names a version of an older program, which no store holds.
  @Test func aFormerVersionIsTakenFromTheProgram() throws {
    let folder = try TemporaryFolder()
    let archive = try shipped().archive("fr/bareme")
    for file in archive.files { try folder.write(Data(file.bytes), to: "rules/fr/bareme/\(file.name)") }
    try folder.write("none\n", to: "rules/fr/bareme/README.md")
    try folder.write(Data(archive.bytes), to: "rules/" + ShippedPacks.formerFile("fr/bareme", "1.1.0"))
    let shipped = try ShippedPacks(
      PackLibrary(shipped: folder.path("rules"), files: LocalFiles(), engine: .lendingFunctions()))
    let store = PackStore { ["XDG_DATA_HOME": folder.path("data"), "XDG_DATA_DIRS": folder.path("none")][$0] }
    func entry(_ version: String) -> LockedPack {
      LockedPack(
        version: version, digest: archive.digest, decides: archive.digest, standing: .shipped, accepted: nil)
    }
    let kept = KeptPacks(store: store, shipped: shipped)
    #expect(try kept.archive(of: "fr/bareme", entry("1.1.0"))?.bytes == archive.bytes)
    #expect(try kept.archive(of: "fr/bareme", entry("1.0.0")) == nil)
  }

  /// What a shipped pack would be as a file has the digest of its folder, whoever makes it.
  @Test func theFolderHasTheDigestOfItsArchive() throws {
    let archive = try shipped().archive("fr/bareme")
    let folder = try TemporaryFolder()
    for file in archive.files { try folder.write(Data(file.bytes), to: "copy/\(file.name)") }
    try folder.write("nobody's", to: "copy/notes.txt")
    let copy = try PackSelection(of: folder.path("copy") + "/", shown: "copy/")
    #expect(try PackArchive(of: copy.files, name: "copy").digest == archive.digest)
  }

  // MARK: The list itself

  private static let digests = (0..<4).map { "sha256:" + String(repeating: "\($0)", count: 64) }

  private func list(_ text: String) throws -> ReleasedPacks { try ReleasedPacks(Array(text.utf8), file: "RELEASED") }

  @Test func whatWasReleasedNeverChanges() throws {
    var list = ReleasedPacks()
    let first = ReleasedPacks.Line(name: "fr/bareme", version: "1.0.0", digest: Self.digests[0])
    #expect(list.enter([first]).isEmpty)
    // Nobody has it yet.
    let mended = ReleasedPacks.Line(name: "fr/bareme", version: "1.0.0", digest: Self.digests[1])
    #expect(list.enter([mended]).isEmpty)
    #expect(list.next == [mended])
    list.release()
    #expect(list.enter([first]) == [first])
    #expect(list.next.isEmpty && list.released == [mended])
    let newer = ReleasedPacks.Line(name: "fr/bareme", version: "1.0.1", digest: Self.digests[0])
    #expect(list.enter([newer]).isEmpty)
    #expect(list.released == [mended] && list.next == [newer])
    #expect(list.holds("fr/bareme", "1.0.0", Self.digests[1]) && list.holds("fr/bareme", "1.0.1", Self.digests[0]))
    #expect(!list.holds("fr/bareme", "1.0.0", Self.digests[0]))
    #expect(!list.holds("fr/trajets", "1.0.0", Self.digests[1]))
    #expect(try self.list(list.text) == list)
  }

  @Test(arguments: [
    "fr/bareme 1.0.0", "fr/bareme 1.0 \(digests[0])", "bareme 1.0.0 \(digests[0])", "fr/bareme 1.0.0 \(digests[0]) ",
    "fr/bareme 1.0.0 sha256:0", "next:\nnext:", "fr/bareme  1.0.0 \(digests[0])",
  ])
  func aLineThatIsNotUnderstoodIsAnError(_ text: String) {
    let failure = #expect(throws: Failure.self) { try list(text + "\n") }
    #expect(failure?.diagnostics.map(\.code) == [.lockInvalid])
  }
}
