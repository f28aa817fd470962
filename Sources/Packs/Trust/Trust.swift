import Values

/// Whose signatures count for whose packs: what `trust.yaml` says.
///
/// A scope, the first part of a pack's name, has one source and its own keys; a key of one scope says nothing about another.
package struct Trust: Sendable, Hashable {
  package var scopes: [String: TrustedScope]

  package init(scopes: [String: TrustedScope] = [:]) { self.scopes = scopes }

  /// Lower-case letters, digits and hyphens, a letter first, as in the names of packs.
  package static func isScope(_ text: String) -> Bool {
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
  }

  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// The scopes other than this one under which a key stands.
  package func scopes(of key: PublicKey, besides scope: String) -> [String] {
    scopes.filter { $0.key != scope && $0.value.signer(key) != nil }.keys.sorted()
  }
}

/// What is known of who publishes under a scope.
package struct TrustedScope: Sendable, Hashable {
  /// Where its packs come from, and from nowhere else.
  package var source: PackSource
  /// Where else the same bytes may lie.
  package var mirrors: [PackSource]
  /// By how many people a pack must be signed.
  package var need: Int
  /// Keys that count no more.
  package var revoked: [RevokedKey]
  package var signers: [TrustedSigner]

  package init(
    source: PackSource = .file, mirrors: [PackSource] = [], need: Int = 1, revoked: [RevokedKey] = [],
    signers: [TrustedSigner] = []
  ) {
    self.source = source
    self.mirrors = mirrors
    self.need = need
    self.revoked = revoked
    self.signers = signers
  }

  /// No archive has more signatures.
  package static let mostNeeded = 8

  package func signer(_ key: PublicKey) -> TrustedSigner? { signers.first { $0.key == key } }

  package func revocation(of key: PublicKey) -> RevokedKey? { revoked.first { $0.fingerprint == key.fingerprint } }

  /// Whether it says nothing of whose packs are believed; revocations alone take away.
  package var isRevocationsAlone: Bool {
    signers.isEmpty && mirrors.isEmpty && need == 1 && source == .file && !revoked.isEmpty
  }
}

/// A person whose signature counts for a scope; somebody with two keys is there twice, under one name.
package struct TrustedSigner: Sendable, Hashable {
  package var name: String
  package var key: PublicKey
  /// The first day on which something new may be accepted by this key.
  package var from: CivilDate?
  /// The last one.
  package var until: CivilDate?
  /// How it is known to be this person's key: `by phone 2026-01-05`, `own key`.
  package var checked: String

  package init(
    name: String, key: PublicKey, from: CivilDate? = nil, until: CivilDate? = nil, checked: String = ""
  ) {
    self.name = name
    self.key = key
    self.from = from
    self.until = until
    self.checked = checked
  }

  package static let ownKey = "own key"
  /// Of a key that is looked at and that nobody has vouched for; it is never written down.
  package static let unchecked = "not checked"
  package static func byTelephone(_ day: CivilDate) -> String { "by phone \(day)" }

  package var isOwn: Bool { checked == Self.ownKey }

  /// ``checked`` in the reader's language, where it is one of our own ways.
  package var spokenChecked: Phrase {
    if isOwn { return Phrase(en: checked, fr: "votre clé") }
    if checked == Self.unchecked { return Phrase(en: checked, fr: "clé non vérifiée") }
    let parts = checked.split(separator: " ")
    if parts.count == 3, parts[0] == "by", parts[1] == "phone", let day = CivilDate(parts[2]) {
      return Phrase(en: "checked by phone \(day)", fr: "vérifié par téléphone le \(FrenchText.date(day))")
    }
    return Phrase(verbatim: checked)
  }
}

/// A key that was stolen or is no longer used.
package struct RevokedKey: Sendable, Hashable {
  /// `SHA256:…`
  package var fingerprint: String
  /// The first day on which somebody else may have had it.
  package var since: CivilDate
  package var because: String

  package init(fingerprint: String, since: CivilDate, because: String) {
    self.fingerprint = fingerprint
    self.since = since
    self.because = because
  }
}
