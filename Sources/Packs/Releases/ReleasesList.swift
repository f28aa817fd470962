import Values

/// What a scope has published: every version of every pack by its digest, what was withdrawn and why, whose keys sign, and whose
/// do no more. It travels as `SCOPE/releases.izika`, signed.
package struct ReleasesList: Sendable, Hashable {
  /// A version that was published. It stays in the list for good.
  package struct Release: Sendable, Hashable {
    /// As the pack's `pack.yaml` has it.
    package var version: String
    /// Of the pack's archive: `sha256:` and 64 hexadecimal digits.
    package var digest: String
    /// The day on which it was published.
    package var date: CivilDate
    package var withdrawal: Withdrawal?

    package init(version: String, digest: String, date: CivilDate, withdrawal: Withdrawal? = nil) {
      self.version = version
      self.digest = digest
      self.date = date
      self.withdrawal = withdrawal
    }
  }

  /// Since when nobody should use a version, and why.
  package struct Withdrawal: Sendable, Hashable {
    package var date: CivilDate
    package var because: String

    package init(date: CivilDate, because: String) {
      self.date = date
      self.because = because
    }
  }

  package let scope: String
  /// One more at every change; from 1.
  package var serial: Int
  package var date: CivilDate
  /// The day by which the next list is promised.
  package var next: CivilDate?
  /// By the second part of the packs' names; the versions from the oldest on.
  package private(set) var packs: [String: [Release]]
  /// Keys that whoever publishes uses. They are offered: who reads the list trusts none of them for it.
  package var signers: [TrustedSigner]
  /// Keys that count no more, at once.
  package var revoked: [RevokedKey]

  package static let mostSerial = 1_000_000_000
  /// The file in the archive.
  static let file = "releases.yaml"
  /// A pack of this name could not be told from the list where both have one address.
  package static let reservedName = "releases"

  package init(
    scope: String, serial: Int, date: CivilDate, next: CivilDate? = nil, signers: [TrustedSigner] = [],
    revoked: [RevokedKey] = []
  ) {
    self.scope = scope
    self.serial = serial
    self.date = date
    self.next = next
    packs = [:]
    self.signers = signers
    self.revoked = revoked
  }

  /// - Parameter pack: the second part of its name.
  package func release(_ pack: String, _ version: String) -> Release? {
    guard let version = SemanticVersion(version) else { return nil }
    return packs[pack]?.first { SemanticVersion($0.version) == version }
  }

  /// Enters a version, or replaces what is said of it.
  package mutating func set(_ release: Release, of pack: String) {
    var releases = (packs[pack] ?? []).filter { SemanticVersion($0.version) != SemanticVersion(release.version) }
    releases.append(release)
    packs[pack] = releases.sorted { left, right in
      guard let first = SemanticVersion(left.version), let second = SemanticVersion(right.version) else { return false }
      return first < second
    }
  }

  package func revocation(of fingerprint: String) -> RevokedKey? { revoked.first { $0.fingerprint == fingerprint } }

  /// Adds revocations. One grows only: of two, the earlier day counts.
  package mutating func revoke(_ keys: [RevokedKey]) { revoked = RevokedKey.merged(revoked, keys) }
}

extension RevokedKey {
  /// All of two lists, a key once: what somebody knew of an earlier day stays known.
  package static func merged(_ known: [RevokedKey], _ further: [RevokedKey]) -> [RevokedKey] {
    var merged = known
    for key in further {
      guard let place = merged.firstIndex(where: { $0.fingerprint == key.fingerprint }) else {
        merged.append(key)
        continue
      }
      if key.since < merged[place].since { merged[place] = key }
    }
    return merged
  }
}

extension Trust {
  /// The same with keys of a scope revoked besides.
  package func revoking(_ keys: [RevokedKey], of scope: String) -> Trust {
    guard !keys.isEmpty else { return self }
    var trust = self
    var entry = trust.scopes[scope] ?? TrustedScope()
    entry.revoked = RevokedKey.merged(entry.revoked, keys)
    trust.scopes[scope] = entry
    return trust
  }
}
