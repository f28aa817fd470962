import Packs
import Values

/// Lists of versions and packs as a publisher of a test makes them.
package enum Published {
  package static let scope = "agence-durand"

  package static func day(_ text: String) -> CivilDate { CivilDate(text)! }

  /// 64 digits that no pack has.
  package static func digest(_ letter: Character) -> String { "sha256:" + String(repeating: letter, count: 64) }

  package static func release(
    _ version: String, _ digest: String, on date: String = "2026-11-01", withdrawn because: String? = nil
  ) -> ReleasesList.Release {
    ReleasesList.Release(
      version: version, digest: digest, date: day(date),
      withdrawal: because.map { ReleasesList.Withdrawal(date: day("2026-11-20"), because: $0) })
  }

  package static func list(
    _ serial: Int = 1, next: String? = nil, _ releases: [ReleasesList.Release] = [], revoked: [RevokedKey] = [],
    signers: [TrustedSigner] = []
  ) -> ReleasesList {
    var list = ReleasesList(
      scope: scope, serial: serial, date: day("2026-11-01"), next: next.map(day), signers: signers, revoked: revoked)
    for release in releases { list.set(release, of: "visites") }
    return list
  }

  package static func signed(
    _ list: ReleasesList, by keys: [SoftwareKey], namespace: String = "izika-releases",
    file: String = "agence-durand/releases.izika"
  ) throws -> ReleasesArchive {
    var archive = try ReleasesArchive(of: list, file: file)
    for key in keys {
      archive = try archive.signed(try key.sign(archive.message, namespace: namespace), by: key.publicKey)
    }
    return archive
  }

  /// A pack of two files.
  package static func pack(
    _ version: String, name: String = "agence-durand/visites", rules: String = "return { api = 1 }\n",
    by keys: [SoftwareKey] = []
  ) throws -> PackArchive {
    let manifest = "name: \(name)\nversion: \(version)\napi: 1\n"
    var archive = try PackArchive(
      of: [
        ArchiveEntry(name: "pack.yaml", bytes: Array(manifest.utf8)),
        ArchiveEntry(name: "rules.lua", bytes: Array(rules.utf8)),
      ], name: "made.izika")
    for key in keys {
      archive = try archive.signed(try key.sign(archive.list), by: key.publicKey.shortName, name: "made.izika")
    }
    return archive
  }
}
