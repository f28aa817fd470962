import Output
import Packs
import System
import Values

/// Accepts packs: verifies them, keeps their files, and writes the lock by which `eval` takes them from now on.
package struct InstallRun {
  package struct Request {
    /// Archives that somebody sent; none completes the lock by what came with the program.
    package var files: [String]
    /// Whose rules the lock is for; nil for one in the working directory.
    package var profile: String?
    /// Under which name a first key is kept.
    package var signer: String?
    package var acceptsUnsigned = false
    package var acceptsOlder = false
    package var acceptsPowers = false
    /// How the effect on people's money is accepted.
    package var acceptance: Acceptance

    package init(files: [String], profile: String? = nil, signer: String? = nil, acceptance: Acceptance) {
      (self.files, self.profile, self.signer, self.acceptance) = (files, profile, signer, acceptance)
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
    let (place, rules, profiles) = try place(of: request.profile)
    let before =
      try place.read().map { bytes throws(Failure) in
        try LockReader(bytes, name: place.path, reserved: shipped.reserved).read()
      } ?? PackLock()
    let state = try trust.read()
    var change = TrustChange(state, reserved: shipped.reserved)
    let asking = InstallOffer.Asking(
      confirmation: confirmation, signer: request.signer, acceptsUnsigned: request.acceptsUnsigned, warn: warn)
    var offers = try read(request.files)
    for index in offers.indices {
      let offer = offers[index]
      try compare(offer, before, allowsOlder: request.acceptsOlder)
      let entry = before.packs[offer.name].flatMap { $0.digest == offer.archive.digest ? $0 : nil }
      try offers[index].admit(
        into: &change, shipped, accepted: entry?.accepted, isKept: store.owns(offer.archive), on: today, asking: asking)
    }
    let proposal = try LockProposal(before, offers, for: rules, shipped, store, workspace.engine, on: today)
    let library = try proposal.check(rules, trust: change.state.all, file: place.path)

    var report = InstallReport(
      lock: place.path, before: before, after: proposal.lock, changed: proposal.changed, offers: offers)
    report.warnings =
      offers.flatMap(\.remarks) + trust.warnings(change.state)
      + proposal.missing.sorted().compactMap { name in
        proposal.lock.packs[name].map { LockProblem.missing(name, $0, place.path, isWarning: true) }
      }
    if !rules.names.isEmpty || request.profile != nil {
      report.unasked = offers.map(\.name).filter { !rules.names.contains($0) && proposal.lock.packs[$0]?.askedBy == [] }
    }
    for offer in offers {
      let powers = proposal.powers(of: offer)
      if !powers.isEmpty, !request.acceptsPowers { report.refusals.append(InstallProblem.powers(offer.name, powers)) }
    }
    if report.refusals.isEmpty, !proposal.changed.isEmpty {
      let acceptance = request.acceptance
      if !acceptance.isUnseen, !profiles.isEmpty {
        report.effect = effect(on: profiles, of: library, asking: report.unasked)
      }
      let proposed = proposal.changed.map { "\($0)@\(proposal.lock.packs[$0]?.digest ?? "")" }
      if let refusal = acceptance.refusal(of: proposed, report.effect) { report.refusals.append(refusal) }
    }
    guard report.refusals.isEmpty else { return report }

    if change.state.own != state.own { try trust.write(change.state.own) }
    for archive in proposal.given.values.sorted(by: { $0.digest < $1.digest }) { try store.add(archive) }
    // Last: what it names is there then.
    if !proposal.changed.isEmpty || before != proposal.lock { try place.write(proposal.lock) }
    report.isWritten = true
    return report
  }

  /// What the packs would do to the money of those who use the lock.
  /// - Parameter unasked: packs that no profile asks for yet; they are taken to be asked first.
  private func effect(on profiles: [Profile], of library: PackLibrary, asking unasked: [String]) -> PackEffect {
    let people = profiles.map { current in
      var proposed = current
      proposed.rules = unasked + current.rules
      return (current: current, proposed: proposed)
    }
    let after = profiles.first.map { workspace.proposing(library, at: $0.lockPlace) } ?? workspace
    return EffectRun(before: StatementRun(workspace), after: StatementRun(after)).effect(
      of: people, in: EffectRun.period(until: today), isAhead: true)
  }

  /// Where the lock stands, the rules that it is for, and whose they are.
  private func place(of path: String?) throws(Failure) -> (LockPlace, LockProposal.Rules, [Profile]) {
    guard let path else { return (LockPlace(), LockProposal.Rules(names: [], folder: ""), []) }
    let profiles = try ProfileSource(profiles: [path], calendars: [], rules: []).read()
    for profile in profiles { if let failure = profile.failure { throw failure } }
    let places = Set(profiles.map(\.lockPlace))
    guard let place = places.first, places.count == 1, let first = profiles.first else {
      throw Failure(
        Diagnostic(
          .error, .lockInvalid, at: Diagnostic.Place(file: path),
          Phrase(en: "these profiles have several locks", fr: "ces profils ont plusieurs verrous"),
          advice: Phrase(en: "give one profile of each", fr: "donnez un profil de chacun")))
    }
    var names: [String] = []
    for name in profiles.flatMap(\.rules) where !names.contains(name) { names.append(name) }
    // The lock that a profile names is made where there is none yet.
    return (place.toBeMade, LockProposal.Rules(names: names, folder: first.rulesFolder), profiles)
  }

  /// Reads all files before anything is asked; two of the same content are one.
  private func read(_ files: [String]) throws(Failure) -> [InstallOffer] {
    var offers: [InstallOffer] = []
    for file in files {
      let offer = try InstallOffer(file, for: workspace.engine)
      if let same = offers.first(where: { $0.name == offer.name }) {
        if InstallOffer.isSame(same, offer) { continue }
        throw Failure(
          same.identity.version == offer.identity.version
            ? InstallProblem.changed(offer, known: same.archive.digest, accepted: nil)
            : InstallProblem.twoVersions(same, offer))
      }
      offers.append(offer)
    }
    return offers
  }

  /// Holds a pack against the one that is locked, and against those of its name that were ever kept here.
  private func compare(_ offer: InstallOffer, _ lock: PackLock, allowsOlder: Bool) throws(Failure) {
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
