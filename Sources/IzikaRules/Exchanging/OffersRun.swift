import Journal
import PackExchange
import Packs
import Values

/// Looks at what the source of a scope has on offer, and remembers what it saw.
package struct OffersRun {
  private let files: TrustFiles
  private let memory: ReleaseMemory
  private let connections: SourceConnections
  /// On which packs are looked at.
  let today: CivilDate

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    let files = try TrustFiles(workspace)
    self.init(
      files, ReleaseMemory(workspace.journal, files), SourceConnections(workspace.transport, files.folders),
      today: today)
  }

  init(_ files: TrustFiles, _ memory: ReleaseMemory, _ connections: SourceConnections, today: CivilDate) {
    self.files = files
    self.memory = memory
    self.connections = connections
    self.today = today
  }

  /// What a scope has on offer, judged by trust.yaml and by what was seen before.
  ///
  /// Keys that the list revokes are entered into trust.yaml at once, and the list is remembered where it counts.
  /// - Throws: a `Failure` for a scope that nobody said anything of, a source that cannot be asked, and what cannot be written down.
  package func offers(of scope: String) throws(Failure) -> ScopeOffers {
    try offers(of: scope, trusting: try files.read())
  }

  /// The same for somebody who trusts a key that is not written down yet.
  func offers(of scope: String, trusting state: TrustFiles.State) throws(Failure) -> ScopeOffers {
    let source = try ScopeSource(scope, state, reserved: files.reserved)
    let offers = try ScopeOffers(
      scope, from: try source.open(over: connections), mirrors: source.openMirrors(over: connections),
      trust: state.all, on: today, after: try memory.recall(scope), keeping: connections.packs)
    try memory.enter(offers.revocations, of: scope, try files.read())
    try memory.keep(offers.seen, of: scope)
    return offers
  }

  /// Whom the files of this machine trust now.
  func trusted() throws(Failure) -> TrustFiles.State { try files.read() }

  /// Remembers a version that came as a file, so that its number means this content from now on.
  func remember(_ identity: PackIdentity, _ digest: String) throws(Failure) {
    let version = SeenReleases.Version(pack: identity.name, version: identity.version, digest: digest, day: today)
    try memory.keep(SeenReleases(versions: [version]), of: identity.scope)
  }

  /// What is known of versions of a scope without asking anybody.
  func seen(of scope: String) throws(Failure) -> SeenReleases { try memory.recall(scope) }

  /// The source of a scope, for who looks at what it says before anybody is trusted.
  /// - Throws: a `Failure` for a scope that nobody said anything of, and for packs that come as files.
  func source(of scope: String, trusting state: TrustFiles.State) throws(Failure) -> any ReleaseSource {
    try ScopeSource(scope, state, reserved: files.reserved).open(over: connections)
  }

  /// The versions of a pack that may be accepted here, the newest first, and why others may not. How each was seen is remembered.
  /// - Parameters:
  ///   - pack: `scope/name`.
  ///   - range: which of them; nil for all but prereleases.
  ///   - version: the one that they have to be newer than; nil for none.
  ///   - most: how many of them, the newest.
  /// - Throws: a `Failure` where the source cannot be asked, and for what cannot be written down.
  package func candidates(
    of pack: String, in range: VersionRange? = nil, newerThan version: String? = nil, most: Int = .max,
    from offers: ScopeOffers
  ) throws(Failure) -> (candidates: [ScopeOffers.Candidate], diagnostics: [Diagnostic]) {
    let found = try offers.candidates(
      of: pack, in: range, newerThan: version.flatMap { SemanticVersion($0) }, most: most)
    for candidate in found.candidates { try memory.keep(candidate.seen(on: today), of: offers.scope) }
    return found
  }

  /// The archive that a lock names, from the source of its scope or a mirror; its signatures are not looked at.
  /// - Throws: a `Failure` where nobody has it.
  func archive(
    of pack: String, _ entry: LockedPack, trusting state: TrustFiles.State
  ) throws(Failure) -> PackArchive {
    let scope = String(pack.prefix { $0 != "/" })
    let source = try ScopeSource(scope, state, reserved: files.reserved)
    let release = ReleasesList.Release(version: entry.version, digest: entry.digest, date: entry.accepted ?? today)
    var places: [any ReleaseSource] = source.openMirrors(over: connections)
    var problem: Failure?
    do throws(Failure) { places.insert(try source.open(over: connections), at: 0) } catch { problem = error }
    for place in places {
      do throws(Failure) {
        let found = try place.archive(of: release, pack: pack)
        // No source is believed.
        if found.archive.digest == entry.digest { return found.archive }
      } catch {
        problem = problem ?? error
      }
    }
    throw problem ?? Failure(SourceProblem.noVersion(pack, entry.version, [], source.trusted.source.description))
  }
}

/// What a machine remembers of packs that travel: in the journal what was seen, in trust.yaml which keys count no more.
struct ReleaseMemory {
  private let journal: JournalReleases?
  private let files: TrustFiles

  /// - Parameter journal: nil where there is no folder for one; nothing is then remembered.
  init(_ journal: JournalFile?, _ files: TrustFiles) {
    self.journal = journal.map { JournalReleases($0) }
    self.files = files
  }

  func recall(_ scope: String) throws(Failure) -> SeenReleases { try journal?.recall(scope) ?? SeenReleases() }

  func keep(_ seen: SeenReleases, of scope: String) throws(Failure) { try journal?.keep(seen, of: scope) }

  /// Enters keys as revoked where trust.yaml does not say so yet: it takes away only, so that nobody has to be asked.
  func enter(_ keys: [RevokedKey], of scope: String, _ state: TrustFiles.State) throws(Failure) {
    let known = state.all.scopes[scope] ?? TrustedScope()
    let new = keys.filter { key in
      !known.revoked.contains { $0.fingerprint == key.fingerprint && $0.since <= key.since }
    }
    if new.isEmpty { return }
    var state = state
    state.own = state.own.revoking(new, of: scope)
    try files.write(state)
  }
}
