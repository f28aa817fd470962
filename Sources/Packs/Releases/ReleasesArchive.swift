import Values

/// A list of versions as it travels: one file, `SCOPE/releases.izika`, in the form of a pack's archive and with signatures of its
/// own purpose.
package struct ReleasesArchive: Sendable {
  private let archive: SignedArchive
  package let list: ReleasesList
  /// As messages call it.
  package let file: String

  /// The name of the file in a scope's folder.
  package static let fileName = "releases.izika"
  /// Larger files are no lists.
  package static let mostBytes = SignedArchive.mostBytes

  /// - Parameters:
  ///   - scope: whose list it has to be.
  ///   - file: what messages call it: the file's path.
  /// - Throws: a ``Failure`` with `pack-archive`, `pack-list`, `list-invalid` or `yaml-invalid`.
  package init(_ bytes: [UInt8], of scope: String, file: String) throws(Failure) {
    try self.init(try SignedArchive(bytes, as: .releases, name: file), of: scope, file: file)
  }

  private init(_ archive: SignedArchive, of scope: String, file: String) throws(Failure) {
    let content = archive.files.first?.bytes ?? []
    list = try ReleasesReader(content, name: "\(file)/\(ReleasesList.file)").read()
    guard list.scope == scope else { throw Failure(ReleasesProblem.scope(list.scope, not: scope, file)) }
    self.archive = archive
    self.file = file
  }

  /// A new list, without signatures.
  /// - Throws: a ``Failure`` for more than an archive holds.
  package init(of list: ReleasesList, file: String) throws(Failure) {
    let entry = ArchiveEntry(name: ReleasesList.file, bytes: Array(ReleasesWriter.text(list).utf8))
    // What is written is read like a stranger's.
    try self.init(try SignedArchive(of: [entry], as: .releases, name: file), of: list.scope, file: file)
  }

  /// A copy with one signature more.
  package func signed(_ signature: [UInt8], by key: PublicKey) throws(Failure) -> ReleasesArchive {
    try ReleasesArchive(archive.signed(signature, by: key.shortName, name: file), of: list.scope, file: file)
  }

  /// The whole file.
  package var bytes: [UInt8] { archive.bytes }
  /// `sha256:…`; signatures do not change it.
  package var digest: String { archive.digest }
  /// What is signed.
  package var message: [UInt8] { archive.list }

  /// The keys whose signatures of this very list hold, whoever has them.
  package var signingKeys: [PublicKey] {
    candidates.compactMap { candidate in
      guard let signature = try? SSHSignature(candidate.bytes), signature.verifies(message, for: .releases) else {
        return nil
      }
      return signature.key
    }
  }

  var candidates: [SignatureJudge.Candidate] { SignatureJudge.Candidate.of(archive.signatures) }
}
