import Fetching
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

  private func published(
    _ versions: [String], serial: Int = 1, rules: String = "return {}\n", by keys: [SoftwareKey] = [claire],
    signers: [TrustedSigner] = []
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var list = Published.list(serial, signers: signers)
    for version in versions {
      let pack = try Published.pack(version, rules: rules, by: [Self.claire])
      try folder.write(Data(pack.bytes), to: FolderSource.file(of: Self.pack, version))
      list.set(Published.release(version, pack.digest), of: "visites")
    }
    try folder.write(Data(try Published.signed(list, by: keys).bytes), to: "agence-durand/releases.izika")
    return folder
  }

  private func serial(_ folder: TemporaryFolder) throws -> Int? {
    try FolderSource(folder.url.path).list(of: "agence-durand").map { list in
      try ReleasesArchive(list.bytes, of: "agence-durand", file: "r").list.serial
    }
  }

  private func copy(
    _ from: TemporaryFolder, to: TemporaryFolder, _ range: String? = nil, trust: Trust = PublishedFolder.trust
  ) throws -> ReleaseMirror.Copied {
    try ReleaseMirror(
      "agence-durand", from: FolderSource(from.url.path), into: FolderPublisher(to.url.path, scope: "agence-durand"),
      trust: trust, on: PublishedFolder.today
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

  // MARK: Lists that do not count

  private static let noe = try! SoftwareKey(seed: 2)
  private static let nobody = Trust(scopes: ["agence-durand": TrustedScope()])

  /// Once it lay there, no good one of a lower number could take its place.
  @Test func whatDoesNotCountIsNotCopied() throws {
    for keys in [[], [Self.noe]] {
      let to = try TemporaryFolder()
      _ = try copy(try published(["1.4.0"], serial: 7), to: to)
      let before = names(to)
      let copied = try copy(try published(["1.5.0"], serial: 900, by: keys), to: to)
      #expect(copied.diagnostics.map(\.code) == [keys.isEmpty ? .packUnsigned : .packSigner])
      #expect(copied.serial == nil && copied.versions.isEmpty && names(to) == before)
      #expect(try serial(to) == 7)
      #expect(try copy(try published(["1.4.0", "1.5.0"], serial: 8), to: to).serial == 8)
    }
  }

  /// Where nobody knows the keys, the list that lies there says whose they are.
  @Test func whoHasNoKeysTakesNoListOfOthers() throws {
    let to = try TemporaryFolder()
    let noe = Self.noe.signer("noe")
    #expect(try copy(try published(["1.4.0"], serial: 7, signers: [noe]), to: to, trust: Self.nobody).serial == 7)
    for keys in [[], [try SoftwareKey(seed: 3)]] {
      let copied = try copy(try published(["1.4.0"], serial: 9, by: keys), to: to, trust: Self.nobody)
      #expect(copied.diagnostics.map(\.code) == [.packSigner] && copied.serial == nil)
      #expect(try serial(to) == 7)
    }
    let older = try copy(try published(["1.4.0"], serial: 6), to: to, trust: Self.nobody)
    #expect(older.diagnostics.map(\.code) == [.listOlder])
    #expect(older.diagnostics[0].message.english.contains("list 7 lies in the copy"))
    // One that the list there names signs the next one.
    #expect(try copy(try published(["1.4.0"], serial: 8, by: [Self.noe]), to: to, trust: Self.nobody).serial == 8)
  }

  @Test func whatDoesNotCountThereIsReplaced() throws {
    for trust in [PublishedFolder.trust, Self.nobody] {
      let to = try published(["1.4.0"], serial: 900, by: [])
      let copied = try copy(try published(["1.4.0"], serial: 7), to: to, trust: trust)
      #expect(copied.serial == 7 && copied.diagnostics.map(\.code) == [.sourceUnread])
      #expect(copied.diagnostics.map(\.severity) == [.warning])
      try to.write(Data("rubbish".utf8), to: "agence-durand/releases.izika")
      #expect(try copy(try published(["1.4.0"], serial: 7), to: to, trust: trust).serial == 7)
    }
    let to = try published(["1.4.0"], serial: 900, by: [Self.noe])
    #expect(try copy(try published(["1.4.0"], serial: 7), to: to).serial == 7)
  }

  // MARK: Packs of others

  /// A list that names the digest of another pack brings that one along: into another's folder, or out of this machine.
  @Test(arguments: [("fidu-bon/paie", "1.4.0"), ("agence-durand/autre", "1.4.0"), ("agence-durand/visites", "9.0.0")])
  func anotherPackIsNotCopied(_ name: String, _ version: String) throws {
    let other = try Published.pack(version, name: name, by: [Self.claire])
    var list = Published.list(1)
    list.set(Published.release("1.4.0", other.digest), of: "visites")
    let folder = try TemporaryFolder()
    let signed = try Published.signed(list, by: [Self.claire])
    try folder.write(Data(signed.bytes), to: "agence-durand/releases.izika")
    try folder.write(Data(other.bytes), to: FolderSource.file(of: Self.pack, "1.4.0"))
    let to = try TemporaryFolder()
    let copied = try copy(folder, to: to)
    #expect(copied.diagnostics.map(\.code) == [.packIdentity] && copied.serial == nil && copied.versions.isEmpty)
    #expect(names(to).isEmpty)

    // The same from a server, which need not have what this machine has.
    let server = try LoopbackServer { request in
      request.path.hasSuffix("releases.izika") ? .respond(200, body: signed.bytes) : .respond(404)
    }
    defer { withExtendedLifetime(server) {} }
    let source = try WebSource("\(server.address)/", over: CurlTransport.forTests, lists: KeptLists(in: nil))
    let fetched = try ReleaseMirror(
      "agence-durand", from: source, into: FolderPublisher(to.url.path, scope: "agence-durand"),
      trust: PublishedFolder.trust, on: PublishedFolder.today,
      keeping: PacksAtHand { $0 == other.digest ? other.bytes : nil }
    ).copy(Self.pack, in: nil)
    #expect(fetched.diagnostics.map(\.code) == [.packIdentity] && fetched.versions.isEmpty)
    #expect(names(to).isEmpty)
  }

  // MARK: Signatures

  /// A folder whose only version is signed by these.
  private func countersigned(by keys: [SoftwareKey]) throws -> TemporaryFolder {
    let folder = try published(["1.4.0"])
    try folder.write(
      Data(try Published.pack("1.4.0", rules: "return {}\n", by: keys).bytes),
      to: FolderSource.file(of: Self.pack, "1.4.0"))
    return folder
  }

  private func signers(_ folder: TemporaryFolder) throws -> Set<String> {
    let pack = try FolderPublisher(folder.url.path, scope: "agence-durand").there(Self.pack, "1.4.0")
    return Set(try #require(pack).archive.signingKeys.map(\.fingerprint))
  }

  @Test func signaturesAreJoined() throws {
    let both = Set([Self.claire, Self.noe].map(\.publicKey.fingerprint))
    let to = try TemporaryFolder()
    for keys in [[Self.claire, Self.noe], [Self.claire], [Self.noe]] {
      _ = try copy(try countersigned(by: keys), to: to)
      #expect(try signers(to) == both)
    }
    // And brought where they come later, from a server as well.
    let late = try TemporaryFolder()
    _ = try copy(try countersigned(by: [Self.claire]), to: late)
    let from = try countersigned(by: [Self.claire, Self.noe])
    let server = try LoopbackServer { request in
      (try? Data(contentsOf: URL(filePath: from.path(String(request.path.dropFirst()))))).map {
        .respond(200, body: Array($0))
      }
        ?? .respond(404)
    }
    defer { withExtendedLifetime(server) {} }
    let two = Trust(scopes: [
      "agence-durand": TrustedScope(need: 2, signers: [Self.claire.signer("claire"), Self.noe.signer("noe")])
    ])
    let source = try WebSource("\(server.address)/", over: CurlTransport.forTests, lists: KeptLists(in: nil))
    let copied = try ReleaseMirror(
      "agence-durand", from: source, into: FolderPublisher(late.url.path, scope: "agence-durand"), trust: two,
      on: PublishedFolder.today
    ).copy(Self.pack, in: nil)
    #expect(copied.versions.map(\.isNew) == [true])
    #expect(try signers(late) == both)
  }

  /// What holds nowhere does not take the place of what holds, and does not stand beside it.
  @Test func whatDoesNotHoldIsNotJoined() throws {
    let good = try FoundPack(try Published.pack("1.4.0", by: [Self.claire]).bytes, file: "a.izika")
    let forged = try Self.noe.sign(Array("another list".utf8))
    for name in [Self.claire.publicKey.shortName, Self.noe.publicKey.shortName, "0123456789abcdef"] {
      let archive = try Published.pack("1.4.0").signed(forged, by: name, name: "b.izika")
      let broken = try FoundPack(archive.bytes, file: "b.izika")
      #expect(try good.joining(broken).archive.bytes == good.archive.bytes)
      #expect(try broken.joining(good).archive.bytes == good.archive.bytes)
    }
    // A sound one under another key's name is none.
    let sound = try Self.noe.sign(good.archive.list)
    let misnamed = try Published.pack("1.4.0").signed(sound, by: "0123456789abcdef", name: "b.izika")
    #expect(try good.joining(try FoundPack(misnamed.bytes, file: "b.izika")).archive.bytes == good.archive.bytes)
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
