import Packs
import Synchronization
import Values

/// What the source of a scope has on offer, judged: the list, where there is one, and each version whole, signed by who may sign,
/// and the same as it was seen before. Nothing is written here: ``seen`` and ``revocations`` are what a machine remembers of it.
package struct ScopeOffers: Sendable {
  /// The first part of the packs' names.
  package let scope: String
  /// As messages call the source.
  package let place: String
  /// Nil where there is none, and where it is none that can be read.
  package let list: JudgedReleases?
  /// What is to be said of the list. With an error nothing of the scope is on offer.
  package let diagnostics: [Diagnostic]

  private let source: any ReleaseSource
  private let mirrors: [any ReleaseSource]
  private let keeping: PacksAtHand
  private let judge: SignatureJudge
  private let day: CivilDate
  private let before: SeenReleases
  /// Where there is no list.
  private let found = VersionsFound()

  /// - Parameters:
  ///   - source: the only one of the scope.
  ///   - mirrors: where bytes may come from that the list names.
  ///   - trust: whose signatures count.
  ///   - day: on which something is accepted, or looked at.
  ///   - seen: what this machine has seen of the scope before.
  ///   - keeping: what need not be downloaded.
  /// - Throws: a ``Failure`` where the source cannot be asked.
  package init(
    _ scope: String, from source: any ReleaseSource, mirrors: [any ReleaseSource] = [], trust: Trust, on day: CivilDate,
    after seen: SeenReleases, keeping: PacksAtHand = PacksAtHand()
  ) throws(Failure) {
    self.scope = scope
    self.source = source
    self.mirrors = mirrors
    self.keeping = keeping
    self.day = day
    place = source.place
    before = seen
    var diagnostics: [Diagnostic] = []
    var judged: JudgedReleases?
    if let file = try source.list(of: scope) {
      do throws(Failure) {
        let archive = try ReleasesArchive(file.bytes, of: scope, file: file.name)
        let found = ReleasesJudge(trust, on: day).judge(archive, after: seen)
        diagnostics += found.diagnostics
        judged = found
      } catch {
        diagnostics += error.diagnostics
      }
    } else if let list = seen.list {
      // Once there was one: who takes it away hides what was withdrawn, and whose keys were stolen.
      diagnostics.append(SourceProblem.missingList(scope, list, source.place))
    } else if source.needsList {
      diagnostics.append(SourceProblem.noList(scope, source.place))
    }
    list = judged
    self.diagnostics = diagnostics
    judge = SignatureJudge(trust.revoking(judged?.revocations ?? [], of: scope), on: day)
  }

  /// Whether something of the scope may be chosen anew.
  package var isGood: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Keys that count no more from now on; they belong into trust.yaml even where the list itself does not count.
  package var revocations: [RevokedKey] { list?.revocations ?? [] }

  /// What a machine is to remember of the list.
  package var seen: SeenReleases {
    guard let list, isGood else { return SeenReleases() }
    return SeenReleases(
      list: SeenReleases.List(
        serial: list.list.serial, digest: list.archive.digest, day: day, next: list.list.next),
      revocations: list.list.revoked.map { SeenReleases.Revocation(fingerprint: $0.fingerprint, since: $0.since) },
      versions: list.list.packs.flatMap { pack, releases in
        releases.map { release in
          SeenReleases.Version(
            pack: pack, version: release.version, digest: release.digest, day: day,
            withdrawal: release.withdrawal.map { SeenReleases.Withdrawal(day: $0.date, because: $0.because) })
        }
      })
  }

  /// What the list says of a version; nil where it says nothing.
  /// - Parameter pack: `scope/name`.
  package func release(_ pack: String, _ version: String) -> ReleasesList.Release? {
    list?.list.release(Self.name(pack), version)
  }

  /// The versions of a pack that lie there, withdrawn ones as well, from the oldest on.
  /// - Parameter pack: `scope/name`.
  package func versions(of pack: String) -> [String] {
    if let list { return (list.list.packs[Self.name(pack)] ?? []).map(\.version) }
    return (try? found.versions(of: pack, at: source).packs.map(\.identity.version)) ?? []
  }

  /// The newest version that a lock does not want; nil where there is none, and where it wants any.
  /// - Parameter pack: `scope/name`.
  package func beyond(_ pack: String, _ entry: LockedPack) -> String? {
    guard let wanted = entry.wanted, let locked = SemanticVersion(entry.version) else { return nil }
    return versions(of: pack).last { text in
      guard let version = SemanticVersion(text), version > locked, version == version.release else { return false }
      return !wanted.contains(version) && !isWithdrawn(pack, text)
    }
  }

  package func isWithdrawn(_ pack: String, _ version: String) -> Bool { release(pack, version)?.withdrawal != nil }

  /// The second part of a pack's name.
  private static func name(_ pack: String) -> String { String(pack.drop { $0 != "/" }.dropFirst()) }
}

// MARK: Candidates

extension ScopeOffers {
  /// A version that may be accepted: its archive is whole, it is the pack that it is called, and its signatures count here.
  package struct Candidate: Sendable {
    package let identity: PackIdentity
    package let archive: PackArchive
    package let judgement: Judgement
    /// What the list says of it; nil where there is no list.
    package let release: ReleasesList.Release?
    /// As messages call it.
    package let file: String

    /// To be remembered as it was seen.
    package func seen(on day: CivilDate) -> SeenReleases {
      SeenReleases(versions: [
        SeenReleases.Version(pack: identity.name, version: identity.version, digest: archive.digest, day: day)
      ])
    }
  }

  /// The versions of a pack that may be chosen anew, the newest first, and why others may not.
  ///
  /// What was withdrawn is no candidate, and is not fetched.
  /// - Parameters:
  ///   - pack: `scope/name`.
  ///   - range: which of them; nil for all but prereleases.
  ///   - least: the version that they have to be newer than; nil for none.
  ///   - most: how many of them, the newest; older ones are not fetched.
  /// - Throws: a ``Failure`` where the source cannot be asked.
  package func candidates(
    of pack: String, in range: VersionRange? = nil, newerThan least: SemanticVersion? = nil, most: Int = .max
  ) throws(Failure) -> (candidates: [Candidate], diagnostics: [Diagnostic]) {
    guard isGood else { return ([], []) }
    let name = Self.name(pack)
    func isWanted(_ text: String) -> Bool {
      guard let version = SemanticVersion(text), least.map({ version > $0 }) ?? true else { return false }
      // What was withdrawn once stays so, whatever a list, or none, says now.
      if before.version(text, of: name)?.withdrawal != nil { return false }
      return range?.contains(version) ?? (version == version.release)
    }
    var diagnostics: [Diagnostic] = []
    var candidates: [Candidate] = []
    func take(_ release: ReleasesList.Release?, _ find: () throws(Failure) -> FoundPack) {
      do throws(Failure) {
        let (candidate, problems) = try self.candidate(try find(), as: pack, release)
        diagnostics += problems
        if let candidate { candidates.append(candidate) }
      } catch {
        diagnostics += error.diagnostics
      }
    }
    if let list {
      for release in (list.list.packs[name] ?? []).reversed()
      where release.withdrawal == nil && isWanted(release.version) && candidates.count < most {
        if let candidate = kept(release, pack) {
          candidates.append(candidate)
          continue
        }
        take(release) { () throws(Failure) in try archive(of: release, pack: pack) }
      }
    } else {
      let found = try found.versions(of: pack, at: source)
      diagnostics += found.problems
      for pack in found.packs.reversed() where isWanted(pack.identity.version) && candidates.count < most {
        take(nil) { pack }
      }
    }
    return (candidates, diagnostics)
  }

  /// The archive that a list or a lock names by its digest, from the source or else from a mirror.
  /// - Parameter pack: `scope/name`.
  /// - Throws: a ``Failure`` with what is wrong at the source where nobody has it.
  package func archive(of release: ReleasesList.Release, pack: String) throws(Failure) -> FoundPack {
    let problem: Failure
    do throws(Failure) {
      return try archive(of: release, pack: pack, from: source)
    } catch {
      problem = error
    }
    for mirror in mirrors {
      if let found = try? archive(of: release, pack: pack, from: mirror) { return found }
    }
    throw problem
  }

  /// No source is believed: the digest is that of the list, or it is another pack.
  private func archive(
    of release: ReleasesList.Release, pack: String, from source: any ReleaseSource
  ) throws(Failure) -> FoundPack {
    let found = try source.archive(of: release, pack: pack)
    guard found.archive.digest == release.digest else {
      throw Failure(
        ReleasesProblem.changed(
          pack, release.version, found.archive.digest, release.digest, seen: release.date, file: found.file))
    }
    return found
  }

  /// A version that is kept here and would cost a download; nil where it may not be accepted as it is here: another copy may bear
  /// further signatures.
  private func kept(_ release: ReleasesList.Release, _ pack: String) -> Candidate? {
    guard source.isRemote, var found = keeping.pack(release.digest) else { return nil }
    found.file = "\(place): \(pack) \(release.version)"
    return try? candidate(found, as: pack, release).0
  }

  /// Nil with an error.
  private func candidate(
    _ found: FoundPack, as pack: String, _ release: ReleasesList.Release?
  ) throws(Failure) -> (Candidate?, [Diagnostic]) {
    let identity = found.identity
    guard identity.pack == pack, release.map({ $0.version == identity.version }) ?? true else {
      throw Failure(
        SourceProblem.otherPack(
          "\(identity.pack) \(identity.version)", not: "\(pack) \(release?.version ?? "")", found.file))
    }
    if let seen = before.version(identity.version, of: identity.name), seen.digest != found.archive.digest {
      throw Failure(
        ReleasesProblem.changed(
          pack, identity.version, found.archive.digest, seen.digest, seen: seen.day, file: found.file))
    }
    let judgement = judge.judge(found)
    let candidate = Candidate(
      identity: identity, archive: found.archive, judgement: judgement, release: release, file: found.file)
    return (judgement.isGood ? candidate : nil, judgement.diagnostics)
  }
}

/// What a source without a list was found to have of each pack: to find it, every file that it has is read, or downloaded.
private final class VersionsFound: Sendable {
  private let packs = Mutex<[String: Result<FoundPacks, Failure>]>([:])

  /// - Throws: a ``Failure`` where the source could not be asked.
  func versions(of pack: String, at source: any ReleaseSource) throws(Failure) -> FoundPacks {
    try packs.withLock { packs in
      if let known = packs[pack] { return known }
      let found = Result { () throws(Failure) in try source.versions(of: pack) }
      packs[pack] = found
      return found
    }.get()
  }
}

extension SignatureJudge {
  /// Whose signatures a pack bears, and whether they are enough.
  package func judge(_ pack: FoundPack) -> Judgement {
    judge(pack.archive.list, pack.archive.candidates, of: pack.identity.scope, file: pack.file)
  }
}
