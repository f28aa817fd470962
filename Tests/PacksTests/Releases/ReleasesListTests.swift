import PackSupport
import TestSupport
import Testing
import Values

@testable import Packs

/// A list of versions is read in one way, or not at all.
@Suite struct ReleasesListTests {
  private static func key(_ seed: Int) throws -> SoftwareKey { try SoftwareKey(seed: seed) }

  private static func drawn(using random: inout SplitMix64) throws -> ReleasesList {
    let reasons = ["5 CV faux", "it's \"wrong\" \\ or not", "Zürich: 100 %", "#, {}: [x]", "état des lieux"]
    var list = ReleasesList(
      scope: random.pick(["agence-durand", "a", "true", "null"]), serial: 1 + random.below(1_000),
      date: Published.day("2026-11-01") + random.below(400),
      next: random.chance(1, in: 2) ? Published.day("2027-11-01") + random.below(400) : nil)
    for seed in 0..<random.below(4) {
      let key = try Self.key(seed)
      if random.chance(1, in: 2) {
        list.revoked.append(
          RevokedKey(
            fingerprint: key.publicKey.fingerprint, since: Published.day("2026-05-02") + random.below(9),
            because: random.pick(reasons)))
      } else {
        list.signers.append(
          TrustedSigner(
            name: random.pick(reasons), key: key.publicKey,
            until: random.chance(1, in: 2) ? Published.day("2027-01-01") : nil))
      }
    }
    for pack in ["visites", "404", "no", "tournees-2026"] where random.chance(1, in: 2) {
      for _ in 0..<random.below(5) {
        let version = "\(random.below(3)).\(random.below(12)).0" + random.pick(["", "-beta.1", "-rc.10"])
        list.set(
          Published.release(
            version, Published.digest(random.pick(["a", "b", "0"])),
            withdrawn: random.chance(1, in: 3) ? random.pick(reasons) : nil), of: pack)
      }
    }
    return list
  }

  @Test func writingAndReadingAreOne() throws {
    var random = SplitMix64(seed: 46)
    for _ in 0..<300 {
      let list = try Self.drawn(using: &random)
      let archive = try ReleasesArchive(of: list, file: "releases.izika")
      let read = try ReleasesArchive(archive.bytes, of: list.scope, file: "releases.izika")
      #expect(read.digest == archive.digest)
      #expect(read.list.packs == list.packs && read.list.next == list.next && read.list.serial == list.serial)
      #expect(Set(read.list.revoked) == Set(list.revoked) && Set(read.list.signers) == Set(list.signers))
      #expect(try ReleasesArchive(of: read.list, file: "releases.izika").bytes == archive.bytes, "one text for a list")
    }
  }

  @Test func versionsStandInTheirOrder() {
    let list = Published.list(
      1, ["2.0.0", "1.10.0", "2.0.0-beta.1", "1.2.0"].map { Published.release($0, Published.digest("a")) })
    #expect(list.packs["visites"]?.map(\.version) == ["1.2.0", "1.10.0", "2.0.0-beta.1", "2.0.0"])
    #expect(list.release("visites", "1.10.0") != nil && list.release("tournees", "1.10.0") == nil)
  }

  private static let head = "izika-releases: 1\nscope: agence-durand\nserial: 1\ndate: 2026-11-01\n"
  private static let digest = Published.digest("a")

  /// What a line says, and the code that refuses it.
  private static let wrong: [(String, String)] = [
    ("packs: {}\nmotto: x\n", "yaml-invalid"),
    ("packs: []\n", "yaml-invalid"),
    ("", "yaml-invalid"),
    ("next:\npacks: {}\n", "list-invalid"),
    ("packs: {Visites: []}\n", "list-invalid"),
    ("packs: {releases: []}\n", "list-invalid"),
    ("packs: {../x: []}\n", "list-invalid"),
    ("packs: {visites: {}}\n", "list-invalid"),
    ("packs: {visites: [{version: 1.4, digest: \"\(digest)\", date: 2026-11-01}]}\n", "list-invalid"),
    ("packs: {visites: [{version: 1.4.0+x, digest: \"\(digest)\", date: 2026-11-01}]}\n", "list-invalid"),
    ("packs: {visites: [{version: 1.4.0, digest: \"\(digest)0\", date: 2026-11-01}]}\n", "list-invalid"),
    ("packs: {visites: [{version: 1.4.0, digest: \"\(digest.uppercased())\", date: 2026-11-01}]}\n", "list-invalid"),
    ("packs: {visites: [{version: 1.4.0, digest: \"\(digest)\"}]}\n", "yaml-invalid"),
    ("packs: {visites: [{version: 1.4.0, digest: \"\(digest)\", date: 2026-11-01, because: x}]}\n", "yaml-invalid"),
    (
      "packs: {visites: [{version: 1.4.0, digest: \"\(digest)\", date: 2026-11-01, withdrawn: 2026-11-02}]}\n",
      "yaml-invalid"
    ),
    (
      """
      packs:
        visites:
          - {version: 1.4.0, digest: "\(digest)", date: 2026-11-01}
          - {version: 1.4.0, digest: "\(digest)", date: 2026-11-01}

      """, "list-invalid"
    ),
    ("revoked: [{key: \"SHA256:x\", since: 2026-11-01, because: x}]\npacks: {}\n", "list-invalid"),
    ("revoked: [{since: 2026-11-01, because: x}]\npacks: {}\n", "yaml-invalid"),
    ("signers: [{name: x, key: ssh-rsa AAAA}]\npacks: {}\n", "list-invalid"),
  ]

  private static func code(_ text: String, of scope: String = "agence-durand") -> String? {
    do throws(Failure) {
      let entry = ArchiveEntry(name: "releases.yaml", bytes: Array(text.utf8))
      let archive = try SignedArchive(of: [entry], as: .releases, name: "r.izika")
      _ = try ReleasesArchive(archive.bytes, of: scope, file: "r.izika")
      return nil
    } catch {
      return error.diagnostics.first?.code.name
    }
  }

  @Test(arguments: wrong.indices) func aLineThatIsNotUnderstoodIsAnError(_ index: Int) {
    let (text, code) = Self.wrong[index]
    #expect(Self.code(Self.head + text) == code, "\(text)")
  }

  @Test func theHeadIsHeldToItsWord() {
    #expect(Self.code(Self.head + "packs: {}\n") == nil)
    #expect(Self.code(Self.head + "packs: {}\n", of: "agence-dupont") == "list-invalid")
    for (right, wrong) in [
      ("izika-releases: 1", "izika-releases: 2"), ("serial: 1", "serial: 0"), ("serial: 1", "serial: 1000000001"),
      ("scope: agence-durand", "scope: ../agence-durand"),
    ] {
      #expect(Self.code(Self.head.replacing(right, with: wrong) + "packs: {}\n") == "list-invalid", "\(wrong)")
    }
  }

  /// 37: what turns the direction of writing, clears a screen or begins a formula is no reason that a list can give.
  @Test(arguments: ["a\u{202E}b", "\u{1B}[2J", "x\ny", "", "a\u{2066}b"]) func hiddenSignsAreNoReason(_ because: String)
  {
    let quoted = StrictYAML.quoted(because).replacing("\n", with: "\\n").replacing("\u{1B}", with: "\\e")
    let text =
      "packs: {visites: [{version: 1.4.0, digest: \"\(Self.digest)\", date: 2026-11-01, withdrawn: 2026-11-02, "
      + "because: \(quoted)}]}\n"
    #expect(Self.code(Self.head + text) == "list-invalid")
  }

  @Test func aPackIsNoListAndAListNoPack() throws {
    let pack = try PackArchive(of: ArchiveSample.files, name: "a.izika")
    let list = try ReleasesArchive(of: Published.list(), file: "r.izika")
    for body: () throws -> Void in [
      { _ = try ReleasesArchive(pack.bytes, of: "agence-durand", file: "r.izika") },
      { _ = try PackArchive(list.bytes, name: "a.izika") },
    ] {
      let failure = #expect(throws: Failure.self) { try body() }
      #expect(failure?.diagnostics.map(\.code) == [.packArchive])
    }
  }

  @Test func noByteChangesUnnoticed() throws {
    let archive = try ReleasesArchive(of: Published.list(3, [Published.release("1.4.0", Self.digest)]), file: "r")
    for place in archive.bytes.indices {
      var bytes = archive.bytes
      bytes[place] ^= 1
      #expect((try? ReleasesArchive(bytes, of: "agence-durand", file: "r")) == nil, "byte \(place)")
    }
  }
}
