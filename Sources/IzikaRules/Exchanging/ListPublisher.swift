import PackExchange
import Packs
import System
import Values

/// Changes the list of versions of a scope, in the place that its packs come from: reads it, signs the next one, and writes.
struct ListPublisher {
  let scope: String
  /// Where it is written.
  let place: any ReleasePublisher
  private let state: TrustFiles.State
  private let trusted: TrustedScope
  private let own: OwnKey
  private let memory: ReleaseMemory
  private let today: CivilDate

  /// - Parameter key: by `--key`; nil for the user's own.
  /// - Throws: a `Failure` where nothing can be written to the place, or there is no key.
  init(
    _ scope: String, by key: String?, _ files: TrustFiles, _ state: TrustFiles.State, _ memory: ReleaseMemory,
    over connections: SourceConnections, today: CivilDate
  ) throws(Failure) {
    let source = try ScopeSource(scope, state, reserved: files.reserved)
    place = try source.publisher(over: connections)
    own = try OwnKey(key, files.folders)
    trusted = source.trusted
    self.scope = scope
    self.state = state
    self.memory = memory
    self.today = today
  }

  /// What the owner of the key should know.
  var warnings: [Diagnostic] { own.warnings() }

  /// Why nothing was written.
  struct Refused: Error {
    let diagnostics: [Diagnostic]
  }

  /// The list that is there, or a first one, with what lies in the place already.
  struct Current {
    var list: ReleasesList
    /// Nothing of it was written yet.
    let isFirst: Bool
    /// To be put where they belong when the list is written.
    var packs: [FoundPack]
    let seen: SeenReleases
    let warnings: [Diagnostic]
  }

  /// - Throws: ``Refused`` for a list that does not count here, a `Failure` where the place cannot be read.
  func current() throws -> Current {
    if let revoked = trusted.revocation(of: own.key) {
      throw Refused(diagnostics: [own.revoked(revoked, for: scope)])
    }
    guard let signer = trusted.signer(own.key) else { throw Refused(diagnostics: [stranger]) }
    if let until = signer.until, until < today { throw Refused(diagnostics: [ended(until)]) }
    let seen = try memory.recall(scope)
    let offers = try ScopeOffers(scope, from: place.source, trust: state.all, on: today, after: seen)
    // What was published or accepted here is what the next one follows, also where the key that signed it was stolen since.
    let isRemembered = offers.list.map { $0.archive.digest == seen.list?.digest } ?? false
    guard offers.isGood || isRemembered else { throw Refused(diagnostics: offers.diagnostics) }
    if let list = offers.list?.list { return Current(list: list, isFirst: false, packs: [], seen: seen, warnings: []) }
    var list = ReleasesList(scope: scope, serial: 0, date: today)
    var packs: [FoundPack] = []
    let found = try place.packs()
    // Which of two contents of one version is meant, a list cannot say.
    if found.problems.contains(where: { $0.severity == .error }) { throw Refused(diagnostics: found.problems) }
    var problems = found.problems
    for pack in found.packs where pack.identity.name != ReleasesList.reservedName {
      let judgement = SignatureJudge(state.all, on: today).judge(pack)
      guard judgement.isGood else {
        problems += judgement.diagnostics.map { SourceProblem.passedOver(pack.file, $0) }
        continue
      }
      packs.append(pack)
      list.set(pack.release(on: today), of: pack.identity.name)
    }
    return Current(list: list, isFirst: true, packs: packs, seen: seen, warnings: problems)
  }

  /// What changes by itself in the next list: its number and day, whose keys sign, and whose do no more.
  /// - Parameter promised: the day of the list after it; nil leaves a promise that is still to be kept.
  func next(after list: ReleasesList, promised: CivilDate?) -> ReleasesList {
    var next = list
    next.serial += 1
    next.date = today
    next.next = promised ?? list.next.flatMap { $0 >= today ? $0 : nil }
    next.revoke(trusted.revoked)
    next.signers = trusted.signers.filter { next.revocation(of: $0.key.fingerprint) == nil }.map { signer in
      // How a key was checked here is nobody else's business.
      TrustedSigner(name: signer.name, key: signer.key, from: signer.from, until: signer.until)
    }
    return next
  }

  /// Signs a list, then writes the packs that it newly names, and itself.
  /// - Throws: ``Refused`` where the list would not count here, or somebody else has written one meanwhile, a `Failure` where it is not
  ///   signed or cannot be written.
  func publish(_ list: ReleasesList, with packs: [FoundPack], after seen: SeenReleases) throws {
    var archive = try ReleasesArchive(of: list, file: place.path)
    archive = try archive.signed(try SSHKeygen.sign(archive.message, by: own, for: .releases), by: own.key)
    let judged = ReleasesJudge(state.all, on: today).judge(archive, after: seen)
    guard judged.isGood else { throw Refused(diagnostics: judged.diagnostics) }
    do throws(Failure) {
      // Who comes too late leaves no pack behind that another list does not name.
      try place.confirmAlone()
      for pack in packs { _ = try place.place(pack) }
      try place.write(SourceFile(bytes: archive.bytes, name: place.path), serial: list.serial)
    } catch {
      guard error.diagnostics.allSatisfy({ $0.code == .listBusy }) else { throw error }
      throw Refused(diagnostics: error.diagnostics)
    }
    let offers = try ScopeOffers(scope, from: place.source, trust: state.all, on: today, after: seen)
    try memory.keep(offers.seen, of: scope)
  }

  private var stranger: Diagnostic {
    Diagnostic(
      .error, .packSigner,
      Phrase(
        en: "your key is not among those that are trusted for \(scope) on this computer: \(own.key.fingerprint)",
        fr: "votre clé n'est pas de celles à qui l'on se fie pour \(scope) sur cet ordinateur : \(own.key.fingerprint)"),
      advice: Phrase(
        en: "publish by a key that signs its packs: --key FILE",
        fr: "publiez avec une clé qui signe ses paquets : --key FICHIER"))
  }

  private func ended(_ until: CivilDate) -> Diagnostic {
    Diagnostic(
      .error, .packExpired,
      Phrase(
        en: "your key ended on \(until): nobody accepts a list that is signed by it",
        fr: "votre clé a pris fin le \(FrenchText.date(until)) : personne n'accepte une liste qu'elle signe"),
      advice: Phrase(
        en: "publish by a newer key, or give this one a new end: izika-rules pack trust add \(scope) --until DATE",
        fr: "publiez avec une clé plus récente, ou donnez à celle-ci une nouvelle fin : izika-rules pack trust add "
          + "\(scope) --until DATE"))
  }
}
