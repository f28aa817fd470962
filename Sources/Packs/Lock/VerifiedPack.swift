import Values

/// A pack out of an archive that is what the lock says, byte for byte, and signed as it must be.
///
/// There is no way to one but to verify it, and nothing is looked at twice: the bytes that were checked are those that are loaded.
package struct VerifiedPack: Sendable {
  package let pack: Pack
  /// Its files, which nobody unpacks.
  package let files: ArchiveFiles
  /// As far as it can be read: whole.
  package let draft: PackDraft

  /// What an entry of a lock is held against.
  package struct Law: Sendable {
    /// Whose signatures count.
    package var trust: Trust
    package var released: ReleasedPacks
    package var engine: Engine
    /// What this machine has seen of the scopes of signed packs, without asking anybody.
    package var seen: [String: SeenReleases]
    /// The lock, for messages.
    package var file: String

    package init(
      trust: Trust, released: ReleasedPacks, engine: Engine, seen: [String: SeenReleases] = [:], file: String
    ) {
      (self.trust, self.released, self.engine, self.seen, self.file) = (trust, released, engine, seen, file)
    }

    /// Since when nobody should use a version that is locked, and why; nil where nobody said so.
    package static func withdrawal(
      of name: String, _ entry: LockedPack, among seen: SeenReleases?
    ) -> SeenReleases.Withdrawal? {
      let pack = String(name.drop { $0 != "/" }.dropFirst())
      guard let known = seen?.version(entry.version, of: pack) else { return nil }
      // Of other content under that version nothing was said.
      return known.digest == entry.digest ? known.withdrawal : nil
    }
  }

  /// - Parameter kept: what lies under the entry's digest; nothing of it is believed.
  /// - Throws: a ``Failure`` for whatever is not as it was accepted.
  package init(_ name: String, _ entry: LockedPack, _ kept: KeptArchive, by law: Law) throws(Failure) {
    let shown = LockProblem.shown(name, entry)
    let archive: PackArchive
    do throws(Failure) {
      archive = try PackArchive(kept.bytes, name: shown)
    } catch {
      throw Failure(error.diagnostics.map { LockProblem.damaged($0, kept.path) })
    }
    guard archive.digest == entry.digest else {
      throw Failure(LockProblem.changed(name, entry, found: archive.digest, kept.path))
    }
    let (signed, remarks) = try Self.signers(of: archive, name, entry, by: law)
    let draft = try archive.draft(shown: name, for: law.engine)
    let manifest = draft.pack.manifest
    guard manifest.name == name, manifest.version == entry.version, "sha256:" + draft.pack.sha256 == entry.decides
    else {
      let says = "\(manifest.name) \(manifest.version), sha256:\(draft.pack.sha256)"
      throw Failure(LockProblem.contradicts(name, entry, says: Phrase(verbatim: says), law.file))
    }
    _ = try PackIdentity(of: manifest)
    guard draft.problems.isEmpty else { throw Failure(draft.problems) }
    var pack = draft.pack
    pack.origin = PackOrigin(digest: archive.digest, signed: signed)
    pack.remarks = remarks
    pack.paths = [kept.path]
    self.pack = pack
    self.draft = draft
    files = ArchiveFiles(archive, at: name)
  }

  /// By whom the pack is signed, as statements say it, and what is to be said of that each time.
  private static func signers(
    of archive: PackArchive, _ name: String, _ entry: LockedPack, by law: Law
  ) throws(Failure) -> (signed: [String], remarks: [Diagnostic]) {
    let shown = LockProblem.shown(name, entry)
    let scope = String(name.prefix { $0 != "/" })
    switch entry.standing {
    case .shipped:
      guard law.released.holds(name, entry.version, entry.digest) else {
        throw Failure(LockProblem.unreleased(name, entry, law.file))
      }
      return (PackOrigin.shipped.signed, [])
    case .unsigned:
      // Whoever signs their packs does not send one without.
      if law.trust.scopes[scope]?.signers.isEmpty == false {
        throw Failure(TrustProblem(scope: scope, file: shown, purpose: .pack).unsigned(hasKeys: true))
      }
      return (PackOrigin.unsigned, [LockProblem.unsigned(name, entry)])
    case .signed:
      // A day without a meaning where none was written down: nothing is older than it.
      let accepted = entry.accepted ?? CivilDate(year: 9999, month: 12, day: 31)
      let judgement = SignatureJudge(law.trust, on: accepted).judge(
        archive.list, archive.candidates, of: scope, accepted: accepted, file: shown)
      guard judgement.isGood else { throw Failure(judgement.diagnostics.filter { $0.severity == .error }) }
      let withdrawn = Law.withdrawal(of: name, entry, among: law.seen[scope]).map {
        LockProblem.withdrawn(name, entry, $0)
      }
      return (
        judgement.counted.map(\.fingerprint).sorted(),
        judgement.diagnostics.filter { $0.severity == .warning } + [withdrawn].compactMap(\.self)
      )
    }
  }
}
