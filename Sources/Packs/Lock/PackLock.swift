import Values

/// Which packs count for a profile: what `izika.lock` says.
///
/// It holds digests and no address: where a pack comes from is nobody's business here, and whoever edits the file chooses no host.
package struct PackLock: Sendable, Hashable {
  package static let fileName = "izika.lock"
  /// Larger files are none.
  package static let mostBytes = 1 << 20

  /// By name: all that are asked, `izika/base` among them.
  package var packs: [String: LockedPack]

  package init(packs: [String: LockedPack] = [:]) { self.packs = packs }

  /// Packs as `--accept` names them: `agence-durand/visites@sha256:…`.
  package func named(_ names: [String]) -> [String] { names.map { "\($0)@\(packs[$0]?.digest ?? "")" } }

  /// The names of packs that are new here or other ones than before, and of those that are gone; in order.
  package func changes(since before: PackLock) -> (changed: [String], gone: [String]) {
    (
      packs.filter { $0.value.digest != before.packs[$0.key]?.digest }.keys.sorted(),
      before.packs.keys.filter { packs[$0] == nil }.sorted()
    )
  }

  /// The first parts of the names of signed packs, in order: those who publish may have said something of them since.
  package var signedScopes: [String] {
    Set(
      packs.filter { if case .signed = $0.value.standing { true } else { false } }.map { $0.key.prefix { $0 != "/" } }
    )
    .map(String.init).sorted()
  }
}

/// A version of a pack that somebody accepted, byte for byte.
package struct LockedPack: Sendable, Hashable {
  package enum Standing: Sendable, Hashable {
    /// The fingerprints of the keys by which it was accepted, one at least.
    case signed([String])
    /// Accepted without a signature, on purpose.
    case unsigned
    /// It came with the program.
    case shipped
  }

  package var version: String
  /// `sha256:…` of the archive's list of files.
  package var digest: String
  /// `sha256:…` of what decides: ``Pack/sha256``, which statements cite.
  package var decides: String
  /// The versions that an update may choose; nil for any.
  package var wanted: VersionRange?
  package var standing: Standing
  /// The day on which it was accepted here; nil for shipped packs alone.
  package var accepted: CivilDate?
  /// The packs that extend it, by name; none where only the profile asks for it.
  package var askedBy: [String]
  /// Where it stands in the file, from 1; nil for one that was not read.
  package var line: Int?

  package init(
    version: String, digest: String, decides: String, wanted: VersionRange? = nil, standing: Standing,
    accepted: CivilDate?, askedBy: [String] = [], line: Int? = nil
  ) {
    self.version = version
    self.digest = digest
    self.decides = decides
    self.wanted = wanted
    self.standing = standing
    self.accepted = accepted
    self.askedBy = askedBy
    self.line = line
  }

  /// Whether a text is `sha256:` and 64 hexadecimal digits in small letters.
  package static func isDigest(_ text: String) -> Bool {
    text.hasPrefix("sha256:") && text.utf8.count == 71
      && text.utf8.dropFirst(7).allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
