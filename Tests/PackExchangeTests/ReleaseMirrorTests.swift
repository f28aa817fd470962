import Foundation
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@testable import PackExchange

/// What is written into folders: whole, once, and never back.
@Suite struct ReleaseMirrorTests {
  private static let pack = "agence-durand/visites"
  private static let claire = try! SoftwareKey(seed: 1)

  private func published(_ versions: [String], serial: Int = 1, rules: String = "return {}\n") throws -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    var list = Published.list(serial)
    for version in versions {
      let pack = try Published.pack(version, rules: rules, by: [Self.claire])
      try folder.write(Data(pack.bytes), to: FolderSource.file(of: Self.pack, version))
      list.set(Published.release(version, pack.digest), of: "visites")
    }
    try folder.write(Data(try Published.signed(list, by: [Self.claire]).bytes), to: "agence-durand/releases.izika")
    return folder
  }

  private func copy(_ from: TemporaryFolder, to: TemporaryFolder, _ range: String? = nil) throws -> ReleaseMirror.Copied
  {
    try ReleaseMirror(
      "agence-durand", from: FolderSource(from.url.path), into: FolderPublisher(to.url.path, scope: "agence-durand")
    )
    .copy(Self.pack, in: range.flatMap { VersionRange($0) })
  }

  private func names(_ folder: TemporaryFolder) -> [String] {
    (FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.contains(".") }.sorted()
  }

  @Test func aMirrorHasTheSameBytes() throws {
    let (from, to) = (try published(["1.4.0", "1.5.0"], serial: 7), try TemporaryFolder())
    let copied = try copy(from, to: to)
    #expect(copied.versions.map(\.version) == ["1.4.0", "1.5.0"] && copied.versions.allSatisfy(\.isNew))
    #expect(copied.serial == 7 && copied.diagnostics.isEmpty)
    #expect(names(to) == names(from), "and no lock or draft is left")
    for name in names(from) {
      #expect(try Data(contentsOf: URL(filePath: from.path(name))) == Data(contentsOf: URL(filePath: to.path(name))))
    }
    #expect(try copy(from, to: to).versions.map(\.isNew) == [false, false])
  }

  @Test func aRangeIsCopiedAndNothingElse() throws {
    let (from, to) = (try published(["1.4.0", "1.5.0"]), try TemporaryFolder())
    #expect(try copy(from, to: to, "~1.4").versions.map(\.version) == ["1.4.0"])
    let failure = #expect(throws: Failure.self) { try copy(from, to: to, "^2") }
    #expect(failure?.diagnostics.map(\.code) == [.versionAbsent])
    #expect(failure?.diagnostics[0].advice.english == "versions: 1.4.0, 1.5.0")
  }

  /// 18: a mirror never goes back, and takes no other list of its number.
  @Test func aMirrorIsNotSetBack() throws {
    let to = try TemporaryFolder()
    _ = try copy(try published(["1.4.0"], serial: 7), to: to)
    for other in [try published(["1.3.0"], serial: 6), try published(["1.4.0", "1.5.0"], serial: 7)] {
      let before = names(to)
      #expect(try copy(other, to: to).diagnostics.map(\.code) == [.listOlder])
      #expect(names(to) == before)
    }
    #expect(try copy(try published(["1.4.0", "1.5.0"], serial: 8), to: to).serial == 8)
  }

  /// 16: what lies there is not exchanged, and the list that names other content is not copied.
  @Test func aMirrorsVersionIsNotExchanged() throws {
    let (from, to) = (try published(["1.4.0"], serial: 1), try TemporaryFolder())
    _ = try copy(from, to: to)
    let copied = try copy(try published(["1.4.0", "1.5.0"], serial: 2, rules: "return { api = 1 }\n"), to: to)
    #expect(copied.diagnostics.map(\.code) == [.versionChanged] && copied.serial == nil)
    #expect(copied.versions.map(\.version) == ["1.5.0"])
    let list = try #require(try FolderSource(to.url.path).list(of: "agence-durand"))
    #expect(try ReleasesArchive(list.bytes, of: "agence-durand", file: "r").list.serial == 1)
  }

  /// 40: what is still copied at the source keeps the list back.
  @Test func aListIsNotCopiedBeforeItsPacks() throws {
    let (from, to) = (try published(["1.4.0", "1.5.0"]), try TemporaryFolder())
    let file = FolderSource.file(of: Self.pack, "1.5.0")
    let whole = try Data(contentsOf: URL(filePath: from.path(file)))
    try from.write(Data(whole.prefix(900)), to: file)
    let copied = try copy(from, to: to)
    #expect(copied.diagnostics.map(\.code) == [.packArchive] && copied.serial == nil)
    #expect(names(to) == [FolderSource.file(of: Self.pack, "1.4.0")])
  }

  @Test func onePublisherAtATime() throws {
    let folder = try TemporaryFolder()
    let publisher = try FolderPublisher(folder.url.path, scope: "agence-durand")
    let pack = try FoundPack(try Published.pack("1.4.0").bytes, file: "a.izika")
    let written = try publisher.alone { () throws(Failure) in
      let failure = #expect(throws: Failure.self) { try publisher.alone { () throws(Failure) in } }
      #expect(failure?.diagnostics.map(\.code) == [.listBusy])
      #expect(failure?.diagnostics[0].place.file?.hasSuffix("agence-durand/releases.lock") == true)
      return try publisher.place(pack)
    }
    #expect(written)
    #expect(try publisher.alone { () throws(Failure) in try publisher.place(pack) } == false)
    let other = try FoundPack(try Published.pack("1.4.0", rules: "return {}\n").bytes, file: "b.izika")
    let failure = #expect(throws: Failure.self) {
      try publisher.alone { () throws(Failure) in try publisher.place(other) }
    }
    #expect(failure?.diagnostics.map(\.code) == [.versionChanged])
    #expect(try publisher.there(Self.pack, "1.4.0")?.archive.digest == pack.archive.digest)
    #expect(names(folder) == [FolderSource.file(of: Self.pack, "1.4.0")], "no lock is left after a refusal")
  }
}
