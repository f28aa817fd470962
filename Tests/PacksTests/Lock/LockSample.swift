import Mileage
import PackSupport
import Rules
import TestSupport
import Values

@testable import Packs

/// Packs that somebody accepted, and what a thief may do to any part of them.
///
/// `agence-durand/visites` extends `fr/bareme`; Claire signs for agence-durand, Paul for agence-dupont.
struct LockSample {
  enum Who: Int {
    case claire = 1
    case paul, noe, nobody

    var key: SoftwareKey { try! SoftwareKey(seed: rawValue) }
    var publicKey: PublicKey { PublicKey(blob: key.blob)! }

    func signer(until: String? = nil) -> TrustedSigner {
      TrustedSigner(name: "\(self)", key: publicKey, until: until.flatMap { CivilDate($0) }, checked: "x")
    }

    func revoked(_ since: String) -> RevokedKey {
      RevokedKey(fingerprint: publicKey.fingerprint, since: CivilDate(since)!, because: "laptop stolen")
    }
  }

  static let visites = "agence-durand/visites"
  static let accepted = CivilDate(year: 2026, month: 11, day: 28)

  /// The bytes under each digest; nothing stands in the way of their being others.
  var kept: [String: [UInt8]] = [:]
  var lock = PackLock()
  var trust = Trust(scopes: [
    "agence-durand": TrustedScope(signers: [Who.claire.signer()]),
    "agence-dupont": TrustedScope(signers: [Who.paul.signer()]),
  ])
  var released = ReleasedPacks()
  /// What the machine remembers of the scopes.
  var seen: [String: SeenReleases] = [:]
  /// Folders and the shipped packs of today.
  var disk = MemoryFiles()

  init() throws {
    disk.add("shipped/izika/base", name: "izika/base")
    disk.add("shipped/fr/bareme", name: "fr/bareme")
    disk.add("shipped/fr/velo", name: "fr/velo")
    try lock(try Self.archive(Self.visites, extends: ["fr/bareme"], signedBy: .claire), as: Self.visites)
    for name in ["fr/bareme", "izika/base"] {
      let archive = try Self.archive(name)
      try lock(archive, as: name, standing: .shipped)
      _ = released.enter([ReleasedPacks.Line(name: name, version: "1.4.0", digest: archive.digest)])
      released.release()
    }
  }

  static func archive(
    _ name: String, version: String = "1.4.0", extends: [String] = [], rules: String = "return {}",
    signedBy signers: Who...
  ) throws -> PackArchive {
    let manifest = "name: \(name)\nversion: \(version)\napi: 1\nextends: [\(extends.joined(separator: ", "))]\n"
    var archive = try PackArchive(
      of: [
        ArchiveEntry(name: "pack.yaml", bytes: Array(manifest.utf8)),
        ArchiveEntry(name: "rules.lua", bytes: Array(rules.utf8)),
      ], name: name)
    for who in signers {
      archive = try archive.signed(try who.key.sign(archive.list), by: who.publicKey.shortName, name: name)
    }
    return archive
  }

  /// Accepts an archive: keeps it, and writes what it is into the lock.
  mutating func lock(_ archive: PackArchive, as name: String, standing: LockedPack.Standing? = nil) throws {
    let pack = try archive.draft(shown: name, for: .lendingFunctions()).pack
    let keys = archive.signingKeys.map(\.fingerprint)
    kept[archive.digest] = archive.bytes
    lock.packs[name] = LockedPack(
      version: pack.manifest.version, digest: archive.digest, decides: "sha256:\(pack.sha256)",
      standing: standing ?? (keys.isEmpty ? .unsigned : .signed(keys)), accepted: Self.accepted)
  }

  private struct Keeper: ArchiveKeeping {
    var kept: [String: [UInt8]]

    func archive(of name: String, _ pack: LockedPack) throws(Failure) -> KeptArchive? {
      kept[pack.digest].map { KeptArchive(bytes: $0, path: "store/\(pack.digest)") }
    }
  }

  /// The library that a run with this lock has; the lock is written and read, as a file is.
  func library(requiresLock: Bool = false) throws(Failure) -> PackLibrary {
    let text = LockWriter.text(lock)
    let read = try LockReader(Array(text.utf8), name: "izika.lock", reserved: ["fr", "izika"]).read()
    let law = VerifiedPack.Law(
      trust: trust, released: released, engine: .lendingFunctions(), seen: seen, file: "izika.lock")
    return PackLibrary(
      shipped: "shipped", files: disk, engine: .lendingFunctions(),
      locked: try LockedPacks(read, kept: Keeper(kept: kept), by: law), requiresLock: requiresLock)
  }

  func layers(_ names: [String] = [visites], requiresLock: Bool = false) throws(Failure) -> [Pack] {
    try library(requiresLock: requiresLock).layers(names, relativeTo: "")
  }
}
