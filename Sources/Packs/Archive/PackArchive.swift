import System
import Values

/// A pack as it travels: one file, `SCOPE-NAME-VERSION.izika`, which nobody unpacks.
///
/// It holds the list of its files' sums, signatures of that list, and the files. What is here has one encoding, names that mean the
/// same everywhere, a list that is right, and a `pack.yaml`. Nothing is known of what the files say, nor whether a signature is worth
/// anything.
package struct PackArchive: Sendable {
  private let archive: SignedArchive

  /// The whole file.
  package var bytes: [UInt8] { archive.bytes }
  /// The bytes of `izika.sums`: what is signed.
  package var list: [UInt8] { archive.list }
  /// `sha256:` and 64 hexadecimal digits: the SHA-256 of ``list``. Signatures do not change it.
  package var digest: String { archive.digest }
  /// The entries `signatures/HEX.sig`, unread, by name.
  package var signatures: [ArchiveEntry] { archive.signatures }
  /// The pack's files, by name.
  package var files: [ArchiveEntry] { archive.files }

  /// Larger files are no archives of packs.
  package static let mostBytes = SignedArchive.mostBytes
  package static let mostSignatures = SignedArchive.mostSignatures
  /// Of a new archive: there is room for its list and for as many signatures as there may be.
  package static let mostFiles = SignedArchive.mostFiles
  /// Of a file in it.
  package static let mostOfFile = SignedArchive.mostOfFile
  /// Of a signature: four times what a security key's needs.
  package static let mostOfSignature = SignedArchive.mostOfSignature

  /// - Parameter name: what messages call the archive: the file's path.
  /// - Throws: a ``Failure`` with one problem, `pack-archive` or `pack-list`.
  package init(_ bytes: [UInt8], name: String) throws(Failure) {
    archive = try SignedArchive(bytes, as: .pack, name: name)
  }

  private init(_ archive: SignedArchive) { self.archive = archive }

  /// What is said of a file that is too large to be looked into.
  package static func tooMuch(_ name: String) -> Diagnostic { ArchiveProblem.tooMuch(name) }

  /// A new archive, without signatures.
  /// - Parameters:
  ///   - files: the pack's, in any order.
  ///   - name: what messages call the archive.
  /// - Throws: a ``Failure`` for files that no archive holds: by their names, their sizes or their number.
  package init(of files: [ArchiveEntry], name: String) throws(Failure) {
    archive = try SignedArchive(of: files, as: .pack, name: name)
  }

  /// A copy with one signature more, or another one in the place of this key's. The digest stays.
  /// - Parameters:
  ///   - signature: as it will stand in the file.
  ///   - key: the first sixteen digits of the key's SHA-256, in small letters.
  ///   - name: what messages call the archive.
  /// - Throws: a ``Failure`` where there are eight already, or the key's name is no such digits.
  package func signed(_ signature: [UInt8], by key: String, name: String) throws(Failure) -> PackArchive {
    PackArchive(try archive.signed(signature, by: key, name: name))
  }
}

extension SignatureJudge.Candidate {
  /// Of the entries `signatures/HEX.sig` of an archive.
  static func of(_ entries: [ArchiveEntry]) -> [SignatureJudge.Candidate] {
    entries.map { entry in
      // `signatures/0123456789abcdef.sig`
      let file = entry.name.split(separator: "/").last ?? ""
      return SignatureJudge.Candidate(name: String(file.prefix { $0 != "." }), bytes: entry.bytes)
    }
  }
}

extension PackArchive {
  /// The signatures, as who judges them takes them.
  package var candidates: [SignatureJudge.Candidate] { SignatureJudge.Candidate.of(signatures) }

  /// The keys whose signatures of this very list hold, whoever has them: another signature could bear any key.
  package var signingKeys: [PublicKey] {
    candidates.compactMap { candidate in
      guard let signature = try? SSHSignature(candidate.bytes), signature.verifies(list, for: .pack) else { return nil }
      return signature.key
    }
  }
}
