import Foundation
import PackSupport
import Packs
import Synchronization
import TestSupport
import Testing
import Values

@testable import PackExchange

/// What a scope has on offer, and what an attacker at its source can make of that.
@Suite struct ScopeOffersTests {
  private static let today = Published.day("2026-11-28")
  private static let pack = "agence-durand/visites"
  private static let claire = try! SoftwareKey(seed: 1)
  private static let noe = try! SoftwareKey(seed: 2)
  private static let thief = try! SoftwareKey(seed: 5)

  /// A publisher's folder, as his own program would write it.
  private final class Share {
    let folder: TemporaryFolder
    var list: ReleasesList
    var trust = Trust(scopes: [
      "agence-durand": TrustedScope(signers: [claire.signer("claire"), noe.signer("noe")])
    ])
    var seen = SeenReleases()

    init() throws {
      folder = try TemporaryFolder()
      list = Published.list(0)
    }

    func place(_ pack: PackArchive, as version: String, name: String = ScopeOffersTests.pack) throws {
      try folder.write(Data(pack.bytes), to: FolderSource.file(of: name, version))
    }

    func publish(_ version: String, rules: String = "return { api = 1 }\n", by keys: [SoftwareKey] = [claire]) throws {
      let pack = try Published.pack(version, rules: rules, by: keys)
      try place(pack, as: version)
      list.set(Published.release(version, pack.digest), of: "visites")
      try sign()
    }

    func sign(by keys: [SoftwareKey] = [claire]) throws {
      list.serial += 1
      try folder.write(Data(try Published.signed(list, by: keys).bytes), to: "agence-durand/releases.izika")
    }

    func look(mirrors: [any ReleaseSource] = []) throws -> ScopeOffers {
      try ScopeOffers(
        "agence-durand", from: try FolderSource(folder.url.path), mirrors: mirrors, trust: trust, on: today, after: seen
      )
    }

    /// What can be chosen, and the codes of what is said: "code" for an error, "(code)" for less.
    func offered(
      _ range: String? = nil, mirrors: [any ReleaseSource] = []
    ) throws -> (versions: [String], found: [String]) {
      let offers = try look(mirrors: mirrors)
      let (candidates, diagnostics) = try offers.candidates(of: pack, in: range.flatMap { VersionRange($0) })
      let found = (offers.diagnostics + diagnostics).map { $0.severity == .error ? $0.code.name : "(\($0.code.name))" }
      return (candidates.map(\.identity.version), found.sorted())
    }

    /// What a machine does that has looked.
    func remember() throws { seen = try look().seen }
  }

  @Test func theNewestComesFirst() throws {
    let share = try Share()
    for version in ["1.4.0", "1.10.0", "1.9.0", "2.0.0-beta.1"] { try share.publish(version) }
    #expect(try share.offered().versions == ["1.10.0", "1.9.0", "1.4.0"])
    #expect(try share.offered().found == [])
    #expect(try share.offered("~1.9").versions == ["1.9.0"])
    #expect(try share.offered(">=2.0.0-beta.1").versions == ["2.0.0-beta.1"])
    #expect(try share.look().release(Self.pack, "1.9.0")?.date == Published.day("2026-11-01"))
    #expect(try share.look().release(Self.pack, "3.0.0") == nil)
  }

  @Test func withoutAListTheFilesTell() throws {
    let share = try Share()
    for version in ["1.4.0", "1.5.0"] {
      try share.folder.write(Data(try Published.pack(version, by: [Self.claire]).bytes), to: "mail/\(version).izika")
    }
    try share.folder.write(Data(try Published.pack("1.6.0").bytes), to: "mail/1.6.0.izika")
    #expect(try share.offered().versions == ["1.5.0", "1.4.0"])
    #expect(try share.offered().found == ["pack-unsigned"], "11: the third one's signature is gone")
    #expect(try share.look().list == nil && share.look().isGood)
  }

  /// What every question would cost a look at all files is found once, and so is that it cannot be.
  @Test func whatASourceWithoutAListHasIsFoundOnce() throws {
    final class Slow: ReleaseSource {
      let asked = Mutex<[String]>([])
      let pack: FoundPack
      init(_ pack: FoundPack) { self.pack = pack }
      var place: String { "slow" }
      func list(of scope: String) -> SourceFile? { nil }
      func archive(of release: ReleasesList.Release, pack: String) throws(Failure) -> FoundPack {
        throw Failure(SourceProblem.noFolder(place))
      }
      func versions(of pack: String) throws(Failure) -> FoundPacks {
        asked.withLock { $0.append(pack) }
        guard pack == self.pack.identity.pack else { throw Failure(SourceProblem.noFolder(place)) }
        return FoundPacks([self.pack], problems: [])
      }
    }
    let source = Slow(try FoundPack(try Published.pack("1.4.0", by: [Self.claire]).bytes, file: "slow/1.4.0"))
    let offers = try ScopeOffers(
      "agence-durand", from: source, trust: try Share().trust, on: Self.today, after: SeenReleases())
    for _ in 0..<2 {
      #expect(try offers.candidates(of: Self.pack).candidates.map(\.identity.version) == ["1.4.0"])
      #expect(offers.versions(of: Self.pack) == ["1.4.0"])
      #expect(code { _ = try offers.candidates(of: "agence-durand/tournees") } == "source-missing")
      #expect(offers.versions(of: "agence-durand/tournees") == [])
    }
    #expect(source.asked.withLock { $0 } == [Self.pack, "agence-durand/tournees"])
  }

  /// 20: a machine that has seen a list does without it no more, whatever files lie there.
  @Test func aListThatIsGoneIsAnError() throws {
    let share = try Share()
    try share.publish("1.4.0")
    try share.remember()
    try FileManager.default.removeItem(atPath: share.folder.path("agence-durand/releases.izika"))
    #expect(try share.offered().versions == [])
    #expect(try share.offered().found == ["list-missing"])
  }

  /// 18: the folder of last week is put back.
  @Test func aListThatIsSetBackIsAnError() throws {
    let share = try Share()
    try share.publish("1.4.0")
    let old = try Data(contentsOf: URL(filePath: share.folder.path("agence-durand/releases.izika")))
    try share.publish("1.5.0")
    try share.remember()
    #expect(share.seen.list?.serial == 2 && share.seen.versions.count == 2)
    try share.folder.write(old, to: "agence-durand/releases.izika")
    #expect(try share.offered().versions == [])
    #expect(try share.offered().found == ["list-older"])
    // Another list of the same number, signed by a key that counts.
    share.list.serial = 1
    try share.publish("1.6.0")
    #expect(try share.offered().found == ["list-older"])
  }

  /// 16 and 17: what was seen under a version stays that, with a list and without one.
  @Test func aVersionThatIsExchangedIsAnError() throws {
    let share = try Share()
    try share.publish("1.4.0")
    try share.publish("1.5.0")
    try share.remember()
    try share.place(try Published.pack("1.5.0", rules: "return {}\n", by: [Self.claire]), as: "1.5.0")
    #expect(try share.offered().versions == ["1.4.0"], "others are as they were")
    #expect(try share.offered().found == ["version-changed"])
    try share.publish("1.5.0", rules: "return {}\n")
    #expect(try share.offered().versions == [], "with a list that agrees")
    #expect(try share.offered().found == ["version-changed"])

    let mail = try Share()
    let first = try #require(try share.look().list).list
    mail.seen = SeenReleases(
      versions: share.seen.versions.map { version in
        SeenReleases.Version(pack: version.pack, version: version.version, digest: version.digest, day: Self.today)
      })
    #expect(first.packs["visites"]?.count == 2)
    try mail.folder.write(
      Data(try Published.pack("1.5.0", rules: "return {}\n", by: [Self.claire]).bytes), to: "1.5.0.izika")
    #expect(try mail.offered().versions == [])
    #expect(try mail.offered().found == ["version-changed"])
  }

  /// 19: a list that is later than its own promise still serves, and says so.
  @Test func aLateListWarns() throws {
    let share = try Share()
    share.list.next = Published.day("2026-11-27")
    try share.publish("1.4.0")
    #expect(try share.offered().versions == ["1.4.0"])
    #expect(try share.offered().found == ["(list-late)"])
  }

  @Test func whatWasWithdrawnIsNotChosen() throws {
    let share = try Share()
    for version in ["1.4.0", "1.5.0"] { try share.publish(version) }
    let release = try #require(share.list.release("visites", "1.5.0"))
    share.list.set(Published.release("1.5.0", release.digest, withdrawn: "5 CV faux"), of: "visites")
    try share.sign()
    #expect(try share.offered().versions == ["1.4.0"])
    #expect(try share.offered().found == [])
    #expect(try share.look().release(Self.pack, "1.5.0")?.withdrawal?.because == "5 CV faux")
    share.list.next = Published.day("2026-12-31")
    try share.sign()
    try share.remember()
    #expect(share.seen.list?.next == Published.day("2026-12-31"))
    #expect(
      share.seen.versions.map { $0.withdrawal?.because }.sorted { ($0 ?? "") < ($1 ?? "") } == [nil, "5 CV faux"])
    // A later list that is silent about it.
    share.list.set(Published.release("1.5.0", release.digest), of: "visites")
    try share.sign()
    #expect(try share.offered().versions == ["1.4.0"])
  }

  /// 22: a key that the list revokes signs nothing new, at once.
  @Test func aRevocationOfTheListCountsAtOnce() throws {
    let share = try Share()
    try share.publish("1.4.0")
    try share.publish("1.5.0", by: [Self.noe])
    #expect(try share.offered().versions == ["1.5.0", "1.4.0"])
    share.list.revoked = [
      RevokedKey(fingerprint: Self.noe.publicKey.fingerprint, since: Published.day("2026-11-25"), because: "volé")
    ]
    try share.sign()
    #expect(try share.offered().versions == ["1.4.0"])
    #expect(try share.offered().found == ["pack-revoked"])
    #expect(try share.look().revocations == share.list.revoked)
    #expect(try share.look().seen.revocations.map(\.fingerprint) == [Self.noe.publicKey.fingerprint])
    // 25: the thief publishes a list without it.
    try share.remember()
    share.list.revoked = []
    try share.sign()
    #expect(try share.offered().found == ["list-shrunk"])
  }

  /// 23: by a stolen key a thief announces one of his own; it opens nothing.
  @Test func aNewKeyIsOnlyOffered() throws {
    let share = try Share()
    try share.publish("1.4.0")
    share.list.signers = [Self.claire.signer("Claire Durand"), Self.thief.signer("Claire Durand")]
    try share.publish("1.5.0", by: [Self.thief])
    #expect(try share.offered().versions == ["1.4.0"])
    #expect(try share.offered().found == ["(signer-offered)", "pack-signer"])
  }

  /// 13 and 28: a folder has packs of one scope to offer, whatever else lies in it.
  @Test func anotherScopeAndAnotherNameAreNotOffered() throws {
    let share = try Share()
    try share.publish("1.4.0")
    let other = try Published.pack("1.5.0", name: "agence-durant/visites", by: [Self.claire])
    try share.place(other, as: "1.5.0")
    share.list.set(Published.release("1.5.0", other.digest), of: "visites")
    let misnamed = try Published.pack("9.0.0", by: [Self.claire])
    try share.place(misnamed, as: "1.6.0")
    share.list.set(Published.release("1.6.0", misnamed.digest), of: "visites")
    try share.sign()
    #expect(try share.offered().versions == ["1.4.0"])
    #expect(try share.offered().found == ["pack-identity", "pack-identity"])
  }

  /// 26: a mirror serves what the list names and nothing else; its own list is not read.
  @Test func aMirrorServesWhatTheListNames() throws {
    let (share, mirror) = (try Share(), try Share())
    try share.publish("1.4.0")
    try share.publish("1.5.0")
    for version in ["1.4.0", "1.5.0"] {
      try FileManager.default.removeItem(atPath: share.folder.path(FolderSource.file(of: Self.pack, version)))
    }
    #expect(try share.offered().found == ["version-absent", "version-absent"])
    mirror.list.serial = 50
    try mirror.publish("9.0.0")
    try mirror.publish("1.4.0")
    try mirror.publish("1.5.0", rules: "return {}\n")
    let source = try FolderSource(mirror.folder.url.path)
    #expect(try share.offered(mirrors: [source]).versions == ["1.4.0"])
    #expect(try share.offered(mirrors: [source]).found == ["version-absent"])
  }

  /// No source is believed: one that gives another pack for a digest gives nothing.
  @Test func aSourceThatLiesGivesNothing() throws {
    struct Liar: ReleaseSource {
      let list: SourceFile
      let pack: FoundPack
      var place: String { "liar" }
      func list(of scope: String) -> SourceFile? { list }
      func archive(of release: ReleasesList.Release, pack: String) -> FoundPack { self.pack }
      func versions(of pack: String) -> FoundPacks { FoundPacks([self.pack], problems: []) }
    }
    let share = try Share()
    try share.publish("1.4.0")
    let list = try #require(try FolderSource(share.folder.url.path).list(of: "agence-durand"))
    let pack = try FoundPack(
      try Published.pack("1.4.0", rules: "return {}\n", by: [Self.claire]).bytes, file: "liar/1.4.0")
    let offers = try ScopeOffers(
      "agence-durand", from: Liar(list: list, pack: pack), trust: share.trust, on: Self.today, after: SeenReleases())
    let found = try offers.candidates(of: Self.pack)
    #expect(found.candidates.isEmpty && found.diagnostics.map(\.code) == [.versionChanged])
  }

  /// 40 and 37: a list that is cut, or no list at all, offers nothing; it is not the same as none.
  @Test func aListThatCannotBeReadIsNotNone() throws {
    let share = try Share()
    try share.publish("1.4.0")
    let whole = try Data(contentsOf: URL(filePath: share.folder.path("agence-durand/releases.izika")))
    for (bytes, code) in [
      (whole.prefix(700), "pack-archive"), (Data(), "pack-archive"), (Data("x".utf8), "pack-archive"),
    ] {
      try share.folder.write(Data(bytes), to: "agence-durand/releases.izika")
      #expect(try share.offered().versions == [])
      #expect(try share.offered().found == [code])
    }
    let other = try Published.signed(
      ReleasesList(scope: "agence-dupont", serial: 99, date: Self.today), by: [Self.claire])
    try share.folder.write(Data(other.bytes), to: "agence-durand/releases.izika")
    #expect(try share.offered().found == ["list-invalid"], "of another scope")
  }
}
