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
    self.file = file
    archive = try ArchiveReader.archive(file)
    let first = try archive.draft(shown: file, for: engine)
    do {
      identity = try PackIdentity(of: first.pack.manifest)
    } catch {
      // A manifest that cannot be read says why it has no name.
      throw first.problems.isEmpty ? error : Failure(Array(first.problems.prefix(1)))
    }
    draft = try archive.draft(shown: identity.pack, for: engine)
    guard draft.problems.isEmpty else { throw Failure(draft.problems) }
  }

  /// How somebody may accept what is not known yet.
  struct Asking {
    /// By typing the thirty digits of a first key.
    var confirmation: KeyConfirmation
    /// Under which name that key is kept; the scope's where it is nil.
    var signer: String?
    /// Without a signature, on purpose.
    var acceptsUnsigned: Bool
    var warn: ([Diagnostic]) -> Void
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
    let keys = archive.signingKeys
    if !isKnown, !keys.isEmpty {
      // A revoked key is no first key: the judge says so.
      let fresh = keys.filter { change.state.all.scopes[scope]?.revocation(of: $0) == nil }
      if !fresh.isEmpty {
        try change.admit(scope)
        asking.warn(change.similar(to: scope))
        let key = try asking.confirmation.choose(among: fresh, whose: asking.signer ?? scope)
        try change.add(
          TrustedSigner(
            name: try TrustRun.name(asking.signer ?? scope), key: key, checked: TrustedSigner.byTelephone(today)),
          to: scope)
      }
    }
    let judge = SignatureJudge(change.state.all, on: today)
    var judgement = judge.judge(archive.list, archive.candidates, of: scope, accepted: accepted, file: file)
    // A thief who has the key can write a lock, too: that something was accepted before the theft is believed of what is here.
    if !isKept, judgement.countsRevoked {
      judgement = judge.judge(archive.list, archive.candidates, of: scope, file: file)
    }
    guard judgement.isGood else { throw Failure(judgement.diagnostics.filter { $0.severity == .error }) }
    standing = .signed(judgement.counted.map(\.fingerprint).sorted())
    signers = judgement.signers
    remarks = judgement.diagnostics
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

/// What a version may not be beside those that are known.
enum InstallProblem {
  /// - Parameter accepted: the day on which the known one was.
  static func changed(_ offer: InstallOffer, known digest: String, accepted: CivilDate?) -> Diagnostic {
    let version = "\(offer.name) \(offer.identity.version)"
    return Diagnostic(
      .error, .versionChanged, at: Diagnostic.Place(file: offer.file),
      Phrase(
        en: "\(version) is known here\(accepted.map { ", since \($0)," } ?? "") with other content: \(digest); this is "
          + offer.archive.digest,
        fr:
          "\(version) est connu ici\(accepted.map { ", depuis le \(FrenchText.date($0))," } ?? "") avec un autre contenu : "
          + "\(digest) ; ceci est \(offer.archive.digest)"),
      advice: Phrase(
        en:
          "nothing changes: ask the publisher, by telephone, why a version was made twice; a change needs a new version",
        fr: "rien ne change : demandez à l'éditeur, par téléphone, pourquoi une version fut faite deux fois ; une "
          + "modification demande une nouvelle version"))
  }

  static func older(_ offer: InstallOffer, than version: String) -> Diagnostic {
    Diagnostic(
      .error, .packOlder, at: Diagnostic.Place(file: offer.file),
      Phrase(
        en: "\(offer.name) \(offer.identity.version) is older than \(version), which is here",
        fr: "\(offer.name) \(offer.identity.version) est plus ancien que \(version), qui est là"),
      advice: Phrase(
        en: "keep the newer one; to go back on purpose, add --older",
        fr: "gardez le plus récent ; pour revenir exprès à l'ancien, ajoutez --older"))
  }

  static func twoVersions(_ one: InstallOffer, _ other: InstallOffer) -> Diagnostic {
    Diagnostic(
      .error, .packTwoVersions, at: Diagnostic.Place(file: other.file),
      Phrase(
        en: "two versions of \(one.name) are given: \(one.identity.version) and \(other.identity.version)",
        fr: "deux versions du paquet \(one.name) sont données : \(one.identity.version) et \(other.identity.version)"),
      advice: Phrase(en: "give one of the two files", fr: "donnez l'un des deux fichiers"))
  }

  static func unsigned(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .packUnsigned, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the pack is not signed: nothing says who made it",
        fr: "le paquet n'est pas signé : rien ne dit qui l'a fait"),
      advice: Phrase(
        en: "ask who made it for a signed one; to accept it as it is, add --unsigned: every statement will name it",
        fr:
          "demandez-en un signé à qui l'a fait ; pour l'accepter tel quel, ajoutez --unsigned : chaque relevé le nommera"
      ))
  }

  /// - Parameter child: the pack that extends it; nil where the profile asks for it.
  static func absent(_ name: String, for child: String?) -> Diagnostic {
    Diagnostic(
      .error, .packMissing,
      child.map {
        Phrase(
          en: "\($0) extends \(name), which is neither here nor given",
          fr: "\($0) étend \(name), qui n'est ni ici ni donné")
      }
        ?? Phrase(
          en: "the profile asks for \(name), which is neither here nor given",
          fr: "le profil demande \(name), qui n'est ni ici ni donné"),
      advice: Phrase(
        en: "ask its publisher for its file, and give both: izika-rules pack install FILE FILE",
        fr: "demandez son fichier à son éditeur, et donnez les deux : izika-rules pack install FICHIER FICHIER"))
  }

  static func powers(_ name: String, _ powers: [String]) -> Diagnostic {
    let list = powers.joined(separator: ", ")
    return Diagnostic(
      .error, .packPowers,
      Phrase(
        en: "\(name) asks for more than before: \(list)", fr: "\(name) demande plus qu'avant : \(list)"),
      advice: Phrase(
        en: "if that is right, add --accept-powers", fr: "si c'est voulu, ajoutez --accept-powers"))
  }
}
