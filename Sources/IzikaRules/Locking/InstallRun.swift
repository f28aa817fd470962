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
  let shipped: ShippedPacks
  private let trust: TrustFiles
  let store = PackStore()
  let today: CivilDate

  /// - Parameter today: on which packs are accepted; it is written down, and no amount depends on it but by what is revoked later.
  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    self.workspace = workspace
    shipped = try ShippedPacks(workspace.shippedPacks)
    trust = try TrustFiles(shipped)
    self.today = today
  }

  /// - Parameter warn: is told what a person should know before the digits are typed.
  /// - Throws: a `Failure` where a pack may not be accepted, or not all of it could be written down; the lock is then as it was.
  package func run(
    _ request: Request, confirming confirmation: KeyConfirmation, warn: @escaping ([Diagnostic]) -> Void
  ) throws(Failure) -> InstallReport {
    let site = try LockSite(of: request.profile)
    let (before, bytes) = try site.read(reserved: shipped.reserved)
    let history = LockHistory(workspace.journal, of: site.place)
    let asking = InstallOffer.Asking(
      confirmation: confirmation, signer: request.signer, acceptsUnsigned: request.acceptsUnsigned,
      isLooking: request.acceptance.isDryRun, warn: warn)
    var search = OfferSearch(
      before, TrustChange(try trust.read(), reserved: shipped.reserved), shipped, workspace.engine,
      try OffersRun(workspace, today: today), asking: asking)
    var target = before
    var findings: [Diagnostic] = []
    switch request.aim {
    case .install(let words):
      try search.take(words, for: site.rules) { rule in
        PackIdentity.isName(rule.name) && before.packs[rule.name] == nil && !shipped.contains(rule.name)
          && !LockProposal.isFolder(rule.name, rule.folder)
      }
    case .update(let names):
      guard bytes != nil else { throw Failure(LockUse.missing(site.place.path, request.profile)) }
      try search.update(names)
    case .undo:
      target = try history.earlier(than: bytes, reserved: shipped.reserved)
      for name in site.rules.names where before.packs[name] != nil && target.packs[name] == nil {
        if !shipped.contains(name) { throw Failure(InstallProblem.stillAsked(name)) }
      }
      findings = try search.withdrawn(target)
    }
    let fetched = try search.fetch(target) { name, entry throws(Failure) in
      try KeptPacks(store: store, shipped: shipped).archive(of: name, entry) == nil
    }
    var change = search.change
    var remarks = search.remarks
    let admitted = try admitted(search, before, request, into: &change, asking, &remarks)
    let put = try put(admitted, request.aim, &remarks) { offers throws(Failure) in
      let proposal = try LockProposal(
        target, offers, wanted: search.wanted, fetched: fetched, for: site.rules, shipped, store, workspace.engine,
        on: today)
      let library = try proposal.check(site.rules, trust: change.state.all, file: site.place.path)
      return Put(proposal: proposal, library: library, offers: offers)
    }
    let after = put.proposal.lock
    let (changed, gone) = after.changes(since: before)
    // What would be new here has to be here.
    for name in put.proposal.missing.sorted() where changed.contains(name) {
      if let entry = after.packs[name] { throw Failure(LockProblem.missing(name, entry, site.place.path)) }
    }

    var report = InstallReport(
      request.aim, lock: site.place.path, before: before, after: after, offers: put.offers, trust: change.state.all)
    let digests = Set(fetched.map(\.digest))
    report.fetched = target.packs.filter { digests.contains($0.value.digest) }.map { "\($0) \($1.version)" }.sorted()
    report.missing = put.proposal.missing.compactMap { name in after.packs[name].map { "\(name) \($0.version)" } }
      .sorted()
    report.warnings = remarks + put.offers.flatMap(\.remarks) + trust.warnings(change.state)
    if case .install = request.aim, !site.profiles.isEmpty {
      report.unasked = put.offers.map(\.name).filter {
        !site.rules.names.contains($0) && after.packs[$0]?.askedBy == []
      }
    }
    for offer in put.offers {
      let powers = put.proposal.powers(of: offer)
      if !powers.isEmpty, !request.acceptsPowers { report.refusals.append(InstallProblem.powers(offer.name, powers)) }
    }
    var how: PackAcceptance.How?
    if report.refusals.isEmpty || request.acceptance.isDryRun, !changed.isEmpty || !gone.isEmpty {
      if !request.acceptance.isUnseen, !site.profiles.isEmpty {
        report.effect = ProposalEffect(workspace, put.library, site, on: today).effect(
          of: changed, asking: report.unasked, from: report.origins, besides: findings,
          .init(period: request.period, isAhead: request.looksAhead, check: request.check))
      }
      switch request.acceptance.outcome(of: after.named(changed) + gone.map { "\($0)@none" }, report.effect) {
      case .accepted(let answer): how = answer
      case .refused(let refusal): report.refusals.append(refusal)
      }
    }
    // A lock that a colleague has made is accepted as it is.
    var isTakenOver = request.acceptance.isUnseen && before == after
    if isTakenOver { isTakenOver = try history.isForeign(bytes) }
    guard report.refusals.isEmpty else { return report }
    if request.acceptance.isDryRun {
      if before != after { report.refusals.append(InstallProblem.otherwise) }
      report.isSettled = before == after
      return report
    }

    if change.state.own != change.state.read { try trust.write(change.state) }
    for archive in put.proposal.given.values.sorted(by: { $0.digest < $1.digest }) { try store.add(archive) }
    try search.remember(put.offers)
    if before != after || isTakenOver {
      let known = isTakenOver ? (lock: PackLock(), bytes: nil) : (lock: before, bytes: bytes)
      // Last: what it names is there then.
      try site.place.replace(bytes, by: after) { () throws(Failure) in
        try history.keep(after, after: known, isTakenOver ? .unseen : how ?? .seen, report.effect, on: today)
      }
    }
    report.isWritten = true
    return report
  }
}
