import Values

/// Decides whether a list of versions counts: whose signatures it bears, and whether it follows what was seen before.
///
/// A function of its arguments, as ``SignatureJudge`` is.
package struct ReleasesJudge: Sendable {
  private let trust: Trust
  private let day: CivilDate

  /// - Parameter day: on which the list is looked at.
  package init(_ trust: Trust, on day: CivilDate) {
    self.trust = trust
    self.day = day
  }

  /// - Parameter seen: what this machine has seen of the scope before.
  package func judge(_ archive: ReleasesArchive, after seen: SeenReleases) -> JudgedReleases {
    let list = archive.list
    // By whom it is signed is asked of what it revokes itself, too: a key that says it was stolen signs nothing more.
    let judgement = SignatureJudge(trust.revoking(list.revoked, of: list.scope), on: day, for: .releases).judge(
      archive.message, archive.candidates, of: list.scope, file: archive.file)
    let problem = ReleasesProblem(archive)
    var diagnostics = judgement.diagnostics
    if let before = seen.list, let wrong = Self.order(archive, after: before) { diagnostics.append(wrong) }
    diagnostics += shrunk(list, after: seen, problem)
    diagnostics += changed(list, after: seen, problem)
    if let next = list.next, next < day { diagnostics.append(problem.late(next)) }
    diagnostics += offered(list, problem)
    return JudgedReleases(
      archive: archive, judgement: judgement, diagnostics: diagnostics, revocations: revocations(of: archive))
  }

  /// What is wrong with the place of a list after another one of its scope; nil where it may follow.
  private static func order(_ archive: ReleasesArchive, after before: SeenReleases.List) -> Diagnostic? {
    let problem = ReleasesProblem(archive)
    if archive.list.serial < before.serial { return problem.older(than: before) }
    let isOther = archive.list.serial == before.serial && archive.digest != before.digest
    return isOther ? problem.other(than: before) : nil
  }

  private func shrunk(_ list: ReleasesList, after seen: SeenReleases, _ problem: ReleasesProblem) -> [Diagnostic] {
    // Of an older list that is what is wrong with it.
    if let before = seen.list, list.serial < before.serial { return [] }
    return seen.revocations.filter { before in
      list.revocation(of: before.fingerprint).map { $0.since > before.since } ?? true
    }.map(problem.shrunk)
  }

  private func changed(_ list: ReleasesList, after seen: SeenReleases, _ problem: ReleasesProblem) -> [Diagnostic] {
    seen.versions.compactMap { before in
      guard let release = list.release(before.pack, before.version), release.digest != before.digest else { return nil }
      return problem.changed(release, before)
    }
  }

  private func offered(_ list: ReleasesList, _ problem: ReleasesProblem) -> [Diagnostic] {
    guard let known = trust.scopes[list.scope], !known.signers.isEmpty else { return [] }
    return list.signers.filter { signer in
      known.signer(signer.key) == nil && known.revocation(of: signer.key) == nil
        && list.revocation(of: signer.key.fingerprint) == nil && signer.until.map { $0 >= day } ?? true
    }.map(problem.offered)
  }

  /// What the list revokes, where a key that was trusted until now says so: it takes away only, so that it counts whatever else is
  /// wrong with the list.
  private func revocations(of archive: ReleasesArchive) -> [RevokedKey] {
    let scope = archive.list.scope
    let judgement = SignatureJudge(trust, on: day, for: .releases).judge(
      archive.message, archive.candidates, of: scope, file: archive.file)
    return judgement.isGood ? archive.list.revoked : []
  }
}

/// A list of versions, and what is found of it.
package struct JudgedReleases: Sendable {
  package let archive: ReleasesArchive
  package let judgement: Judgement
  package let diagnostics: [Diagnostic]
  /// Keys that count no more from now on, even where the list itself does not count.
  package let revocations: [RevokedKey]

  package var list: ReleasesList { archive.list }
  /// Whether it counts: signed by somebody who is trusted for the scope, and later than what was seen.
  package var isGood: Bool { !diagnostics.contains { $0.severity == .error } }
}
