import Values

/// Decides whose signatures a pack bears, and whether they are enough.
///
/// A function of its arguments: the day is told to it, and nothing is read or asked.
package struct SignatureJudge: Sendable {
  private let trust: Trust
  private let day: CivilDate
  private let purpose: SignatureNamespace

  /// - Parameters:
  ///   - day: on which something is accepted, or looked at.
  ///   - purpose: what the signatures must have been made for.
  package init(_ trust: Trust, on day: CivilDate, for purpose: SignatureNamespace = .pack) {
    self.trust = trust
    self.day = day
    self.purpose = purpose
  }

  /// A file of an archive's folder `signatures`.
  package struct Candidate: Sendable {
    /// Without folder and ending: the first digits of the digest of the key.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// - Parameters:
  ///   - list: what is signed: the archive's list of digests, byte for byte.
  ///   - scope: as the signed `pack.yaml` has it.
  ///   - accepted: the day on which this very list was accepted here; nil for a new one.
  ///   - file: for messages.
  package func judge(
    _ list: [UInt8], _ signatures: [Candidate], of scope: String, accepted: CivilDate? = nil, file: String
  ) -> Judgement {
    var known = trust.scopes[scope] ?? TrustedScope()
    // A list names packs, of which each has to be signed by as many as it takes; it gives nothing by itself.
    if purpose == .releases { known.need = 1 }
    let judged = signatures.map { judge($0, list, of: scope, known, accepted: accepted) }
    var judgement = Judgement(need: known.need, signatures: judged)
    let problem = TrustProblem(scope: scope, file: file, purpose: purpose)
    if signatures.isEmpty { judgement.diagnostics.append(problem.unsigned(hasKeys: !known.signers.isEmpty)) }
    let isEnough = judgement.signers.count >= known.need
    for signature in judged {
      switch signature.standing {
      case .trusted, .expired, .early: continue
      case .broken(let reason): judgement.diagnostics.append(problem.broken(signature.name, reason))
      case .stranger(let others):
        judgement.diagnostics.append(problem.stranger(signature, trustedFor: others, isEnough: isEnough))
      case .revoked(let revoked, let counts):
        judgement.diagnostics.append(
          problem.revoked(revoked, signature, accepted: accepted, isWarning: counts != nil || isEnough))
      }
    }
    if isEnough { return judgement }
    for signature in judged {
      switch signature.standing {
      case .expired(let signer), .early(let signer):
        judgement.diagnostics.append(problem.outsideItsDays(signer, on: day))
      default: continue
      }
    }
    if !judgement.signers.isEmpty {
      judgement.diagnostics.append(problem.tooFew(judgement.signers.map(\.name), need: known.need))
    }
    return judgement
  }

  private func judge(
    _ candidate: Candidate, _ list: [UInt8], of scope: String, _ known: TrustedScope, accepted: CivilDate?
  ) -> Judgement.Signature {
    let signature: SSHSignature
    do { signature = try SSHSignature(candidate.bytes) } catch {
      return Judgement.Signature(name: candidate.name, key: nil, standing: .broken(.unreadable(error)))
    }
    let key = signature.key
    func stands(_ standing: Judgement.Standing) -> Judgement.Signature {
      Judgement.Signature(name: candidate.name, key: key, standing: standing)
    }
    guard candidate.name == key.shortName else { return stands(.broken(.otherName)) }
    guard signature.namespace == purpose.rawValue else { return stands(.broken(.purpose(signature.namespace))) }
    guard signature.verifies(list, for: purpose) else { return stands(.broken(.content)) }
    let signer = known.signer(key)
    if let revoked = known.revocation(of: key) {
      // What was accepted on the very day may have come from who took the key.
      let counts = accepted.map { $0 < revoked.since } ?? false
      return stands(.revoked(revoked, counts ? signer : nil))
    }
    guard let signer else { return stands(.stranger(trust.scopes(of: key, besides: scope))) }
    // A signature carries no time of its own. What was accepted once stays so when its key comes of age.
    if accepted == nil {
      if let until = signer.until, day > until { return stands(.expired(signer)) }
      if let from = signer.from, day < from { return stands(.early(signer)) }
    }
    return stands(.trusted(signer))
  }
}

/// What a pack's signatures say.
package struct Judgement: Sendable {
  package struct Signature: Sendable {
    /// Of its file within the archive.
    package var name: String
    /// Nil where the file is none.
    package var key: PublicKey?
    package var standing: Standing
  }

  package enum Standing: Sendable {
    case trusted(TrustedSigner)
    /// It is sound, and nobody said that its key counts for this scope; the scopes that it does count for.
    case stranger([String])
    case expired(TrustedSigner)
    /// The key's first day is still to come.
    case early(TrustedSigner)
    /// The signer where it still counts, because the pack was accepted before.
    case revoked(RevokedKey, TrustedSigner?)
    case broken(Flaw)

    /// The same in every language, for programs.
    package var word: String {
      switch self {
      case .trusted: "trusted"
      case .stranger: "stranger"
      case .expired: "expired"
      case .early: "early"
      case .revoked: "revoked"
      case .broken: "broken"
      }
    }
  }

  package enum Flaw: Sendable, Hashable {
    case unreadable(SSHSignature.Refusal)
    /// Its file is not named for its key.
    case otherName
    /// It was made for something else.
    case purpose(String)
    /// It was made of other bytes, or by another key.
    case content
  }

  package let need: Int
  package let signatures: [Signature]
  package internal(set) var diagnostics: [Diagnostic] = []

  init(need: Int, signatures: [Signature]) {
    self.need = need
    self.signatures = signatures
  }

  /// Who signed, as far as it counts: a person with two keys once.
  package var signers: [TrustedSigner] {
    var names: Set<String> = []
    return signatures.compactMap { signature in
      switch signature.standing {
      case .trusted(let signer), .revoked(_, let signer?): names.insert(signer.name).inserted ? signer : nil
      default: nil
      }
    }
  }

  /// Whether one of them did by a key that was revoked since.
  package var countsRevoked: Bool {
    signatures.contains { if case .revoked(_, .some) = $0.standing { true } else { false } }
  }

  /// The keys by which they did.
  package var counted: [PublicKey] {
    signatures.compactMap { signature in
      switch signature.standing {
      case .trusted, .revoked(_, .some): signature.key
      default: nil
      }
    }
  }

  /// Whether enough people signed, and nothing is broken.
  package var isGood: Bool { !diagnostics.contains { $0.severity == .error } }
}
