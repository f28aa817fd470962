import Journal
import Mileage
import Output
import Packs
import System
import Values

/// Accepts packs: finds and verifies them, shows what they would do, keeps their files, and writes the lock by which `eval` takes them
/// from now on.
package struct InstallRun {
  /// What is to become of the lock.
  package enum Aim: Sendable {
    /// Takes files, `NAME`s and `NAME@RANGE`s; none completes the lock by what the profile asks for.
    case install([String])
    /// Takes newer versions of these packs, or of all.
    case update([String])
    /// Goes back to what was accepted before.
    case undo
  }

  package struct Request {
    package var aim: Aim
    /// Whose rules the lock is for; nil for one in the working directory.
    package var profile: String?
    /// Under which name a first key is kept.
    package var signer: String?
    package var acceptsUnsigned = false
    package var acceptsOlder = false
    package var acceptsPowers = false
    /// How the effect on people's money is accepted.
    package var acceptance: Acceptance
    /// The days that it is computed for; nil for those from January of last year to the end of this month.
    package var period: Period?
    /// Whether the same appointments are looked at a year later, too.
    package var looksAhead = true
    /// What checks find in a pack of a library.
    package var check: (PackLibrary, String) -> [Diagnostic]

    package init(
      _ aim: Aim, profile: String? = nil, signer: String? = nil, acceptance: Acceptance,
      check: @escaping (PackLibrary, String) -> [Diagnostic]
    ) {
      (self.aim, self.profile, self.signer, self.acceptance, self.check) = (aim, profile, signer, acceptance, check)
    }
  }

  private let workspace: Workspace
  private let shipped: ShippedPacks
  private let trust: TrustFiles
  private let store = PackStore()
  private let today: CivilDate

  /// - Parameter today: on which packs are accepted; it is written down, and no amount depends on it but by what is revoked later.
  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    self.workspace = workspace
    shipped = try ShippedPacks(workspace.shippedPacks)
    trust = try TrustFiles(shipped)
    self.today = today
  }

  /// - Parameter warn: is told what a person should know before the digits are typed.
  /// - Throws: a `Failure` where a pack may not be accepted; nothing is then kept.
  package func run(
    _ request: Request, confirming confirmation: KeyConfirmation, warn: @escaping ([Diagnostic]) -> Void
  ) throws(Failure) -> InstallReport {
    let site = try LockSite(of: request.profile)
    let (before, bytes) = try site.read(reserved: shipped.reserved)
    let history = LockHistory(workspace.journal, of: site.place)
    let state = try trust.read()
    let asking = InstallOffer.Asking(
      confirmation: confirmation, signer: request.signer, acceptsUnsigned: request.acceptsUnsigned, warn: warn)
    var search = OfferSearch(
      before, TrustChange(state, reserved: shipped.reserved), shipped, workspace.engine,
      try OffersRun(workspace, today: today), asking: asking)
    var target = before
    switch request.aim {
    case .install(let words):
      try search.take(words, for: site.rules) { name in
        PackIdentity.isName(name) && before.packs[name] == nil && !shipped.contains(name)
          && !LockProposal.isFolder(name, site.rules.folder)
      }
    case .update(let names):
      guard bytes != nil else { throw Failure(LockUse.missing(site.place.path, request.profile)) }
      try search.update(names)
    case .undo: target = try history.earlier(than: bytes, reserved: shipped.reserved)
    }
    let fetched = try search.fetch(target) { name, entry throws(Failure) in
      try KeptPacks(store: store, shipped: shipped).archive(of: name, entry) == nil
    }
    var change = search.change
    var remarks = search.remarks
    let offers = try admitted(search, before, request, into: &change, asking, &remarks)
    let proposal = try LockProposal(
      target, offers, wanted: search.wanted, fetched: fetched, for: site.rules, shipped, store, workspace.engine,
      on: today)
    let library = try proposal.check(site.rules, trust: change.state.all, file: site.place.path)

    var report = InstallReport(
      request.aim, lock: site.place.path, before: before, after: proposal.lock, offers: offers,
      trust: change.state.all)
    let digests = Set(fetched.map(\.digest))
    report.fetched = target.packs.filter { digests.contains($0.value.digest) }.map { "\($0) \($1.version)" }.sorted()
    report.warnings =
      remarks + offers.flatMap(\.remarks) + trust.warnings(change.state)
      + proposal.missing.sorted().compactMap { name in
        proposal.lock.packs[name].map { LockProblem.missing(name, $0, site.place.path, isWarning: true) }
      }
    if case .install = request.aim, !site.profiles.isEmpty {
      report.unasked = offers.map(\.name).filter {
        !site.rules.names.contains($0) && proposal.lock.packs[$0]?.askedBy == []
      }
    }
    for offer in offers {
      let powers = proposal.powers(of: offer)
      if !powers.isEmpty, !request.acceptsPowers { report.refusals.append(InstallProblem.powers(offer.name, powers)) }
    }
    let (changed, gone) = proposal.lock.changes(since: before)
    if report.refusals.isEmpty, !changed.isEmpty || !gone.isEmpty {
      if !request.acceptance.isUnseen, !site.profiles.isEmpty {
        report.effect = ProposalEffect(workspace, library, site, on: today).effect(
          of: changed, asking: report.unasked, from: report.origins,
          .init(period: request.period, isAhead: request.looksAhead, check: request.check))
      }
      if let refusal = request.acceptance.refusal(of: proposal.lock.named(changed), report.effect) {
        report.refusals.append(refusal)
      }
    }
    guard report.refusals.isEmpty else { return report }

    if change.state.own != state.own { try trust.write(change.state) }
    for archive in proposal.given.values.sorted(by: { $0.digest < $1.digest }) { try store.add(archive) }
    if before != proposal.lock {
      try history.keep(proposal.lock, after: (before, bytes), by: request.acceptance, report.effect, on: today)
      // Last: what it names is there then.
      try site.place.write(proposal.lock)
    }
    report.isWritten = true
    return report
  }

  /// The offers that may be accepted. Of files and names every one has to be; an update goes on without one that may not.
  private func admitted(
    _ search: OfferSearch, _ before: PackLock, _ request: Request, into change: inout TrustChange,
    _ asking: InstallOffer.Asking, _ remarks: inout [Diagnostic]
  ) throws(Failure) -> [InstallOffer] {
    var admitted: [InstallOffer] = []
    for var offer in search.offers {
      do throws(Failure) {
        try compare(offer, before, allowsOlder: request.acceptsOlder || search.chosen.contains(offer.name))
        let entry = before.packs[offer.name].flatMap { $0.digest == offer.archive.digest ? $0 : nil }
        try offer.admit(
          into: &change, shipped, accepted: entry?.accepted, isKept: store.owns(offer.archive), on: today,
          asking: asking)
        admitted.append(offer)
      } catch {
        guard case .update = request.aim else { throw error }
        remarks += error.diagnostics
      }
    }
    return admitted
  }

  /// Holds a pack against the one that is locked, and against those of its name that were ever kept here.
  func compare(_ offer: InstallOffer, _ lock: PackLock, allowsOlder: Bool) throws(Failure) {
    let version = offer.identity.version
    var seen: [(version: String, digest: String, accepted: CivilDate?)] = []
    if let entry = lock.packs[offer.name] {
      if entry.digest == offer.archive.digest { return }
      seen.append((entry.version, entry.digest, entry.accepted))
    }
    for kept in try store.archives() where kept.pack.pack == offer.name {
      seen.append((kept.pack.version, kept.archive.digest, nil))
    }
    if let other = seen.first(where: { $0.version == version && $0.digest != offer.archive.digest }) {
      throw Failure(InstallProblem.changed(offer, known: other.digest, accepted: other.accepted))
    }
    if allowsOlder { return }
    let newer = seen.compactMap { SemanticVersion($0.version) }.filter { known in
      offer.version.map { $0 < known } ?? false
    }
    if let newest = newer.max() { throw Failure(InstallProblem.older(offer, than: "\(newest)")) }
  }
}
