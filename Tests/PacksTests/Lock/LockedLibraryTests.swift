import PackSupport
import Testing
import Values

@testable import Packs

/// What a lock gives out, and what it stops, attack by attack.
@Suite struct LockedLibraryTests {
  @Test func whatWasAcceptedIsLoaded() throws {
    let layers = try LockSample().layers()
    #expect(layers.map(\.name) == ["agence-durand/visites", "fr/bareme", "izika/base"])
    let keys = [LockSample.Who.claire.publicKey.fingerprint]
    #expect(layers.map(\.origin.signed) == [keys, ["shipped"], ["shipped"]])
    #expect(layers.allSatisfy { $0.origin.digest.hasPrefix("sha256:") && $0.remarks.isEmpty })
    #expect(layers[0].sources.map(\.name) == ["agence-durand/visites/rules.lua"])
    #expect(layers[0].paths == ["store/\(layers[0].origin.digest)"])
    #expect(try LockSample().layers(requiresLock: true).count == 3)
  }

  /// - Parameters:
  ///   - code: of the one problem that stops the run; "(code)" for a remark with which it goes on.
  private struct Case: Sendable, CustomTestStringConvertible {
    var threat: String
    var code: String
    var names = [LockSample.visites]
    var requiresLock = false
    var change: @Sendable (inout LockSample) throws -> Void
    var testDescription: String { threat }

    init(
      _ threat: String, _ code: String, names: [String] = [LockSample.visites], requiresLock: Bool = false,
      change: @escaping @Sendable (inout LockSample) throws -> Void
    ) {
      (self.threat, self.code, self.names, self.requiresLock) = (threat, code, names, requiresLock)
      self.change = change
    }
  }

  private static let digest = "sha256:" + String(repeating: "0", count: 64)

  /// Other bytes under the digest of the locked pack.
  private static func swap(_ sample: inout LockSample, _ bytes: ([UInt8]) throws -> [UInt8]) throws {
    let digest = sample.lock.packs[LockSample.visites]!.digest
    sample.kept[digest] = try bytes(sample.kept[digest]!)
  }

  /// The entries of an archive, written anew as somebody with an editor of bytes would.
  private static func rewritten(_ bytes: [UInt8], _ change: (inout [ArchiveEntry]) -> Void) throws -> [UInt8] {
    var entries = try CanonicalTar.read(bytes)
    change(&entries)
    return CanonicalTar.write(entries)
  }

  private static let visites = LockSample.visites

  /// What a machine remembers that has seen the list by which a locked pack was withdrawn.
  private static func withdrawn(
    _ sample: LockSample, as name: String, version: String? = nil, digest: String? = nil
  ) throws -> [String: SeenReleases] {
    let entry = try #require(sample.lock.packs[name])
    let parts = name.split(separator: "/").map(String.init)
    let seen = SeenReleases.Version(
      pack: parts[1], version: version ?? entry.version, digest: digest ?? entry.digest, day: LockSample.accepted,
      withdrawal: SeenReleases.Withdrawal(day: LockSample.accepted, because: "5 CV faux"))
    return [parts[0]: SeenReleases(versions: [seen])]
  }

  private static let cases: [Case] = [
    Case("10: a file that is not in the list", "pack-list") { sample in
      try swap(&sample) { bytes in
        try rewritten(bytes) { $0.append(ArchiveEntry(name: "rules/more.lua", bytes: Array("return {}".utf8))) }
      }
    },
    Case("10: a listed file that is absent", "pack-list") { sample in
      try swap(&sample) { bytes in try rewritten(bytes) { $0.removeAll { $0.name == "rules.lua" } } }
    },
    Case("10: a file with another content", "pack-list") { sample in
      try swap(&sample) { bytes in
        try rewritten(bytes) { entries in
          entries[entries.count - 1] = ArchiveEntry(name: "rules.lua", bytes: Array("return {api = 1}".utf8))
        }
      }
    },
    Case("11: the signature is taken out", "pack-unsigned") { sample in
      try swap(&sample) { bytes in try rewritten(bytes) { $0.removeAll { $0.name.hasPrefix("signatures/") } } }
    },
    Case("11: and the lock says unsigned", "pack-unsigned") { sample in
      try sample.lock(try LockSample.archive(LockSample.visites), as: LockSample.visites)
    },
    Case("11: of a scope without keys, accepted unsigned", "(pack-unsigned)", names: ["cabinet-b/suivi"]) { sample in
      try sample.lock(try LockSample.archive("cabinet-b/suivi"), as: "cabinet-b/suivi")
    },
    Case("11: the scope got keys since", "pack-unsigned", names: ["cabinet-b/suivi"]) { sample in
      try sample.lock(try LockSample.archive("cabinet-b/suivi"), as: "cabinet-b/suivi")
      sample.trust.scopes["cabinet-b"] = TrustedScope(signers: [LockSample.Who.noe.signer()])
    },
    Case("13: the key of another scope", "pack-signer") { sample in
      try sample.lock(try LockSample.archive(LockSample.visites, signedBy: .paul), as: LockSample.visites)
    },
    Case("13: a pack of another scope under this name", "lock-invalid") { sample in
      try sample.lock(try LockSample.archive("agence-dupont/visites", signedBy: .paul), as: "agence-dupont/visites")
      sample.lock.packs[LockSample.visites] = sample.lock.packs.removeValue(forKey: "agence-dupont/visites")
      sample.trust.scopes["agence-durand"]?.signers.append(LockSample.Who.paul.signer())
    },
    Case("14: a broken signature beside a good one", "pack-signature") { sample in
      let archive = try LockSample.archive(LockSample.visites, extends: ["fr/bareme"], signedBy: .claire)
      let key = LockSample.Who.noe
      let other = try key.key.sign(archive.list + [10])
      sample.kept[archive.digest] = try archive.signed(other, by: key.publicKey.shortName, name: "x").bytes
    },
    Case("16: the version has other content", "pack-changed") { sample in
      let other = try LockSample.archive(LockSample.visites, rules: "return {api = 1}", signedBy: .claire)
      try swap(&sample) { _ in other.bytes }
    },
    Case("22: the key was stolen after the pack was accepted", "(pack-revoked)") { sample in
      sample.trust.scopes["agence-durand"]?.revoked = [LockSample.Who.claire.revoked("2026-11-29")]
    },
    Case("22: on the very day", "pack-revoked") { sample in
      sample.trust.scopes["agence-durand"]?.revoked = [LockSample.Who.claire.revoked("2026-11-28")]
    },
    Case("22: before", "pack-revoked") { sample in
      sample.trust.scopes["agence-durand"]?.revoked = [LockSample.Who.claire.revoked("2026-05-02")]
    },
    Case("24: an expired key goes on for what was accepted", "") { sample in
      sample.trust.scopes["agence-durand"]?.signers = [LockSample.Who.claire.signer(until: "2020-12-31")]
    },
    Case("27: a shipped name is not signed for", "lock-invalid") { sample in
      try sample.lock(try LockSample.archive("fr/bareme", signedBy: .claire), as: "fr/bareme")
      sample.trust.scopes["fr"] = TrustedScope(signers: [LockSample.Who.claire.signer()])
    },
    Case("27: a name of one's own is not called shipped", "lock-invalid") { sample in
      sample.lock.packs[LockSample.visites]?.standing = .shipped
    },
    Case("27: a pack that was never shipped", "pack-unreleased") { sample in
      try sample.lock(
        try LockSample.archive("fr/bareme", rules: "return {api = 1}"), as: "fr/bareme", standing: .shipped)
    },
    Case("27: a folder of the locked pack's name", "pack-ambiguous") { $0.disk.add(LockSample.visites) },
    Case("27: a folder of a shipped pack's name", "pack-ambiguous", names: ["fr/bareme"]) {
      $0.disk.add("fr/bareme", rules: "return {api=1}")
    },
    Case("32: a digest that nobody has", "pack-missing") { sample in
      sample.lock.packs[LockSample.visites]?.digest = digest
    },
    Case("32: another version", "lock-invalid") { $0.lock.packs[LockSample.visites]?.version = "1.5.0" },
    Case("32: another digest of what decides", "lock-invalid") { $0.lock.packs[LockSample.visites]?.decides = digest },
    Case("32: a signer whom nobody trusts", "pack-signer") { sample in
      try sample.lock(try LockSample.archive(LockSample.visites, signedBy: .nobody), as: LockSample.visites)
    },
    Case("32: a pack is taken out", "lock-incomplete") { $0.lock.packs["fr/bareme"] = nil },
    Case("32: the base is taken out", "lock-incomplete") { $0.lock.packs["izika/base"] = nil },
    Case("32: the pack itself is taken out", "lock-incomplete") { $0.lock.packs[LockSample.visites] = nil },
    Case("a shipped pack of today is not in the lock", "lock-incomplete", names: ["fr/velo"]) { _ in },
    Case("a pack that nobody asks for is broken", "pack-missing", names: ["fr/bareme"]) {
      $0.kept = $0.kept.filter {
        $0.key != (try! LockSample.archive(LockSample.visites, extends: ["fr/bareme"]).digest)
      }
    },
    Case("33: the store is edited", "pack-list") { sample in
      try swap(&sample) { bytes in
        var bytes = bytes
        let place = try #require(bytes.lastIndex(of: UInt8(ascii: "{")))
        bytes[place] = UInt8(ascii: "(")
        return bytes
      }
    },
    Case("33: something else lies there", "pack-archive") { try swap(&$0) { _ in Array("PK\u{3}\u{4}".utf8) } },
    Case("40: half of it lies there", "pack-archive") { try swap(&$0) { Array($0.prefix(1_500)) } },
    Case("an archive extends by path", "pack-identity") { sample in
      try sample.lock(
        try LockSample.archive(LockSample.visites, extends: ["../common"], signedBy: .claire), as: LockSample.visites)
      sample.disk.add("common")
    },
    Case("an archive extends a folder", "pack-identity") { sample in
      try sample.lock(
        try LockSample.archive(LockSample.visites, extends: ["/etc/common"], signedBy: .claire), as: LockSample.visites)
      sample.disk.add("/etc/common")
    },
    Case("an archive extends what only a folder has", "lock-incomplete") { sample in
      try sample.lock(
        try LockSample.archive(LockSample.visites, extends: ["agence-durand/commun"], signedBy: .claire),
        as: LockSample.visites)
      sample.disk.add("agence-durand/commun")
    },
    Case("the version was withdrawn", "(pack-withdrawn)") { $0.seen = try withdrawn($0, as: visites) },
    Case("a version was withdrawn of other content", "") { sample in
      sample.seen = try withdrawn(sample, as: visites, digest: digest)
    },
    Case("another version was withdrawn", "") { sample in
      sample.seen = try withdrawn(sample, as: visites, version: "1.3.0")
    },
    Case("another scope calls it withdrawn", "") { sample in
      sample.seen = ["agence-dupont": try #require(withdrawn(sample, as: visites)["agence-durand"])]
    },
    Case("two people must sign", "pack-need") { $0.trust.scopes["agence-durand"]?.need = 2 },
    Case("a folder beside the lock", "", names: ["./mine", LockSample.visites]) { $0.disk.add("./mine") },
    Case("--locked: a folder", "pack-unlocked", names: ["./mine"], requiresLock: true) { $0.disk.add("./mine") },
    Case("--locked: a file", "pack-unlocked", names: ["./a.lua"], requiresLock: true) { $0.disk.texts["./a.lua"] = "" },
  ]

  @Test(arguments: cases)
  private func eachAttackIsMet(_ test: Case) throws {
    var sample = try LockSample()
    try test.change(&sample)
    do throws(Failure) {
      let layers = try sample.layers(test.names, requiresLock: test.requiresLock)
      #expect(layers.flatMap(\.remarks).map { "(\($0.code))" }.joined() == test.code)
    } catch {
      #expect(error.diagnostics.map(\.code.name) == [test.code])
      for problem in error.diagnostics { #expect(!problem.advice.english.isEmpty && !problem.advice.french.isEmpty) }
    }
  }

  // MARK: Names

  @Test func aFolderGoesOnByItsPath() throws {
    var sample = try LockSample()
    sample.disk.add("./agence-durand/visites", name: "mine/visites", extends: ["fr/bareme"], rules: "return {api = 1}")
    let layers = try sample.layers(["./agence-durand/visites"])
    #expect(layers.map(\.origin.signed) == [["folder"], ["shipped"], ["shipped"]])
    #expect(layers[0].origin.digest.isEmpty && !layers[1].origin.digest.isEmpty)
  }

  @Test func aFolderWithAPacksNameIsNoted() throws {
    var sample = try LockSample()
    sample.disk.add("people/anna")
    let library = try sample.library()
    #expect(try library.layers(["people/anna"], relativeTo: "").map(\.name) == ["people/anna", "izika/base"])
    #expect(library.shadowed(["people/anna", LockSample.visites, "./x"], relativeTo: "").map(\.code) == [.packFolder])
  }

  /// What is missing is said where it is asked for.
  @Test func theAskerIsNamed() throws {
    var sample = try LockSample()
    sample.lock.packs["fr/bareme"] = nil
    let failure = #expect(throws: Failure.self) { try sample.layers() }
    #expect(failure?.diagnostics[0].place == Diagnostic.Place(file: "agence-durand/visites/pack.yaml", line: 4))
  }

  @Test func withoutALockNothingIsLocked() throws {
    let library = PackLibrary(
      shipped: "shipped", files: try LockSample().disk, engine: .lendingFunctions(), requiresLock: true)
    let failure = #expect(throws: Failure.self) { try library.layers(["fr/bareme"], relativeTo: "") }
    #expect(failure?.diagnostics.map(\.code) == [.packUnlocked])
    #expect(throws: Failure.self) { try library.layers([], relativeTo: "") }
  }

  /// 21: two packs that were never released together; ranges hold in a lock as elsewhere.
  @Test func aRangeHoldsInALockToo() throws {
    var sample = try LockSample()
    let archive = try LockSample.archive(
      LockSample.visites, extends: ["{name: fr/bareme, range: ^2}"], signedBy: .claire)
    try sample.lock(archive, as: LockSample.visites)
    let failure = #expect(throws: Failure.self) { try sample.layers() }
    #expect(failure?.diagnostics.map(\.code) == [.packVersion])
  }

  @Test func aLockedPackCanBeLookedAt() throws {
    let library = try LockSample().library()
    let found = try library.draft(LockSample.visites, relativeTo: "")
    #expect(found.draft.problems.isEmpty && found.files.exists(found.folder + "rules.lua"))
    let place = library.place(of: LockSample.visites)
    #expect(place.isArchive && place.files.exists(place.folder + "pack.yaml"))
    #expect(library.name(LockSample.visites, from: "tests/") == LockSample.visites)
  }
}
