import Journal
import Mileage
import PackExchange
import Packs
import System
import Values

/// Looks at everything that is locked, as it is here and today: bytes, signers, sources, acceptances, values, who asks for what.
package struct AuditRun {
  private let workspace: Workspace
  private let shipped: ShippedPacks
  private let trust: TrustFiles
  private let store = PackStore()
  private let today: CivilDate

  /// - Parameter today: the day of the audit.
  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    self.workspace = workspace
    shipped = try ShippedPacks(workspace.shippedPacks)
    trust = try TrustFiles(shipped)
    self.today = today
  }

  /// Keys that end within so many days are told of.
  private static let notice = 60

  /// - Parameter profile: whose lock; nil for that of the folder that one stands in.
  /// - Throws: a `Failure` where there is no lock, and for what is not understood.
  package func audit(_ profile: String?) throws(Failure) -> AuditReport {
    let use = try LockUse(of: profile, shipped)
    let standings = try StandingRun(workspace, today: today).standings(of: use.lock)
    // With the keys that a list has just revoked.
    let state = try trust.read()
    var findings: [AuditFinding] = []
    var notes: [Phrase] = []
    var usedKeys: Set<String> = []
    var refused: Set<Diagnostic> = []
    let law = VerifiedPack.Law(
      trust: state.all, released: shipped.released, engine: workspace.engine, file: use.place.path)
    let reach = LockReach(use.lock, use.profiles, shipped, store, workspace.engine)
    let unasked = use.profiles.isEmpty || !use.unread.isEmpty ? [] : Set(reach.unasked)
    for standing in standings.packs {
      let pack = (name: standing.name, entry: standing.entry)
      if let withdrawal = standing.withdrawal { findings.append(.withdrawn(pack, withdrawal)) }
      do throws(Failure) {
        let verified = try verified(pack, by: law)
        findings += verified.pack.remarks.filter { $0.severity > .note }.map { AuditFinding(.revoked, of: pack, $0) }
        if case .signed = pack.entry.standing { usedKeys.formUnion(verified.pack.origin.signed) }
        findings += published(pack, verified.pack.parameters)
      } catch {
        findings += error.diagnostics.map { AuditFinding(.broken, of: pack, $0) }
      }
      // What is wrong with a list keeps all packs of its scope.
      if case .refused(let problem) = standing.offer, refused.insert(problem).inserted {
        findings.append(AuditFinding(.refused, of: pack, problem))
      }
      findings += ambiguous(pack, use)
      if unasked.contains(pack.name) { findings.append(.unasked(pack)) }
      if pack.entry.standing == .unsigned { notes.append(Self.unsigned(pack)) }
    }
    let install = "izika-rules pack install" + (profile.map { " --profile \($0)" } ?? "") + " --accept-unseen"
    findings += try accepted(use, install: install)
    let signed = Set(use.lock.signedScopes)
    for scope in standings.scopes {
      findings += ending(state.all.scopes[scope.scope], of: scope.scope, usedKeys)
      if let late = scope.late { findings.append(AuditFinding(.late, late)) }
      if let problem = scope.problem { findings.append(.unreached(scope.scope, problem)) }
      if !scope.hasList, signed.contains(scope.scope) { notes.append(Self.noList(scope)) }
    }
    return AuditReport(
      lock: use.place.path, packs: use.lock.packs.count, profiles: use.profiles.map(\.file), findings: findings,
      notes: notes)
  }

  // MARK: A pack

  /// As `eval` does it.
  private func verified(
    _ pack: (name: String, entry: LockedPack), by law: VerifiedPack.Law
  ) throws(Failure) -> VerifiedPack {
    guard let kept = try KeptPacks(store: store, shipped: shipped).archive(of: pack.name, pack.entry) else {
      throw Failure(LockProblem.missing(pack.name, pack.entry, law.file))
    }
    return try VerifiedPack(pack.name, pack.entry, kept, by: law)
  }

  /// Values that go on after their last published day, or have none today.
  private func published(
    _ pack: (name: String, entry: LockedPack), _ parameters: [Parameter]
  ) -> [AuditFinding] {
    var past: [(name: String, until: CivilDate)] = []
    for parameter in parameters {
      do throws(Parameter.Missing) {
        if let until = try parameter.value(on: today, asOf: nil).keptAfter { past.append((parameter.name, until)) }
      } catch {
        if case .after(let until) = error { past.append((parameter.name, until)) }
      }
    }
    guard let first = past.map(\.until).min() else { return [] }
    return [.published(pack, until: first, past.map(\.name).sorted())]
  }

  /// Folders of a pack's name where a profile asks for it: the run stops there.
  private func ambiguous(_ pack: (name: String, entry: LockedPack), _ use: LockUse) -> [AuditFinding] {
    let folders = Set(use.profiles.filter { $0.rules.contains(pack.name) }.map(\.rulesFolder))
    return folders.sorted().filter { LocalFiles().exists($0 + pack.name + "/pack.yaml") }.map { folder in
      AuditFinding(.ambiguous, of: pack, LockProblem.ambiguous(pack.name, folder + pack.name, use.place.path))
    }
  }

  // MARK: Acceptances

  /// Entries that no acceptance of this computer names, and others that the last acceptance of this lock did not leave so.
  private func accepted(_ use: LockUse, install: String) throws(Failure) -> [AuditFinding] {
    guard let journal = workspace.journal else { return [] }
    let acceptances = JournalAcceptances(journal)
    var accepted: Set<String> = []
    for path in try acceptances.locks() {
      for acceptance in try acceptances.recall(lock: path) {
        accepted.formUnion(acceptance.packs.filter { !$0.isGone }.map { "\($0.name) \($0.digest)" })
      }
    }
    var findings: [AuditFinding] = []
    let unaccepted = use.lock.packs.filter { !accepted.contains("\($0.key) \($0.value.digest)") }
    if !unaccepted.isEmpty {
      findings.append(.unaccepted(unaccepted.map { "\($0.key) \($0.value.version)" }.sorted(), install: install))
    }
    guard let last = try acceptances.recall(lock: use.place.absolutePath).last else { return findings }
    let then = try LockReader(Array(last.after.utf8), name: use.place.path, reserved: shipped.reserved).read()
    let differences = Self.differences(use.lock, since: then) { unaccepted[$0] == nil }
    if !differences.isEmpty { findings.append(.replaced(since: last.day, differences, install: install)) }
    return findings
  }

  /// What of a lock is otherwise than it was.
  /// - Parameter isMeant: whether a pack of it is to be told of.
  private static func differences(_ lock: PackLock, since then: PackLock, where isMeant: (String) -> Bool) -> [Phrase] {
    let (changed, gone) = lock.changes(since: then)
    let found = changed.filter(isMeant).map { name in
      let now = "\(name) \(lock.packs[name]?.version ?? "")"
      return then.packs[name].map { old in
        Phrase(en: "\(now) instead of \(old.version)", fr: "\(now) au lieu de \(old.version)")
      } ?? Phrase(en: "\(now) was not in it", fr: "\(now) n'y était pas")
    }
    return found
      + gone.map { name in
        let old = "\(name) \(then.packs[name]?.version ?? "")"
        return Phrase(en: "\(old) is gone", fr: "\(old) n'y est plus")
      }
  }

  private static func unsigned(_ pack: (name: String, entry: LockedPack)) -> Phrase {
    Phrase(
      en: "\(pack.name) \(pack.entry.version) is not signed: nothing says who made it; each statement names it",
      fr: "\(pack.name) \(pack.entry.version) n'est pas signé : rien ne dit qui l'a fait ; chaque relevé le nomme")
  }

  // MARK: Who publishes

  /// Keys of locked packs that have ended, or will soon.
  private func ending(_ scope: TrustedScope?, of name: String, _ used: Set<String>) -> [AuditFinding] {
    (scope?.signers ?? []).compactMap { signer in
      guard used.contains(signer.key.fingerprint), scope?.revocation(of: signer.key) == nil, let until = signer.until,
        until <= today + Self.notice
      else { return nil }
      return .ending(signer, of: name, on: until, isPast: until < today)
    }
  }

  private static func noList(_ scope: ScopeStanding) -> Phrase {
    let name = scope.scope
    return Phrase(
      en: "\(name) has no signed list of versions here: whether one was withdrawn, or a key stolen, you learn only if "
        + "somebody tells you; where its publisher has a folder: izika-rules pack trust add \(name) FOLDER",
      fr:
        "la portée \(name) n'a pas ici de liste signée de ses versions : si l'une est retirée ou une clé volée, vous ne "
        + "l'apprendrez que si l'on vous le dit ; si l'éditeur a un dossier : izika-rules pack trust add \(name) DOSSIER"
    )
  }
}
