import PackExchange
import Packs
import System
import Values

/// Finds what is known today of the packs of a lock. Each scope's source is asked once; one that cannot be asked keeps nobody from
/// hearing of the others. What was seen is remembered.
package struct StandingRun {
  private let shipped: ShippedPacks
  private let files: TrustFiles
  private let memory: ReleaseMemory
  private let asking: OffersRun
  private let today: CivilDate

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    shipped = try ShippedPacks(workspace.shippedPacks)
    files = try TrustFiles(shipped)
    memory = ReleaseMemory(workspace.journal, files)
    asking = try OffersRun(workspace, today: today)
    self.today = today
  }

  /// What `pack list` says.
  /// - Parameter profile: whose lock; nil for that of the folder that one stands in.
  /// - Throws: a `Failure` where there is no lock, and for what is not understood.
  package func list(of profile: String?) throws(Failure) -> StandingReport {
    let use = try LockUse(of: profile, shipped)
    return StandingReport(lock: use.place.path, standings: try standings(of: use.lock))
  }

  /// All packs of a lock, by name, and who publishes them.
  package struct Standings: Sendable {
    package let packs: [PackStanding]
    /// Of signed and of unsigned packs, by name.
    package let scopes: [ScopeStanding]
    /// What is to be said of lists and of versions that may not be accepted.
    package let diagnostics: [Diagnostic]
  }

  /// - Throws: a `Failure` for a trust.yaml or a journal that cannot be read.
  package func standings(of lock: PackLock) throws(Failure) -> Standings {
    var scopes: [String: ScopeStanding] = [:]
    let names = Set(lock.packs.filter { $0.value.standing != .shipped }.map { String($0.key.prefix { $0 != "/" }) })
    let signed = Set(lock.signedScopes)
    for scope in names.sorted() { scopes[scope] = try standing(of: scope, isSigned: signed.contains(scope)) }
    // Keys that a list has just revoked stand there now.
    let trust = try files.read().all
    var diagnostics = scopes.sorted { $0.key < $1.key }.flatMap {
      $0.value.diagnostics + [$0.value.late].compactMap(\.self)
    }
    var packs: [PackStanding] = []
    for (name, entry) in lock.packs.sorted(by: { $0.key < $1.key }) {
      let scope = scopes[String(name.prefix { $0 != "/" })]
      let found = if let scope { try offer(name, entry, scope) } else { try ofProgram(name, entry) }
      packs.append(
        PackStanding(
          name: name, entry: entry, signers: Self.signers(entry, trust.scopes[scope?.scope ?? ""]), offer: found.offer,
          beyond: found.beyond, withdrawal: Self.withdrawal(name, entry, scope)))
      diagnostics += found.diagnostics.filter { !diagnostics.contains($0) }
    }
    return Standings(packs: packs, scopes: scopes.values.sorted { $0.scope < $1.scope }, diagnostics: diagnostics)
  }

  // MARK: Who publishes

  /// - Parameter isSigned: whether a pack of it is: of who signs nothing, nobody has to be known.
  private func standing(of scope: String, isSigned: Bool) throws(Failure) -> ScopeStanding {
    let trusted = try files.read().all.scopes[scope]
    var (offers, problem): (ScopeOffers?, Diagnostic?)
    // Nothing that lies somewhere counts where nobody's key does.
    if trusted.map({ $0.source != .file && !$0.signers.isEmpty }) ?? isSigned {
      do throws(Failure) {
        offers = try asking.offers(of: scope)
      } catch {
        problem = error.diagnostics.first { $0.severity == .error } ?? error.diagnostics.first
      }
    }
    let seen = try memory.recall(scope)
    var late = offers?.diagnostics.first { $0.code == .listLate }
    if offers?.list == nil, let list = seen.list, let next = list.next, next < today {
      late = StandingProblem.late(scope, list, next)
    }
    return ScopeStanding(
      scope: scope, source: trusted?.source, offers: offers, problem: problem, seen: seen, late: late)
  }

  private static func signers(_ entry: LockedPack, _ known: TrustedScope?) -> [String] {
    guard case .signed(let keys) = entry.standing else { return [] }
    var names: [String] = []
    for key in keys {
      let name = known?.signers.first { $0.key.fingerprint == key }?.name ?? key
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  // MARK: What there is

  private typealias Found = (offer: PackStanding.Offer, beyond: String?, diagnostics: [Diagnostic])

  private func ofProgram(_ name: String, _ entry: LockedPack) throws(Failure) -> Found {
    guard shipped.contains(name) else { return (.dropped, nil, []) }
    let archive = try shipped.archive(name)
    if archive.digest == entry.digest { return (.none, nil, []) }
    return (.shipped(version: try archive.identity(shown: name).version, digest: archive.digest), nil, [])
  }

  private func offer(_ name: String, _ entry: LockedPack, _ scope: ScopeStanding) throws(Failure) -> Found {
    if let problem = scope.problem { return (.unasked(problem), nil, []) }
    guard let offers = scope.offers else { return (.byFile, nil, []) }
    if let problem = offers.diagnostics.first(where: { $0.severity == .error }) { return (.refused(problem), nil, []) }
    if let release = offers.release(name, entry.version), release.digest != entry.digest {
      let other = ReleasesProblem.changed(
        name, entry.version, release.digest, entry.digest, seen: entry.accepted, file: offers.place)
      return (.refused(other), nil, [other])
    }
    let found: (candidates: [ScopeOffers.Candidate], diagnostics: [Diagnostic])
    do throws(Failure) {
      found = try asking.candidates(of: name, in: entry.wanted, newerThan: entry.version, most: 1, from: offers)
    } catch {
      return (.unasked(error.diagnostics[0]), nil, [])
    }
    let beyond = offers.beyond(name, entry)
    if let newest = found.candidates.first { return (.newer(newest), beyond, found.diagnostics) }
    let problem = found.diagnostics.first { $0.severity == .error }
    return (problem.map { .refused($0) } ?? .none, beyond, found.diagnostics)
  }

  private static func withdrawal(
    _ name: String, _ entry: LockedPack, _ scope: ScopeStanding?
  ) -> SeenReleases.Withdrawal? {
    guard let scope, case .signed = entry.standing else { return nil }
    return VerifiedPack.Law.withdrawal(of: name, entry, among: scope.seen)
  }
}

/// What is to be said of what could not be asked.
enum StandingProblem {
  static func late(_ scope: String, _ list: SeenReleases.List, _ next: CivilDate) -> Diagnostic {
    Diagnostic(
      .warning, .listLate,
      Phrase(
        en: "list \(list.serial) of \(scope) was seen on \(list.day), and the next one was promised for \(next)",
        fr: "la liste \(list.serial) de la portée \(scope) a été vue le \(FrenchText.date(list.day)), et la suivante "
          + "était promise pour le \(FrenchText.date(next))"),
      advice: Phrase(
        en: "ask who publishes the packs whether there is a newer one, and how to get at it",
        fr: "demandez à l'éditeur s'il y en a une plus récente, et comment y accéder"))
  }
}
