import Fetching
import Foundation
import Journal
import PackExchange
import PackSupport
import Packs
import System
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// What a machine remembers of a source, between two looks at it.
@Suite struct OffersRunTests {
  private static let pack = "agence-durand/visites"
  private static let today = Published.day("2026-11-28")
  private static let claire = try! SoftwareKey(seed: 1)
  private static let noe = try! SoftwareKey(seed: 2)

  /// A share, a user's settings, the machine's, and a journal.
  private final class House {
    let folder: TemporaryFolder
    let files: TrustFiles
    let journal: JournalFile
    let connections: SourceConnections
    var list = Published.list(0)

    init(
      over transport: any HTTPTransport = FakeTransport(.failure(.unreachable("Could not resolve host: x")))
    ) throws {
      folder = try TemporaryFolder()
      for name in ["share", "mirror"] {
        try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
      }
      let (own, machine) = (folder.path("own"), folder.path("machine"))
      let folders = try ConfigFolders { ["XDG_CONFIG_HOME": own, "XDG_CONFIG_DIRS": machine][$0] }
      files = TrustFiles(folders: folders, reserved: ["fr"])
      journal = JournalFile(path: folder.path("journal.sqlite"))
      connections = SourceConnections(
        transport, LoginFiles(folders) { _ in nil },
        lists: KeptLists(in: nil), packs: PacksAtHand())
      try files.write(trust())
    }

    func trust(source: String? = nil, mirrors: [String] = []) -> Trust {
      Trust(scopes: [
        "agence-durand": TrustedScope(
          source: PackSource(source ?? folder.path("share"))!, mirrors: mirrors.map { PackSource($0)! },
          signers: [claire.signer("claire"), noe.signer("noe")])
      ])
    }

    func publish(_ version: String, by keys: [SoftwareKey] = [claire], in place: String = "share") throws {
      let made = try Published.pack(version, by: keys)
      try folder.write(
        Data(made.bytes), to: "\(place)/agence-durand/visites/agence-durand-visites-\(version).izika")
      list.set(Published.release(version, made.digest), of: "visites")
      try sign()
    }

    func sign() throws {
      list.serial += 1
      try folder.write(
        Data(try Published.signed(list, by: [claire]).bytes), to: "share/agence-durand/releases.izika")
    }

    /// The versions that may be accepted, and the codes of what is said.
    func look(_ scope: String = "agence-durand") throws -> (versions: [String], found: [String]) {
      let run = OffersRun(files, ReleaseMemory(journal, files), connections, today: today)
      let offers = try run.offers(of: scope)
      let (candidates, diagnostics) = try run.candidates(of: pack, from: offers)
      return (candidates.map(\.identity.version), (offers.diagnostics + diagnostics).map(\.code.name))
    }

    var revoked: [String] { (try? files.read().own.scopes["agence-durand"]?.revoked.map(\.fingerprint)) ?? [] }
  }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return ((error as? Failure)?.diagnostics ?? []).map(\.code.name)
    }
  }

  /// 16, 18 and 20, over a journal: what was seen once is known at the next look.
  @Test func whatWasSeenIsRemembered() throws {
    let house = try House()
    try house.publish("1.4.0")
    let old = try Data(contentsOf: URL(filePath: house.folder.path("share/agence-durand/releases.izika")))
    try house.publish("1.5.0")
    #expect(try house.look().versions == ["1.5.0", "1.4.0"])
    #expect(try JournalReleases(house.journal).recall("agence-durand").list?.serial == 2)
    try house.folder.write(old, to: "share/agence-durand/releases.izika")
    #expect(try house.look() == ([], ["list-older"]))
    try FileManager.default.removeItem(atPath: house.folder.path("share/agence-durand/releases.izika"))
    #expect(try house.look() == ([], ["list-missing"]))
    #expect(try JournalReleases(house.journal).recall("agence-durand").list?.serial == 2)
  }

  @Test func aVersionWithoutAListIsRememberedToo() throws {
    let house = try House()
    try house.folder.write(Data(try Published.pack("1.4.0", by: [Self.claire]).bytes), to: "share/a.izika")
    #expect(try house.look() == (["1.4.0"], []))
    let other = try Published.pack("1.4.0", rules: "return {}\n", by: [Self.claire])
    try house.folder.write(Data(other.bytes), to: "share/a.izika")
    #expect(try house.look() == ([], ["version-changed"]))
  }

  /// 22: what the list revokes stands in trust.yaml at once, where eval finds it without any network; once.
  @Test func aRevocationIsEnteredIntoTrust() throws {
    let house = try House()
    try house.publish("1.4.0", by: [Self.noe])
    #expect(try house.look().versions == ["1.4.0"] && house.revoked == [])
    house.list.revoked = [
      RevokedKey(fingerprint: Self.noe.publicKey.fingerprint, since: Published.day("2026-05-02"), because: "volé")
    ]
    try house.sign()
    #expect(try house.look() == ([], ["pack-revoked"]))
    #expect(house.revoked == [Self.noe.publicKey.fingerprint])
    let written = try FileStamp(of: house.files.folders.trust)
    #expect(try house.look() == ([], ["pack-revoked"]))
    #expect(try FileStamp(of: house.files.folders.trust) == written, "nothing new is not written")
    // 25: the list forgets it, trust.yaml and journal do not.
    house.list.revoked = []
    try house.sign()
    #expect(try house.look() == ([], ["list-shrunk"]))
    #expect(house.revoked == [Self.noe.publicKey.fingerprint])
  }

  /// A scope of the machine's stays as it is, but for what it revokes.
  @Test func theMachinesScopeIsTakenFromOnly() throws {
    let house = try House()
    try LocalFiles().writePrivate(
      Array(TrustWriter.text(house.trust()).utf8), to: house.folder.path("machine/izika-rules/trust.yaml"))
    try house.files.write(Trust())
    house.list.revoked = [
      RevokedKey(fingerprint: Self.noe.publicKey.fingerprint, since: Published.day("2026-05-02"), because: "volé")
    ]
    try house.publish("1.4.0")
    #expect(try house.look().versions == ["1.4.0"])
    #expect(house.revoked == [Self.noe.publicKey.fingerprint])
    #expect(try house.files.read().own.scopes["agence-durand"]?.isRevocationsAlone == true)
  }

  /// 26: one source a scope; a mirror that trust.yaml names gives what the list names.
  @Test func aMirrorOfTrustIsAsked() throws {
    let house = try House()
    try house.publish("1.4.0")
    let file = "agence-durand/visites/agence-durand-visites-1.4.0.izika"
    try FileManager.default.createDirectory(
      atPath: house.folder.path("mirror/agence-durand/visites"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: house.folder.path("share/\(file)"), toPath: house.folder.path("mirror/\(file)"))
    #expect(try house.look() == ([], ["version-absent"]))
    try house.files.write(house.trust(mirrors: [house.folder.path("not-connected"), house.folder.path("mirror")]))
    #expect(try house.look() == (["1.4.0"], []))
    try house.files.write(
      house.trust(source: house.folder.path("not-connected"), mirrors: [house.folder.path("mirror")]))
    #expect(codes { _ = try house.look() } == ["source-missing"], "a mirror's list is nobody's word")
  }

  /// A mirror may be a registry, of which nothing is believed either.
  @Test func aRegistryIsAMirrorToo() throws {
    let house = try House(over: CurlTransport(program: "izika-rules-tests", version: "1", page: "https://example.org"))
    let registry = try SmallRegistry()
    try house.publish("1.4.0")
    try house.publish("1.5.0")
    let publisher = try RegistryPublisher(
      registry.place, scope: "agence-durand", over: house.connections.transport, login: KnownLogin(),
      lists: KeptLists(in: nil))
    let mirror = ReleaseMirror(
      "agence-durand", from: try FolderSource(house.folder.path("share")), into: publisher,
      trust: try house.files.read().all, on: Published.day("2026-11-28"))
    #expect(try mirror.copy(Self.pack, in: VersionRange("~1.4")).versions.map(\.version) == ["1.4.0"])
    try FileManager.default.removeItem(atPath: house.folder.path("share/agence-durand/visites"))
    try house.files.write(house.trust(mirrors: [registry.place]))
    #expect(try house.look() == (["1.4.0"], ["version-absent"]))
    // It is the source as well as any folder.
    try house.files.write(house.trust(source: registry.place))
    #expect(try house.look() == (["1.4.0"], ["version-absent"]))
  }

  /// 28: a scope that nobody named, one letter from one that is known.
  @Test func aScopeThatIsNearlyAnotherIsTold() throws {
    let house = try House()
    #expect(codes { _ = try house.look("agence-durant") } == ["scope-similar", "trust-unknown"])
    #expect(codes { _ = try house.look("agence-petit") } == ["trust-unknown"])
  }

  @Test func aPlaceThatIsNotThereIsTold() throws {
    let house = try House()
    for (source, code) in [
      ("file", "source-missing"), ("oci://registry.example/izika", "source-unreachable"),
      ("https://izika.example/packs/", "source-unreachable"),
    ] {
      try house.files.write(house.trust(source: source))
      #expect(codes { _ = try house.look() } == [code], "\(source)")
    }
  }
}
