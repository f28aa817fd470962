import PackExchange
import Packs
import Values

/// Finds the packs that are to be locked: files, names at the sources of their scopes, newer versions of what is locked, and what
/// these extend. Whether they may be accepted is asked of each offer afterwards.
struct OfferSearch {
  private(set) var offers: [InstallOffer] = []
  /// Which versions an update may choose from now on, of packs that were named with a range.
  private(set) var wanted: [String: VersionRange] = [:]
  /// Packs of which one version was named: going back to it is no mistake.
  private(set) var chosen: Set<String> = []
  /// What is to be said of packs that are not offered, and of their sources.
  private(set) var remarks: [Diagnostic] = []
  /// With the first keys of scopes that were confirmed on the way.
  private(set) var change: TrustChange

  let before: PackLock
  private let shipped: ShippedPacks
  private let engine: Engine
  let run: OffersRun
  private let asking: InstallOffer.Asking
  private var scopes: [String: Result<ScopeOffers, Failure>] = [:]

  /// - Parameter before: the lock as it is.
  init(
    _ before: PackLock, _ change: TrustChange, _ shipped: ShippedPacks, _ engine: Engine, _ run: OffersRun,
    asking: InstallOffer.Asking
  ) {
    (self.before, self.change, self.shipped, self.engine, self.run) = (before, change, shipped, engine, run)
    self.asking = asking
  }

  // MARK: What was asked for

  /// Takes files and names as somebody wrote them, and what the profiles ask for and nobody here has.
  /// - Parameter missing: whether a name is nothing yet: neither locked nor shipped nor a folder.
  /// - Throws: a `Failure` for the first that cannot be had.
  mutating func take(
    _ words: [String], for rules: LockProposal.Rules, missing: (LockProposal.Rules.Asked) -> Bool
  ) throws(Failure) {
    let requests = try words.map { word throws(Failure) in try PackRequest(word) }
    for case .file(let file) in requests {
      let offer = try InstallOffer(file, for: engine)
      try compareWithSeen(offer)
      try enter(offer)
    }
    for case .named(let name, let range) in requests {
      if let range {
        wanted[name] = range
        if range.isOneVersion { chosen.insert(name) }
      }
      try enter(try newest(name, in: range))
    }
    for rule in rules.asked where missing(rule) && hasSource(rule.name) {
      if !offers.contains(where: { $0.name == rule.name }) { try enter(try newest(rule.name, in: nil)) }
    }
    try takeParents()
  }

  /// Whether somebody said where packs of a name's scope lie.
  private func hasSource(_ name: String) -> Bool {
    let source = change.state.all.scopes[Self.scope(name)]?.source
    return source != nil && source != .file
  }

  /// Two of the same content are one.
  private mutating func enter(_ offer: InstallOffer) throws(Failure) {
    guard let same = offers.first(where: { $0.name == offer.name }) else {
      offers.append(offer)
      return
    }
    if InstallOffer.isSame(same, offer) { return }
    throw Failure(
      same.identity.version == offer.identity.version
        ? InstallProblem.changed(offer, known: same.archive.digest, accepted: nil)
        : InstallProblem.twoVersions(same, offer))
  }

  /// The newest version of a pack; a shipped one as the program brings it.
  /// - Throws: a `Failure` where its source has none, or cannot be asked.
  private mutating func newest(_ name: String, in range: VersionRange?) throws(Failure) -> InstallOffer {
    let scope = Self.scope(name)
    if shipped.reserved.contains(scope) {
      guard shipped.contains(name) else { throw Failure(InstallProblem.absent(name, for: nil)) }
      return try InstallOffer(ofProgram: name, shipped, for: engine)
    }
    guard change.state.all.scopes[scope] != nil else {
      throw Failure(change.similar(to: scope) + [InstallProblem.noSource(name, scope)])
    }
    try trustFirst(name, in: range)
    let source = try offers(of: scope)
    guard source.isGood else { throw Failure(source.diagnostics.filter { $0.severity == .error }) }
    remarks += source.diagnostics
    let (candidates, found) = try run.candidates(of: name, in: range, most: 1, from: source)
    guard let candidate = candidates.first else {
      let errors = found.filter { $0.severity == .error }
      throw Failure(errors.isEmpty ? [absent(name, range, source)] : errors)
    }
    remarks += found.map(\.asWarning)
    return try InstallOffer(candidate.archive, file: candidate.file, for: engine)
  }

  /// Why there is no version to choose: the newest of those that were meant was withdrawn, or there are none.
  private func absent(_ name: String, _ range: VersionRange?, _ source: ScopeOffers) -> Diagnostic {
    let known = source.versions(of: name)
    let meant = known.last { text in SemanticVersion(text).map { range?.contains($0) ?? true } ?? false }
    if let meant, let withdrawal = source.release(name, meant)?.withdrawal {
      return SourceProblem.withdrawn(
        name, meant, (withdrawal.date, withdrawal.because), isWarning: false, file: source.place)
    }
    return SourceProblem.noVersion(
      name, range?.text, known.filter { !source.isWithdrawn(name, $0) }, source.place)
  }

  /// Where nobody's key is known for a scope, the first one is confirmed by its digits: that of the list, or else of a version.
  private mutating func trustFirst(_ name: String, in range: VersionRange?) throws(Failure) {
    let scope = Self.scope(name)
    guard change.state.all.scopes[scope]?.signers.isEmpty == true else { return }
    let source = try run.source(of: scope, trusting: change.state)
    var keys: [PublicKey] = []
    if let file = try source.list(of: scope) {
      keys = try ReleasesArchive(file.bytes, of: scope, file: file.name).signingKeys
    } else {
      let packs = try source.versions(of: name).packs
      keys =
        packs.last { pack in
          SemanticVersion(pack.identity.version).map { range?.contains($0) ?? true } ?? false
        }?.archive.signingKeys ?? []
    }
    try asking.admitFirst(keys, of: scope, on: run.today, into: &change)
  }

  private mutating func offers(of scope: String) throws(Failure) -> ScopeOffers {
    if let known = scopes[scope] { return try known.get() }
    let (run, state) = (run, change.state)
    let found = Result { () throws(Failure) in try run.offers(of: scope, trusting: state) }
    scopes[scope] = found
    let offers = try found.get()
    // Keys that the list revokes are written down already.
    if !offers.revocations.isEmpty { try change.rebase(on: try run.trusted()) }
    return offers
  }

  // MARK: Updates

  /// Takes what is newer than the packs of the lock, within the versions that it wants.
  /// - Parameter names: of these alone; none for all.
  /// - Throws: a `Failure` for a name that the lock does not hold.
  mutating func update(_ names: [String]) throws(Failure) {
    for name in names where before.packs[name] == nil {
      throw Failure(InstallProblem.notLocked(name, before.packs.keys.sorted()))
    }
    for (name, entry) in before.packs.sorted(by: { $0.key < $1.key }) where names.isEmpty || names.contains(name) {
      do throws(Failure) {
        if let offer = try update(of: name, entry) { offers.append(offer) }
      } catch {
        // What is wrong with one scope keeps no other from being updated.
        remarks += error.diagnostics.filter { !remarks.contains($0) }
      }
    }
    var left: Set<String> = []
    for offer in offers {
      do throws(Failure) {
        try takeParents(of: offer, within: before)
      } catch {
        // So does what a single version extends.
        remarks += error.diagnostics.filter { !remarks.contains($0) }
        left.insert(offer.name)
      }
    }
    offers.removeAll { left.contains($0.name) }
  }

  private mutating func update(of name: String, _ entry: LockedPack) throws(Failure) -> InstallOffer? {
    if entry.standing == .shipped {
      guard shipped.contains(name) else { return nil }
      let offer = try InstallOffer(ofProgram: name, shipped, for: engine)
      return Self.isNewer(offer.identity.version, than: entry) ? offer : nil
    }
    let scope = Self.scope(name)
    let trusted = change.state.all.scopes[scope]
    guard let trusted, trusted.source != .file, !trusted.signers.isEmpty else {
      remarks.append(InstallProblem.comesByMail(name, isTrusted: trusted?.signers.isEmpty == false))
      return nil
    }
    let source = try offers(of: scope)
    remarks += source.diagnostics.filter { !remarks.contains($0) }
    guard source.isGood else { return nil }
    let (candidates, found) = try run.candidates(
      of: name, in: entry.wanted, newerThan: entry.version, most: 1, from: source)
    remarks += found
    if let beyond = source.beyond(name, entry), let wanted = entry.wanted {
      remarks.append(InstallProblem.unwanted(name, beyond, wanted))
    }
    if let candidate = candidates.first {
      return try InstallOffer(candidate.archive, file: candidate.file, for: engine)
    }
    if let withdrawal = source.release(name, entry.version)?.withdrawal {
      remarks.append(
        SourceProblem.withdrawn(
          name, entry.version, (withdrawal.date, withdrawal.because), isWarning: true, file: source.place))
    }
    return nil
  }

  private static func isNewer(_ text: String, than entry: LockedPack) -> Bool {
    guard let version = SemanticVersion(text), let locked = SemanticVersion(entry.version) else { return false }
    return version > locked
  }

  // MARK: What they extend

  /// Packs that an offer extends and that are neither here in a version that it takes, nor offered, come from the same sources.
  private mutating func takeParents() throws(Failure) {
    for offer in offers { try takeParents(of: offer, within: PackLock()) }
  }

  /// - Parameter lock: keeps to the versions that it wants.
  private mutating func takeParents(of child: InstallOffer, within lock: PackLock) throws(Failure) {
    for parent in child.draft.pack.manifest.extends where !shipped.contains(parent.name) {
      let there = offers.first { $0.name == parent.name }?.identity.version ?? before.packs[parent.name]?.version
      let suits = there.flatMap { SemanticVersion($0) }.map { parent.range?.contains($0) ?? true } ?? false
      // What is missing or contradicts itself is said when the lock is put together.
      if suits || !hasSource(parent.name) || offers.contains(where: { $0.name == parent.name }) { continue }
      let offer = try newest(parent.name, in: parent.range)
      if let wanted = lock.packs[parent.name]?.wanted, let version = offer.version, !wanted.contains(version) {
        throw Failure(InstallProblem.unwanted(parent.name, offer.identity.version, wanted))
      }
      offers.append(offer)
      try takeParents(of: offer, within: lock)
    }
  }

  // MARK: What is gone

  /// The archives that a lock names and that are not on this computer, as far as the sources of their scopes have them. Nobody has to
  /// accept them again: a digest is a digest. But a thief who has a key can write a lock, too, so that no day of acceptance counts
  /// here against a revocation.
  /// - Throws: a `Failure` for a pack whose signatures do not count.
  mutating func fetch(
    _ lock: PackLock, missing: (String, LockedPack) throws(Failure) -> Bool
  ) throws(Failure) -> [PackArchive] {
    var found: [PackArchive] = []
    for (name, entry) in lock.packs.sorted(by: { $0.key < $1.key }) where entry.standing != .shipped {
      guard try missing(name, entry), !offers.contains(where: { $0.archive.digest == entry.digest }) else { continue }
      guard hasSource(name) else { continue }
      let archive: PackArchive
      do throws(Failure) {
        archive = try run.archive(of: name, entry, trusting: change.state)
      } catch {
        remarks += error.diagnostics.map(\.asWarning)
        continue
      }
      let judge = SignatureJudge(change.state.all, on: run.today)
      func judgement(_ accepted: CivilDate?) -> Judgement {
        judge.judge(archive.list, archive.candidates, of: Self.scope(name), accepted: accepted, file: name)
      }
      if judgement(entry.accepted).countsRevoked {
        throw Failure(judgement(nil).diagnostics.filter { $0.severity == .error })
      }
      found.append(archive)
    }
    return found
  }

  private static func scope(_ name: String) -> String { String(name.prefix { $0 != "/" }) }
}

extension Diagnostic {
  /// The same where something else did.
  fileprivate var asWarning: Diagnostic {
    var warning = self
    if severity == .error { warning.severity = .warning }
    return warning
  }
}
