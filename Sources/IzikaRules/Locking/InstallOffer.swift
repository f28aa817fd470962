import Packs
import System
import Values

/// A pack that somebody sent, as far as it may be installed here.
struct InstallOffer {
  /// As the user named it.
  let file: String
  let archive: PackArchive
  let identity: PackIdentity
  let draft: PackDraft
  private(set) var standing: LockedPack.Standing = .unsigned
  /// Who signed it, as far as it counts.
  private(set) var signers: [TrustedSigner] = []
  private(set) var remarks: [Diagnostic] = []

  var name: String { identity.pack }
  var version: SemanticVersion? { SemanticVersion(identity.version) }

  /// Reads a file; whom it is from is asked by ``admit(into:_:accepted:on:asking:)``.
  /// - Throws: a `Failure` for a file that cannot be read, is no whole archive, or holds a pack that this engine does not load.
  init(_ file: String, for engine: Engine) throws(Failure) {
    try self.init(try ArchiveReader.archive(file), file: file, for: engine)
  }

  /// The same of an archive that was read before.
  /// - Parameter file: as messages call it.
  init(_ archive: PackArchive, file: String, for engine: Engine) throws(Failure) {
    self.file = file
    self.archive = archive
    let first = try archive.draft(shown: file, for: engine)
    do {
      identity = try PackIdentity(of: first.pack.manifest)
    } catch {
      // A manifest that cannot be read says why it has no name.
      throw first.problems.isEmpty ? error : Failure(Array(first.problems.prefix(1)))
    }
    draft = try archive.draft(shown: identity.pack, for: engine)
    guard draft.problems.isEmpty else { throw Failure(draft.problems) }
    remarks = identity.remarks(on: file)
  }

  /// A pack that comes with the program.
  /// - Throws: a `Failure` for a file that cannot be read.
  init(ofProgram name: String, _ shipped: ShippedPacks, for engine: Engine) throws(Failure) {
    try self.init(try shipped.archive(name), file: name, for: engine)
    standing = .shipped
  }

  /// How somebody may accept what is not known yet.
  struct Asking {
    /// By typing the thirty digits of a first key.
    var confirmation: KeyConfirmation
    /// Under which name that key is kept; the scope's where it is nil.
    var signer: String?
    /// Without a signature, on purpose.
    var acceptsUnsigned: Bool
    /// Nothing is accepted: a first key is taken as it is, and named as one that nobody has vouched for.
    var isLooking: Bool
    var warn: ([Diagnostic]) -> Void

    /// Enters the first key of a scope once its digits are typed.
    /// - Parameter keys: one of which it may be.
    /// - Throws: a `Failure` where it is none of them, or the scope may have no keys.
    func admitFirst(
      _ keys: [PublicKey], of scope: String, on today: CivilDate, into change: inout TrustChange
    ) throws(Failure) {
      // A revoked key is no first key: the judge says so.
      let fresh = keys.filter { change.state.all.scopes[scope]?.revocation(of: $0) == nil }
      if fresh.isEmpty { return }
      try change.admit(scope)
      warn(change.similar(to: scope))
      if isLooking {
        for key in fresh {
          try change.add(TrustedSigner(name: signer ?? scope, key: key, checked: TrustedSigner.unchecked), to: scope)
        }
        return
      }
      let key = try confirmation.choose(among: fresh, whose: signer ?? scope)
      try change.add(
        TrustedSigner(name: try TrustRun.name(signer ?? scope), key: key, checked: TrustedSigner.byTelephone(today)),
        to: scope)
    }
  }

  /// Whether, and by whom, it may be accepted; a first key of its scope is entered once its digits are typed.
  /// - Parameters:
  ///   - accepted: the day on which this very content was accepted before, as the lock has it; nil for a new one.
  ///   - isKept: whether its file is in the user's own store already.
  ///   - today: the day on which it is accepted now.
  /// - Throws: a `Failure` where it may not.
  mutating func admit(
    into change: inout TrustChange, _ shipped: ShippedPacks, accepted: CivilDate?, isKept: Bool, on today: CivilDate,
    asking: Asking
  ) throws(Failure) {
    if standing == .shipped { return }
    let scope = identity.scope
    if shipped.reserved.contains(scope) {
      guard shipped.released.holds(name, identity.version, archive.digest) else {
        throw Failure(Self.reserved(name, scope, file))
      }
      standing = .shipped
      return
    }
    let isKnown = change.state.all.scopes[scope]?.signers.isEmpty == false
    if archive.signatures.isEmpty, !isKnown {
      if asking.acceptsUnsigned { return }
      throw Failure(InstallProblem.unsigned(file))
    }
    if !isKnown { try asking.admitFirst(archive.signingKeys, of: scope, on: today, into: &change) }
    let judge = SignatureJudge(change.state.all, on: today)
    var judgement = judge.judge(archive.list, archive.candidates, of: scope, accepted: accepted, file: file)
    // A thief who has the key can write a lock, too: that something was accepted before the theft is believed of what is here.
    if !isKept, judgement.countsRevoked {
      judgement = judge.judge(archive.list, archive.candidates, of: scope, file: file)
    }
    guard judgement.isGood else { throw Failure(judgement.diagnostics.filter { $0.severity == .error }) }
    standing = .signed(judgement.counted.map(\.fingerprint).sorted())
    signers = judgement.signers
    remarks += judgement.diagnostics
  }

  /// The same content, with the signatures of both.
  static func isSame(_ one: InstallOffer, _ other: InstallOffer) -> Bool {
    one.name == other.name && one.archive.digest == other.archive.digest
  }

  private static func reserved(_ name: String, _ scope: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, .scopeRefused, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the pack calls itself \(name), and \"\(scope)\" belongs to the packs that come with the program",
        fr: "le paquet se nomme \(name), et la portée « \(scope) » est celle des paquets livrés avec le programme"),
      advice: Phrase(
        en: "do not use it: whoever makes packs has a scope of their own",
        fr: "ne l'utilisez pas : qui fait des paquets a une portée à soi"))
  }
}
