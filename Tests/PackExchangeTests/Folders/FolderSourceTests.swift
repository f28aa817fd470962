import Foundation
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@testable import PackExchange

/// Packs in a folder that others write to: what a file is called means nothing, what it holds everything.
@Suite struct FolderSourceTests {
  private static let pack = "agence-durand/visites"

  private func write(_ pack: PackArchive, _ folder: TemporaryFolder, _ name: String) throws {
    try folder.write(Data(pack.bytes), to: name)
  }

  private func release(_ pack: PackArchive, _ version: String) -> ReleasesList.Release {
    Published.release(version, pack.digest)
  }

  /// The code of what is thrown; nil where nothing is.
  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Failure)?.diagnostics.first?.code.name ?? "\(error)"
    }
  }

  @Test func aFolderThatIsNotThereIsNotEmpty() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    for name in ["missing", "file"] {
      #expect(code { _ = try FolderSource(folder.path(name)) } == "source-missing")
    }
    #expect(try FolderSource(folder.url.path).list(of: "agence-durand") == nil)
  }

  // MARK: Without a list

  @Test func identityComesFromInside() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (try Published.pack("1.4.0"), try Published.pack("1.10.0"))
    try write(two, folder, "agence-durand-visites-1.9.0 (1).izika")
    try write(one, folder, "deep/er/agence-dupont-autre-1.4.0.izika")
    try write(one, folder, "Copie de visites.izika")
    try write(try Published.pack("1.4.0", name: "agence-dupont/visites"), folder, "dupont.izika")
    try write(one, folder, ".hidden.izika")
    try folder.write("notes", to: "notes.txt")
    let found = try FolderSource(folder.url.path).versions(of: Self.pack)
    #expect(found.packs.map(\.identity.version) == ["1.4.0", "1.10.0"], "29: equal digests are one")
    #expect(found.problems.isEmpty)
  }

  @Test func ofCopiesTheOneWithMostSignaturesIsTaken() throws {
    let folder = try TemporaryFolder()
    let keys = [try SoftwareKey(seed: 1), try SoftwareKey(seed: 2)]
    for (name, count) in [("a", 1), ("b", 2), ("c", 0)] {
      try write(try Published.pack("1.4.0", by: Array(keys.prefix(count))), folder, "\(name).izika")
    }
    let found = try FolderSource(folder.url.path).versions(of: Self.pack)
    #expect(found.packs.map(\.archive.signatures.count) == [2])
  }

  /// 29: two files of one version with other content are an error, and neither is offered; other versions are.
  @Test func twoContentsOfOneVersionAreNone() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Published.pack("1.4.0"), try Published.pack("1.4.0", rules: "return { api = 1, x = 2 }\n"))
    try write(one, folder, "a.izika")
    try write(other, folder, "conflict/a (copie en conflit).izika")
    try write(try Published.pack("1.3.0"), folder, "b.izika")
    let found = try FolderSource(folder.url.path).versions(of: Self.pack)
    #expect(found.packs.map(\.identity.version) == ["1.3.0"])
    #expect(found.problems.map(\.code) == [.versionChanged])
    for digest in [one.digest, other.digest] {
      #expect(found.problems[0].message.english.contains(digest) && found.problems[0].message.french.contains(digest))
    }
  }

  /// 40: what is cut is passed over, with a warning that asks to try again, and what is whole is offered.
  @Test func aCutFileIsPassedOver() throws {
    let folder = try TemporaryFolder()
    let whole = try Published.pack("1.4.0")
    try write(whole, folder, "a.izika")
    for cut in [0, 1, 511, 512, 1_700, whole.bytes.count - 1] {
      try folder.write(Data(whole.bytes.prefix(cut)), to: "cut.izika")
      let found = try FolderSource(folder.url.path).versions(of: Self.pack)
      #expect(found.packs.count == 1)
      #expect(found.problems.map(\.code) == [.sourceUnread], "\(cut)")
      #expect(
        found.problems[0].severity == .warning && found.problems[0].advice.english.contains("try again"), "\(cut)")
    }
  }

  @Test func noLinkIsFollowed() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    let pack = try Published.pack("1.4.0")
    try write(pack, outside, "a.izika")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("folder"), withDestinationPath: outside.url.path)
    try files.createSymbolicLink(atPath: folder.path("loop"), withDestinationPath: folder.url.path)
    try files.createSymbolicLink(atPath: folder.path("a.izika"), withDestinationPath: outside.path("a.izika"))
    let source = try FolderSource(folder.url.path)
    let found = try source.versions(of: Self.pack)
    #expect(found.packs.isEmpty)
    #expect(found.problems.map(\.code) == [.sourceUnread])
    try files.createDirectory(atPath: folder.path("agence-durand"), withIntermediateDirectories: true)
    for target in [outside.path("a.izika"), "/nowhere"] {
      try files.createSymbolicLink(
        atPath: folder.path("agence-durand/releases.izika"), withDestinationPath: target)
      #expect(code { _ = try source.list(of: "agence-durand") } == "file-unreadable", "\(target)")
      try files.removeItem(atPath: folder.path("agence-durand/releases.izika"))
    }
    // The folder itself may be one: who named it knows where it leads.
    #expect(try FolderSource(folder.path("folder")).versions(of: Self.pack).packs.count == 1)
  }

  @Test func moreThanTwoThousandFilesAreNoFolderOfPacks() throws {
    let folder = try TemporaryFolder()
    for number in 0...2_000 { try folder.write("x", to: "\(number % 20)/\(number).izika") }
    let source = try FolderSource(folder.url.path)
    #expect(code { _ = try source.versions(of: Self.pack) } == "source-too-large")
    try FileManager.default.removeItem(atPath: folder.path("0/0.izika"))
    #expect(try source.versions(of: Self.pack).problems.count == 2_000)
  }

  // MARK: With a list

  @Test func theListsDigestNamesTheFile() throws {
    let folder = try TemporaryFolder()
    let pack = try Published.pack("1.4.0")
    try write(pack, folder, "agence-durand/visites/agence-durand-visites-1.4.0.izika")
    let found = try FolderSource(folder.url.path).archive(of: release(pack, "1.4.0"), pack: Self.pack)
    #expect(found.archive.digest == pack.digest && found.file.hasSuffix("agence-durand-visites-1.4.0.izika"))
  }

  /// A synchronisation gave the file another name, and left something else under its own.
  @Test func aRenamedCopyIsFound() throws {
    let folder = try TemporaryFolder()
    let (pack, other) = (try Published.pack("1.4.0"), try Published.pack("1.4.0", rules: "return {}\n"))
    try write(pack, folder, "agence-durand/visites/agence-durand-visites-1.4.0 (1).izika")
    let source = try FolderSource(folder.url.path)
    #expect(try source.archive(of: release(pack, "1.4.0"), pack: Self.pack).archive.digest == pack.digest)
    try write(other, folder, "agence-durand/visites/agence-durand-visites-1.4.0.izika")
    #expect(try source.archive(of: release(pack, "1.4.0"), pack: Self.pack).archive.digest == pack.digest)
  }

  /// 16: another content under a version's name, and nowhere the one that the list names.
  @Test func anExchangedFileIsAnError() throws {
    let folder = try TemporaryFolder()
    let (pack, other) = (try Published.pack("1.4.0"), try Published.pack("1.4.0", rules: "return {}\n"))
    try write(other, folder, "agence-durand/visites/agence-durand-visites-1.4.0.izika")
    let source = try FolderSource(folder.url.path)
    #expect(code { _ = try source.archive(of: release(pack, "1.4.0"), pack: Self.pack) } == "version-changed")
  }

  /// 40: the list is there before the file is, or before it is whole.
  @Test func aFileThatIsStillCopiedIsAskedForAgain() throws {
    let folder = try TemporaryFolder()
    let pack = try Published.pack("1.4.0")
    let source = try FolderSource(folder.url.path)
    #expect(code { _ = try source.archive(of: release(pack, "1.4.0"), pack: Self.pack) } == "version-absent")
    for cut in [0, 600, pack.bytes.count - 3] {
      try folder.write(
        Data(pack.bytes.prefix(cut)), to: "agence-durand/visites/agence-durand-visites-1.4.0.izika")
      do {
        _ = try source.archive(of: release(pack, "1.4.0"), pack: Self.pack)
        Issue.record("\(cut) bytes were enough")
      } catch {
        #expect(error.diagnostics.map(\.code) == [.packArchive])
        #expect(error.diagnostics[0].advice.english.contains("try again"))
        #expect(error.diagnostics[0].advice.french.contains("réessayez"))
      }
    }
  }
}
