/// What a machine has seen of the packs of a scope: what came before tells a list that was set back, and a version that was
/// exchanged.
package struct SeenReleases: Sendable, Hashable {
  /// The newest list of versions.
  package struct List: Sendable, Hashable {
    package var serial: Int
    /// `sha256:…`
    package var digest: String
    /// The day on which it was seen first.
    package var day: CivilDate
    /// The day for which it promises the next one; nil for none.
    package var next: CivilDate?

    package init(serial: Int, digest: String, day: CivilDate, next: CivilDate? = nil) {
      self.serial = serial
      self.digest = digest
      self.day = day
      self.next = next
    }
  }

  /// A version of a pack, as it was seen first.
  package struct Version: Sendable, Hashable {
    /// The second part of the pack's name.
    package var pack: String
    package var version: String
    /// `sha256:…`
    package var digest: String
    /// The day on which it was seen first.
    package var day: CivilDate
    /// Nil as long as no list said so. Once one did, it stays so.
    package var withdrawal: Withdrawal?

    package init(
      pack: String, version: String, digest: String, day: CivilDate, withdrawal: Withdrawal? = nil
    ) {
      self.pack = pack
      self.version = version
      self.digest = digest
      self.day = day
      self.withdrawal = withdrawal
    }
  }

  /// Since when nobody should use a version, and why.
  package struct Withdrawal: Sendable, Hashable {
    package var day: CivilDate
    package var because: String

    package init(day: CivilDate, because: String) {
      self.day = day
      self.because = because
    }
  }

  /// A key that a list called revoked.
  package struct Revocation: Sendable, Hashable {
    /// `SHA256:…`
    package var fingerprint: String
    package var since: CivilDate

    package init(fingerprint: String, since: CivilDate) {
      self.fingerprint = fingerprint
      self.since = since
    }
  }

  /// Nil as long as there was none: once there was, there always has to be one.
  package var list: List?
  package var revocations: [Revocation]
  package var versions: [Version]

  package init(list: List? = nil, revocations: [Revocation] = [], versions: [Version] = []) {
    self.list = list
    self.revocations = revocations
    self.versions = versions
  }

  /// How a version was seen first; nil where it never was.
  /// - Parameter pack: the second part of its name.
  package func version(_ version: String, of pack: String) -> Version? {
    versions.first { $0.pack == pack && $0.version == version }
  }
}
