import PackSupport
import TestSupport
import Testing
import Values

@testable import Packs

/// Which list of versions counts, attack by attack.
@Suite struct ReleasesJudgeTests {
  private static let today = Published.day("2026-11-28")
  /// Claire and Noé sign for agence-durand, Paul for agence-dupont; nobody knows the fourth.
  private static let claire = try! SoftwareKey(seed: 1)
  private static let noe = try! SoftwareKey(seed: 2)
  private static let paul = try! SoftwareKey(seed: 3)
  private static let nobody = try! SoftwareKey(seed: 4)

  private static func revoked(_ key: SoftwareKey, since: String = "2026-05-02") -> RevokedKey {
    RevokedKey(fingerprint: key.publicKey.fingerprint, since: Published.day(since), because: "laptop stolen")
  }

  private static func seen(
    _ serial: Int? = nil, _ digest: String = Published.digest("0"), revoked: [RevokedKey] = [],
    versions: [(String, String)] = []
  ) -> SeenReleases {
    SeenReleases(
      list: serial.map { SeenReleases.List(serial: $0, digest: digest, day: Published.day("2026-11-02")) },
      revocations: revoked.map { SeenReleases.Revocation(fingerprint: $0.fingerprint, since: $0.since) },
      versions: versions.map {
        SeenReleases.Version(pack: "visites", version: $0.0, digest: $0.1, day: Published.day("2026-11-02"))
      })
  }

  /// - Parameter found: "code" for an error, "(code)" for less.
  private struct Case: CustomTestStringConvertible {
    var threat: String
    var list = Published.list(15)
    var keys = [ReleasesJudgeTests.claire]
    var namespace = "izika-releases"
    var need = 1
    var signers = [claire.signer("claire"), noe.signer("noe")]
    var revoked: [RevokedKey] = []
    var seen = SeenReleases()
    var found: [String] = []
    /// Whose keys count no more from now on.
    var takes: [SoftwareKey] = []

    var testDescription: String { threat }
  }

  private static let a = Published.digest("a")
  private static let b = Published.digest("b")

  private static let cases: [Case] = [
    Case(threat: "none, the first one"),
    Case(threat: "none, the next one", seen: seen(14)),
    Case(
      threat: "none, the same one again",
      seen: seen(15, try! ReleasesArchive(of: Published.list(15), file: "r").digest)),
    Case(threat: "11: the signature is removed", keys: [], found: ["pack-unsigned"]),
    Case(threat: "12: signed as a pack", namespace: "izika-pack", found: ["pack-signature"]),
    Case(threat: "12: signed as a commit", namespace: "git", found: ["pack-signature"]),
    Case(threat: "13: by the key of another scope", keys: [paul], found: ["pack-signer"]),
    Case(threat: "14: by a stranger", keys: [nobody], found: ["pack-signer"]),
    Case(
      threat: "16: a version with other content", list: Published.list(15, [Published.release("1.4.0", b)]),
      seen: seen(14, versions: [("1.4.0", a)]), found: ["version-changed"]),
    Case(
      threat: "16: other versions are as they were",
      list: Published.list(15, [Published.release("1.4.0", a), Published.release("1.5.0", b)]),
      seen: seen(14, versions: [("1.4.0", a), ("1.3.0", b)])),
    Case(threat: "18: an older list", seen: seen(16), found: ["list-older"]),
    Case(threat: "18: another list of this number", seen: seen(15), found: ["list-older"]),
    Case(
      threat: "19: later than it promised", list: Published.list(15, next: "2026-11-27"), found: ["(list-late)"]),
    Case(threat: "19: promised for today", list: Published.list(15, next: "2026-11-28")),
    Case(
      threat: "22: the list says that another key was stolen", list: Published.list(15, revoked: [revoked(noe)]),
      takes: [noe]),
    Case(
      threat: "22: signed by a key that was revoked here", revoked: [revoked(claire)], found: ["pack-revoked"]),
    Case(
      threat: "22: a key says of itself that it was stolen", list: Published.list(15, revoked: [revoked(claire)]),
      found: ["pack-revoked"], takes: [claire]),
    Case(
      threat: "22: a stranger says that a key was stolen", list: Published.list(15, revoked: [revoked(claire)]),
      keys: [nobody], found: ["pack-signer"]),
    Case(
      threat: "22: an older list still takes away", list: Published.list(15, revoked: [revoked(noe)]), seen: seen(16),
      found: ["list-older"], takes: [noe]),
    Case(
      threat: "23: a new key is offered, and signs nothing yet",
      list: Published.list(15, signers: [claire.signer("claire"), nobody.signer("Claire")]), found: ["(signer-offered)"]
    ),
    Case(
      threat: "23: a new key signs beside a known one",
      list: Published.list(15, signers: [nobody.signer("Claire")]), keys: [claire, nobody],
      found: ["(pack-signer)", "(signer-offered)"]),
    Case(
      threat: "23: a new key that was revoked is not offered",
      list: Published.list(15, revoked: [revoked(nobody)], signers: [nobody.signer("Claire")]), takes: [nobody]),
    Case(
      threat: "24: the key has ended", signers: [claire.signer("claire", until: Published.day("2026-11-27"))],
      found: ["pack-expired"]),
    Case(
      threat: "25: a revocation is left out", seen: seen(14, revoked: [revoked(noe)]), found: ["list-shrunk"]),
    Case(
      threat: "25: a revocation begins later",
      list: Published.list(15, revoked: [revoked(noe, since: "2026-06-01")]), seen: seen(14, revoked: [revoked(noe)]),
      found: ["list-shrunk"], takes: [noe]),
    Case(
      threat: "25: revocations grow",
      list: Published.list(15, revoked: [revoked(noe, since: "2026-05-01"), revoked(paul)]),
      seen: seen(14, revoked: [revoked(noe)]), takes: [noe, paul]),
    Case(threat: "one signature does where packs need two", need: 2),
  ]

  @Test(arguments: cases.indices) func attacked(index: Int) throws {
    let test = Self.cases[index]
    let archive = try Published.signed(test.list, by: test.keys, namespace: test.namespace)
    let trust = Trust(scopes: [
      "agence-durand": TrustedScope(need: test.need, revoked: test.revoked, signers: test.signers),
      "agence-dupont": TrustedScope(signers: [Self.paul.signer("paul")]),
    ])
    let judged = ReleasesJudge(trust, on: Self.today).judge(archive, after: test.seen)
    let found = judged.diagnostics.map { $0.severity == .error ? $0.code.name : "(\($0.code.name))" }
    #expect(found.sorted() == test.found, "\(test.threat)")
    #expect(judged.isGood == !test.found.contains { !$0.hasPrefix("(") }, "\(test.threat)")
    #expect(
      Set(judged.revocations.map(\.fingerprint)) == Set(test.takes.map(\.publicKey.fingerprint)), "\(test.threat)")
    for diagnostic in judged.diagnostics {
      #expect(diagnostic.place.file == "agence-durand/releases.izika" && !diagnostic.advice.isEmpty)
      #expect(diagnostic.message.english != diagnostic.message.french)
    }
  }

  /// 16: both digests are named, and the day on which the first was seen.
  @Test func whatChangedIsNamed() throws {
    let archive = try Published.signed(Published.list(15, [Published.release("1.4.0", Self.b)]), by: [Self.claire])
    let judged = ReleasesJudge(
      Trust(scopes: ["agence-durand": TrustedScope(signers: [Self.claire.signer("claire")])]), on: Self.today
    ).judge(archive, after: Self.seen(14, versions: [("1.4.0", Self.a)]))
    let message = try #require(judged.diagnostics.first).message
    for text in ["agence-durand/visites 1.4.0", Self.a, Self.b, "2026-11-02"] {
      #expect(message.english.contains(text), "\(text)")
    }
    #expect(message.french.contains("02/11/2026"))
  }

  /// A list takes a key's packs away before anybody has written that into trust.yaml.
  @Test func revocationsOfAListStopPacks() throws {
    let trust = Trust(scopes: [
      "agence-durand": TrustedScope(signers: [Self.claire.signer("claire"), Self.noe.signer("noe")])
    ])
    let pack = try Published.pack("1.5.0", by: [Self.noe])
    let candidates = [SignatureJudge.Candidate(name: Self.noe.publicKey.shortName, bytes: pack.signatures[0].bytes)]
    func judge(_ trust: Trust, accepted: String? = nil) -> [Diagnostic.Code] {
      SignatureJudge(trust, on: Self.today).judge(
        pack.list, candidates, of: "agence-durand", accepted: accepted.map(Published.day), file: "p"
      ).diagnostics.map(\.code)
    }
    #expect(judge(trust) == [])
    let after = trust.revoking([Self.revoked(Self.noe)], of: "agence-durand")
    #expect(judge(after) == [.packRevoked])
    #expect(judge(after, accepted: "2026-05-01") == [.packRevoked], "a warning")
    #expect(after.revoking([Self.revoked(Self.noe, since: "2026-06-01")], of: "agence-durand") == after)
  }
}
